/* export-error.c: why an export could not be written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-error.h"

#include <errno.h>

G_DEFINE_QUARK (export_error, export_error)

void
export_error_set (GError **error, const char *name, int number)
{
  g_set_error (error, EXPORT_ERROR,
               number == ENOSPC || number == EDQUOT ? EXPORT_ERROR_DISK_FULL
                                                    : EXPORT_ERROR_CANNOT_WRITE,
               "The file “%s” cannot be written: %s", name, g_strerror (number));
}

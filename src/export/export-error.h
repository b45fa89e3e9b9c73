/* export-error.h: why an export could not be written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#define EXPORT_ERROR (export_error_quark ())
GQuark export_error_quark (void);

typedef enum {
  EXPORT_ERROR_CANNOT_WRITE, /* the place: permissions, missing, of somebody else */
  EXPORT_ERROR_DISK_FULL,
} ExportErrorCode;

/* @name: of what cannot be written; @number: errno, which says why */
void export_error_set (GError **error, const char *name, int number);

/* export-error.c: why an export could not be written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-error.h"

G_DEFINE_QUARK (export_error, export_error)

/* import-error.h: what may be wrong with a file that is to be imported
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#define IMPORT_ERROR (import_error_quark ())
GQuark import_error_quark (void);

typedef enum {
  IMPORT_ERROR_FORMAT,      /* the file is not of the kind that it was taken for */
  IMPORT_ERROR_NO_PAGE,     /* it is, but there is no page in it */
  IMPORT_ERROR_TRUNCATED,   /* it ends in the middle of the page */
  IMPORT_ERROR_TOO_COMPLEX, /* it is nested deeper than any program writes it */
} ImportErrorCode;

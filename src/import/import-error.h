/* import-error.h: what may be wrong with a file that is to be imported
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#define IMPORT_ERROR (import_error_quark ())
GQuark import_error_quark (void);

typedef enum {
  /* of a saved page */
  IMPORT_ERROR_FORMAT,      /* the file is not of the kind that it was taken for */
  IMPORT_ERROR_NO_PAGE,     /* it is, but there is no page in it */
  IMPORT_ERROR_TRUNCATED,   /* it ends in the middle of the page */
  IMPORT_ERROR_TOO_COMPLEX, /* it is nested deeper than any program writes it */

  /* of an export */
  IMPORT_ERROR_UNKNOWN,     /* no reader knows what it is */
  IMPORT_ERROR_CANNOT_READ, /* it is not there, or not for us */
  IMPORT_ERROR_TOO_LARGE,   /* it is, or unpacks to, more than the limits allow */
  IMPORT_ERROR_UNSAFE,      /* an archive that names places outside itself */
  IMPORT_ERROR_CUT_OFF,     /* it ends in the middle */
  IMPORT_ERROR_DAMAGED,     /* it cannot be unpacked or parsed */

  /* of an entry in it */
  IMPORT_ERROR_NO_ADDRESS, /* neither a web address nor a text */
  IMPORT_ERROR_BAD_ENTRY,  /* not written as the format asks for */
} ImportErrorCode;

/* store-error.h: what can go wrong with a library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#define STORE_ERROR (store_error_quark ())
GQuark store_error_quark (void);

/* Codes by what the caller can do about it. */
typedef enum {
  STORE_ERROR_BUSY,          /* another program held the library for too long */
  STORE_ERROR_CORRUPT,       /* the file, or a stored article or blob, is damaged */
  STORE_ERROR_TOO_NEW,       /* written by a newer version of the program */
  STORE_ERROR_NOT_A_LIBRARY, /* some other file */
  STORE_ERROR_CANNOT_OPEN,   /* permissions, missing folder, a folder in its place */
  STORE_ERROR_READ_ONLY,     /* it can be read, not written */
  STORE_ERROR_FULL,          /* no room on the disk */
  STORE_ERROR_NOT_FOUND,     /* no such clipping, capture, highlight, tag, blob, step */
  STORE_ERROR_CONSTRAINT,    /* the value does not fit: a bad date, a taken name */
  STORE_ERROR_CONFLICT,      /* what is to be undone was changed since */
  STORE_ERROR_INTERRUPTED,   /* store_db_interrupt() was called */
  STORE_ERROR_FAILED,
} StoreErrorCode;

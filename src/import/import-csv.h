/* import-csv.h: tables in text, as RFC 4180 describes them and as programs write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields are found by the name that the first row gives their column, so that columns
 * may come in any order and more of them than are known.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct {
  const char *at;    /* of the text: what comes next */
  const char *end;   /* of the text */
  char separator;    /* comma, semicolon or tab, whichever parts the first row most */
  unsigned line;     /* of @at, from 1 */
  GPtrArray *names;  /* char *: the first row, in lower case */
  GPtrArray *fields; /* char *: the row of the moment */
  unsigned row_line; /* where that begins */
} ImportCsv;

/* What reading a row came to. */
typedef enum {
  IMPORT_CSV_ROW,
  IMPORT_CSV_END,
  IMPORT_CSV_TOO_LONG, /* it has more fields than the table has columns; go on */
  IMPORT_CSV_OPEN,     /* the text ends within quotes */
} ImportCsvStep;

/**
 * import_csv_init:
 * @text: valid UTF-8 without a byte order mark; outlives @self
 *
 * Reads the first row.
 *
 * Returns: whether there is one, with two columns at least
 */
bool import_csv_init (ImportCsv *self, const char *text, size_t length);
void import_csv_clear (ImportCsv *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ImportCsv, import_csv_clear)

/* Whether the table has a column of that name, in whatever case. */
bool import_csv_has (const ImportCsv *self, const char *name);

/* Goes to the next row that is not empty.  Missing fields at its end are empty. */
ImportCsvStep import_csv_next (ImportCsv *self);

/* The field of the row in that column without blanks around it; NULL when it is empty
 * or there is none.  Owned by @self until the next row. */
const char *import_csv_get (const ImportCsv *self, const char *name);

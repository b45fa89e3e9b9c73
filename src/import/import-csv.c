/* import-csv.c: tables in text, as RFC 4180 describes them and as programs write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-csv.h"

#include <string.h>

/* More columns than any table has that means something. */
#define MAX_FIELDS 1000

/* The separator of the first line that stands in it most often, outside quotes. */
static char
guess_separator (const char *text, const char *end)
{
  static const char candidates[] = {',', ';', '\t'};
  size_t counts[G_N_ELEMENTS (candidates)] = {0};
  bool is_quoted = false;
  size_t best = 0;

  for (const char *at = text; at < end && (is_quoted || (*at != '\n' && *at != '\r'));
       at++) {
    if (*at == '"')
      is_quoted = !is_quoted;
    for (size_t i = 0; !is_quoted && i < G_N_ELEMENTS (candidates); i++)
      counts[i] += *at == candidates[i];
  }
  for (size_t i = 1; i < G_N_ELEMENTS (candidates); i++) {
    if (counts[i] > counts[best])
      best = i;
  }
  return candidates[best];
}

/* Past one line end, whatever it is made of. */
static void
skip_line_end (ImportCsv *self)
{
  if (self->at < self->end && *self->at == '\r')
    self->at++;
  if (self->at < self->end && *self->at == '\n')
    self->at++;
  self->line++;
}

/* Within quotes; false when the text ends there. */
static bool
read_quoted (ImportCsv *self, GString *field)
{
  self->at++;
  while (self->at < self->end) {
    char c = *self->at++;

    if (c == '"' && (self->at == self->end || *self->at != '"'))
      return true;
    if (c == '"')
      self->at++;
    self->line += c == '\n';
    /* A line end of Windows within a note is a line end. */
    if (c != '\r' || self->at == self->end || *self->at != '\n')
      g_string_append_c (field, c);
  }
  return false;
}

/* One field, up to the separator or line end behind it. */
static bool
read_field (ImportCsv *self)
{
  g_autoptr (GString) field = g_string_new (NULL);
  bool is_whole = true;

  if (self->at < self->end && *self->at == '"')
    is_whole = read_quoted (self, field);
  /* What follows closing quotes belongs to the field: programs forget to double them. */
  while (self->at < self->end && *self->at != self->separator && *self->at != '\n' &&
         *self->at != '\r')
    g_string_append_c (field, *self->at++);
  if (self->fields->len < MAX_FIELDS)
    g_ptr_array_add (self->fields, g_strstrip (g_strdup (field->str)));
  return is_whole;
}

/* Returns: whether the text does not end within quotes */
static bool
read_row (ImportCsv *self)
{
  g_ptr_array_set_size (self->fields, 0);
  self->row_line = self->line;
  for (;;) {
    if (!read_field (self))
      return false;
    if (self->at >= self->end)
      return true;
    if (*self->at != self->separator) {
      skip_line_end (self);
      return true;
    }
    self->at++;
  }
}

bool
import_csv_init (ImportCsv *self, const char *text, size_t length)
{
  *self = (ImportCsv){
      .at = text,
      .end = text + length,
      .separator = guess_separator (text, text + length),
      .line = 1,
      .names = g_ptr_array_new_with_free_func (g_free),
      .fields = g_ptr_array_new_with_free_func (g_free),
  };
  if (!read_row (self))
    return false;
  for (guint i = 0; i < self->fields->len; i++)
    g_ptr_array_add (self->names,
                     g_utf8_strdown (g_ptr_array_index (self->fields, i), -1));
  return self->names->len >= 2;
}

void
import_csv_clear (ImportCsv *self)
{
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
}

static bool
find_column (const ImportCsv *self, const char *name, guint *column)
{
  for (guint i = 0; i < self->names->len; i++) {
    if (g_ascii_strcasecmp (g_ptr_array_index (self->names, i), name) == 0) {
      *column = i;
      return true;
    }
  }
  return false;
}

bool
import_csv_has (const ImportCsv *self, const char *name)
{
  guint column;

  return find_column (self, name, &column);
}

/* How many fields there are up to the last that is not empty. */
static guint
n_filled (const GPtrArray *fields)
{
  guint n = fields->len;

  while (n > 0 && *(const char *)g_ptr_array_index (fields, n - 1) == '\0')
    n--;
  return n;
}

ImportCsvStep
import_csv_next (ImportCsv *self)
{
  do {
    if (self->at >= self->end)
      return IMPORT_CSV_END;
    if (!read_row (self))
      return IMPORT_CSV_OPEN;
  } while (n_filled (self->fields) == 0);
  return n_filled (self->fields) > self->names->len ? IMPORT_CSV_TOO_LONG
                                                    : IMPORT_CSV_ROW;
}

const char *
import_csv_get (const ImportCsv *self, const char *name)
{
  guint column;
  const char *field;

  if (!find_column (self, name, &column) || column >= self->fields->len)
    return NULL;
  field = g_ptr_array_index (self->fields, column);
  return *field == '\0' ? NULL : field;
}

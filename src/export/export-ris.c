/* export-ris.c: citations for reference managers, as lines with tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-ris.h"

#include <string.h>

#include "export/citation.h"

/* "AU  - ": a line that begins like this begins a field. */
static bool
looks_like_a_tag (const char *line)
{
  return g_ascii_isupper (line[0]) &&
         (g_ascii_isupper (line[1]) || g_ascii_isdigit (line[1])) &&
         g_str_has_prefix (line + 2, "  -");
}

/* A field of several lines goes on until the next tag; what only looks like one gets a
 * blank before it. */
static void
append_field (GString *out, const char *tag, const char *text)
{
  g_auto (GStrv) lines = NULL;

  if (text == NULL || *text == '\0')
    return;
  lines = g_strsplit (text, "\n", -1);
  g_string_append_printf (out, "%s  - %s\r\n", tag, lines[0]);
  for (char **line = lines + 1; *line != NULL; line++)
    g_string_append_printf (out, "%s%s\r\n", looks_like_a_tag (*line) ? " " : "", *line);
}

static void
append_author (GString *out, const CitationName *name)
{
  g_autoptr (GString) text = g_string_new (name->literal);

  if (name->literal == NULL) {
    if (name->particle != NULL)
      g_string_append_printf (text, "%s ", name->particle);
    g_string_append_printf (text, "%s, %s", name->family, name->given);
    if (name->suffix != NULL)
      g_string_append_printf (text, ", %s", name->suffix);
  }
  append_field (out, "AU", text->str);
}

/* Year, month, day and what else, with a slash after each; what is not known is empty. */
static void
append_date (GString *out, const char *tag, const Date *date)
{
  const DateFields fields = date_to_fields (date);
  g_autofree char *month = g_strdup_printf ("%02d", fields.month);
  g_autofree char *day = g_strdup_printf ("%02d", fields.day);

  if (date->precision == DATE_NONE)
    return;
  g_string_append_printf (out, "%s  - %04d/%s/%s/\r\n", tag, fields.year,
                          date->precision >= DATE_MONTH ? month : "",
                          date->precision >= DATE_DAY ? day : "");
}

static void
append_year (GString *out, const Date *date)
{
  if (date->precision != DATE_NONE)
    g_string_append_printf (out, "PY  - %d\r\n", date_to_fields (date).year);
}

static void
append (GString *out, const ExportClip *self)
{
  const Clip *clip = self->clip;
  const Date accessed = citation_accessed (self);
  g_autoptr (GPtrArray) names = citation_names (clip->byline);
  g_autofree char *key = citation_key (clip);

  append_field (out, "TY", citation_has_outlet (clip) ? "NEWS" : "ELEC");
  append_field (out, "ID", key);
  append_field (out, "TI", clip->title);
  for (guint i = 0; i < names->len; i++)
    append_author (out, g_ptr_array_index (names, i));
  append_field (out, "T2", clip->site);
  append_year (out, &clip->published);
  append_date (out, "DA", &clip->published);
  append_field (out, "UR", clip->address);
  append_date (out, "Y2", &accessed);
  append_field (out, "LA", clip->language);
  append_field (out, "AB", clip->excerpt);
  for (guint i = 0; i < clip->tags->len; i++)
    append_field (out, "KW", g_ptr_array_index (clip->tags, i));
  append_field (out, "N1", clip->note);
  g_string_append (out, "ER  - \r\n");
}

const ExportPieces export_ris = {.between = "\r\n", .append = append};

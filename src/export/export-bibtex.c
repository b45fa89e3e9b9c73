/* export-bibtex.c: citations for LaTeX
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-bibtex.h"

#include <string.h>

#include "export/citation.h"

/* What TeX would take for a command.  A brace is written as a command as well, escaped
 * or not: BibTeX counts them before TeX sees them. */
static const struct {
  char letter;
  const char *written;
} escapes[] = {
    {'\\', "{\\textbackslash}"},
    {'{', "{\\textbraceleft}"},
    {'}', "{\\textbraceright}"},
    {'^', "{\\textasciicircum}"},
    {'~', "{\\textasciitilde}"},
    {'$', "\\$"},
    {'&', "\\&"},
    {'#', "\\#"},
    {'%', "\\%"},
    {'_', "\\_"},
};

static void
append_letter (GString *out, char letter)
{
  for (size_t i = 0; i < G_N_ELEMENTS (escapes); i++)
    if (escapes[i].letter == letter) {
      g_string_append (out, escapes[i].written);
      return;
    }
  g_string_append_c (out, letter);
}

static void
append_text (GString *out, const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    append_letter (out, *at);
}

static void
append_field (GString *out, const char *name, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (out, "  %s = {", name);
  append_text (out, text);
  g_string_append (out, "},\n");
}

/* ---- names ---- */

/* A literal name is in braces, for BibTeX to take nothing in it for a separator; the parts
 * of other names have none. */
static void
append_name (GString *out, const CitationName *name)
{
  if (name->literal != NULL) {
    g_string_append_c (out, '{');
    append_text (out, name->literal);
    g_string_append_c (out, '}');
    return;
  }
  if (name->particle != NULL) {
    append_text (out, name->particle);
    g_string_append_c (out, ' ');
  }
  append_text (out, name->family);
  if (name->suffix != NULL) {
    g_string_append (out, ", ");
    append_text (out, name->suffix);
  }
  g_string_append (out, ", ");
  append_text (out, name->given);
}

static void
append_authors (GString *out, const char *byline)
{
  g_autoptr (GPtrArray) names = citation_names (byline);

  if (names->len == 0)
    return;
  g_string_append (out, "  author = {");
  for (guint i = 0; i < names->len; i++) {
    g_string_append (out, i > 0 ? " and " : "");
    append_name (out, g_ptr_array_index (names, i));
  }
  g_string_append (out, "},\n");
}

/* ---- the entry ---- */

/* In braces twice: a style that writes titles in lower case leaves the inner ones be. */
static void
append_title (GString *out, const char *title)
{
  g_string_append (out, "  title = {{");
  append_text (out, title);
  g_string_append (out, "}},\n");
}

static void
append_date (GString *out, const Date *date)
{
  static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                       "jul", "aug", "sep", "oct", "nov", "dec"};
  const DateFields fields = date_to_fields (date);

  if (date->precision >= DATE_YEAR)
    g_string_append_printf (out, "  year = {%d},\n", fields.year);
  if (date->precision >= DATE_MONTH)
    g_string_append_printf (out, "  month = %s,\n", months[fields.month - 1]);
  if (date->precision >= DATE_DAY)
    g_string_append_printf (out, "  day = {%d},\n", fields.day);
}

/* An address is read as it is, but for what would end the field. */
static void
append_address (GString *out, const char *address)
{
  if (address == NULL)
    return;
  g_string_append (out, "  url = {");
  for (const char *at = address; *at != '\0'; at++) {
    if (strchr ("{}\\", *at) != NULL)
      g_string_append_printf (out, "%%%02X", (unsigned char)*at);
    else
      g_string_append_c (out, *at);
  }
  g_string_append (out, "},\n");
}

static void
append_keywords (GString *out, const GPtrArray *tags)
{
  if (tags->len == 0)
    return;
  g_string_append (out, "  keywords = {");
  for (guint i = 0; i < tags->len; i++) {
    g_string_append (out, i > 0 ? ", " : "");
    append_text (out, g_ptr_array_index (tags, i));
  }
  g_string_append (out, "},\n");
}

static void
append (GString *out, const ExportClip *self)
{
  const Clip *clip = self->clip;
  const Date accessed = citation_accessed (self);
  g_autofree char *key = citation_key (clip);
  g_autofree char *day = date_format_day (&accessed);
  bool is_article = citation_has_outlet (clip) && clip->published.precision != DATE_NONE;

  g_string_append_printf (out, "@%s{%s,\n", is_article ? "article" : "misc", key);
  append_authors (out, clip->byline);
  append_title (out, clip->title);
  append_field (out, is_article ? "journal" : "howpublished", clip->site);
  append_date (out, &clip->published);
  append_address (out, clip->address);
  append_field (out, "urldate", day);
  append_field (out, "language", clip->language);
  append_keywords (out, clip->tags);
  append_field (out, "abstract", clip->excerpt);
  append_field (out, "annote", clip->note);
  g_string_append (out, "}\n");
}

const ExportPieces export_bibtex = {.between = "\n", .append = append};

/* import-record.c: what a reader makes of an entry, whatever program wrote it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-record.h"

#include <math.h>
#include <string.h>

ImportedHighlight *
imported_highlight_new (const char *quote)
{
  ImportedHighlight *self = g_new0 (ImportedHighlight, 1);

  self->quote = g_strdup (quote);
  self->tags = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
imported_highlight_free (ImportedHighlight *self)
{
  g_free (self->quote);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self->note);
  g_ptr_array_unref (self->tags);
  g_free (self);
}

ImportedClip *
imported_clip_new (void)
{
  ImportedClip *self = g_new0 (ImportedClip, 1);

  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->highlights =
      g_ptr_array_new_with_free_func ((GDestroyNotify)imported_highlight_free);
  return self;
}

void
imported_clip_free (ImportedClip *self)
{
  g_free (self->address);
  g_free (self->title);
  g_free (self->byline);
  g_free (self->site);
  g_free (self->language);
  g_free (self->excerpt);
  g_free (self->note);
  g_ptr_array_unref (self->tags);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->source, import_source_unref);
  g_ptr_array_unref (self->highlights);
  g_free (self->from);
  g_free (self);
}

void
imported_tags_add_list (GPtrArray *tags, const char *list, const char *separators)
{
  g_auto (GStrv) names = g_strsplit_set (list == NULL ? "" : list, separators, -1);

  for (char **name = names; *name != NULL; name++) {
    g_strstrip (*name);
    if (**name != '\0')
      g_ptr_array_add (tags, g_strdup (*name));
  }
}

void
imported_note_add (char **note, const char *paragraph)
{
  g_autofree char *before = NULL;
  g_autofree char *added = g_strstrip (g_strdup (paragraph == NULL ? "" : paragraph));

  if (*added == '\0')
    return;
  before = g_steal_pointer (note);
  *note = before == NULL ? g_steal_pointer (&added)
                         : g_strconcat (before, "\n\n", added, NULL);
}

/* Programs count seconds, milliseconds or microseconds; the least that can be meant by
 * the finer ones is 1973. */
static int64_t
time_from_number (double number)
{
  double us = number > 1e14 ? number : number > 1e11 ? number * 1e3 : number * 1e6;

  return us > 0 && us < 253402300800e6 /* the year 10000 */ ? (int64_t)us : 0;
}

int64_t
imported_time (const char *text)
{
  Date date;
  char *end;
  double number;

  if (text == NULL || *text == '\0')
    return 0;
  number = g_ascii_strtod (text, &end);
  if (strspn (text, "0123456789.") == strlen (text) && *end == '\0' && number > 9999)
    return time_from_number (number);
  return date_parse (text, &date) ? date.utc_us : 0;
}

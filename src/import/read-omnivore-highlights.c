/* read-omnivore-highlights.c: the highlights of an article, as Omnivore writes them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/read-omnivore-highlights.h"

#include <stdbool.h>
#include <string.h>

typedef struct {
  ImportedClip *clip;
  ImportedHighlight *last; /* what labels and notes belong to; NULL */
} Reading;

static ImportedHighlight *
read_quote (const char *paragraph)
{
  g_auto (GStrv) lines = g_strsplit (paragraph, "\n", -1);
  g_autofree char *quote = NULL;

  for (char **line = lines; *line != NULL; line++) {
    size_t mark = strspn (*line, "> ");

    memmove (*line, *line + mark, strlen (*line + mark) + 1);
    g_strchomp (*line);
  }
  quote = g_strstrip (g_strjoinv ("\n", lines));
  return *quote == '\0' ? NULL : imported_highlight_new (quote);
}

/* "#ports #north sea": a label may have blanks in it. */
static bool
is_labels (const char *paragraph)
{
  return *paragraph == '#' && paragraph[1] != '#' && !g_ascii_isspace (paragraph[1]) &&
         paragraph[1] != '\0' && strchr (paragraph, '\n') == NULL;
}

static void
read_labels (ImportedHighlight *highlight, const char *line)
{
  g_auto (GStrv) labels = g_strsplit (line + 1, " #", -1);

  for (char **label = labels; *label != NULL; label++) {
    if (*g_strstrip (*label) != '\0')
      g_ptr_array_add (highlight->tags, g_strdup (*label));
  }
}

static void
read_paragraph (Reading *self, const char *paragraph)
{
  if (*paragraph == '>') {
    self->last = read_quote (paragraph);
    if (self->last != NULL)
      g_ptr_array_add (self->clip->highlights, self->last);
  } else if (self->last != NULL && self->last->tags->len == 0 &&
             self->last->note == NULL && is_labels (paragraph)) {
    read_labels (self->last, paragraph);
  } else if (self->last != NULL) {
    imported_note_add (&self->last->note, paragraph);
  } else {
    imported_note_add (&self->clip->note, paragraph);
  }
}

void
read_omnivore_highlights (const char *text, ImportedClip *clip)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) paragraph = g_string_new (NULL);
  Reading reading = {.clip = clip};

  for (char **line = lines;; line++) {
    if (*line == NULL || *g_strchomp (*line) == '\0') {
      if (paragraph->len > 0)
        read_paragraph (&reading, paragraph->str);
      g_string_truncate (paragraph, 0);
      if (*line == NULL)
        return;
      continue;
    }
    if (paragraph->len > 0)
      g_string_append_c (paragraph, '\n');
    g_string_append (paragraph, *line);
  }
}

/* render-article.c: the body of an article as it is shown now, restored pieces in place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Works on the text, not on a tree: html-serialize escapes "<" in text and '"' in
 * attributes, so the beginning of a marker cannot occur as anything else, and a piece
 * that stood inside a table or a list is put back exactly where it was.
 */

#include "render/render-article.h"

#include <string.h>

#include "html/html-text.h"
#include "html/html-tree.h"

static const char marker_begin[] = "<x-removed n=\"";
static const char marker_end[] = "</x-removed>";

/* The piece that the marker at @marker stands for when it is to be shown, else NULL. */
static Removal *
removal_at (const Article *self, const char *marker)
{
  guint64 number = g_ascii_strtoull (marker + strlen (marker_begin), NULL, 10);
  Removal *removal;

  if (number >= self->removals->len)
    return NULL;
  removal = g_ptr_array_index (self->removals, number);
  return removal->restored ? removal : NULL;
}

static const char *
after_marker (const char *marker)
{
  const char *end = strstr (marker, marker_end);

  return end != NULL ? end + strlen (marker_end) : marker + strlen (marker);
}

/* A stack of the texts that are under way: the body at the bottom, above it the pieces
 * that are being put in.  Each piece is shown once, which bounds it. */
char *
render_article_html (const Article *self)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);

  g_ptr_array_add (stack, self->html);
  while (stack->len > 0) {
    const char *text = g_ptr_array_steal_index (stack, stack->len - 1);
    const char *marker = strstr (text, marker_begin);
    Removal *removal;

    if (marker == NULL) {
      g_string_append (out, text);
      continue;
    }
    g_string_append_len (out, text, marker - text);
    g_ptr_array_add (stack, (gpointer)after_marker (marker));
    removal = removal_at (self, marker);
    if (removal != NULL && g_hash_table_add (shown, removal))
      g_ptr_array_add (stack, removal->html);
  }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
render_article_text (const Article *self)
{
  g_autofree char *html = render_article_html (self);
  g_autoptr (HtmlDoc) doc =
      html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL, NULL);

  return doc != NULL ? html_text (html_doc_root (doc)) : NULL;
}

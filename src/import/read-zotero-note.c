/* read-zotero-note.c: what a note of Zotero says, and the passages that it quotes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/read-zotero-note.h"

#include <string.h>

#include "html/html-text.h"
#include "html/html-tree.h"
#include "html/html-walk.h"

/* Zotero puts these around what it quotes. */
#define QUOTES "“”\"„‟«»"

static bool
is_quote_mark (gunichar c)
{
  return g_utf8_strchr (QUOTES, -1, c) != NULL;
}

/* Without the marks around it; (transfer full). */
static char *
unquote (const char *text)
{
  const char *end = text + strlen (text);

  while (*text != '\0' && is_quote_mark (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text) {
    const char *last = g_utf8_prev_char (end);

    if (!is_quote_mark (g_utf8_get_char (last)))
      break;
    end = last;
  }
  return g_strndup (text, (gsize)(end - text));
}

static bool
is_highlight (const HtmlNode *node)
{
  const HtmlAttr *class = html_node_attr_named (node, "class");

  return html_node_is (node, HTML_TAG_SPAN) && class != NULL &&
         html_slice_equal (class->value, "highlight");
}

void
read_zotero_note (const char *html, ImportedClip *clip)
{
  g_autoptr (HtmlDoc) doc =
      html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL, NULL);
  const HtmlNode *root = doc == NULL ? NULL : html_doc_root (doc);
  g_autofree char *text = NULL;

  if (doc == NULL) {
    imported_note_add (&clip->note, html);
    return;
  }
  text = html_text (root);
  imported_note_add (&clip->note, text);
  for (const HtmlNode *node = root; node != NULL; node = html_walk_next (node, root)) {
    g_autofree char *said = is_highlight (node) ? html_text (node) : NULL;
    g_autofree char *quote = said == NULL ? NULL : unquote (said);

    if (quote != NULL && *quote != '\0')
      g_ptr_array_add (clip->highlights, imported_highlight_new (quote));
  }
}

/* line.c: lines of runs for tests, written down as tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "line.h"

#include <string.h>

#include "html/html-tree.h"
#include "html/html-walk.h"

/* One element for each piece that has one, in the order of the pieces. */
static HtmlDoc *
parse_elements (const Piece *pieces)
{
  g_autoptr (GString) html = g_string_new (NULL);

  for (const Piece *piece = pieces; piece->text != NULL; piece++) {
    if (piece->link != NULL)
      g_string_append_printf (html, "<a %s></a>", piece->link);
    if (g_str_has_prefix (piece->text, "<img"))
      g_string_append (html, piece->text);
  }
  return html_parse_fragment (html->str, html->len, HTML_NS_HTML, "body", false, NULL,
                              NULL);
}

static const HtmlNode *
take_element (const HtmlNode **next)
{
  const HtmlNode *element = *next;

  g_assert_nonnull (element);
  *next = element->next;
  return element;
}

void
test_line_init (TestLine *self, const Piece *pieces)
{
  const HtmlNode *next, *link = NULL;

  self->doc = parse_elements (pieces);
  next = html_doc_root (self->doc)->first_child;
  markdown_line_init (&self->line);
  for (const Piece *piece = pieces; piece->text != NULL; piece++) {
    const char *link_before = piece == pieces ? NULL : piece[-1].link;
    const HtmlNode *own = piece->link == NULL ? NULL : take_element (&next);

    if (g_strcmp0 (piece->link, link_before) != 0)
      link = own;
    if (g_str_equal (piece->text, "\n"))
      markdown_line_add_break (&self->line, piece->style, link);
    else if (g_str_has_prefix (piece->text, "<img"))
      markdown_line_add_image (&self->line, take_element (&next), piece->style, link);
    else
      markdown_line_add_text (&self->line, piece->text, strlen (piece->text),
                              piece->style, link);
  }
}

void
test_line_clear (TestLine *self)
{
  markdown_line_free (&self->line);
  html_doc_free (self->doc);
}

static void
describe_run (GString *out, const MarkdownRun *run)
{
  g_autofree char *address =
      run->link == NULL ? NULL : html_node_dup_attr (run->link, HTML_ATTR_HREF);

  g_string_append_printf (out, "%s%x|%s|", out->len > 0 ? " " : "", run->style,
                          address == NULL ? "" : address);
  if (run->kind == MARKDOWN_RUN_TEXT)
    g_string_append_printf (out, "“%s”", run->text->str);
  else
    g_string_append (out, run->kind == MARKDOWN_RUN_BREAK ? "break" : "image");
}

char *
test_line_describe (const TestLine *self)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < self->line.runs->len; i++)
    describe_run (out, &g_array_index (self->line.runs, MarkdownRun, i));
  return g_strdup (out->str);
}

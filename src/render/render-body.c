/* render-body.c: the body of an article as a browser page needs it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/render-body.h"

#include <string.h>

#include "html/html-serialize.h"
#include "html/html-text.h"
#include "html/html-tree.h"
#include "html/html-walk.h"
#include "render/mark-passages.h"

#define IMAGE_SCHEME "cuttings-image:"

/* A cell with less than this stays on one line; one with more is kept from becoming a
 * narrow pillar. */
#define SHORT_CELL 24

static const char blanks[] = "\t\n\f\r ";

static bool
is_blank (HtmlSlice text)
{
  for (size_t i = 0; i < text.length; i++)
    if (strchr (blanks, text.data[i]) == NULL)
      return false;
  return true;
}

/* ---- images -------------------------------------------------------------------- */

static const CaptureImage *
find_image (const Capture *capture, const char *sha256)
{
  for (guint i = 0; i < capture->images->len; i++) {
    const CaptureImage *image = g_ptr_array_index (capture->images, i);

    if (g_strcmp0 (image->sha256, sha256) == 0)
      return image;
  }
  return NULL;
}

static void
set_size (HtmlDoc *doc, HtmlNode *img, HtmlAttrName name, int pixels)
{
  g_autofree char *value = g_strdup_printf ("%d", pixels);

  html_node_set_attr (doc, img, name, value);
}

/* With its size known the text does not jump when the image comes.  An image that was
 * not saved gives its place to its description: it is never fetched. */
static void
prepare_image (HtmlDoc *doc, HtmlNode *img, const Capture *capture)
{
  g_autofree char *src = html_node_dup_attr (img, HTML_ATTR_SRC);
  const CaptureImage *image;

  html_node_remove_attr (img, HTML_ATTR_SRCSET);
  if (src == NULL || !g_str_has_prefix (src, IMAGE_SCHEME)) {
    html_node_remove_attr (img, HTML_ATTR_SRC);
    html_node_set_attr (doc, img, HTML_ATTR_CLASS, "missing");
    return;
  }
  image = find_image (capture, src + strlen (IMAGE_SCHEME));
  if (image != NULL && image->width > 0 && image->height > 0) {
    set_size (doc, img, HTML_ATTR_WIDTH, image->width);
    set_size (doc, img, HTML_ATTR_HEIGHT, image->height);
  }
}

/* ---- tables -------------------------------------------------------------------- */

/* A wide table scrolls sideways in a box of its own.  The box is a block around a block:
 * canonical text does not change. */
static void
prepare_table (HtmlDoc *doc, HtmlNode *table)
{
  HtmlNode *box;

  if (html_walk_ancestor (table, HTML_TAG_TABLE) != NULL)
    return;
  box = html_doc_new_element (doc, HTML_TAG_DIV);
  if (box == NULL)
    return;
  html_node_set_attr (doc, box, HTML_ATTR_CLASS, "table");
  html_node_replace (table, box);
  html_node_append (box, table);
}

/* Counts bytes, and no more of them than it takes to know. */
static bool
is_short (const HtmlNode *cell)
{
  size_t length = 0;

  for (const HtmlNode *node = html_walk_next (cell, cell);
       node != NULL && length < SHORT_CELL; node = html_walk_next (node, cell))
    if (node->type == HTML_NODE_TEXT && !is_blank (node->text))
      length += node->text.length;
  return length < SHORT_CELL;
}

static void
prepare_cell (HtmlDoc *doc, HtmlNode *cell)
{
  html_node_set_attr (doc, cell, HTML_ATTR_CLASS, is_short (cell) ? "short" : "long");
}

/* ---- loose text ---------------------------------------------------------------- */

/* Text beside a block, or in a <ruby>, is laid out in a box that belongs to no element,
 * and WebKit (2.50) paints no custom highlight there.  So it gets an element: a span,
 * which canonical text does not know. */

static bool
is_layout_block (const HtmlNode *node)
{
  return node->type == HTML_NODE_ELEMENT && html_text_is_block (node) &&
         !html_node_is (node, HTML_TAG_BR);
}

static void
mark (GByteArray *marks, const HtmlNode *node)
{
  marks->data[node->id] = 1;
}

static bool
is_marked (const GByteArray *marks, const HtmlNode *node)
{
  return marks->data[node->id] != 0;
}

/* Every element with a block somewhere inside it; each is marked once, so the climbs
 * cost no more than the walk. */
static GByteArray *
mark_mixed (const HtmlDoc *doc, const HtmlNode *root)
{
  guint n = html_doc_node_count (doc);
  GByteArray *marks = g_byte_array_sized_new (n);

  g_byte_array_set_size (marks, n);
  memset (marks->data, 0, n);
  for (HtmlNode *node = html_walk_next (root, root); node != NULL;
       node = html_walk_next (node, root)) {
    if (!is_layout_block (node))
      continue;
    for (HtmlNode *above = node->parent; above != NULL && !is_marked (marks, above);
         above = above == root ? NULL : above->parent)
      mark (marks, above);
  }
  return marks;
}

static void
wrap (HtmlDoc *doc, HtmlNode *text)
{
  HtmlNode *span = html_doc_new_element (doc, HTML_TAG_SPAN);

  if (span == NULL)
    return;
  html_node_replace (text, span);
  html_node_append (span, text);
}

static bool
is_loose (const HtmlNode *text, const GByteArray *mixed)
{
  return !is_blank (text->text) &&
         (is_marked (mixed, text->parent) || html_node_is (text->parent, HTML_TAG_RUBY));
}

static void
wrap_loose_text (HtmlDoc *doc, HtmlNode *root)
{
  g_autoptr (GByteArray) mixed = mark_mixed (doc, root);
  HtmlNode *next;

  for (HtmlNode *node = html_walk_next (root, root); node != NULL; node = next) {
    next = html_walk_next (node, root);
    if (node->type == HTML_NODE_TEXT && is_loose (node, mixed))
      wrap (doc, node);
  }
}

/* ---- all of it ------------------------------------------------------------------ */

static void
prepare (HtmlDoc *doc, HtmlNode *root, const Capture *capture)
{
  for (HtmlNode *node = html_walk_next (root, root); node != NULL;
       node = html_walk_next (node, root)) {
    if (html_node_is (node, HTML_TAG_IMG))
      prepare_image (doc, node, capture);
    else if (html_node_is (node, HTML_TAG_TABLE))
      prepare_table (doc, node);
    else if (html_node_is_cell (node))
      prepare_cell (doc, node);
  }
}

/* ---- the body ------------------------------------------------------------------- */

char *
render_body_marked (const char *html, const Capture *capture, const GPtrArray *highlights)
{
  g_autoptr (HtmlDoc) doc =
      html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL, NULL);
  HtmlNode *root;

  if (doc == NULL)
    return g_strdup (html);
  root = html_doc_root (doc);
  wrap_loose_text (doc, root);
  prepare (doc, root, capture);
  if (highlights != NULL)
    mark_passages (doc, root, highlights);
  return html_serialize_inner (root);
}

char *
render_body (const char *html, const Capture *capture)
{
  return render_body_marked (html, capture, NULL);
}

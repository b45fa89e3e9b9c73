/* render-marked.c: an article with its highlights in it, for where nothing paints them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/render-marked.h"

#include <string.h>

#include "html/html-serialize-xml.h"
#include "html/html-serialize.h"
#include "html/html-tree.h"
#include "html/html-walk.h"
#include "render/mark-passages.h"
#include "render/valid-flow.h"

#define IMAGE_SCHEME "cuttings-image:"

/* A missing image is its description, if it has one. */
static void
describe (HtmlDoc *doc, HtmlNode *img)
{
  g_autofree char *alt = html_node_dup_attr (img, HTML_ATTR_ALT);
  HtmlNode *span = html_doc_new_element (doc, HTML_TAG_SPAN);
  HtmlNode *text =
      alt != NULL && *alt != '\0' ? html_doc_new_text (doc, alt, strlen (alt)) : NULL;

  if (span == NULL || text == NULL) {
    html_node_detach (img);
    return;
  }
  html_node_set_attr (doc, span, HTML_ATTR_CLASS, "missing");
  html_node_append (span, text);
  html_node_replace (img, span);
}

static void
place_image (HtmlDoc *doc, HtmlNode *img, const RenderMarkedOptions *options)
{
  g_autofree char *src = html_node_dup_attr (img, HTML_ATTR_SRC), *placed = NULL;

  if (src != NULL && g_str_has_prefix (src, IMAGE_SCHEME))
    placed = options->image (src + strlen (IMAGE_SCHEME), options->image_data);
  if (placed == NULL)
    describe (doc, img);
  else
    html_node_set_attr (doc, img, HTML_ATTR_SRC, placed);
}

static void
place_images (HtmlDoc *doc, HtmlNode *root, const RenderMarkedOptions *options)
{
  HtmlNode *next;

  for (HtmlNode *node = html_walk_next (root, root); node != NULL; node = next) {
    next = html_walk_next (node, root);
    if (html_node_is (node, HTML_TAG_IMG))
      place_image (doc, node, options);
  }
}

char *
render_marked (const char *html, const GPtrArray *highlights,
               const RenderMarkedOptions *options)
{
  g_autoptr (HtmlDoc) doc =
      html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL, NULL);
  HtmlNode *root;

  if (doc == NULL)
    return g_strdup ("");
  root = html_doc_root (doc);
  mark_passages (doc, root, highlights);
  place_images (doc, root, options);
  if (options->syntax == RENDER_MARKED_HTML)
    return html_serialize_inner (root);
  valid_flow (doc, root);
  return html_serialize_xml_inner (root);
}

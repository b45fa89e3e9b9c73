/* render-note.c: what the user wrote in Markdown, as HTML
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/render-note.h"

#include <cmark-gfm.h>
#include <stdlib.h>
#include <string.h>

#include "html/html-serialize-xml.h"

/* The same characters as words; a block of them as a paragraph. */
static void
show_tag (cmark_node *tag)
{
  bool is_block = cmark_node_get_type (tag) == CMARK_NODE_HTML_BLOCK;
  cmark_node *text = cmark_node_new (CMARK_NODE_TEXT);
  g_autofree char *literal = g_strchomp (g_strdup (cmark_node_get_literal (tag)));

  cmark_node_set_literal (text, literal);
  if (is_block) {
    cmark_node *paragraph = cmark_node_new (CMARK_NODE_PARAGRAPH);

    cmark_node_append_child (paragraph, text);
    text = paragraph;
  }
  cmark_node_replace (tag, text);
  cmark_node_free (tag);
}

/* An image would be fetched: it becomes a link to it. */
static void
link_image (cmark_node *image)
{
  cmark_node *link = cmark_node_new (CMARK_NODE_LINK), *child;

  cmark_node_set_url (link, cmark_node_get_url (image));
  while ((child = cmark_node_first_child (image)) != NULL)
    cmark_node_append_child (link, child);
  cmark_node_replace (image, link);
  cmark_node_free (image);
}

typedef void (*ChangeFunc) (cmark_node *node);

static ChangeFunc
change_for (cmark_node *node)
{
  cmark_node_type type = cmark_node_get_type (node);

  if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE)
    return show_tag;
  return type == CMARK_NODE_IMAGE ? link_image : NULL;
}

/* Inner nodes first: an image may stand within another's description. */
static GPtrArray *
list_changes (cmark_node *root)
{
  GPtrArray *nodes = g_ptr_array_new ();
  cmark_iter *iter = cmark_iter_new (root);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE) {
    cmark_node *node = cmark_iter_get_node (iter);
    bool is_leaf = cmark_node_get_type (node) != CMARK_NODE_IMAGE;

    if (change_for (node) != NULL && (is_leaf || event == CMARK_EVENT_EXIT))
      g_ptr_array_add (nodes, node);
  }
  cmark_iter_free (iter);
  return nodes;
}

static char *
clean_text (const char *text)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (html_serialize_xml_has (g_utf8_get_char (at)))
      g_string_append_unichar (clean, g_utf8_get_char (at));
  return g_strdup (clean->str);
}

char *
render_note (const char *markdown)
{
  g_autofree char *clean = clean_text (markdown);
  cmark_node *root = cmark_parse_document (clean, strlen (clean), CMARK_OPT_DEFAULT);
  g_autoptr (GPtrArray) nodes = list_changes (root);
  char *html, *copy;

  for (guint i = 0; i < nodes->len; i++) {
    cmark_node *node = g_ptr_array_index (nodes, i);

    change_for (node) (node);
  }
  html = cmark_render_html (root, CMARK_OPT_HARDBREAKS, NULL);
  copy = g_strdup (html);
  free (html);
  cmark_node_free (root);
  return copy;
}

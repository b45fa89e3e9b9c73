/* note-markup.c: a note, which is Markdown, as markup of Pango
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/note-markup.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <glib.h>
#include <stdbool.h>
#include <string.h>

/* ---- reading ---------------------------------------------------------------------- */

/* cmark leaves HTML out, which would drop words; so it is made text. */
static void
make_text (cmark_node *node)
{
  cmark_node *text = cmark_node_new (CMARK_NODE_TEXT);
  cmark_node *with = text;

  cmark_node_set_literal (text, cmark_node_get_literal (node));
  if (cmark_node_get_type (node) == CMARK_NODE_HTML_BLOCK) {
    with = cmark_node_new (CMARK_NODE_PARAGRAPH);
    cmark_node_append_child (with, text);
  }
  cmark_node_replace (node, with);
  cmark_node_free (node);
}

static void
make_html_text (cmark_node *document)
{
  cmark_iter *iter = cmark_iter_new (document);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE) {
    cmark_node *node = cmark_iter_get_node (iter);
    cmark_node_type type = cmark_node_get_type (node);

    if (event == CMARK_EVENT_ENTER &&
        (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE))
      g_ptr_array_add (found, node);
  }
  cmark_iter_free (iter);
  for (guint i = 0; i < found->len; i++)
    make_text (g_ptr_array_index (found, i));
}

static cmark_node *
parse (const char *markdown)
{
  cmark_parser *parser;
  cmark_node *document;

  cmark_gfm_core_extensions_ensure_registered ();
  parser = cmark_parser_new (CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension (parser,
                                        cmark_find_syntax_extension ("strikethrough"));
  cmark_parser_feed (parser, markdown, strlen (markdown));
  document = cmark_parser_finish (parser);
  cmark_parser_free (parser);
  make_html_text (document);
  return document;
}

/* ---- writing markup ----------------------------------------------------------------- */

static bool
is_strikethrough (cmark_node *node)
{
  return strcmp (cmark_node_get_type_string (node), "strikethrough") == 0;
}

/* What stands around an inline or a block; NULL: nothing. */
static const char *
element_of (cmark_node *node)
{
  switch ((int)cmark_node_get_type (node)) {
  case CMARK_NODE_STRONG:
  case CMARK_NODE_HEADING:
    return "b";
  case CMARK_NODE_EMPH:
  case CMARK_NODE_BLOCK_QUOTE:
    return "i";
  case CMARK_NODE_LINK:
    return "u";
  default:
    return is_strikethrough (node) ? "s" : NULL;
  }
}

static void
append_escaped (GString *out, const char *text, const char *element)
{
  g_autofree char *escaped = g_markup_escape_text (text != NULL ? text : "", -1);

  if (element != NULL)
    g_string_append_printf (out, "<%s>%s</%s>", element, escaped, element);
  else
    g_string_append (out, escaped);
}

/* The mark of a list item, as deep as the lists that it is in. */
static void
append_item (GString *out, cmark_node *item)
{
  cmark_node *list = cmark_node_parent (item);
  int number = cmark_node_get_list_start (list);

  for (cmark_node *at = cmark_node_parent (list); at != NULL; at = cmark_node_parent (at))
    if (cmark_node_get_type (at) == CMARK_NODE_LIST)
      g_string_append (out, "    ");
  for (cmark_node *at = cmark_node_previous (item); at != NULL;
       at = cmark_node_previous (at))
    number++;
  if (cmark_node_get_list_type (list) == CMARK_ORDERED_LIST)
    g_string_append_printf (out, "%d. ", number);
  else
    g_string_append (out, "• ");
}

/* A block that holds text begins a line, unless it is the first of an item or a quote:
 * they have begun one. */
static bool
begins_line (cmark_node *node)
{
  cmark_node_type parent = cmark_node_get_type (cmark_node_parent (node));

  switch ((int)cmark_node_get_type (node)) {
  case CMARK_NODE_PARAGRAPH:
  case CMARK_NODE_HEADING:
  case CMARK_NODE_CODE_BLOCK:
  case CMARK_NODE_THEMATIC_BREAK:
  case CMARK_NODE_BLOCK_QUOTE:
    return cmark_node_previous (node) != NULL ||
           (parent != CMARK_NODE_ITEM && parent != CMARK_NODE_BLOCK_QUOTE);
  case CMARK_NODE_ITEM:
    return true;
  default:
    return false;
  }
}

static void
enter (GString *out, cmark_node *node)
{
  const char *element = element_of (node);

  if (begins_line (node) && out->len > 0)
    g_string_append_c (out, '\n');
  if (element != NULL)
    g_string_append_printf (out, "<%s>", element);
  switch ((int)cmark_node_get_type (node)) {
  case CMARK_NODE_ITEM:
    append_item (out, node);
    break;
  case CMARK_NODE_TEXT:
    append_escaped (out, cmark_node_get_literal (node), NULL);
    break;
  case CMARK_NODE_CODE:
  case CMARK_NODE_CODE_BLOCK:
    append_escaped (out, cmark_node_get_literal (node), "tt");
    break;
  case CMARK_NODE_SOFTBREAK:
  case CMARK_NODE_LINEBREAK:
    g_string_append_c (out, '\n');
    break;
  case CMARK_NODE_THEMATIC_BREAK:
    g_string_append (out, "———");
    break;
  default:
    break;
  }
}

/* The address of a link is not behind its words here, so it stands beside them. */
static void
leave (GString *out, cmark_node *node)
{
  const char *element = element_of (node);
  cmark_node *text = cmark_node_first_child (node);

  if (element != NULL)
    g_string_append_printf (out, "</%s>", element);
  if (cmark_node_get_type (node) == CMARK_NODE_LINK &&
      (text == NULL ||
       g_strcmp0 (cmark_node_get_literal (text), cmark_node_get_url (node)) != 0)) {
    g_string_append_c (out, ' ');
    append_escaped (out, cmark_node_get_url (node), "small");
  }
}

char *
note_markup (const char *markdown)
{
  cmark_node *document = parse (markdown);
  cmark_iter *iter = cmark_iter_new (document);
  GString *out = g_string_new (NULL);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE) {
    if (event == CMARK_EVENT_ENTER)
      enter (out, cmark_iter_get_node (iter));
    else
      leave (out, cmark_iter_get_node (iter));
  }
  cmark_iter_free (iter);
  cmark_node_free (document);
  while (out->len > 0 && out->str[out->len - 1] == '\n')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

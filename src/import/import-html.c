/* import-html.c: where a page that was saved as a file came from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-html.h"

#include <string.h>

#include "base/uri.h"
#include "html/html-tree.h"
#include "html/html-walk.h"

/* Comments of programs that save pages: after the mark, and what leads up to it, comes
 * the address. */
static const struct {
  const char *mark;
  const char *lead;
} comments[] = {
    {"saved from url=(", ")"},              /* Internet Explorer, Chromium, Firefox */
    {"Page saved with SingleFile", "url:"}, /* SingleFile */
    {"Saved from ", ""},                    /* monolith */
    {"Mirrored from ", ""},                 /* HTTrack */
};

/* Elements that carry an address, the surest first. */
static const struct {
  HtmlTag tag;
  const char *name, *value; /* an attribute that must be there, and what it must say */
  const char *address;      /* the attribute with the address */
} elements[] = {
    {HTML_TAG_META, "name", "savepage-url", "content"},   /* Save Page WE */
    {HTML_TAG_HTML, NULL, NULL, "data-scrapbook-source"}, /* WebScrapBook */
    {HTML_TAG_LINK, "rel", "canonical", "href"},
    {HTML_TAG_META, "property", "og:url", "content"},
    {HTML_TAG_BASE, NULL, NULL, "href"},
};

#define N_ELEMENTS G_N_ELEMENTS (elements)

/* (nullable): the address at the beginning of @text, which a blank ends. */
static char *
take_address (const char *text)
{
  g_autofree char *word = NULL;

  text += strspn (text, " \t\r\n");
  word = g_strndup (text, strcspn (text, " \t\r\n"));
  return uri_from_input (word);
}

static char *
address_in_comment (const HtmlNode *comment)
{
  g_autofree char *text = html_slice_dup (comment->text);

  for (size_t i = 0; i < G_N_ELEMENTS (comments); i++) {
    const char *at = strstr (text, comments[i].mark);
    char *address;

    if (at == NULL)
      continue;
    at = strstr (at + strlen (comments[i].mark), comments[i].lead);
    if (at == NULL)
      continue;
    address = take_address (at + strlen (comments[i].lead));
    if (address != NULL)
      return address;
  }
  return NULL;
}

static bool
has_value (const HtmlNode *node, const char *name, const char *value)
{
  const HtmlAttr *attr = html_node_attr_named (node, name);

  return attr != NULL && html_slice_equal_nocase (attr->value, value);
}

/* The row of @elements that fits @node; N_ELEMENTS when none does. */
static size_t
rank_of (const HtmlNode *node)
{
  for (size_t i = 0; i < N_ELEMENTS; i++) {
    if (html_node_is (node, elements[i].tag) &&
        (elements[i].name == NULL ||
         has_value (node, elements[i].name, elements[i].value)) &&
        html_node_attr_named (node, elements[i].address) != NULL)
      return i;
  }
  return N_ELEMENTS;
}

static char *
address_in_element (const HtmlNode *node, const char *attribute)
{
  g_autofree char *value = html_slice_dup (html_node_attr_named (node, attribute)->value);
  g_autofree char *address = uri_resolve (NULL, value);

  return address != NULL && uri_is_web (address) ? g_steal_pointer (&address) : NULL;
}

/* A saver's comment settles it; else the best of all elements.  What stands in the body
 * may be anybody's and is not looked at. */
static char *
find_address (const HtmlDoc *doc)
{
  const HtmlNode *root = html_doc_root (doc);
  const HtmlNode *body = html_doc_body (doc);
  g_autofree char *best = NULL;
  size_t best_rank = N_ELEMENTS;

  for (const HtmlNode *node = root; node != NULL && node != body;
       node = html_walk_next (node, root)) {
    size_t rank = rank_of (node);
    char *address = NULL;

    if (node->type == HTML_NODE_COMMENT) {
      address = address_in_comment (node);
      if (address != NULL)
        return address;
    }
    if (rank >= best_rank)
      continue;
    address = address_in_element (node, elements[rank].address);
    if (address != NULL) {
      g_free (best);
      best = address;
      best_rank = rank;
    }
  }
  return g_steal_pointer (&best);
}

char *
import_html_address (const char *html, size_t length)
{
  g_autoptr (HtmlDoc) doc = html_parse (html, length, false, NULL, NULL);

  return doc == NULL ? NULL : find_address (doc);
}

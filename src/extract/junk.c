/* junk.c: links that advertising networks put into articles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/junk.h"

#include <string.h>

#include "base/text.h"
#include "base/uri.h"
#include "extract/extract-fold.h"
#include "extract/extract-line.h"
#include "extract/extract-removal.h"
#include "extract/extract-rules.h"
#include "html/html-text.h"
#include "html/html-walk.h"

/* Bytes of a paragraph that is nothing but a link. */
#define MAX_LINK_TEXT 600

/* Letters that the name of a host must have to be looked for in the text. */
#define MIN_LABEL 4

/* A paragraph that is nothing but a link. */
typedef struct {
  HtmlNode *block;
  char *address;
  char *host;
  bool bare; /* what is shown is the address itself */
} LinkBlock;

static void
link_block_clear (gpointer data)
{
  LinkBlock *self = data;

  g_free (self->address);
  g_free (self->host);
}

bool
junk_is_ad_address (const char *address)
{
  g_autofree char *host = uri_is_web (address) ? uri_site (address) : NULL;

  return host != NULL && extract_rules_have_host (EXTRACT_RULES_AD_HOSTS, host);
}

/* ---- what is nothing but a link ---- */

/* One address, and nothing else. */
static bool
is_bare_address (const char *text)
{
  return uri_is_web (text) && strpbrk (text, " \n") == NULL;
}

/* The only link inside the block, when all text and every picture of it is inside that
 * link; NULL otherwise. */
static HtmlNode *
only_link (HtmlNode *block)
{
  HtmlNode *link = NULL;

  for (HtmlNode *node = html_walk_next (block, block); node != NULL;) {
    bool is_link = html_node_is (node, HTML_TAG_A);

    if (is_link && link != NULL)
      return NULL;
    if (is_link)
      link = node;
    else if (html_text_is_block (node) || html_node_is (node, HTML_TAG_IMG))
      return NULL;
    else if (node->type == HTML_NODE_TEXT) {
      for (size_t i = 0; i < node->text.length; i++) {
        if (!g_ascii_isspace (node->text.data[i]))
          return NULL;
      }
    }
    node = is_link ? html_walk_skip (node, block) : html_walk_next (node, block);
  }
  return link;
}

static bool
holds_element (const HtmlNode *block)
{
  for (const HtmlNode *node = block->first_child; node != NULL; node = node->next) {
    if (node->type == HTML_NODE_ELEMENT)
      return true;
  }
  return false;
}

/* Reads the block as a link; false when it is something else. */
static bool
read_link_block (HtmlNode *block, LinkBlock *self)
{
  HtmlNode *link = only_link (block);
  g_autofree char *text = extract_line_of_node (block, MAX_LINK_TEXT);
  g_autofree char *address =
      link != NULL ? html_node_dup_attr (link, HTML_ATTR_HREF) : NULL;

  if (address == NULL && !holds_element (block) && is_bare_address (text))
    address = g_strdup (text);
  if (address == NULL || !uri_is_web (address) || strlen (text) >= MAX_LINK_TEXT)
    return false;
  *self = (LinkBlock){.block = block,
                      .host = uri_site (address),
                      .bare = is_bare_address (text) || *text == '\0'};
  self->address = g_steal_pointer (&address);
  return true;
}

static GArray *
find_link_blocks (HtmlNode *body)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (LinkBlock));

  g_array_set_clear_func (found, link_block_clear);
  for (HtmlNode *node = html_walk_next (body, body); node != NULL;
       node = html_walk_next (node, body)) {
    LinkBlock block;

    if (node->type == HTML_NODE_ELEMENT && html_text_is_block (node) &&
        node->first_child != NULL && read_link_block (node, &block))
      g_array_append_val (found, block);
  }
  return found;
}

/* ---- structure ---- */

static size_t
count_address (const GArray *blocks, const char *address)
{
  size_t n = 0;

  for (guint i = 0; i < blocks->len; i++)
    n += g_str_equal (g_array_index (blocks, LinkBlock, i).address, address);
  return n;
}

static bool
is_inside_any (const GArray *blocks, const HtmlNode *node)
{
  for (guint i = 0; i < blocks->len; i++) {
    if (html_walk_contains (g_array_index (blocks, LinkBlock, i).block, node))
      return true;
  }
  return false;
}

/* Whether sentences of the text link to the host. */
static bool
is_linked_in_text (HtmlNode *body, const GArray *blocks, const char *host)
{
  for (const HtmlNode *node = html_walk_next (body, body); node != NULL;
       node = html_walk_next (node, body)) {
    g_autofree char *address = NULL, *site = NULL;

    if (!html_node_is (node, HTML_TAG_A))
      continue;
    address = html_node_dup_attr (node, HTML_ATTR_HREF);
    site = address != NULL ? uri_site (address) : NULL;
    if (site != NULL && g_str_equal (site, host) && !is_inside_any (blocks, node))
      return true;
  }
  return false;
}

/* Whether the text speaks of whom the host belongs to: "example" of "example.org". */
static bool
is_named_in_text (HtmlNode *body, const GArray *blocks, const char *host)
{
  const char *dot = strchr (host, '.');
  g_autofree char *label = g_strndup (host, dot != NULL ? (gsize)(dot - host) : 0);
  g_autofree char *letters = extract_fold_letters (label);

  if (strlen (letters) < MIN_LABEL)
    return false;
  for (const HtmlNode *node = html_walk_next (body, body); node != NULL;
       node = html_walk_next (node, body)) {
    g_autofree char *text = NULL, *words = NULL;

    if (node->type != HTML_NODE_TEXT || is_inside_any (blocks, node))
      continue;
    text = html_slice_dup (node->text);
    words = extract_fold_letters (text);
    if (strstr (words, letters) != NULL)
      return true;
  }
  return false;
}

static bool
is_foreign (HtmlNode *body, const GArray *blocks, const LinkBlock *block)
{
  return !extract_rules_have_host (EXTRACT_RULES_SOURCE_HOSTS, block->host) &&
         !is_linked_in_text (body, blocks, block->host) &&
         !is_named_in_text (body, blocks, block->host);
}

/* ---- taking out ---- */

static void
remove_blocks (HtmlDoc *doc, HtmlNode *body, const GArray *blocks, GArray *removals)
{
  g_autofree bool *junk = g_new0 (bool, blocks->len);

  for (guint i = 0; i < blocks->len; i++) {
    const LinkBlock *block = &g_array_index (blocks, LinkBlock, i);

    junk[i] = junk_is_ad_address (block->address) ||
              (block->bare && count_address (blocks, block->address) > 1 &&
               is_foreign (body, blocks, block));
  }
  for (guint i = 0; i < blocks->len; i++) {
    if (junk[i])
      extract_removal_take (doc, g_array_index (blocks, LinkBlock, i).block,
                            REMOVAL_AD_LINK, removals);
  }
}

/* Links to networks inside sentences: the words stay, the link goes. */
static void
remove_inline_links (HtmlDoc *doc, HtmlNode *body, GArray *removals)
{
  HtmlNode *next;

  for (HtmlNode *node = html_walk_next (body, body); node != NULL; node = next) {
    g_autofree char *address = NULL, *text = NULL;

    next = html_walk_next (node, body);
    if (!html_node_is (node, HTML_TAG_A))
      continue;
    address = html_node_dup_attr (node, HTML_ATTR_HREF);
    if (address == NULL || !junk_is_ad_address (address))
      continue;
    text = extract_line_of_node (node, MAX_LINK_TEXT);
    if (is_bare_address (text)) {
      next = html_walk_skip (node, body);
      extract_removal_take (doc, node, REMOVAL_AD_LINK, removals);
    } else {
      html_node_unwrap (node);
    }
  }
}

void
junk_remove_links (HtmlDoc *doc, HtmlNode *body, GArray *removals)
{
  g_autoptr (GArray) blocks = find_link_blocks (body);

  remove_blocks (doc, body, blocks, removals);
  remove_inline_links (doc, body, removals);
}

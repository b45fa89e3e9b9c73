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

/* Hosts that may be repeated; a text with more is a list of links. */
#define MAX_HOSTS 30

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

/* What the text says outside the paragraphs that are nothing but a link. */
typedef struct {
  GHashTable *blocks; /* set of HtmlNode: those paragraphs */
  GHashTable *counts; /* address to how many of them show it */
  GHashTable *linked; /* set of hosts that sentences link to */
  GString *letters;   /* of all other text (extract-fold.h), each node on a line; when
                       * there is none, the links are what the text is */
  GHashTable *judged; /* host to whether it is foreign to the text */
} Context;

static void
context_clear (Context *self)
{
  g_hash_table_unref (self->blocks);
  g_hash_table_unref (self->counts);
  g_hash_table_unref (self->linked);
  g_hash_table_unref (self->judged);
  g_string_free (self->letters, TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Context, context_clear)

static void
count_blocks (Context *self, const GArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++) {
    const LinkBlock *block = &g_array_index (blocks, LinkBlock, i);
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, block->address));

    g_hash_table_add (self->blocks, block->block);
    if (block->bare)
      g_hash_table_insert (self->counts, block->address, GUINT_TO_POINTER (n + 1));
  }
}

static void
read_text (Context *self, HtmlNode *body)
{
  for (const HtmlNode *node = html_walk_next (body, body); node != NULL;) {
    g_autofree char *value = NULL, *letters = NULL;

    if (g_hash_table_contains (self->blocks, node)) {
      node = html_walk_skip (node, body);
      continue;
    }
    if (html_node_is (node, HTML_TAG_A)) {
      char *site;

      value = html_node_dup_attr (node, HTML_ATTR_HREF);
      site = value != NULL && uri_is_web (value) ? uri_site (value) : NULL;
      if (site != NULL)
        g_hash_table_add (self->linked, site);
    } else if (node->type == HTML_NODE_TEXT) {
      value = html_slice_dup (node->text);
      letters = extract_fold_letters (value);
      if (*letters != '\0')
        g_string_append_printf (self->letters, "%s\n", letters);
    }
    node = html_walk_next (node, body);
  }
}

static void
context_init (Context *self, HtmlNode *body, const GArray *blocks)
{
  self->blocks = g_hash_table_new (NULL, NULL);
  self->counts = g_hash_table_new (g_str_hash, g_str_equal);
  self->linked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->judged = g_hash_table_new (g_str_hash, g_str_equal);
  self->letters = g_string_new (NULL);
  count_blocks (self, blocks);
  if (blocks->len > 1)
    read_text (self, body);
}

/* Whether the text speaks of whom the host belongs to: "example" of "example.org". */
static bool
is_named (const Context *self, const char *host)
{
  g_autofree char *label = g_strndup (host, strcspn (host, "."));
  g_autofree char *letters = extract_fold_letters (label);

  return strlen (letters) >= MIN_LABEL && strstr (self->letters->str, letters) != NULL;
}

static bool
is_foreign (Context *self, char *host)
{
  gpointer known;
  bool foreign;

  if (g_hash_table_lookup_extended (self->judged, host, NULL, &known))
    return GPOINTER_TO_INT (known);
  if (self->letters->len == 0 || g_hash_table_size (self->judged) >= MAX_HOSTS)
    return false;
  foreign = !extract_rules_have_host (EXTRACT_RULES_SOURCE_HOSTS, host) &&
            !g_hash_table_contains (self->linked, host) && !is_named (self, host);
  g_hash_table_insert (self->judged, host, GINT_TO_POINTER (foreign));
  return foreign;
}

static bool
is_repeated (const Context *self, const LinkBlock *block)
{
  return block->bare &&
         GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, block->address)) > 1;
}

/* ---- taking out ---- */

static void
remove_blocks (HtmlDoc *doc, HtmlNode *body, const GArray *blocks, GArray *removals)
{
  g_auto (Context) context = {0};

  context_init (&context, body, blocks);
  for (guint i = 0; i < blocks->len; i++) {
    const LinkBlock *block = &g_array_index (blocks, LinkBlock, i);

    if (junk_is_ad_address (block->address) ||
        (is_repeated (&context, block) && is_foreign (&context, block->host)))
      extract_removal_take (doc, block->block, REMOVAL_AD_LINK, removals);
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

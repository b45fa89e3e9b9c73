/* sanitize-anchors.c: links within the article, to footnotes and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sanitize/sanitize-anchors.h"

#include <string.h>

#include "html/html-walk.h"
#include "sanitize/sanitize-rules.h"

/* A link and the name that it leads to. */
typedef struct {
  HtmlNode *node;
  char *name;
  HtmlNode *target; /* NULL: there is no such element */
} Link;

struct SanitizeAnchors {
  GArray *links;       /* Link, in document order */
  GHashTable *sources; /* HtmlNode of the links that lead somewhere */
  GHashTable *targets; /* HtmlNode to its number, 0 until it has one */
};

static void
link_clear (gpointer data)
{
  Link *self = data;

  g_free (self->name);
}

/* The name behind the "#" when the address leads to the same page, or NULL. */
static char *
internal_name (HtmlSlice address, const char *base)
{
  const char *hash = memchr (address.data, '#', address.length);
  size_t before = hash != NULL ? (size_t)(hash - address.data) : 0;
  g_autofree char *name = NULL;

  if (hash == NULL || address.length - before < 2)
    return NULL;
  if (before > 0 && (base == NULL || strncmp (base, address.data, before) != 0 ||
                     (base[before] != '\0' && base[before] != '#')))
    return NULL;
  name = g_strndup (hash + 1, address.length - before - 1);
  return g_uri_unescape_string (name, NULL);
}

/* The next element that will not be dropped. */
static HtmlNode *
next_kept (const HtmlNode *node, const HtmlNode *root)
{
  bool dropped = node != root && node->type == HTML_NODE_ELEMENT &&
                 sanitize_rules_element (node).action == SANITIZE_DROP;

  return dropped ? html_walk_skip (node, root) : html_walk_next (node, root);
}

static void
collect_links (SanitizeAnchors *self, const HtmlNode *root, const char *base)
{
  for (HtmlNode *node = next_kept (root, root); node != NULL;
       node = next_kept (node, root)) {
    const HtmlAttr *href =
        html_node_is (node, HTML_TAG_A) ? html_node_attr (node, HTML_ATTR_HREF) : NULL;
    Link link = {.node = node};

    link.name = href != NULL ? internal_name (href->value, base) : NULL;
    if (link.name != NULL)
      g_array_append_val (self->links, link);
  }
}

static void
collect_name (GHashTable *names, HtmlNode *node, HtmlAttrName attribute)
{
  const HtmlAttr *attr = html_node_attr (node, attribute);
  g_autofree char *name = attr != NULL ? html_slice_dup (attr->value) : NULL;

  if (name != NULL && !g_hash_table_contains (names, name))
    g_hash_table_insert (names, g_steal_pointer (&name), node);
}

/* Every name in the document, and the first element that has it. */
static GHashTable *
collect_names (const HtmlNode *root)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (HtmlNode *node = next_kept (root, root); node != NULL;
       node = next_kept (node, root)) {
    if (node->type != HTML_NODE_ELEMENT || node->attrs == NULL ||
        sanitize_rules_element (node).action == SANITIZE_DROP)
      continue;
    collect_name (names, node, HTML_ATTR_ID);
    if (html_node_is (node, HTML_TAG_A))
      collect_name (names, node, HTML_ATTR_NAME);
  }
  return names;
}

static void
find_targets (SanitizeAnchors *self, const HtmlNode *root)
{
  g_autoptr (GHashTable) names = collect_names (root);

  for (guint i = 0; i < self->links->len; i++) {
    Link *link = &g_array_index (self->links, Link, i);

    link->target = g_hash_table_lookup (names, link->name);
    if (link->target == NULL)
      continue;
    g_hash_table_add (self->sources, link->node);
    g_hash_table_insert (self->targets, link->target, GUINT_TO_POINTER (0));
  }
}

SanitizeAnchors *
sanitize_anchors_new (const HtmlNode *root, const char *base)
{
  SanitizeAnchors *self = g_new0 (SanitizeAnchors, 1);

  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  g_array_set_clear_func (self->links, link_clear);
  self->sources = g_hash_table_new (NULL, NULL);
  self->targets = g_hash_table_new (NULL, NULL);
  collect_links (self, root, base);
  if (self->links->len > 0)
    find_targets (self, root);
  return self;
}

void
sanitize_anchors_free (SanitizeAnchors *self)
{
  g_array_unref (self->links);
  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->targets);
  g_free (self);
}

bool
sanitize_anchors_is_target (const SanitizeAnchors *self, const HtmlNode *node)
{
  return g_hash_table_contains (self->targets, node);
}

bool
sanitize_anchors_is_link (const SanitizeAnchors *self, const HtmlNode *node)
{
  return g_hash_table_contains (self->sources, node);
}

/* Names the target, unless an earlier link did, and leads the link there. */
static void
connect (SanitizeAnchors *self, HtmlDoc *doc, const Link *link, guint *n_targets)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->targets, link->target));
  g_autofree char *address = NULL;

  if (number == 0) {
    number = ++*n_targets;
    g_hash_table_insert (self->targets, link->target, GUINT_TO_POINTER (number));
  }
  address = g_strdup_printf ("#note-%u", number);
  html_node_set_attr (doc, link->target, HTML_ATTR_ID, address + 1);
  html_node_set_attr (doc, link->node, HTML_ATTR_HREF, address);
}

/* An element that is in the tree for its name alone has no reason to be there when it
 * got none. */
static bool
unwrap_unnamed (SanitizeAnchors *self, const HtmlNode *root)
{
  GHashTableIter iter;
  gpointer node, number;
  bool any = false;

  g_hash_table_iter_init (&iter, self->targets);
  while (g_hash_table_iter_next (&iter, &node, &number)) {
    if (number == NULL && html_node_is (node, HTML_TAG_SPAN) &&
        ((HtmlNode *)node)->attrs == NULL && html_walk_contains (root, node)) {
      html_node_unwrap (node);
      any = true;
    }
  }
  return any;
}

bool
sanitize_anchors_finish (SanitizeAnchors *self, HtmlDoc *doc, const HtmlNode *root)
{
  guint n_targets = 0;
  bool any = false;

  for (guint i = 0; i < self->links->len; i++) {
    const Link *link = &g_array_index (self->links, Link, i);

    if (link->target == NULL || !html_walk_contains (root, link->node))
      continue;
    if (html_walk_contains (root, link->target)) {
      connect (self, doc, link, &n_targets);
    } else if (html_node_attr (link->node, HTML_ATTR_HREF) == NULL) {
      html_node_unwrap (link->node);
      any = true;
    }
  }
  return unwrap_unnamed (self, root) || any;
}

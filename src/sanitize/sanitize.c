/* sanitize.c: the one door for foreign markup: what is not allowed is not there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One walk in document order decides about every node from its rule and from what it
 * stands in.  The second kind of decision keeps the tree such that it reads back as it
 * is written: a parser would close a paragraph before a block, a link before a link,
 * and move text out of a table, and what is read must be what was cleaned.
 */

#include "sanitize/sanitize.h"

#include <string.h>

#include "html/html-serialize.h"
#include "html/html-tree.h"
#include "html/html-walk.h"
#include "sanitize/sanitize-address.h"
#include "sanitize/sanitize-anchors.h"
#include "sanitize/sanitize-attributes.h"
#include "sanitize/sanitize-rules.h"
#include "sanitize/sanitize-table.h"
#include "sanitize/sanitize-text.h"

/* Elements inside of elements; deeper ones give way to what they hold.  No article was
 * seen with half of it, and readers' layout takes a second for 20,000. */
#define MAX_DEPTH 128

/* One is the rule; a second one follows when links within the article were lost. */
#define MAX_ROUNDS 4

/* An open element, and what it and those around it are. */
typedef struct {
  HtmlNode *node;
  unsigned paragraph; /* level of the open paragraph that a block would close; 0: none */
  bool in_link;
  bool in_heading;
  unsigned n_tables;
} Level;

typedef struct {
  HtmlDoc *doc;
  HtmlNode *root;
  const SanitizeBase *base;
  SanitizeAnchors *anchors;
  SanitizeBudget budget;
  SanitizeMarks marks;
  GString *scratch;
  Level levels[MAX_DEPTH + 1]; /* levels[0] is the root */
  unsigned depth;              /* of the level whose children are looked at */
} Sanitizer;

/* Elements that mean something in one place alone.  Sections and rows of tables stand
 * where they should once the table is repaired. */
#define TAG(name) HTML_TAG_##name
static const struct {
  HtmlTag tag;
  HtmlTag otherwise;  /* what it becomes elsewhere; unknown: it is unwrapped */
  HtmlTag parents[3]; /* where it may stand */
} places[] = {
    {TAG (LI), TAG (DIV), {TAG (UL), TAG (OL)}},
    {TAG (SUMMARY), TAG (DIV), {TAG (DETAILS)}},
    {TAG (RT), TAG (UNKNOWN), {TAG (RUBY)}},
    {TAG (RP), TAG (UNKNOWN), {TAG (RUBY)}},
    {TAG (CAPTION), TAG (DIV), {TAG (TABLE)}},
    {TAG (THEAD), TAG (DIV), {TAG (TABLE)}},
    {TAG (TBODY), TAG (DIV), {TAG (TABLE)}},
    {TAG (TFOOT), TAG (DIV), {TAG (TABLE)}},
    {TAG (TR), TAG (DIV), {TAG (TBODY), TAG (THEAD), TAG (TFOOT)}},
    {TAG (TD), TAG (DIV), {TAG (TR)}},
    {TAG (TH), TAG (DIV), {TAG (TR)}},
};

/* ---- moving on; each returns the node to look at next ---- */

static HtmlNode *
go_past (Sanitizer *self, HtmlNode *node)
{
  while (node->next == NULL && node->parent != self->root) {
    node = node->parent;
    self->depth--;
  }
  return node->next;
}

static HtmlNode *
go_into (Sanitizer *self, HtmlNode *node, Level level)
{
  if (node->first_child == NULL)
    return go_past (self, node);
  self->levels[++self->depth] = level;
  return node->first_child;
}

/* Markers of what was removed outlive an element that is dropped around them. */
static HtmlNode *
rescue_markers (HtmlNode *node)
{
  HtmlNode *first = NULL, *next;

  for (HtmlNode *inner = node; inner != NULL; inner = next) {
    next =
        inner->removal != 0 ? html_walk_skip (inner, node) : html_walk_next (inner, node);
    if (inner->removal == 0)
      continue;
    html_node_insert_before (node->parent, inner, node);
    if (first == NULL)
      first = inner;
  }
  return first;
}

static HtmlNode *
drop (Sanitizer *self, HtmlNode *node)
{
  HtmlNode *rescued = rescue_markers (node);
  HtmlNode *next = rescued != NULL ? rescued : go_past (self, node);

  html_node_detach (node);
  return next;
}

static HtmlNode *
unwrap (Sanitizer *self, HtmlNode *node)
{
  HtmlNode *first = node->first_child;

  if (first == NULL)
    return drop (self, node);
  html_node_unwrap (node);
  return first;
}

/* ---- what an element becomes where it stands ---- */

static void
rename_to (HtmlNode *node, HtmlTag tag)
{
  node->tag = (uint16_t)tag;
  node->text.data = html_tag_name (tag);
  node->text.length = strlen (node->text.data);
}

static bool
is_heading (HtmlTag tag)
{
  return tag >= HTML_TAG_H1 && tag <= HTML_TAG_H6;
}

/* Whether a list of terms holds the level itself or through a single <div>. */
static bool
is_in_terms (const Sanitizer *self)
{
  const HtmlNode *node = self->levels[self->depth].node;

  return html_node_is (node, HTML_TAG_DL) ||
         (html_node_is (node, HTML_TAG_DIV) && self->depth > 0 &&
          html_node_is (self->levels[self->depth - 1].node, HTML_TAG_DL));
}

/* The tag that an element may have here; HTML_TAG_UNKNOWN when none. */
static HtmlTag
tag_in_place (const Sanitizer *self, HtmlTag tag)
{
  const Level *level = &self->levels[self->depth];
  HtmlTag parent = (HtmlTag)level->node->tag;

  if ((tag == HTML_TAG_A && level->in_link) || (is_heading (tag) && level->in_heading))
    return HTML_TAG_UNKNOWN;
  if (tag == HTML_TAG_DT || tag == HTML_TAG_DD)
    return is_in_terms (self) ? tag : HTML_TAG_DIV;
  for (size_t i = 0; i < G_N_ELEMENTS (places); i++) {
    if (places[i].tag != tag)
      continue;
    for (size_t j = 0; j < G_N_ELEMENTS (places[i].parents); j++) {
      if (places[i].parents[j] == parent && parent != HTML_TAG_UNKNOWN)
        return tag;
    }
    return places[i].otherwise;
  }
  return tag;
}

/* A block cannot stand in a paragraph, however deep: the paragraph becomes a <div>. */
static void
open_paragraph_up (Sanitizer *self)
{
  unsigned paragraph = self->levels[self->depth].paragraph;

  rename_to (self->levels[paragraph].node, HTML_TAG_DIV);
  for (unsigned i = paragraph; i <= self->depth; i++)
    self->levels[i].paragraph = 0;
}

static Level
level_of (const Sanitizer *self, HtmlNode *node)
{
  Level level = self->levels[self->depth];

  level.node = node;
  level.in_link |= node->tag == HTML_TAG_A;
  level.in_heading |= is_heading ((HtmlTag)node->tag);
  if (node->tag == HTML_TAG_P)
    level.paragraph = self->depth + 1;
  if (node->tag == HTML_TAG_TABLE)
    level.n_tables++;
  return level;
}

/* ---- nodes, by kind ---- */

static HtmlNode *
visit_marker (Sanitizer *self, HtmlNode *node)
{
  g_autofree char *number = g_strdup_printf ("%u", node->removal - 1);

  node->ns = HTML_NS_HTML;
  node->attrs = NULL;
  while (node->first_child != NULL)
    html_node_detach (node->first_child);
  rename_to (node, HTML_TAG_X_REMOVED);
  html_node_set_attr (self->doc, node, HTML_ATTR_N, number);
  return go_past (self, node);
}

/* A line feed right behind <pre> is not read back. */
static void
strip_line_feeds (HtmlNode *node)
{
  while (node->text.length > 0 && *node->text.data == '\n') {
    node->text.data++;
    node->text.length--;
  }
}

static HtmlNode *
visit_text (Sanitizer *self, HtmlNode *node)
{
  g_string_truncate (self->scratch, 0);
  if (sanitize_text (node->text.data, node->text.length, &self->marks, self->scratch)) {
    HtmlNode *copy =
        html_doc_new_text (self->doc, self->scratch->str, self->scratch->len);

    if (copy == NULL)
      return drop (self, node);
    node->text = copy->text;
  }
  if (node->prev == NULL && html_node_is (self->levels[self->depth].node, HTML_TAG_PRE))
    strip_line_feeds (node);
  return node->text.length > 0 ? go_past (self, node) : drop (self, node);
}

/* Whether the element means anything with the attributes that it was left with. */
static bool
is_worth_keeping (const Sanitizer *self, const HtmlNode *node)
{
  switch (node->tag) {
  case HTML_TAG_A:
    return html_node_attr (node, HTML_ATTR_HREF) != NULL ||
           sanitize_anchors_is_link (self->anchors, node);
  case HTML_TAG_SPAN:
  case HTML_TAG_BDO:
    return node->attrs != NULL;
  default:
    return true;
  }
}

static HtmlNode *
visit_kept (Sanitizer *self, HtmlNode *node, SanitizeRule rule, HtmlTag tag)
{
  bool is_target = sanitize_anchors_is_target (self->anchors, node);

  rename_to (node, tag);
  sanitize_attributes (self->doc, node, self->base, &self->budget);
  if (tag == HTML_TAG_IMG && html_node_attr (node, HTML_ATTR_SRC) == NULL)
    return drop (self, node);
  if (!is_worth_keeping (self, node)) {
    if (!is_target)
      return unwrap (self, node);
    rename_to (node, HTML_TAG_SPAN);
  }
  if (rule.is_void) {
    while (node->first_child != NULL)
      html_node_detach (node->first_child);
    return go_past (self, node);
  }
  return go_into (self, node, level_of (self, node));
}

static HtmlNode *
visit_element (Sanitizer *self, HtmlNode *node)
{
  SanitizeRule rule = sanitize_rules_element (node);
  HtmlTag tag = rule.tag;

  if (rule.action == SANITIZE_DROP)
    return drop (self, node);
  if (rule.action == SANITIZE_UNWRAP)
    tag = sanitize_anchors_is_target (self->anchors, node) ? HTML_TAG_SPAN
                                                           : HTML_TAG_UNKNOWN;
  tag = tag_in_place (self, tag);
  if (tag == HTML_TAG_UNKNOWN || (self->depth == MAX_DEPTH && !rule.is_void))
    return unwrap (self, node);
  if (tag == HTML_TAG_TABLE) {
    HtmlNode *moved = sanitize_table_repair (self->doc, node);

    if (moved != NULL)
      return moved;
    if (self->levels[self->depth].n_tables == SANITIZE_TABLE_MAX_NESTING ||
        sanitize_table_is_too_big (node))
      tag = HTML_TAG_DIV;
  }
  if ((rule.is_block || tag == HTML_TAG_DIV) && self->levels[self->depth].paragraph != 0)
    open_paragraph_up (self);
  return visit_kept (self, node, rule, tag);
}

static HtmlNode *
visit (Sanitizer *self, HtmlNode *node)
{
  if (node->removal != 0)
    return visit_marker (self, node);
  switch ((HtmlNodeType)node->type) {
  case HTML_NODE_TEXT:
    return visit_text (self, node);
  case HTML_NODE_ELEMENT:
    return visit_element (self, node);
  case HTML_NODE_DOCUMENT:
  case HTML_NODE_DOCTYPE:
  case HTML_NODE_COMMENT:
  case HTML_NODE_FRAGMENT:
    return drop (self, node);
  }
  g_assert_not_reached ();
}

/* Returns whether it must be done again. */
static bool
clean (HtmlDoc *doc, HtmlNode *root, const SanitizeBase *base)
{
  g_autoptr (SanitizeAnchors) anchors = sanitize_anchors_new (root, base->address);
  g_autoptr (GString) scratch = g_string_new (NULL);
  Sanitizer self = {.doc = doc,
                    .root = root,
                    .base = base,
                    .anchors = anchors,
                    .budget = SANITIZE_BUDGET_INIT,
                    .scratch = scratch,
                    .levels[0] = {.node = root}};

  for (HtmlNode *node = root->first_child; node != NULL;)
    node = visit (&self, node);
  return sanitize_anchors_finish (anchors, doc, root);
}

void
sanitize_tree (HtmlDoc *doc, HtmlNode *root, const char *base)
{
  g_auto (SanitizeBase) where = {NULL, NULL};

  sanitize_address_base_init (&where, base);
  for (int round = 0; round < MAX_ROUNDS && clean (doc, root, &where); round++)
    continue;
}

void
sanitize_seal (HtmlNode *root)
{
  HtmlNode *next;

  for (HtmlNode *node = html_walk_next (root, root); node != NULL; node = next) {
    const HtmlAttr *src =
        html_node_is (node, HTML_TAG_IMG) ? html_node_attr (node, HTML_ATTR_SRC) : NULL;

    next = html_walk_next (node, root);
    if (src != NULL && !sanitize_address_is_local (src->value))
      html_node_detach (node);
  }
}

char *
sanitize_html (const char *html, const char *base)
{
  g_autoptr (HtmlDoc) doc =
      html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL, NULL);

  if (doc == NULL)
    return g_strdup ("");
  sanitize_tree (doc, html_doc_root (doc), base);
  return html_serialize_inner (html_doc_root (doc));
}

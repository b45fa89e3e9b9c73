/* extract-claims.c: what a page says about itself, gathered in one walk and not judged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-claims.h"

#include <string.h>

#include "extract/extract-claims-names.h"
#include "extract/extract-hints.h"
#include "html/html-walk.h"

/* Pages that are nothing but headings, or nothing but <meta>, are read as far as this. */
#define MAX_MARKS 2000
#define MAX_CLAIMS 500

/* Elements between a label and its value. */
#define MAX_BETWEEN 6

/* A part of the page that says nothing about the article, while the walk is in it. */
typedef struct {
  const HtmlNode *end; /* the first node past it; NULL: the end of the page */
  guint first_mark;    /* the marks made since */
  uint32_t bits;       /* MARK_FOREIGN, MARK_HIDDEN; 0: the walk is in no such part */
  bool by_class;       /* known by its class alone */
  bool closed;         /* nothing in it can say anything about the article */
} Part;

typedef struct {
  Claims *claims;
  ExtractMatcher *words;
  ExtractMatcher *folders;
  Part part;
  uint32_t position;
} Walk;

/* ---- values ---- */

static bool
is_blank (HtmlSlice slice)
{
  for (size_t i = 0; i < slice.length; i++) {
    if (!g_ascii_isspace (slice.data[i]))
      return false;
  }
  return true;
}

static HtmlSlice
attr_value (const HtmlNode *node, HtmlAttrName name)
{
  const HtmlAttr *attr = html_node_attr (node, name);

  return attr != NULL ? attr->value : (HtmlSlice){"", 0};
}

static bool
contains (HtmlSlice slice, const char *needle)
{
  return slice.length > 0 &&
         memmem (slice.data, slice.length, needle, strlen (needle)) != NULL;
}

/* Takes the next of the words that blanks part; false when there is none. */
static bool
next_word (HtmlSlice *rest, HtmlSlice *word)
{
  size_t length = 0;

  while (rest->length > 0 && g_ascii_isspace (*rest->data))
    *rest = (HtmlSlice){rest->data + 1, rest->length - 1};
  while (length < rest->length && !g_ascii_isspace (rest->data[length]))
    length++;
  *word = (HtmlSlice){rest->data, length};
  *rest = (HtmlSlice){rest->data + length, rest->length - length};
  return length > 0;
}

static void
add_claim (Claims *self, ClaimKind kind, uint8_t rank, HtmlSlice value)
{
  Claim claim = {kind, rank, value};

  if (!is_blank (value) && self->claims->len < MAX_CLAIMS)
    g_array_append_val (self->claims, claim);
}

/* ---- elements that claim ---- */

/* A <meta> may carry several names in one attribute, as RDFa allows. */
static void
read_meta_names (Claims *self, HtmlSlice names, HtmlSlice value)
{
  HtmlSlice name;

  while (next_word (&names, &name)) {
    const ClaimName *known = extract_claims_name_of_meta (name);

    if (known != NULL)
      add_claim (self, known->kind, known->rank, value);
  }
}

/* Whether a label says that its value is an author's name. */
static bool
is_byline_label (HtmlSlice label)
{
  static const char *const words[] = {"by",    "von",    "por",     "par",     "utor",
                                      "uteur", "uthor",  "Verfass", "door",    "critto",
                                      "Автор", "apisan", "krev",    "irjoitt", "作者"};

  for (size_t i = 0; i < G_N_ELEMENTS (words); i++) {
    if (contains (label, words[i]))
      return true;
  }
  return false;
}

/* WordPress plug-ins write "Written by" and the name as a labelled pair. */
static void
read_twitter_label (Claims *self, const HtmlNode *node, HtmlSlice name)
{
  const HtmlNode *next = node->next;

  if (!html_slice_equal_nocase (name, "twitter:label1") ||
      !is_byline_label (attr_value (node, HTML_ATTR_CONTENT)))
    return;
  for (int n = 0; next != NULL && n < MAX_BETWEEN; next = next->next, n++) {
    if (html_node_is (next, HTML_TAG_META) &&
        html_slice_equal_nocase (attr_value (next, HTML_ATTR_NAME), "twitter:data1")) {
      add_claim (self, CLAIM_AUTHOR, 2, attr_value (next, HTML_ATTR_CONTENT));
      return;
    }
  }
}

static void
read_meta (Claims *self, const HtmlNode *node)
{
  HtmlSlice value = attr_value (node, HTML_ATTR_CONTENT);

  for (const HtmlAttr *attr = node->attrs; attr != NULL; attr = attr->next) {
    if (attr->name == HTML_ATTR_NAME || attr->name == HTML_ATTR_PROPERTY ||
        attr->name == HTML_ATTR_HTTP_EQUIV)
      read_meta_names (self, attr->value, value);
    if (attr->name == HTML_ATTR_NAME)
      read_twitter_label (self, node, attr->value);
  }
}

static bool
has_rel (const HtmlNode *node, const char *rel)
{
  HtmlSlice rest = attr_value (node, HTML_ATTR_REL);
  HtmlSlice word;

  while (next_word (&rest, &word)) {
    if (html_slice_equal_nocase (word, rel))
      return true;
  }
  return false;
}

static void
read_link (Claims *self, const HtmlNode *node)
{
  if (has_rel (node, "canonical"))
    add_claim (self, CLAIM_CANONICAL, 0, attr_value (node, HTML_ATTR_HREF));
  if (has_rel (node, "image_src"))
    add_claim (self, CLAIM_IMAGE, 2, attr_value (node, HTML_ATTR_HREF));
}

static void
read_root (Claims *self, const HtmlNode *node)
{
  HtmlSlice language = attr_value (node, HTML_ATTR_LANG);
  HtmlSlice direction = attr_value (node, HTML_ATTR_DIR);

  if (language.length == 0) {
    const HtmlAttr *xml = html_node_attr_named (node, "xml:lang");

    language = xml != NULL ? xml->value : language;
  }
  if (self->language.length == 0)
    self->language = language;
  if (self->direction.length == 0)
    self->direction = direction;
}

/* The value of microdata is in an attribute of its own, or it is the element's text. */
static HtmlSlice
item_value (const HtmlNode *node)
{
  static const HtmlAttrName names[] = {HTML_ATTR_CONTENT, HTML_ATTR_DATETIME};
  HtmlSlice value = {"", 0};

  for (size_t i = 0; i < G_N_ELEMENTS (names) && value.length == 0; i++)
    value = attr_value (node, names[i]);
  if (value.length == 0 && (node->tag == HTML_TAG_IMG || node->tag == HTML_TAG_LINK))
    value = attr_value (node, node->tag == HTML_TAG_IMG ? HTML_ATTR_SRC : HTML_ATTR_HREF);
  return value;
}

/* Dates and names of elements that are shown are judged by where they stand: teasers are
 * marked up as the article is. */
static bool
is_claim (const HtmlNode *node, ClaimKind kind)
{
  bool is_shown = node->tag != HTML_TAG_META && node->tag != HTML_TAG_LINK;

  return !is_shown || (kind != CLAIM_AUTHOR && kind != CLAIM_PUBLISHED &&
                       kind != CLAIM_MODIFIED && kind != CLAIM_CREATED);
}

/* Microdata; gives the bits for the element when its text is what it claims. */
static uint32_t
read_item (Claims *self, const HtmlNode *node)
{
  static const uint32_t bits_of_kind[] = {
      [CLAIM_TITLE] = MARK_TITLE,
      [CLAIM_AUTHOR] = MARK_AUTHOR,
      [CLAIM_PUBLISHED] = MARK_DATE | MARK_PUBLISHED,
      [CLAIM_MODIFIED] = MARK_DATE | MARK_MODIFIED,
      [CLAIM_CREATED] = MARK_DATE,
  };
  HtmlSlice rest = attr_value (node, HTML_ATTR_ITEMPROP);
  HtmlSlice word, value = item_value (node);
  uint32_t bits = 0;

  while (next_word (&rest, &word)) {
    const ClaimName *known = extract_claims_name_of_item (word);

    if (known == NULL)
      continue;
    if (is_claim (node, known->kind))
      add_claim (self, known->kind, known->rank, value);
    if (known->kind < G_N_ELEMENTS (bits_of_kind))
      bits |= bits_of_kind[known->kind];
  }
  return bits == 0 ? 0 : bits | MARK_ITEMPROP;
}

/* ---- the walk ---- */

static uint32_t
bits_of_tag (const HtmlNode *node)
{
  switch (node->tag) {
  case HTML_TAG_H1:
    return MARK_HEADING;
  case HTML_TAG_H2:
  case HTML_TAG_H3:
    return MARK_SUBHEADING;
  case HTML_TAG_TIME:
    return MARK_TIME;
  case HTML_TAG_ADDRESS:
    return MARK_META;
  case HTML_TAG_FOOTER:
    return html_walk_ancestor (node, HTML_TAG_ARTICLE) != NULL ? 0 : MARK_FOREIGN;
  case HTML_TAG_NAV:
  case HTML_TAG_ASIDE:
  case HTML_TAG_FORM:
  case HTML_TAG_DIALOG:
    return MARK_FOREIGN;
  case HTML_TAG_SCRIPT:
  case HTML_TAG_STYLE:
  case HTML_TAG_NOSCRIPT:
  case HTML_TAG_TEMPLATE:
  case HTML_TAG_SVG:
  case HTML_TAG_BUTTON:
  case HTML_TAG_SELECT:
    return MARK_HIDDEN;
  default:
    return 0;
  }
}

static bool
is_hidden (const HtmlNode *node)
{
  HtmlSlice style = attr_value (node, HTML_ATTR_STYLE);

  return html_node_attr (node, HTML_ATTR_HIDDEN) != NULL ||
         html_slice_equal_nocase (attr_value (node, HTML_ATTR_ARIA_HIDDEN), "true") ||
         contains (style, "display:none") || contains (style, "display: none");
}

static uint32_t
bits_of_link (const Walk *self, const HtmlNode *node)
{
  HtmlSlice href = attr_value (node, HTML_ATTR_HREF);
  uint32_t bits = has_rel (node, "author") ? MARK_REL_AUTHOR : 0;

  return bits | extract_matcher_scan (self->folders, href.data, href.length);
}

/* What a whole page stands in is no part of it, whatever its classes say. */
static bool
may_be_foreign (const HtmlNode *node)
{
  return node->tag != HTML_TAG_HTML && node->tag != HTML_TAG_BODY &&
         node->tag != HTML_TAG_MAIN && node->tag != HTML_TAG_ARTICLE &&
         node->tag != HTML_TAG_H1;
}

static void
enter_part (Walk *self, const HtmlNode *node, uint32_t bits, bool by_class)
{
  self->part = (Part){.end = html_walk_skip (node, self->claims->root),
                      .first_mark = self->claims->marks->len,
                      .bits = bits,
                      .by_class = by_class,
                      .closed = !by_class && node->tag != HTML_TAG_ASIDE};
}

/* A "content-with-sidebar" that holds the headline was named by its class wrongly. */
static void
leave_wrong_part (Walk *self)
{
  for (guint i = self->part.first_mark; i < self->claims->marks->len; i++)
    g_array_index (self->claims->marks, Mark, i).bits &= ~(uint32_t)MARK_FOREIGN;
  self->part.bits = 0;
}

static void
mark_element (Walk *self, const HtmlNode *node)
{
  uint32_t by_tag = bits_of_tag (node);
  uint32_t bits = by_tag;
  Mark mark;

  if (node->attrs != NULL) {
    bits |= extract_hints_of (self->words, node) | read_item (self->claims, node);
    bits |= is_hidden (node) ? MARK_HIDDEN : 0;
    if (node->tag == HTML_TAG_A)
      bits |= bits_of_link (self, node);
  }
  if (self->part.by_class && (node->tag == HTML_TAG_H1 || node->tag == HTML_TAG_ARTICLE ||
                              node->tag == HTML_TAG_MAIN))
    leave_wrong_part (self);
  if (node->tag == HTML_TAG_ASIDE && (bits & (MARK_AUTHOR | MARK_DATE | MARK_META)) != 0)
    bits &= ~(uint32_t)MARK_FOREIGN;
  if (self->part.bits == 0 && (bits & (MARK_FOREIGN | MARK_HIDDEN)) != 0 &&
      may_be_foreign (node))
    enter_part (self, node, bits & (MARK_FOREIGN | MARK_HIDDEN),
                (by_tag & (MARK_FOREIGN | MARK_HIDDEN)) == 0);
  bits &= ~(uint32_t)(MARK_FOREIGN | MARK_HIDDEN);
  if (bits == 0 || self->claims->marks->len >= MAX_MARKS)
    return;
  mark = (Mark){node, self->position, bits | self->part.bits};
  g_array_append_val (self->claims->marks, mark);
}

static void
visit (Walk *self, const HtmlNode *node)
{
  Claims *claims = self->claims;

  switch (node->tag) {
  case HTML_TAG_META:
    read_meta (claims, node);
    read_item (claims, node);
    break;
  case HTML_TAG_LINK:
    read_link (claims, node);
    read_item (claims, node);
    break;
  case HTML_TAG_BASE:
    if (claims->base.length == 0)
      claims->base = attr_value (node, HTML_ATTR_HREF);
    break;
  case HTML_TAG_TITLE:
    if (claims->page_title == NULL)
      claims->page_title = node;
    break;
  case HTML_TAG_SCRIPT:
    if (contains (attr_value (node, HTML_ATTR_TYPE), "ld+json"))
      g_ptr_array_add (claims->scripts, (gpointer)node);
    break;
  case HTML_TAG_HTML:
  case HTML_TAG_BODY:
    read_root (claims, node);
    break;
  case HTML_TAG_ARTICLE:
  case HTML_TAG_MAIN:
    read_root (claims, node);
    mark_element (self, node);
    break;
  default:
    if (!self->part.closed)
      mark_element (self, node);
  }
}

void
extract_claims_init (Claims *self, const HtmlDoc *doc, const char *address)
{
  g_autoptr (ExtractMatcher) words = extract_matcher_new (extract_claims_mark_words);
  g_autoptr (ExtractMatcher) folders =
      extract_matcher_new (extract_claims_author_folders);
  Walk walk = {.claims = self, .words = words, .folders = folders};

  *self = (Claims){.root = html_doc_root (doc),
                   .address = address,
                   .base = {"", 0},
                   .language = {"", 0},
                   .direction = {"", 0}};
  self->claims = g_array_new (FALSE, FALSE, sizeof (Claim));
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  self->scripts = g_ptr_array_new ();
  for (const HtmlNode *node = self->root; node != NULL;
       node = html_walk_next (node, self->root)) {
    walk.position++;
    if (node == walk.part.end)
      walk.part = (Part){0};
    if (node->type == HTML_NODE_ELEMENT && node->ns == HTML_NS_HTML)
      visit (&walk, node);
  }
}

void
extract_claims_clear (Claims *self)
{
  g_clear_pointer (&self->claims, g_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->scripts, g_ptr_array_unref);
}

const Claim *
extract_claims_best (const Claims *self, ClaimKind kind)
{
  const Claim *best = NULL;

  for (guint i = 0; i < self->claims->len; i++) {
    const Claim *claim = &g_array_index (self->claims, Claim, i);

    if (claim->kind == kind && (best == NULL || claim->rank < best->rank))
      best = claim;
  }
  return best;
}

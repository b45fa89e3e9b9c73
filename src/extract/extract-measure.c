/* extract-measure.c: how much text, of what kind, is in each element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-measure.h"

#include "html/html-text.h"

/* A Chinese word takes two characters where an English one takes six letters. */
#define HAN_WEIGHT 3

/* A line this long is a sentence even where its end has no mark ... */
#define LONG_PROSE 120
/* ... and one this short is a label even when it has one. */
#define SHORT_PROSE 30

/* A link shorter than this is a button or the name of a section. */
#define SHORT_HEADLINE 16

typedef struct {
  uint32_t letters;
  uint16_t ends;
} TextMeasure;

/* U+3000 to U+D7FF in UTF-8: lead bytes E3 to ED. */
static bool
leads_han (unsigned char c)
{
  return c >= 0xE3 && c <= 0xED;
}

/* The marks that end a sentence and are not ASCII: 。 ！ ？ 。 ؟ ۔ । … */
static bool
is_wide_end (const char *at, size_t left)
{
  static const char *const marks[] = {"\xE3\x80\x82", "\xEF\xBC\x81", "\xEF\xBC\x9F",
                                      "\xD8\x9F",     "\xDB\x94",     "\xE0\xA5\xA4",
                                      "\xE2\x80\xA6"};

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++) {
    size_t length = marks[i][2] == '\0' ? 2 : 3;

    if (left >= length && memcmp (at, marks[i], length) == 0)
      return true;
  }
  return false;
}

/* A mark before a blank, a quote or the end; "3.5" and "example.com" have none. */
static bool
is_narrow_end (const char *at, size_t left)
{
  unsigned char next;

  if (*at != '.' && *at != '!' && *at != '?')
    return false;
  next = left > 1 ? (unsigned char)at[1] : ' ';
  return g_ascii_isspace (next) || next == '"' || next == '\'' || next == ')' ||
         next >= 0x80;
}

static TextMeasure
measure_text (HtmlSlice text)
{
  TextMeasure result = {0, 0};
  bool blank = true;

  for (size_t i = 0; i < text.length; i++) {
    unsigned char c = (unsigned char)text.data[i];

    if (c <= ' ') {
      result.letters += !blank;
      blank = true;
      continue;
    }
    blank = false;
    if (c < 0x80) {
      result.letters++;
      if (c <= '?' && is_narrow_end (text.data + i, text.length - i))
        result.ends++;
    } else if (c >= 0xC0) {
      result.letters += leads_han (c) ? HAN_WEIGHT : 1;
      if (is_wide_end (text.data + i, text.length - i))
        result.ends++;
    }
  }
  return result;
}

uint32_t
extract_measure_letters (HtmlSlice text)
{
  return measure_text (text).letters;
}

bool
extract_measure_is_prose (const ExtractMeasure *self)
{
  uint32_t plain = self->own - self->own_linked;

  if (self->own < SHORT_PROSE || plain * 2 < self->own)
    return false;
  return self->ends > 0 || plain >= LONG_PROSE;
}

bool
extract_measure_is_headline (const ExtractMeasure *self)
{
  return self->own >= SHORT_HEADLINE && self->own_linked * 10 >= self->own * 9;
}

/* What the walk knows about the place where it is. */
typedef struct {
  ExtractRun *run;
  HtmlNode *block; /* the nearest block around */
  HtmlNode *link;  /* the outermost link around, or NULL */
} Place;

static uint16_t
add_small (uint16_t a, uint16_t b)
{
  return (uint16_t)MIN ((uint32_t)a + b, G_MAXUINT16);
}

static void
enter_element (Place *place, HtmlNode *node)
{
  ExtractMeasure *measure = extract_run_measure (place->run, node);

  measure->text = measure->linked = measure->own = measure->own_linked = 0;
  measure->prose = 0;
  measure->ends = measure->links = measure->images = 0;
  measure->headlines = measure->blocks = 0;
  if (html_text_is_block (node))
    place->block = node;
  if (node->tag == HTML_TAG_A && html_node_attr (node, HTML_ATTR_HREF) != NULL) {
    measure->links = 1;
    if (place->link == NULL)
      place->link = node;
  } else if (node->tag == HTML_TAG_IMG) {
    measure->images = 1;
  }
}

static void
enter_text (Place *place, const HtmlNode *node)
{
  TextMeasure text = measure_text (node->text);
  ExtractMeasure *parent = extract_run_measure (place->run, node->parent);
  ExtractMeasure *block = extract_run_measure (place->run, place->block);

  if (text.letters == 0)
    return;
  parent->text += text.letters;
  block->own += text.letters;
  block->ends = add_small (block->ends, text.ends);
  if (place->link != NULL) {
    parent->linked += text.letters;
    block->own_linked += text.letters;
  }
}

static HtmlNode *
block_around (HtmlNode *node, const HtmlNode *root)
{
  while (node != root && !html_text_is_block (node))
    node = node->parent;
  return node;
}

static void
leave_element (Place *place, HtmlNode *node, HtmlNode *root)
{
  ExtractMeasure *measure = extract_run_measure (place->run, node);
  ExtractMeasure *parent;

  if (measure->own > 0) {
    measure->blocks = add_small (measure->blocks, 1);
    if (extract_measure_is_prose (measure))
      measure->prose += measure->own - measure->own_linked;
    if (extract_measure_is_headline (measure))
      measure->headlines = add_small (measure->headlines, 1);
  }
  if (node == place->link)
    place->link = NULL;
  if (node == root)
    return;
  if (node == place->block)
    place->block = block_around (node->parent, root);
  parent = extract_run_measure (place->run, node->parent);
  parent->text += measure->text;
  parent->linked += measure->linked;
  parent->prose += measure->prose;
  parent->links = add_small (parent->links, measure->links);
  parent->images = add_small (parent->images, measure->images);
  parent->headlines = add_small (parent->headlines, measure->headlines);
  parent->blocks = add_small (parent->blocks, measure->blocks);
}

static bool
enter (Place *place, HtmlNode *node)
{
  if (extract_run_is_out (place->run, node))
    return false;
  if (node->type == HTML_NODE_TEXT) {
    enter_text (place, node);
    return false;
  }
  if (node->type != HTML_NODE_ELEMENT || html_text_is_skipped (node))
    return false;
  enter_element (place, node);
  return true;
}

void
extract_measure (ExtractRun *run, HtmlNode *root)
{
  Place place = {.run = run, .block = root};
  HtmlNode *node = root;

  enter_element (&place, root);
  place.block = root;
  for (;;) {
    bool inside = node == root || enter (&place, node);

    if (inside && node->first_child != NULL) {
      node = node->first_child;
      continue;
    }
    if (inside)
      leave_element (&place, node, root);
    while (node != root && node->next == NULL) {
      node = node->parent;
      leave_element (&place, node, root);
    }
    if (node == root)
      return;
    node = node->next;
  }
}

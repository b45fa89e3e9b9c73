/* extract-cards.c: teasers of other articles, known by their being many alike
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-cards.h"

#include "extract/extract-measure.h"
#include "html/html-walk.h"

/* A teaser: one headline, or a second link below it, and the beginning of a story. */
#define MAX_HEADLINES 2
#define MAX_TEXT 900
#define MAX_PROSE 600

/* Teasers that hold more of an article's sentences than this are the article. */
#define MAX_SHARE 0.3f

/* An entry of a ranking says more than this; a teaser is cut off before. */
#define MIN_ENTRY 160

/* Beside teasers stands an article; so much of it at least. */
#define ENOUGH_BESIDE 120

/* So many alike are no chance. */
#define MANY 3

static bool
could_be_card (const ExtractMeasure *measure)
{
  return measure->headlines > 0 && measure->headlines <= MAX_HEADLINES &&
         measure->text <= MAX_TEXT && measure->prose <= MAX_PROSE;
}

/* A teaser begins with its headline; a text with a link at its end is none. */
static bool
begins_with_headline (const ExtractRun *run, const HtmlNode *root)
{
  const HtmlNode *node = root;

  for (; node != NULL; node = extract_run_next (run, node, root)) {
    const ExtractMeasure *measure = extract_run_measure (run, node);

    if (node->type != HTML_NODE_ELEMENT || measure->own == 0)
      continue;
    if (extract_measure_is_headline (measure))
      return true;
    if (extract_measure_is_prose (measure))
      return false;
  }
  return false;
}

/* FNV-1a, without digits: "post-17" and "post-18" are alike. */
static uint32_t
hash_names (uint32_t hash, const HtmlNode *node)
{
  const HtmlAttr *attr = html_node_attr (node, HTML_ATTR_CLASS);

  hash = (hash ^ node->tag) * UINT32_C (16777619);
  for (size_t i = 0; attr != NULL && i < attr->value.length; i++) {
    if (!g_ascii_isdigit (attr->value.data[i]))
      hash = (hash ^ (uint8_t)attr->value.data[i]) * UINT32_C (16777619);
  }
  return hash;
}

/* What an element is like: its name and classes, and those of what it stands in. */
static uint32_t
likeness (const HtmlNode *node)
{
  uint32_t hash = hash_names (UINT32_C (2166136261), node);

  return node->parent != NULL ? hash_names (hash, node->parent) : hash;
}

/* A cell or a paragraph is a part of something, whatever it holds; so is an item of a
 * list that is a line of text. */
static bool
is_box (const HtmlNode *node, const ExtractMeasure *measure)
{
  if (html_node_is (node, HTML_TAG_LI))
    return measure->blocks > 1 || measure->images > 0;
  return html_node_is (node, HTML_TAG_DIV) || html_node_is (node, HTML_TAG_ARTICLE) ||
         html_node_is (node, HTML_TAG_SECTION) || html_node_is (node, HTML_TAG_A);
}

void
extract_cards (ExtractRun *run)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  HtmlNode *node = extract_run_next (run, run->body, run->body);

  for (; node != NULL; node = extract_run_next (run, node, run->body)) {
    const ExtractMeasure *measure = extract_run_measure (run, node);
    gpointer key;

    if (!is_box (node, measure) || !could_be_card (measure) ||
        !begins_with_headline (run, node))
      continue;
    key = GUINT_TO_POINTER (likeness (node));
    g_hash_table_insert (
        counts, key,
        GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
    g_ptr_array_add (found, node);
  }
  for (guint i = 0; i < found->len; i++) {
    gpointer key = GUINT_TO_POINTER (likeness (found->pdata[i]));

    if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) >= MANY)
      extract_run_measure (run, found->pdata[i])->hints |= HINT_TEASER;
  }
}

void
extract_cards_release (ExtractRun *run)
{
  uint32_t prose = 0, count = 0, whole;
  HtmlNode *node = extract_run_next (run, run->body, run->body);

  while (node != NULL) {
    const ExtractMeasure *measure = extract_run_measure (run, node);

    if (measure->hints & HINT_TEASER) {
      prose += measure->prose;
      count++;
      node = html_walk_skip (node, run->body);
    } else {
      node = extract_run_next (run, node, run->body);
    }
  }
  whole = extract_run_measure (run, run->body)->prose;
  if ((prose < count * MIN_ENTRY && whole >= prose + ENOUGH_BESIDE) ||
      (float)prose <= MAX_SHARE * (float)whole)
    return;
  for (node = run->body; node != NULL; node = html_walk_next (node, run->body))
    extract_run_measure (run, node)->hints &= ~(uint32_t)HINT_TEASER;
}

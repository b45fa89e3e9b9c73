/* extract-container.c: which element of the page holds the article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each block of text is worth as much as it reads like an article; an element is
 * worth what its blocks are.  From <body> down, the way leads into the child that
 * holds nearly all there is, until the article itself begins to fall apart.
 */

#include "extract/extract-container.h"

#include "extract/extract-measure.h"

/* Text that reads like a label is worth a part of a sentence's: articles have lists
 * and headings, but so has everything around them. */
#define LABEL_WORTH 0.2f

/* A child that has this share of what its parent is worth replaces it. */
#define ENOUGH 0.7f

/* An element with more of the page's prose than this is no aside, whatever its name. */
#define TOO_MUCH_FOR_ASIDE 0.6f

/* Readers, lawyers and captions say more than an article does. */
#define TOO_MUCH_FOR_TALK 0.8f

/* Names of what stands around articles. */
#define FOREIGN_HINTS                                                                    \
  (HINT_COMMENTS | HINT_SHARE | HINT_RELATED | HINT_NEWSLETTER | HINT_AD |               \
   HINT_NAVIGATION | HINT_TAGS | HINT_FOOTER | HINT_SIDEBAR | HINT_OVERLAY |             \
   HINT_WIDGET | HINT_COPYRIGHT | HINT_HOVER | HINT_AUTHOR | HINT_TEASER | HINT_MEDIA)

static bool
is_foreign (const ExtractRun *run, const HtmlNode *node)
{
  const ExtractMeasure *measure = extract_run_measure (run, node);
  const ExtractMeasure *page = extract_run_measure (run, run->body);
  float limit;
  bool named = html_node_is (node, HTML_TAG_ASIDE) ||
               html_node_is (node, HTML_TAG_FOOTER) ||
               html_node_is (node, HTML_TAG_FORM) || (measure->hints & FOREIGN_HINTS);

  if (!named || (measure->hints & HINT_QUOTE) || html_node_is (node, HTML_TAG_ARTICLE) ||
      html_node_is (node, HTML_TAG_MAIN))
    return false;
  limit = measure->hints & (HINT_COMMENTS | HINT_OVERLAY | HINT_MEDIA)
              ? TOO_MUCH_FOR_TALK
              : TOO_MUCH_FOR_ASIDE;
  return (float)measure->prose < limit * (float)page->prose;
}

static float
own_worth (const ExtractMeasure *measure)
{
  float plain = (float)(measure->own - measure->own_linked);

  if (measure->foreign || measure->own == 0 || measure->own_linked * 2 > measure->own)
    return 0;
  return extract_measure_is_prose (measure) ? plain : LABEL_WORTH * plain;
}

/* The first element from @node on, among its siblings, that has no verdict. */
static HtmlNode *
next_element (const ExtractRun *run, HtmlNode *node)
{
  while (node != NULL &&
         (node->type != HTML_NODE_ELEMENT || extract_run_is_out (run, node)))
    node = node->next;
  return node;
}

/* Writes what every element is worth: names are handed down on the way in, worth is
 * handed up on the way out. */
static void
appraise (ExtractRun *run)
{
  HtmlNode *root = run->body, *node = root;

  extract_run_measure (run, root)->foreign = false;
  extract_run_measure (run, root)->worth = 0;
  for (;;) {
    HtmlNode *next = next_element (run, node->first_child);

    while (next == NULL) {
      ExtractMeasure *done = extract_run_measure (run, node);

      done->worth += own_worth (done);
      if (node == root)
        return;
      extract_run_measure (run, node->parent)->worth += done->worth;
      next = next_element (run, node->next);
      node = node->parent;
    }
    node = next;
    extract_run_measure (run, node)->worth = 0;
    extract_run_measure (run, node)->foreign =
        extract_run_measure (run, node->parent)->foreign || is_foreign (run, node);
  }
}

static HtmlNode *
best_child (const ExtractRun *run, const HtmlNode *parent)
{
  HtmlNode *best = NULL;
  float worth = 0;

  for (HtmlNode *child = parent->first_child; child != NULL; child = child->next) {
    const ExtractMeasure *measure = extract_run_measure (run, child);

    if (child->type == HTML_NODE_ELEMENT && measure->verdict == VERDICT_KEEP &&
        measure->worth > worth) {
      best = child;
      worth = measure->worth;
    }
  }
  return best;
}

/* A part of a table or a list is never the whole of an article. */
static HtmlNode *
whole_of (const ExtractRun *run, HtmlNode *node)
{
  while (node != run->body &&
         (html_node_is (node, HTML_TAG_UL) || html_node_is (node, HTML_TAG_OL) ||
          html_node_is (node, HTML_TAG_DL) || html_node_is (node, HTML_TAG_TR) ||
          html_node_is (node, HTML_TAG_TBODY) || html_node_is (node, HTML_TAG_TABLE)))
    node = node->parent;
  return node;
}

HtmlNode *
extract_container_find (ExtractRun *run)
{
  HtmlNode *node = run->body;

  appraise (run);
  for (;;) {
    HtmlNode *child = best_child (run, node);
    bool live = (extract_run_measure (run, node)->hints & HINT_LIVE) && node != run->body;

    /* The longest entry of a live blog is no more the article than the others are. */
    if (child == NULL || live || extract_run_measure (run, child)->blocks < 2 ||
        extract_run_measure (run, child)->worth <
            ENOUGH * extract_run_measure (run, node)->worth)
      return whole_of (run, node);
    node = child;
  }
}

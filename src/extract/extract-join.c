/* extract-join.c: the beginning of the article, where it stands beside its element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-join.h"

#include "extract/extract-measure.h"
#include "html/html-walk.h"

/* What joins says at least so much, and is text of that kind for the most part. */
#define MIN_TEXT 80.0f
#define MIN_SHARE 0.6f

/* A paragraph that stands among other things has to be longer. */
#define MIN_LEAD 120

/* An ancestor in which the article is less than this share is no part of it. */
#define MIN_ARTICLE 0.4f

static bool
joins (const ExtractRun *run, const HtmlNode *node)
{
  const ExtractMeasure *measure = extract_run_measure (run, node);

  return !measure->foreign && measure->worth >= MIN_TEXT &&
         measure->worth >= MIN_SHARE * (float)measure->text;
}

static HtmlNode *
find_lead (const ExtractRun *run, HtmlNode *root, const HtmlNode *headline)
{
  HtmlNode *node = root;

  for (; node != NULL; node = extract_run_next (run, node, root)) {
    const ExtractMeasure *measure = extract_run_measure (run, node);

    if (node->type == HTML_NODE_ELEMENT && node->id > headline->id && !measure->foreign &&
        measure->own >= MIN_LEAD && extract_measure_is_prose (measure))
      return node;
  }
  return NULL;
}

/* The element that shows the headline, or NULL. */
static const HtmlNode *
headline_of (const ExtractRun *run)
{
  if (run->witness->title != NULL)
    return run->witness->title;
  return html_walk_find (html_doc_body (run->doc), HTML_TAG_H1);
}

/* The list of what a dish is made of stands beside what is done with it. */
static HtmlNode *
find_recipe (const ExtractRun *run, HtmlNode *root)
{
  HtmlNode *node = root;

  while (node != NULL && !(extract_run_measure (run, node)->hints & HINT_RECIPE))
    node = extract_run_next (run, node, root);
  return node;
}

/* What of the elements before @beside belongs to the article, the last first. */
static void
join_before (ExtractRun *run, HtmlNode *beside, const HtmlNode *headline)
{
  HtmlNode *place = run->body->first_child;

  for (HtmlNode *node = beside->prev, *prev; node != NULL; node = prev) {
    HtmlNode *part = node;

    prev = node->prev;
    if (node->type != HTML_NODE_ELEMENT || extract_run_is_out (run, node))
      continue;
    if (node->id < headline->id || !joins (run, node))
      part = find_lead (run, node, headline);
    if (part == NULL)
      part = find_recipe (run, node);
    if (part != NULL) {
      html_node_insert_before (run->body, part, place);
      place = part;
    }
  }
}

static void
join_after (ExtractRun *run, HtmlNode *beside)
{
  for (HtmlNode *node = beside->next, *next; node != NULL; node = next) {
    HtmlNode *part = NULL;

    next = node->next;
    if (node->type == HTML_NODE_ELEMENT && !extract_run_is_out (run, node))
      part = find_recipe (run, node);
    if (part != NULL)
      html_node_append (run->body, part);
  }
}

void
extract_join (ExtractRun *run)
{
  const HtmlNode *headline = headline_of (run);
  float worth = extract_run_measure (run, run->body)->worth;

  if (headline == NULL)
    return;
  for (HtmlNode *node = run->body; node->parent->type == HTML_NODE_ELEMENT;
       node = node->parent) {
    if (html_node_is (node, HTML_TAG_BODY) ||
        worth < MIN_ARTICLE * extract_run_measure (run, node->parent)->worth)
      return;
    join_before (run, node, headline);
    join_after (run, node);
  }
}

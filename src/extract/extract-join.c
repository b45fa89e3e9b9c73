/* extract-join.c: the beginning of the article, where it stands beside its element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-join.h"

#include "html/html-walk.h"

/* What joins says at least so much ... */
#define MIN_TEXT 80.0f

/* ... and is text of that kind for the most part. */
#define MIN_SHARE 0.6f

/* An ancestor in which the article is less than this share is no part of it. */
#define MIN_ARTICLE 0.4f

static bool
joins (const ExtractRun *run, const HtmlNode *node)
{
  const ExtractMeasure *measure = extract_run_measure (run, node);

  return node->type == HTML_NODE_ELEMENT && measure->verdict == VERDICT_KEEP &&
         !measure->foreign && measure->worth >= MIN_TEXT &&
         measure->worth >= MIN_SHARE * (float)measure->text;
}

/* The element that shows the headline, or NULL. */
static const HtmlNode *
headline_of (const ExtractRun *run)
{
  if (run->witness->title != NULL)
    return run->witness->title;
  return html_walk_find (html_doc_body (run->doc), HTML_TAG_H1);
}

static void
join_before (ExtractRun *run, HtmlNode *beside, const HtmlNode *headline)
{
  HtmlNode *place = run->body->first_child;

  for (HtmlNode *node = beside->prev, *prev; node != NULL; node = prev) {
    prev = node->prev;
    if (headline == NULL || node->id < headline->id || !joins (run, node))
      continue;
    html_node_insert_before (run->body, node, place);
    place = node;
  }
}

void
extract_join (ExtractRun *run)
{
  const HtmlNode *headline = headline_of (run);
  float worth = extract_run_measure (run, run->body)->worth;

  for (HtmlNode *node = run->body; node->parent->type == HTML_NODE_ELEMENT;
       node = node->parent) {
    if (html_node_is (node, HTML_TAG_BODY) ||
        worth < MIN_ARTICLE * extract_run_measure (run, node->parent)->worth)
      return;
    join_before (run, node, headline);
  }
}

/* extract-second.c: other articles that a page appends to the one it is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-second.h"

#include <string.h>

#include "extract/extract-drop.h"
#include "html/html-walk.h"

/* The first article has at least so much to say, or it is none. */
#define MIN_FIRST 250

static HtmlNode *
next_article (const ExtractRun *run, HtmlNode *node)
{
  do
    node = extract_run_next (run, node, run->body);
  while (node != NULL && !html_node_is (node, HTML_TAG_ARTICLE));
  return node;
}

/* A headline of the first rank, or one that leads to the article's own page. */
static bool
has_headline (const ExtractRun *run, const HtmlNode *article)
{
  const HtmlNode *node = extract_run_next (run, article, article);

  for (; node != NULL; node = extract_run_next (run, node, article)) {
    const ExtractMeasure *measure = extract_run_measure (run, node);

    if (html_node_is (node, HTML_TAG_H1))
      return true;
    if ((html_node_is (node, HTML_TAG_H2) || html_node_is (node, HTML_TAG_H3)) &&
        measure->linked > 0 && measure->linked == measure->text)
      return true;
  }
  return false;
}

static bool
is_live (const ExtractRun *run, const HtmlNode *node)
{
  for (; node != NULL && node->type == HTML_NODE_ELEMENT; node = node->parent) {
    if (extract_run_measure (run, node)->hints & HINT_LIVE)
      return true;
  }
  return false;
}

/* The first word of the classes: "post" of "post post-17 hentry". */
static HtmlSlice
first_class (const HtmlNode *node)
{
  const HtmlAttr *attr = html_node_attr (node, HTML_ATTR_CLASS);
  HtmlSlice result = {"", 0};

  if (attr == NULL)
    return result;
  result.data = attr->value.data;
  while (result.length < attr->value.length &&
         !g_ascii_isspace (result.data[result.length]))
    result.length++;
  return result;
}

/* An article inside another is an entry of it, unless the two are of one kind. */
static bool
is_second (const ExtractRun *run, const HtmlNode *first, const HtmlNode *article)
{
  HtmlSlice a = first_class (first), b = first_class (article);

  if (!html_walk_contains (first, article))
    return has_headline (run, article);
  return a.length > 0 && a.length == b.length && memcmp (a.data, b.data, a.length) == 0;
}

void
extract_second (ExtractRun *run)
{
  HtmlNode *first = html_node_is (run->body, HTML_TAG_ARTICLE)
                        ? run->body
                        : next_article (run, run->body);
  HtmlNode *article = first;

  if (first == NULL || is_live (run, first))
    return;
  while ((article = next_article (run, article)) != NULL) {
    uint32_t second = extract_run_measure (run, article)->prose;
    uint32_t before = extract_run_measure (run, first)->prose;

    if (html_walk_contains (first, article))
      before -= MIN (before, second);
    if (before >= MIN_FIRST && is_second (run, first, article))
      extract_drop (run, article, REMOVAL_PROMO);
  }
}

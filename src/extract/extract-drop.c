/* extract-drop.c: gives an element its verdict
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-drop.h"

#include "html/html-text.h"

static void
subtract (ExtractMeasure *from, const ExtractMeasure *gone)
{
  from->text -= MIN (from->text, gone->text);
  from->linked -= MIN (from->linked, gone->linked);
  from->prose -= MIN (from->prose, gone->prose);
  from->links = (uint16_t)(from->links - MIN (from->links, gone->links));
  from->images = (uint16_t)(from->images - MIN (from->images, gone->images));
  from->headlines = (uint16_t)(from->headlines - MIN (from->headlines, gone->headlines));
  from->blocks = (uint16_t)(from->blocks - MIN (from->blocks, gone->blocks));
}

/* Takes what is in @node off the measures of everything around it. */
static void
subtract_around (ExtractRun *run, const HtmlNode *node)
{
  const ExtractMeasure *gone = extract_run_measure (run, node);
  bool inside_line = !html_text_is_block (node);

  for (const HtmlNode *at = node->parent; at != NULL && at != run->body->parent;
       at = at->parent) {
    ExtractMeasure *measure = extract_run_measure (run, at);

    subtract (measure, gone);
    if (inside_line && html_text_is_block (at)) {
      measure->own -= MIN (measure->own, gone->text);
      measure->own_linked -= MIN (measure->own_linked, gone->linked);
      inside_line = false;
    }
  }
}

static bool
is_empty (const ExtractMeasure *measure)
{
  return measure->text == 0 && measure->images == 0;
}

void
extract_drop (ExtractRun *run, const HtmlNode *node, RemovalReason reason)
{
  if (node == run->body)
    return;
  subtract_around (run, node);
  extract_run_measure (run, node)->verdict = (uint8_t)(reason + 1);
  while (node->parent != run->body && is_empty (extract_run_measure (run, node->parent)))
    node = node->parent;
  extract_run_measure (run, node)->verdict = (uint8_t)(reason + 1);
}

/* extract-prune-links.c: lists and boxes that are nothing but links
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-prune.h"

#include "extract/extract-drop.h"
#include "html/html-walk.h"

static bool
is_mostly_links (const ExtractMeasure *measure)
{
  return measure->links > 1 && measure->linked * 10 > measure->text * 7 &&
         measure->prose == 0;
}

void
extract_prune_links (ExtractRun *run)
{
  HtmlNode *node = extract_run_next (run, run->body, run->body);

  while (node != NULL) {
    const ExtractMeasure *measure = extract_run_measure (run, node);

    if (node->type == HTML_NODE_ELEMENT && measure->blocks >= 1 &&
        is_mostly_links (measure) && measure->own == 0)
      extract_drop (run, node, REMOVAL_NAVIGATION);
    node = extract_run_next (run, node, run->body);
  }
}

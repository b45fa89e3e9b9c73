/* extract-prune-head.c: what stands between the top of the article and its text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-prune.h"

#include "extract/extract-measure.h"
#include "html/html-walk.h"

void
extract_prune_head (ExtractRun *run)
{
  for (HtmlNode *node = extract_run_next (run, run->body, run->body); node != NULL;
       node = extract_run_next (run, node, run->body)) {
    const ExtractMeasure *measure = extract_run_measure (run, node);

    if (node->type != HTML_NODE_ELEMENT)
      continue;
    if (extract_measure_is_prose (measure))
      return;
    if (html_node_is (node, HTML_TAG_H1))
      extract_run_drop (run, node, REMOVAL_METADATA);
  }
}

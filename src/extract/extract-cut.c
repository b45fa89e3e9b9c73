/* extract-cut.c: takes what has a verdict out of the article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-cut.h"

#include "extract/extract-measure.h"
#include "html/html-text.h"
#include "html/html-walk.h"

/* Whether a reader could want it back. */
static bool
has_content (const HtmlNode *root)
{
  const HtmlNode *node = root;

  while (node != NULL) {
    bool skipped = node->type == HTML_NODE_ELEMENT && html_text_is_skipped (node);

    if (html_node_is (node, HTML_TAG_IMG) ||
        (node->type == HTML_NODE_TEXT && extract_measure_letters (node->text) > 0))
      return true;
    node = skipped ? html_walk_skip (node, root) : html_walk_next (node, root);
  }
  return false;
}

void
extract_cut (ExtractRun *run)
{
  HtmlNode *node = html_walk_next (run->body, run->body);

  while (node != NULL) {
    HtmlNode *piece = node;
    uint8_t verdict;

    if (!extract_run_is_out (run, piece)) {
      node = html_walk_next (piece, run->body);
      continue;
    }
    node = html_walk_skip (piece, run->body);
    verdict = extract_run_measure (run, piece)->verdict;
    if (verdict == VERDICT_TRIVIAL || !has_content (piece))
      html_node_detach (piece);
    else
      extract_removal_take (run->doc, piece, (RemovalReason)(verdict - 1), run->removals);
  }
}

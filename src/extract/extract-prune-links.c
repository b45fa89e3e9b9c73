/* extract-prune-links.c: lists and boxes that are nothing but links
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-prune.h"

#include "extract/extract-blocks.h"
#include "extract/extract-drop.h"
#include "html/html-walk.h"

/* Authors list links too; boxes of links come from the page around. */
static bool
is_list (const HtmlNode *node)
{
  return html_node_is (node, HTML_TAG_UL) || html_node_is (node, HTML_TAG_OL) ||
         html_node_is (node, HTML_TAG_LI) || html_node_is (node, HTML_TAG_DL);
}

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
        is_mostly_links (measure) && measure->own == 0 && !is_list (node))
      extract_drop (run, node, REMOVAL_NAVIGATION);
    node = extract_run_next (run, node, run->body);
  }
}

/* So many paragraphs in a row that are a link are a list that the author made. */
#define LIST_OF_LINKS 3

static bool
is_link_line (const ExtractRun *run, const GArray *blocks, guint i)
{
  const ExtractBlock *block = extract_blocks_at (blocks, i);

  return block->kind == BLOCK_LINE && !extract_run_is_out (run, block->node) &&
         extract_blocks_is_link (run, block) &&
         extract_run_measure (run, block->node)->images == 0 && !block->is_address;
}

void
extract_prune_link_lines (ExtractRun *run, GArray *blocks)
{
  guint end;

  for (guint i = 0; i < blocks->len; i = end) {
    end = i;
    while (end < blocks->len && is_link_line (run, blocks, end))
      end++;
    if (end - i < LIST_OF_LINKS) {
      for (guint j = i; j < end; j++)
        extract_drop (run, extract_blocks_at (blocks, j)->node, REMOVAL_PROMO);
    }
    end = MAX (end, i + 1);
  }
}

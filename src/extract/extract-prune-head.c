/* extract-prune-head.c: what stands between the top of the article and its text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-prune.h"

#include "extract/extract-blocks.h"
#include "extract/extract-drop.h"
#include "html/html-walk.h"

/* A line before the text that is longer than this says something. */
#define MAX_LABEL 80

/* A block that the article could begin with. */
static bool
begins_text (const ExtractBlock *block)
{
  return block->prose && block->kind != BLOCK_CAPTION &&
         !(block->hints & (HINT_CAPTION | HINT_CREDIT | HINT_META | HINT_AUTHOR));
}

static bool
is_label (const ExtractRun *run, const ExtractBlock *block)
{
  if (html_node_is (block->node, HTML_TAG_H1))
    return true;
  if (block->kind != BLOCK_LINE || block->prose)
    return false;
  return extract_run_measure (run, block->node)->own <= MAX_LABEL ||
         extract_blocks_is_link (run, block);
}

void
extract_prune_head (ExtractRun *run, GArray *blocks)
{
  guint first = 0;

  while (first < blocks->len && !begins_text (extract_blocks_at (blocks, first)))
    first++;
  if (first == blocks->len)
    return;
  for (guint i = 0; i < first; i++) {
    const ExtractBlock *block = extract_blocks_at (blocks, i);

    if (!extract_run_is_out (run, block->node) && is_label (run, block))
      extract_drop (run, block->node, REMOVAL_METADATA);
  }
}

/* extract-prune-tail.c: what stands after the last sentence of the article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-prune.h"

#include "extract/extract-blocks.h"
#include "extract/extract-drop.h"

/* Goes from the end up, as long as there is nothing that an article ends with. */
static bool
is_leftover (const ExtractRun *run, const ExtractBlock *block)
{
  if (block->prose || block->kind == BLOCK_CAPTION || block->kind == BLOCK_CODE)
    return false;
  return block->kind == BLOCK_HEADING || extract_blocks_is_link (run, block);
}

void
extract_prune_tail (ExtractRun *run, GArray *blocks)
{
  if (extract_run_measure (run, run->body)->prose == 0)
    return;
  for (guint i = blocks->len; i > 0; i--) {
    const ExtractBlock *block = extract_blocks_at (blocks, i - 1);

    if (extract_run_is_out (run, block->node))
      continue;
    if (!is_leftover (run, block))
      return;
    extract_drop (run, block->node,
                  block->kind == BLOCK_HEADING ? REMOVAL_PROMO : REMOVAL_NAVIGATION);
  }
}

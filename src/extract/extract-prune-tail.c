/* extract-prune-tail.c: what stands after the last sentence of the article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-prune.h"

#include "extract/extract-blocks.h"
#include "extract/extract-cues.h"
#include "extract/extract-drop.h"

/* An introduction of the author or the company is no more than this share. */
#define MAX_ABOUT 0.3f

/* So many blocks at the end may each be an aside. */
#define MAX_ASIDES 4

typedef struct {
  uint32_t cues;
  RemovalReason reason;
} AsideRule;

static const AsideRule aside_rules[] = {
    {CUE_NEWSLETTER, REMOVAL_NEWSLETTER}, {CUE_SHARE, REMOVAL_AUTHOR_BOX},
    {CUE_BYLINE, REMOVAL_METADATA},       {CUE_COPYRIGHT, REMOVAL_COPYRIGHT},
    {CUE_COMMENTS, REMOVAL_COMMENTS},     {CUE_RELATED, REMOVAL_PROMO},
    {CUE_DATE, REMOVAL_METADATA},
};

/* An item of a list that is links for the most part. */
static bool
is_in_link_list (const ExtractRun *run, const ExtractBlock *block)
{
  const ExtractMeasure *list;

  if (block->kind != BLOCK_ITEM || block->node == run->body)
    return false;
  list = extract_run_measure (run, block->node->parent);
  return list->links > 2 && list->linked * 10 >= list->text * 6;
}

/* Nothing that an article ends with. */
static bool
is_leftover (const ExtractRun *run, const ExtractBlock *block)
{
  if (block->prose || block->kind == BLOCK_CAPTION || block->kind == BLOCK_CODE)
    return false;
  return block->kind == BLOCK_HEADING || extract_blocks_is_link (run, block) ||
         block->leads_in || is_in_link_list (run, block);
}

static const AsideRule *
aside_rule_for (const ExtractBlock *block)
{
  uint32_t cues = block->asides;

  if (block->kind != BLOCK_LINE && block->kind != BLOCK_ITEM)
    return NULL;
  if (!block->prose || block->cue_alone)
    cues |= block->cues & (CUE_DATE | CUE_BYLINE);
  for (guint i = 0; i < G_N_ELEMENTS (aside_rules); i++) {
    if (cues & aside_rules[i].cues)
      return &aside_rules[i];
  }
  return NULL;
}

/* Goes from the end up, as long as there is nothing that an article ends with. */
static void
drop_from_the_end (ExtractRun *run, GArray *blocks)
{
  int asides = 0;

  for (guint i = blocks->len; i > 0; i--) {
    const ExtractBlock *block = extract_blocks_at (blocks, i - 1);
    const AsideRule *rule = aside_rule_for (block);

    if (extract_run_is_out (run, block->node) || block->kind == BLOCK_CAPTION)
      continue;
    if (rule != NULL && asides++ < MAX_ASIDES)
      extract_drop (run, block->node, rule->reason);
    else if (is_leftover (run, block))
      extract_drop (run, block->node,
                    block->kind == BLOCK_HEADING ? REMOVAL_PROMO : REMOVAL_NAVIGATION);
    else
      return;
  }
}

/* A heading, or a line that could be one. */
static bool
heads_about (const ExtractBlock *block)
{
  return (block->cues & CUE_ABOUT) && !block->prose &&
         (block->kind == BLOCK_HEADING || block->kind == BLOCK_LINE);
}

/* "About the company" begins the end, unless much comes after it. */
static void
drop_about (ExtractRun *run, GArray *blocks)
{
  float whole = (float)extract_run_measure (run, run->body)->prose, after = 0;

  for (guint i = blocks->len; i > 0; i--) {
    const ExtractBlock *block = extract_blocks_at (blocks, i - 1);

    if (extract_run_is_out (run, block->node))
      continue;
    if (heads_about (block)) {
      for (guint j = i - 1; j < blocks->len; j++)
        extract_drop (run, extract_blocks_at (blocks, j)->node, REMOVAL_AUTHOR_BOX);
      return;
    }
    if (block->prose)
      after += (float)extract_run_measure (run, block->node)->own;
    if (block->kind == BLOCK_HEADING || after > MAX_ABOUT * whole)
      return;
  }
}

void
extract_prune_tail (ExtractRun *run, GArray *blocks)
{
  if (extract_run_measure (run, run->body)->prose == 0)
    return;
  drop_from_the_end (run, blocks);
  drop_about (run, blocks);
  drop_from_the_end (run, blocks);
}

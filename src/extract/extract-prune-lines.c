/* extract-prune-lines.c: lines whose first words say that they are not the article's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-prune.h"

#include "extract/extract-blocks.h"
#include "extract/extract-cues.h"
#include "extract/extract-drop.h"

/* What a cue leads in may be no more than this share of the article, if everything up
 * to the end is to go with it. */
#define MAX_TAIL 0.25f

typedef struct {
  uint32_t cues;
  RemovalReason reason;
  bool to_the_end;  /* nothing of the article comes after such a heading */
  bool at_the_edge; /* inside the article such a line tells of something else */
} LineRule;

static const LineRule rules[] = {
    {CUE_RELATED, REMOVAL_PROMO, true, false},
    {CUE_NEWSLETTER, REMOVAL_NEWSLETTER, true, false},
    {CUE_SHARE, REMOVAL_SHARE, false, false},
    {CUE_COMMENTS, REMOVAL_COMMENTS, true, false},
    {CUE_TAGS, REMOVAL_NAVIGATION, false, false},
    {CUE_AUTHOR, REMOVAL_AUTHOR_BOX, true, false},
    {CUE_COPYRIGHT, REMOVAL_COPYRIGHT, false, false},
    {CUE_CREDIT, REMOVAL_METADATA, false, false},
    {CUE_DATE, REMOVAL_METADATA, false, true},
    {CUE_AD, REMOVAL_PROMO, false, false},
    {CUE_NAVIGATION, REMOVAL_NAVIGATION, false, false},
    {CUE_BYLINE, REMOVAL_METADATA, false, true},
    {CUE_CONTENTS, REMOVAL_NAVIGATION, false, false},
};

/* A call to subscribe has a link somewhere; a hint at another article is one. */
static bool
has_link (const ExtractRun *run, const ExtractBlock *block)
{
  if (block->cues & (CUE_NEWSLETTER | CUE_SHARE))
    return extract_run_measure (run, block->node)->own_linked > 0;
  return extract_blocks_is_link (run, block);
}

/* Whatever it says before its colon. */
static const LineRule lead_in_rule = {0, REMOVAL_PROMO, false, false};

/* Between sentences; in a list of such lines each is an entry. */
static bool
stands_between_prose (const GArray *blocks, guint i)
{
  return i > 0 && extract_blocks_at (blocks, i - 1)->prose &&
         (i + 1 == blocks->len || extract_blocks_at (blocks, i + 1)->prose);
}

/* Sentences stand before and after. */
static bool
stands_inside (const GArray *blocks, guint at)
{
  bool before = false, after = false;

  for (guint i = 0; i < blocks->len; i++) {
    before = before || (i < at && extract_blocks_at (blocks, i)->prose);
    after = after || (i > at + 1 && extract_blocks_at (blocks, i)->prose);
  }
  return before && after;
}

/* A heading over links, or over nothing: "More on climate and energy". */
static bool
heads_links (const ExtractRun *run, const GArray *blocks, guint at)
{
  const ExtractBlock *block = extract_blocks_at (blocks, at);
  const ExtractBlock *next;

  if (block->kind != BLOCK_HEADING || block->prose || !(block->cues & CUE_RELATED))
    return false;
  if (at + 1 == blocks->len)
    return true;
  next = extract_blocks_at (blocks, at + 1);
  return extract_run_is_out (run, next->node) || extract_blocks_is_link (run, next);
}

static const LineRule *
rule_for (const ExtractRun *run, const GArray *blocks, guint at)
{
  const ExtractBlock *block = extract_blocks_at (blocks, at);

  if (block->leads_in && block->kind == BLOCK_LINE && stands_between_prose (blocks, at))
    return &lead_in_rule;
  if (block->cues == 0 || block->kind == BLOCK_CODE || block->kind == BLOCK_QUOTE)
    return NULL;
  if (!(block->cues & CUE_SURE) && !block->cue_alone && !has_link (run, block) &&
      !heads_links (run, blocks, at))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++) {
    if (block->cues & rules[i].cues)
      return rules[i].at_the_edge && stands_inside (blocks, at) ? NULL : &rules[i];
  }
  return NULL;
}

static uint32_t
prose_from (const ExtractRun *run, const GArray *blocks, guint from)
{
  uint32_t prose = 0;

  for (guint i = from; i < blocks->len; i++) {
    const ExtractBlock *block = extract_blocks_at (blocks, i);

    if (block->prose && !extract_run_is_out (run, block->node))
      prose += extract_run_measure (run, block->node)->own;
  }
  return prose;
}

/* Where that ends which the line at @lead leads in. */
static guint
end_of_section (const ExtractRun *run, const GArray *blocks, guint lead,
                const LineRule *rule)
{
  uint32_t whole = extract_run_measure (run, run->body)->prose;
  guint i = lead + 1;

  if (!extract_blocks_at (blocks, lead)->cue_alone)
    return i;
  if (rule->to_the_end && extract_blocks_at (blocks, lead)->kind == BLOCK_HEADING &&
      (float)prose_from (run, blocks, i) <= MAX_TAIL * (float)whole)
    return blocks->len;
  while (i < blocks->len && extract_blocks_is_link (run, extract_blocks_at (blocks, i)))
    i++;
  return i;
}

void
extract_prune_lines (ExtractRun *run, GArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++) {
    const ExtractBlock *block = extract_blocks_at (blocks, i);
    const LineRule *rule = NULL;
    guint end;

    if (!extract_run_is_out (run, block->node))
      rule = rule_for (run, blocks, i);
    if (rule == NULL)
      continue;
    for (end = end_of_section (run, blocks, i, rule); i < end; i++) {
      if (!extract_run_is_out (run, extract_blocks_at (blocks, i)->node))
        extract_drop (run, extract_blocks_at (blocks, i)->node, rule->reason);
    }
    i--;
  }
}

/* extract-prune-head.c: what stands between the top of the article and its text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-prune.h"

#include "extract/extract-blocks.h"
#include "extract/extract-drop.h"
#include "extract/extract-fold.h"
#include "extract/extract-line.h"
#include "html/html-walk.h"

/* A line before the text that is longer than this says something. */
#define MAX_LABEL 80

/* A line as short as this is a label even when nothing in it says so. */
#define MAX_BARE 12

/* No headline is longer. */
#define MAX_TITLE 300

/* A headline further down than this share of the blocks is one of something else. */
#define MAX_HEADLINE_PLACE 0.3f

/* A block that the article could begin with. */
static bool
begins_text (const ExtractBlock *block)
{
  return block->prose && block->kind != BLOCK_CAPTION && block->kind != BLOCK_HEADING &&
         !(block->hints & (HINT_CAPTION | HINT_CREDIT | HINT_META | HINT_AUTHOR));
}

/* A year of four digits, or a time of the day, at @at in a text of @left bytes. */
static bool
is_date (const char *at, size_t left)
{
  char end = left > 4 ? at[4] : ' ';

  if (left < 4 || !g_ascii_isdigit (at[0]) || !g_ascii_isdigit (at[2]) ||
      !g_ascii_isdigit (at[3]) || g_ascii_isdigit (end))
    return false;
  return at[1] == ':' || (at[0] == '1' && at[1] == '9') || (at[0] == '2' && at[1] == '0');
}

static bool
shows_date (const HtmlNode *root)
{
  for (const HtmlNode *node = root; node != NULL; node = html_walk_next (node, root)) {
    if (html_node_is (node, HTML_TAG_TIME))
      return true;
    if (node->type != HTML_NODE_TEXT)
      continue;
    for (size_t i = 0; i < node->text.length; i++) {
      if ((i == 0 || !g_ascii_isdigit (node->text.data[i - 1])) &&
          is_date (node->text.data + i, node->text.length - i))
        return true;
    }
  }
  return false;
}

static bool
is_label (const ExtractRun *run, const ExtractBlock *block)
{
  uint32_t own = extract_run_measure (run, block->node)->own;

  if (block->kind != BLOCK_LINE || block->prose)
    return false;
  if (extract_blocks_is_link (run, block) || block->cues != 0 || own <= MAX_BARE)
    return true;
  if (own > MAX_LABEL)
    return false;
  return shows_date (block->node);
}

/* The number of the block that shows the headline; blocks->len when none does. */
static guint
find_headline (const ExtractRun *run, const GArray *blocks)
{
  guint last = (guint)(MAX_HEADLINE_PLACE * (float)blocks->len);

  for (guint i = 0; i < blocks->len && i <= last; i++) {
    const ExtractBlock *block = extract_blocks_at (blocks, i);

    if (block->node == run->witness->title ||
        (run->witness->title == NULL && html_node_is (block->node, HTML_TAG_H1)))
      return i;
  }
  return blocks->len;
}

/* The headline once more, in a block that is no heading. */
static bool
repeats_title (const ExtractRun *run, const ExtractBlock *block)
{
  g_autofree char *text = NULL;

  if (run->article->title == NULL ||
      extract_run_measure (run, block->node)->own > MAX_TITLE)
    return false;
  text = extract_line_of_node (block->node, MAX_TITLE);
  return extract_fold_same_letters (text, run->article->title) ||
         (run->witness->raw_title != NULL &&
          extract_fold_same_letters (text, run->witness->raw_title));
}

/* A line that is a date and nothing else; in a live blog it belongs to an entry. */
static bool
is_time (const ExtractRun *run, const ExtractBlock *block)
{
  const HtmlNode *time = html_walk_find (block->node, HTML_TAG_TIME);
  uint32_t own = extract_run_measure (run, block->node)->own;

  return time != NULL && own <= MAX_LABEL && !(block->hints & HINT_LIVE) &&
         block->kind == BLOCK_LINE &&
         extract_run_measure (run, time)->text * 10 >= own * 8;
}

void
extract_prune_head (ExtractRun *run, GArray *blocks)
{
  guint first = 0, headline = find_headline (run, blocks);

  while (first < blocks->len && !begins_text (extract_blocks_at (blocks, first)))
    first++;
  for (guint i = 0; first < blocks->len && i < blocks->len; i++) {
    const ExtractBlock *block = extract_blocks_at (blocks, i);

    if (extract_run_is_out (run, block->node) || block->kind == BLOCK_CAPTION)
      continue;
    if ((headline < blocks->len && i <= headline && !block->prose) ||
        (i < first && is_label (run, block)) ||
        (i <= first && repeats_title (run, block)) || is_time (run, block))
      extract_drop (run, block->node, REMOVAL_METADATA);
  }
}

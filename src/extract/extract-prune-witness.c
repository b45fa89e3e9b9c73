/* extract-prune-witness.c: what the page's own statement of its text does not have
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Some pages give their article's body in JSON-LD, some of them a tenth of it.  Where
 * nearly all of the sentences that were found are in it, the others are asked.
 */

#include "extract/extract-prune.h"

#include <string.h>

#include "extract/extract-blocks.h"
#include "extract/extract-drop.h"
#include "extract/extract-fold.h"
#include "extract/extract-line.h"

/* A witness that knows less of the sentences than this has seen only a part. */
#define MIN_KNOWN 0.85f

/* Bytes of a block that are looked for; its end may be a footnote or a link. */
#define MAX_LOOKED_FOR 160

static bool
is_known (const char *body, const ExtractBlock *block)
{
  g_autofree char *text = extract_line_of_node (block->node, MAX_LOOKED_FOR);
  g_autofree char *letters = extract_fold_letters (text);

  return strstr (body, letters) != NULL;
}

/* Whether the block could be something that is no sentence of the article: captions,
 * quotes and tables are often left out of the statement. */
static bool
is_asked (const ExtractRun *run, const ExtractBlock *block)
{
  return block->kind == BLOCK_LINE && !(block->hints & (HINT_EMBED | HINT_QUOTE)) &&
         !extract_run_is_out (run, block->node) && block->node != run->body;
}

/* A line with a link that is no sentence. */
static bool
is_linked (const ExtractRun *run, const ExtractBlock *block)
{
  return !block->prose && extract_run_measure (run, block->node)->own_linked > 0;
}

void
extract_prune_witness (ExtractRun *run, GArray *blocks)
{
  g_autofree char *body = NULL;
  g_autofree bool *known = g_new0 (bool, blocks->len);
  float all = 0, in_body = 0;
  guint first = blocks->len, last = 0;

  if (run->witness->body == NULL)
    return;
  body = extract_fold_letters (run->witness->body);
  for (guint i = 0; i < blocks->len; i++) {
    const ExtractBlock *block = extract_blocks_at (blocks, i);
    float own = (float)extract_run_measure (run, block->node)->own;

    if (!is_asked (run, block))
      continue;
    known[i] = is_known (body, block);
    all += block->prose ? own : 0;
    in_body += block->prose && known[i] ? own : 0;
    first = known[i] ? MIN (first, i) : first;
    last = known[i] ? i : last;
  }
  if (all == 0 || in_body < MIN_KNOWN * all)
    return;
  for (guint i = 0; i < blocks->len; i++) {
    const ExtractBlock *block = extract_blocks_at (blocks, i);

    if (!known[i] && is_asked (run, block) &&
        (i < first || i > last || is_linked (run, block)))
      extract_drop (run, block->node, REMOVAL_PROMO);
  }
}

/* extract-blocks.h: the article as a sequence of blocks of text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands at the head, between and at the tail of an article is known by its
 * neighbours more than by itself; these are found here, not in the tree.
 */

#pragma once

#include "extract/extract-run.h"

typedef enum {
  BLOCK_LINE, /* a paragraph, or any other line */
  BLOCK_HEADING,
  BLOCK_ITEM,
  BLOCK_CELL,
  BLOCK_CAPTION,
  BLOCK_QUOTE, /* inside a <blockquote> */
  BLOCK_CODE,
} ExtractBlockKind;

typedef struct {
  HtmlNode *node;  /* the element whose own text it is */
  uint32_t hints;  /* of it and of everything around it in the article */
  uint32_t cues;   /* ExtractCue; only short blocks have any */
  uint32_t asides; /* ExtractCue of extract_phrases_asides; only short blocks have any */
  bool cue_alone;  /* the cue is all there is, or a colon follows it */
  bool is_address; /* begins with the address of a page */
  bool leads_in;   /* a few words, a colon, a link to another page */
  bool prose;      /* reads like sentences */
  ExtractBlockKind kind;
} ExtractBlock;

/* The blocks of run->body that have text of their own and no verdict, in order. */
GArray *extract_blocks_list (const ExtractRun *run);

static inline const ExtractBlock *
extract_blocks_at (const GArray *blocks, guint i)
{
  return &g_array_index (blocks, ExtractBlock, i);
}

/* Whether nearly all of the block's text is a link. */
bool extract_blocks_is_link (const ExtractRun *run, const ExtractBlock *block);

/* extract-run.h: what the passes over one page share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Passes that judge leave the tree as it is: they write a verdict beside each element
 * that is to go, and what a verdict excludes is not measured.  One pass at the end,
 * extract-cut.c, takes out what inside the article has a verdict.
 */

#pragma once

#include "extract/extract-hints.h"
#include "extract/extract-metadata.h"
#include "extract/extract-removal.h"
#include "html/html-node.h"

/* Whether an element stays: a reason plus one says why not. */
enum {
  VERDICT_KEEP = 0,
  VERDICT_TRIVIAL = 255, /* goes without a trace: nobody would miss it */
};

/* What is inside an element, that which has a verdict left out.  Lengths are in
 * letters; a letter of the scripts that need few of them counts several times. */
typedef struct {
  uint32_t text;       /* all text */
  uint32_t linked;     /* of it, inside links */
  uint32_t own;        /* text whose nearest block is this element */
  uint32_t own_linked; /* of it, inside links */
  uint32_t prose;      /* text of blocks that read like sentences */
  uint32_t hints;      /* ExtractHint, of the element alone */
  uint16_t ends;       /* ends of sentences in its own text */
  uint16_t links;
  uint16_t images;
  uint16_t headlines; /* blocks that are a link to somewhere, and nothing else */
  uint16_t blocks;    /* blocks with text of their own, itself included */
  uint8_t verdict;    /* RemovalReason + 1, or one of the values above */
  bool foreign;       /* in a part of the page that is not the article's */
  float worth;        /* see extract-container.c */
} ExtractMeasure;

typedef struct {
  HtmlDoc *doc;
  const Article *article;
  const PageWitness *witness;
  HtmlNode *body; /* <body>, and the article's element from the container pass on */
  ExtractMatcher *hint_words;
  ExtractMatcher *openings;
  ExtractMatcher *asides;
  ExtractMeasure *measures; /* by node id */
  uint32_t n_measures;
  uint32_t page_text; /* letters of the whole page */
  GArray *removals;   /* ExtractRemoval */
} ExtractRun;

void extract_run_init (ExtractRun *self, HtmlDoc *doc);
void extract_run_clear (ExtractRun *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExtractRun, extract_run_clear)

/* Room for nodes that passes have made since. */
void extract_run_grow (ExtractRun *self);

static inline ExtractMeasure *
extract_run_measure (const ExtractRun *self, const HtmlNode *node)
{
  return &self->measures[node->id];
}

static inline bool
extract_run_is_out (const ExtractRun *self, const HtmlNode *node)
{
  return self->measures[node->id].verdict != VERDICT_KEEP;
}

/* The next node in document order, without what has a verdict. @node may have one:
 * then what is in it is passed over. */
HtmlNode *extract_run_next (const ExtractRun *self, const HtmlNode *node,
                            const HtmlNode *root);

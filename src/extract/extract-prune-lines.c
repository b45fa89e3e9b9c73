/* extract-prune-lines.c: lines whose first words say that they are not the article's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-prune.h"

#include "extract/extract-cues.h"
#include "html/html-walk.h"

/* Longer blocks tell a story, whatever they begin with. */
#define MAX_LINE 300

typedef struct {
  uint32_t cues;
  RemovalReason reason;
} LineRule;

static const LineRule rules[] = {
    {CUE_RELATED, REMOVAL_PROMO},         {CUE_NEWSLETTER, REMOVAL_NEWSLETTER},
    {CUE_SHARE, REMOVAL_SHARE},           {CUE_COMMENTS, REMOVAL_COMMENTS},
    {CUE_TAGS, REMOVAL_NAVIGATION},       {CUE_AUTHOR, REMOVAL_AUTHOR_BOX},
    {CUE_COPYRIGHT, REMOVAL_COPYRIGHT},   {CUE_CREDIT, REMOVAL_METADATA},
    {CUE_DATE, REMOVAL_METADATA},         {CUE_AD, REMOVAL_PROMO},
    {CUE_NAVIGATION, REMOVAL_NAVIGATION}, {CUE_BYLINE, REMOVAL_METADATA},
    {CUE_CONTENTS, REMOVAL_NAVIGATION},
};

static bool
counts (const ExtractMeasure *measure, uint32_t cues, bool alone)
{
  if (cues & CUE_SURE)
    return true;
  return alone || measure->linked * 2 > measure->text;
}

static void
judge (const ExtractRun *run, const HtmlNode *node)
{
  const ExtractMeasure *measure = extract_run_measure (run, node);
  ExtractLine line;
  bool alone = false;
  uint32_t cues;

  extract_line_read (&line, node);
  cues = extract_cues_of (run->cue_phrases, &line, &alone);
  if (cues == 0 || !counts (measure, cues, alone))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++) {
    if (cues & rules[i].cues) {
      extract_run_drop (run, node, rules[i].reason);
      return;
    }
  }
}

void
extract_prune_lines (ExtractRun *run)
{
  HtmlNode *node = extract_run_next (run, run->body, run->body);

  while (node != NULL) {
    const ExtractMeasure *measure = extract_run_measure (run, node);

    if (node->type == HTML_NODE_ELEMENT && measure->blocks >= 1 && measure->text > 0 &&
        measure->text <= MAX_LINE)
      judge (run, node);
    node = extract_run_is_out (run, node) ? html_walk_skip (node, run->body)
                                          : extract_run_next (run, node, run->body);
    while (node != NULL && extract_run_is_out (run, node))
      node = html_walk_skip (node, run->body);
  }
}

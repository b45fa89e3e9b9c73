/* extract-prune-names.c: what classes and ids call share bar, comments, related, ...
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-prune.h"

#include "extract/extract-drop.h"
#include "html/html-text.h"

/* An element with one of the hints goes, unless it has more than this share of the
 * article's text: then its name means something else, or wraps the article. */
typedef struct {
  uint32_t hints;
  RemovalReason reason;
  float max_share;
} NameRule;

static const NameRule rules[] = {
    {HINT_COMMENTS, REMOVAL_COMMENTS, 0.6f},
    {HINT_SHARE, REMOVAL_SHARE, 0.15f},
    {HINT_NEWSLETTER, REMOVAL_NEWSLETTER, 0.2f},
    {HINT_RELATED, REMOVAL_PROMO, 0.4f},
    {HINT_TEASER, REMOVAL_PROMO, 0.4f},
    {HINT_AD, REMOVAL_PROMO, 0.2f},
    {HINT_NAVIGATION, REMOVAL_NAVIGATION, 0.3f},
    {HINT_TAGS, REMOVAL_NAVIGATION, 0.2f},
    {HINT_AUTHOR, REMOVAL_AUTHOR_BOX, 0.25f},
    {HINT_COPYRIGHT, REMOVAL_COPYRIGHT, 0.1f},
    {HINT_SIDEBAR, REMOVAL_PROMO, 0.3f},
    {HINT_OVERLAY, REMOVAL_WIDGET, 0.2f},
    {HINT_WIDGET, REMOVAL_WIDGET, 0.1f},
    {HINT_HOVER, REMOVAL_WIDGET, 0.1f},
    {HINT_META, REMOVAL_METADATA, 0.1f},
    {HINT_FOOTER, REMOVAL_NAVIGATION, 0.2f},
    {HINT_CONTENTS, REMOVAL_NAVIGATION, 0.2f},
};

/* What may be taken out of the middle of a line; names of authors and dates may not. */
#define INLINE_HINTS                                                                     \
  (HINT_SHARE | HINT_HOVER | HINT_AD | HINT_OVERLAY | HINT_NAVIGATION | HINT_UNSEEN)

/* Rows are named after what they tell of: "player" is no widget there. */
static bool
is_part_of_table (const HtmlNode *node)
{
  return html_node_is (node, HTML_TAG_TR) || html_node_is (node, HTML_TAG_TD) ||
         html_node_is (node, HTML_TAG_TH) || html_node_is (node, HTML_TAG_TBODY);
}

static void
judge (ExtractRun *run, const HtmlNode *node)
{
  const ExtractMeasure *measure = extract_run_measure (run, node);
  const ExtractMeasure *whole = extract_run_measure (run, run->body);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++) {
    if ((measure->hints & rules[i].hints) &&
        (float)measure->text <= rules[i].max_share * (float)whole->text) {
      extract_drop (run, node, rules[i].reason);
      return;
    }
  }
}

void
extract_prune_names (ExtractRun *run)
{
  HtmlNode *node = extract_run_next (run, run->body, run->body);

  for (; node != NULL; node = extract_run_next (run, node, run->body)) {
    uint32_t hints = extract_run_measure (run, node)->hints;

    if (!html_text_is_block (node) && extract_run_measure (run, node)->blocks == 0)
      hints = html_node_is (node, HTML_TAG_A) ? 0 : hints & INLINE_HINTS;
    if (hints != 0 && !(hints & HINT_BODY) && !is_part_of_table (node))
      judge (run, node);
  }
}

/* extract-prune-names.c: what classes and ids call share bar, comments, related, ...
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-prune.h"

#include "extract/extract-drop.h"
#include "html/html-text.h"

/* An element with the tag or one of the hints goes, unless it has more than a share of
 * the article's text: then its name means something else, or wraps the article.  The
 * second share counts where an article's worth of sentences is left without it. */
typedef struct {
  HtmlTag tag;
  uint32_t hints;
  RemovalReason reason;
  float max_share;
  float max_share_beside;
  uint32_t max_prose; /* letters of sentences; 0: as many as there may be */
} NameRule;

/* So many letters of sentences are an article, whatever goes. */
#define ENOUGH_LEFT 500

static const NameRule rules[] = {
    {0, HINT_COMMENTS, REMOVAL_COMMENTS, 0.6f, 0.95f, 0},
    {0, HINT_SHARE, REMOVAL_SHARE, 0.15f, 0.4f, 400},
    {0, HINT_NEWSLETTER, REMOVAL_NEWSLETTER, 0.2f, 0.4f, 0},
    {0, HINT_RELATED, REMOVAL_PROMO, 0.4f, 0.5f, 0},
    {0, HINT_TEASER, REMOVAL_PROMO, 0.4f, 0.5f, 0},
    {0, HINT_AD, REMOVAL_PROMO, 0.2f, 0.4f, 0},
    {0, HINT_PAYWALL, REMOVAL_NEWSLETTER, 0.4f, 0.4f, 600},
    {0, HINT_NAVIGATION, REMOVAL_NAVIGATION, 0.3f, 0.4f, 500},
    {0, HINT_TAGS, REMOVAL_NAVIGATION, 0.2f, 0.4f, 0},
    {0, HINT_META, REMOVAL_METADATA, 0.1f, 0.4f, 300},
    {0, HINT_AUTHOR, REMOVAL_AUTHOR_BOX, 0.35f, 0.4f, 0},
    {0, HINT_COPYRIGHT, REMOVAL_COPYRIGHT, 0.1f, 0.4f, 0},
    {HTML_TAG_ASIDE, HINT_SIDEBAR, REMOVAL_PROMO, 0.3f, 0.4f, 0},
    {0, HINT_OVERLAY, REMOVAL_WIDGET, 0.2f, 0.6f, 1500},
    {HTML_TAG_FORM, HINT_WIDGET, REMOVAL_WIDGET, 0.1f, 0.4f, 400},
    {0, HINT_HOVER, REMOVAL_WIDGET, 0.3f, 0.4f, 500},
    {HTML_TAG_FOOTER, HINT_FOOTER, REMOVAL_NAVIGATION, 0.2f, 0.4f, 0},
    {0, HINT_CONTENTS, REMOVAL_NAVIGATION, 0.2f, 0.4f, 200},
};

/* What is shown on hover and what it hangs on have the same name; the inner goes. */
static bool
holds_hover (const ExtractRun *run, const HtmlNode *node)
{
  if (!(extract_run_measure (run, node)->hints & HINT_HOVER))
    return false;
  for (const HtmlNode *child = node->first_child; child != NULL; child = child->next) {
    if (extract_run_measure (run, child)->hints & HINT_HOVER)
      return true;
  }
  return false;
}

/* What may be taken out of the middle of a line; names of authors and dates may not. */
#define INLINE_HINTS                                                                     \
  (HINT_SHARE | HINT_HOVER | HINT_AD | HINT_OVERLAY | HINT_NAVIGATION | HINT_UNSEEN |    \
   HINT_COPYRIGHT)

/* A paragraph or a heading is no part of a page, whatever its style is called. */
#define BOX_HINTS (HINT_SIDEBAR | HINT_FOOTER | HINT_WIDGET)

static bool
is_line (const HtmlNode *node)
{
  return html_node_is (node, HTML_TAG_P) ||
         (node->tag >= HTML_TAG_H1 && node->tag <= HTML_TAG_H6);
}

/* Rows are named after what they tell of: "player" is no widget there. */
static bool
is_part_of_table (const HtmlNode *node)
{
  return html_node_is (node, HTML_TAG_TR) || html_node_is (node, HTML_TAG_TD) ||
         html_node_is (node, HTML_TAG_TH) || html_node_is (node, HTML_TAG_TBODY);
}

/* Whether the article can do without @node. */
static bool
is_spare (const ExtractRun *run, const ExtractMeasure *measure, const NameRule *rule)
{
  float max_share = rule->max_share;
  const ExtractMeasure *whole = extract_run_measure (run, run->body);
  uint32_t left = whole->prose - MIN (whole->prose, measure->prose);

  if (rule->max_prose > 0 && measure->prose > rule->max_prose)
    return false;
  if (left >= ENOUGH_LEFT)
    max_share = rule->max_share_beside;
  return (float)measure->text <= max_share * (float)whole->text;
}

static void
judge (ExtractRun *run, const HtmlNode *node, uint32_t hints)
{
  const ExtractMeasure *measure = extract_run_measure (run, node);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++) {
    bool named = (hints & rules[i].hints) || html_node_is (node, rules[i].tag);

    if (named && is_spare (run, measure, &rules[i])) {
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

    if (node->type != HTML_NODE_ELEMENT || (hints & (HINT_BODY | HINT_QUOTE)) ||
        is_part_of_table (node) || holds_hover (run, node))
      continue;
    if (!html_text_is_block (node) && extract_run_measure (run, node)->blocks == 0)
      hints = html_node_is (node, HTML_TAG_A) ? 0 : hints & INLINE_HINTS;
    if (is_line (node))
      hints &= ~(uint32_t)BOX_HINTS;
    judge (run, node, hints);
  }
}

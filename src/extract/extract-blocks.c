/* extract-blocks.c: the article as a sequence of blocks of text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-blocks.h"

#include "extract/extract-cues.h"
#include "extract/extract-measure.h"
#include "html/html-text.h"
#include "html/html-walk.h"

/* Longer blocks tell a story, whatever they begin with. */
#define MAX_CUED 350

/* A link shorter than this names a thing, a longer one is a headline. */
#define MIN_HEADLINE 25

static const uint8_t kinds[HTML_N_TAGS] = {
    [HTML_TAG_H1] = BLOCK_HEADING,       [HTML_TAG_H2] = BLOCK_HEADING,
    [HTML_TAG_H3] = BLOCK_HEADING,       [HTML_TAG_H4] = BLOCK_HEADING,
    [HTML_TAG_H5] = BLOCK_HEADING,       [HTML_TAG_H6] = BLOCK_HEADING,
    [HTML_TAG_LI] = BLOCK_ITEM,          [HTML_TAG_DT] = BLOCK_ITEM,
    [HTML_TAG_DD] = BLOCK_ITEM,          [HTML_TAG_TD] = BLOCK_CELL,
    [HTML_TAG_TH] = BLOCK_CELL,          [HTML_TAG_FIGCAPTION] = BLOCK_CAPTION,
    [HTML_TAG_CAPTION] = BLOCK_CAPTION,  [HTML_TAG_FIGURE] = BLOCK_CAPTION,
    [HTML_TAG_BLOCKQUOTE] = BLOCK_QUOTE, [HTML_TAG_PRE] = BLOCK_CODE,
};

/* What an element is part of: what stands around it, and the nearest kind. */
typedef struct {
  uint32_t hints;
  uint8_t kind;
} Around;

static Around
around_of (const ExtractRun *run, const Around *known, const HtmlNode *node)
{
  Around result = {0, BLOCK_LINE};

  if (node != run->body)
    result = known[node->parent->id];
  result.hints |= extract_run_measure (run, node)->hints;
  if (node->ns == HTML_NS_HTML && kinds[node->tag] != BLOCK_LINE)
    result.kind = kinds[node->tag];
  else if (result.kind == BLOCK_CELL && html_text_is_block (node))
    result.kind = BLOCK_LINE; /* pages are laid out in tables, too */
  return result;
}

/* Letters before the colon of "More on this: a headline". */
#define MAX_LEAD_IN 40

static bool
is_colon (gunichar c)
{
  return c == ':' || c == 0xFF1A || c == 0xBB || c == '>' || c == '|' || c == 0x2192;
}

/* Whether a few words and a colon stand before a link, and nothing behind it. */
static bool
leads_in (const ExtractRun *run, const HtmlNode *block)
{
  const ExtractMeasure *measure = extract_run_measure (run, block);
  gunichar last = 0;

  if (measure->links != 1 || measure->own - measure->own_linked > MAX_LEAD_IN ||
      measure->own_linked < MIN_HEADLINE)
    return false;
  for (const HtmlNode *node = block; node != NULL; node = html_walk_next (node, block)) {
    const char *end = node->text.data + node->text.length;

    if (html_node_is (node, HTML_TAG_A))
      return is_colon (last);
    if (node->type != HTML_NODE_TEXT)
      continue;
    for (const char *at = node->text.data; at < end; at = g_utf8_next_char (at))
      last = g_unichar_isspace (g_utf8_get_char (at)) ? last : g_utf8_get_char (at);
  }
  return false;
}

static ExtractBlock
read_block (const ExtractRun *run, HtmlNode *node, Around around)
{
  const ExtractMeasure *measure = extract_run_measure (run, node);
  ExtractBlock block = {.node = node, .hints = around.hints, .kind = around.kind};

  block.prose = extract_measure_is_prose (measure);
  if (measure->own <= MAX_CUED) {
    ExtractOpening line;

    extract_cues_read (&line, node);
    block.cues = extract_cues_of (run->openings, &line, &block.cue_alone);
    block.is_address = g_str_has_prefix (line.text, "http");
    block.leads_in = leads_in (run, node);
    block.asides = extract_matcher_scan (run->asides, line.text, line.length);
  }
  return block;
}

GArray *
extract_blocks_list (const ExtractRun *run)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (ExtractBlock));
  g_autofree Around *known = g_new0 (Around, run->n_measures);

  for (HtmlNode *node = run->body; node != NULL;
       node = extract_run_next (run, node, run->body)) {
    if (node->type != HTML_NODE_ELEMENT)
      continue;
    known[node->id] = around_of (run, known, node);
    if (extract_run_measure (run, node)->own > 0) {
      ExtractBlock block = read_block (run, node, known[node->id]);
      g_array_append_val (blocks, block);
    }
  }
  return blocks;
}

bool
extract_blocks_is_link (const ExtractRun *run, const ExtractBlock *block)
{
  const ExtractMeasure *measure = extract_run_measure (run, block->node);

  return measure->own_linked * 10 >= measure->own * 8;
}

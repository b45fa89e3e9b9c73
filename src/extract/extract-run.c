/* extract-run.c: what the passes over one page share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-run.h"

#include <string.h>

#include "extract/extract-cues.h"
#include "html/html-walk.h"

void
extract_run_init (ExtractRun *self, HtmlDoc *doc)
{
  memset (self, 0, sizeof *self);
  self->doc = doc;
  self->body = html_doc_body (doc);
  self->hint_words = extract_matcher_new (extract_words_hints);
  self->openings = extract_matcher_new (extract_phrases_openings);
  self->asides = extract_matcher_new (extract_phrases_asides);
  self->removals = g_array_new (FALSE, FALSE, sizeof (ExtractRemoval));
  extract_run_grow (self);
}

void
extract_run_clear (ExtractRun *self)
{
  g_clear_pointer (&self->hint_words, extract_matcher_free);
  g_clear_pointer (&self->openings, extract_matcher_free);
  g_clear_pointer (&self->asides, extract_matcher_free);
  g_clear_pointer (&self->measures, g_free);
  g_clear_pointer (&self->removals, g_array_unref);
}

void
extract_run_grow (ExtractRun *self)
{
  uint32_t count = html_doc_node_count (self->doc);

  if (count <= self->n_measures)
    return;
  self->measures = g_renew (ExtractMeasure, self->measures, count);
  memset (self->measures + self->n_measures, 0,
          (count - self->n_measures) * sizeof *self->measures);
  self->n_measures = count;
}

HtmlNode *
extract_run_next (const ExtractRun *self, const HtmlNode *node, const HtmlNode *root)
{
  HtmlNode *next = extract_run_is_out (self, node) ? html_walk_skip (node, root)
                                                   : html_walk_next (node, root);

  while (next != NULL && extract_run_is_out (self, next))
    next = html_walk_skip (next, root);
  return next;
}

/* extract-names.c: which names of classes mean something on this page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-names.h"

#include "extract/extract-measure.h"

/* At least so much of a page's sentences must stand where no name speaks against
 * them; otherwise the name that most of them stand under means nothing. */
#define MIN_CLEAR 0.15f

/* This much is an article, whatever else there is. */
#define ENOUGH_CLEAR 400.0f

/* What readers write is often more than the article; then this much is left. */
#define ENOUGH_BESIDE_COMMENTS 300

/* Names that say what stands beside an article; only these can be wrong about it. */
#define WEIGHED                                                                          \
  (HINT_COMMENTS | HINT_SHARE | HINT_RELATED | HINT_NEWSLETTER | HINT_AD |               \
   HINT_NAVIGATION | HINT_TAGS | HINT_AUTHOR | HINT_META | HINT_CAPTION | HINT_CREDIT |  \
   HINT_FOOTER | HINT_SIDEBAR | HINT_WIDGET | HINT_HOVER | HINT_OVERLAY | HINT_PAYWALL | \
   HINT_CONTENTS | HINT_MEDIA | HINT_COPYRIGHT | HINT_TEASER)

/* Sentences, and the names of all that they stand in. */
typedef struct {
  uint32_t hints;
  uint32_t prose;
} Stretch;

static GArray *
gather (const ExtractRun *run)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  g_autofree uint32_t *around = g_new0 (uint32_t, run->n_measures);
  const HtmlNode *node = extract_run_next (run, run->body, run->body);

  for (; node != NULL; node = extract_run_next (run, node, run->body)) {
    const ExtractMeasure *measure = extract_run_measure (run, node);
    Stretch stretch;

    around[node->id] = around[node->parent->id] | (measure->hints & WEIGHED);
    if (node->type != HTML_NODE_ELEMENT || !extract_measure_is_prose (measure))
      continue;
    stretch = (Stretch){around[node->id], measure->own - measure->own_linked};
    g_array_append_val (stretches, stretch);
  }
  return stretches;
}

/* Sentences under any of @hints. */
static uint32_t
prose_under (const GArray *stretches, uint32_t hints)
{
  uint32_t prose = 0;

  for (guint i = 0; i < stretches->len; i++) {
    const Stretch *stretch = &g_array_index (stretches, Stretch, i);

    if (stretch->hints & hints)
      prose += stretch->prose;
  }
  return prose;
}

static uint32_t
heaviest (const GArray *stretches, uint32_t hints)
{
  uint32_t result = 0, most = 0;

  for (uint32_t left = hints; left != 0; left &= left - 1) {
    uint32_t hint = left & -left;
    uint32_t prose = prose_under (stretches, hint);

    if (prose > most) {
      result = hint;
      most = prose;
    }
  }
  return result;
}

static void
forget_comments (GArray *stretches)
{
  for (guint i = stretches->len; i > 0; i--) {
    if (g_array_index (stretches, Stretch, i - 1).hints & HINT_COMMENTS)
      g_array_remove_index_fast (stretches, i - 1);
  }
}

void
extract_names_weigh (ExtractRun *run)
{
  g_autoptr (GArray) stretches = gather (run);
  uint32_t all = prose_under (stretches, WEIGHED), hints = WEIGHED;

  for (guint i = 0; i < stretches->len; i++)
    all += g_array_index (stretches, Stretch, i).hints == 0
               ? g_array_index (stretches, Stretch, i).prose
               : 0;
  if (all - prose_under (stretches, HINT_COMMENTS) >= ENOUGH_BESIDE_COMMENTS) {
    all -= prose_under (stretches, HINT_COMMENTS);
    forget_comments (stretches);
  }
  for (;;) {
    float clear = (float)(all - prose_under (stretches, hints));
    uint32_t hint = heaviest (stretches, hints);

    if (hint == 0 || clear >= MIN (MIN_CLEAR * (float)all, ENOUGH_CLEAR))
      break;
    hints &= ~hint;
  }
  hints |= ~WEIGHED;
  for (uint32_t i = 0; hints != UINT32_MAX && i < run->n_measures; i++)
    run->measures[i].hints &= hints;
}

/* anchor-align.c: which word of an old text became which word of a new one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-align.h"

#include <math.h>
#include <string.h>

#include "annotate/anchor-chain.h"
#include "annotate/anchor-grid.h"
#include "annotate/anchor-moves.h"

/* Words of a run that is unique in both texts, and how long such a run has to be before
 * the alignment is fixed there.  The second row is for what the first leaves too big. */
static const struct {
  int gram;
  int run;
} cuts[] = {{8, 14}, {4, 6}};

/* Words at each end of a run that are left open: an edit may begin there. */
#define RUN_MARGIN 2

/* Weight below which a run of pairs is chance. */
#define WEAK_ISLAND 2.5

/* ---- words ---- */

static int
id_of (GHashTable *ids, GArray *counts, const char *word)
{
  gpointer known = g_hash_table_lookup (ids, word);
  int id, zero = 0;

  if (known != NULL)
    return GPOINTER_TO_INT (known) - 1;
  id = (int)counts->len;
  g_array_append_val (counts, zero);
  g_hash_table_insert (ids, (gpointer)word, GINT_TO_POINTER (id + 1));
  return id;
}

static int *
number_words (const AnchorText *text, GHashTable *ids, GArray *counts)
{
  int *numbers = g_new (int, text->tokens->len + 1);

  for (guint i = 0; i < text->tokens->len; i++) {
    numbers[i] = id_of (ids, counts, anchor_token (text, i)->word);
    g_array_index (counts, int, numbers[i])++;
  }
  return numbers;
}

/* Rare words weigh up to 1.2, the commonest 0.2; single ideographs about half. */
static double *
weigh_words (GHashTable *ids, const GArray *counts, guint n_words)
{
  double *weights = g_new (double, counts->len + 1);
  double scale = log (n_words / 2.0 + 2);
  GHashTableIter iter;
  gpointer word, id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &word, &id)) {
    int number = GPOINTER_TO_INT (id) - 1;
    double rarity = log ((n_words + 2.0) / g_array_index (counts, int, number)) / scale;
    double weight = 0.2 + pow (CLAMP (rarity, 0, 1), 1.5);

    if (anchor_char_kind (g_utf8_get_char (word)) == ANCHOR_CHAR_IDEOGRAPH)
      weight *= 0.55;
    weights[number] = weight;
  }
  return weights;
}

AnchorAlignment *
anchor_alignment_new (const AnchorText *old_text, const AnchorText *new_text)
{
  AnchorAlignment *self = g_new0 (AnchorAlignment, 1);
  g_autoptr (GHashTable) ids = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (int));
  guint n_old = old_text->tokens->len, n_new = new_text->tokens->len;

  self->old_text = old_text;
  self->new_text = new_text;
  self->old_ids = number_words (old_text, ids, counts);
  self->new_ids = number_words (new_text, ids, counts);
  self->weights = weigh_words (ids, counts, n_old + n_new);
  self->image = g_new (int, n_old + 1);
  self->pair = g_new0 (guint8, n_old + 1);
  self->origin = g_new (int, n_new + 1);
  memset (self->image, -1, (n_old + 1) * sizeof (int));
  memset (self->origin, -1, (n_new + 1) * sizeof (int));
  return self;
}

void
anchor_alignment_free (AnchorAlignment *self)
{
  g_free (self->old_ids);
  g_free (self->new_ids);
  g_free (self->weights);
  g_free (self->image);
  g_free (self->pair);
  g_free (self->origin);
  g_free (self);
}

/* ---- global ---- */

static void
fix_run (AnchorAlignment *self, AnchorRun run)
{
  for (int i = 0; i < run.length; i++) {
    self->image[run.old_start + i] = run.new_start + i;
    self->pair[run.old_start + i] = ANCHOR_PAIR_SAME;
  }
}

static void align_region (AnchorAlignment *self, AnchorRegion region, size_t level);

/* Aligns a region between fixed runs, cutting it further when it is too big. */
static void
align_between (AnchorAlignment *self, AnchorRegion region, size_t level)
{
  if (anchor_grid_fits (region) || level + 1 >= G_N_ELEMENTS (cuts))
    anchor_grid_align (self, region, false, self->image, self->pair);
  else
    align_region (self, region, level + 1);
}

/* At most as deep as there are rows of cuts. */
static void
align_region (AnchorAlignment *self, AnchorRegion region, size_t level)
{
  g_autoptr (GArray) runs =
      anchor_chain_find (self, region, cuts[level].gram, cuts[level].run);
  AnchorRegion rest = region;

  for (guint i = 0; i < runs->len; i++) {
    AnchorRun run = g_array_index (runs, AnchorRun, i);

    run.old_start += RUN_MARGIN;
    run.new_start += RUN_MARGIN;
    run.length -= 2 * RUN_MARGIN;
    if (run.old_start < rest.old_start || run.new_start < rest.new_start)
      continue;
    align_between (
        self,
        (AnchorRegion){rest.old_start, run.old_start, rest.new_start, run.new_start},
        level);
    fix_run (self, run);
    rest.old_start = run.old_start + run.length;
    rest.new_start = run.new_start + run.length;
  }
  align_between (self, rest, level);
}

/* ---- islands ---- */

/* Whether a run of pairs that ended with old word @last goes on at @next. */
static bool
run_goes_on (const AnchorAlignment *self, int last, int next)
{
  int step = self->image[next] - self->image[last];

  return next - last <= 4 && step > 0 && step <= 4;
}

static void
drop_weak_islands (AnchorAlignment *self)
{
  int n = (int)self->old_text->tokens->len;

  for (int start = 0; start < n;) {
    int end = start, next = start;
    double weight = 0;

    if (self->image[start] < 0) {
      start++;
      continue;
    }
    for (; next < n; next++) {
      if (self->image[next] < 0)
        continue;
      if (next > start && !run_goes_on (self, end, next))
        break;
      weight += self->pair[next] == ANCHOR_PAIR_SAME ? self->weights[self->old_ids[next]]
                                                     : -0.45;
      end = next;
    }
    for (int i = start; weight < WEAK_ISLAND && i <= end; i++) {
      self->image[i] = -1;
      self->pair[i] = ANCHOR_PAIR_NONE;
    }
    start = end + 1;
  }
}

static void
note_origins (AnchorAlignment *self)
{
  memset (self->origin, -1, self->new_text->tokens->len * sizeof (int));
  for (guint i = 0; i < self->old_text->tokens->len; i++) {
    if (self->image[i] >= 0)
      self->origin[self->image[i]] = (int)i;
  }
}

void
anchor_alignment_run (AnchorAlignment *self)
{
  AnchorRegion whole = {0, (int)self->old_text->tokens->len, 0,
                        (int)self->new_text->tokens->len};

  align_region (self, whole, 0);
  drop_weak_islands (self);
  note_origins (self);
  anchor_moves_find (self);
}

/* ---- local ---- */

double
anchor_alignment_run_local (AnchorAlignment *self)
{
  int n_old = (int)self->old_text->tokens->len;
  AnchorRegion whole = {0, n_old, 0, (int)self->new_text->tokens->len};
  double score;

  memset (self->image, -1, (size_t)n_old * sizeof (int));
  memset (self->pair, 0, (size_t)n_old);
  score = anchor_grid_align (self, whole, true, self->image, self->pair);
  note_origins (self);
  return score;
}

void
anchor_alignment_hide_images (AnchorAlignment *self)
{
  int first = -1, last = -1;

  for (guint i = 0; i < self->old_text->tokens->len; i++) {
    if (self->image[i] >= 0) {
      first = first < 0 ? self->image[i] : first;
      last = self->image[i];
    }
  }
  for (int i = first; i >= 0 && i <= last; i++)
    self->new_ids[i] = -1 - i;
}

/* anchor-moves.c: passages that stand elsewhere in the new text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the global alignment left unpaired is searched for moved passages, the best first.
 * Runs that it paired on little evidence are searched too: a move that explains their
 * words better takes their place.
 */

#include "annotate/anchor-moves.h"

#include "annotate/anchor-grid.h"
#include "annotate/anchor-islands.h"
#include "annotate/anchor-seeds.h"

/* Score that a moved passage needs; whole sentences need less.  Found by measuring, as
 * are those that follow. */
#define MOVE_SCORE 7.0
#define SENTENCE_SCORE 4.5

/* Runs that are lighter give way to a move that scores more by so much. */
#define FIRM 8.0
#define LEAST_GAIN 1.0
#define LEAST_COPY_GAIN 2.0

/* Words around a seed that are aligned with it at first, and the factor by which they
 * grow while the alignment reaches their border. */
#define MARGIN 40
#define MARGIN_GROWTH 3

/* Cells of all grids of a search together, so that texts full of repetition end. */
#define MAX_CELLS (6 * 1024 * 1024)

typedef struct {
  AnchorSeed seed;
  bool copy;          /* of a passage that may well be paired elsewhere */
  double gain;        /* as it was when looked at last */
  AnchorRegion reach; /* from its first pair to its last one */
} Candidate;

typedef struct {
  AnchorAlignment *words;
  int n_old, n_new;
  bool *old_free, *new_free; /* unpaired, or in a run that may give way */
  bool *old_all;             /* all words: where copies may come from */
  GArray *islands;           /* AnchorIsland */
  int *island_of;            /* of each old word: one that may give way, or -1 */
  gint64 cells_left;
} Search;

/* A move that is being looked at. */
typedef struct {
  int *image; /* of each old word of the region */
  guint8 *pair;
  AnchorRegion region;
  double score;
  int first, last; /* old words */
} Move;

/* ---- what is free ---- */

static void
loosen_islands (Search *self)
{
  for (guint i = 0; i < self->islands->len; i++) {
    const AnchorIsland *island = &g_array_index (self->islands, AnchorIsland, i);

    if (island->weight >= FIRM)
      continue;
    for (int k = island->start; k < island->end; k++)
      self->island_of[k] = (int)i;
  }
}

static void
search_init (Search *self, AnchorAlignment *words)
{
  self->words = words;
  self->cells_left = MAX_CELLS;
  self->n_old = (int)words->old_text->tokens->len;
  self->n_new = (int)words->new_text->tokens->len;
  self->old_free = g_new0 (bool, self->n_old + 1);
  self->new_free = g_new0 (bool, self->n_new + 1);
  self->old_all = g_new0 (bool, self->n_old + 1);
  self->island_of = g_new (int, self->n_old + 1);
  for (int i = 0; i < self->n_old; i++) {
    self->old_all[i] = true;
    self->island_of[i] = -1;
  }
  self->islands = anchor_islands_find (words);
  loosen_islands (self);
  for (int i = 0; i < self->n_old; i++)
    self->old_free[i] = words->image[i] < 0 || self->island_of[i] >= 0;
  for (int i = 0; i < self->n_new; i++)
    self->new_free[i] = words->origin[i] < 0 || self->island_of[words->origin[i]] >= 0;
}

static void
search_clear (Search *self)
{
  g_free (self->old_free);
  g_free (self->new_free);
  g_free (self->old_all);
  g_free (self->island_of);
  g_array_unref (self->islands);
}

/* ---- one move ---- */

/* Whole sentences on both sides need less evidence. */
static double
needed_score (const AnchorAlignment *words, const Move *move)
{
  bool whole = anchor_begins_sentence (words->old_text, move->first) &&
               anchor_begins_sentence (words->old_text, move->last + 1) &&
               anchor_begins_sentence (words->new_text, move->image[move->first]) &&
               anchor_begins_sentence (words->new_text, move->image[move->last] + 1);

  return whole ? SENTENCE_SCORE : MOVE_SCORE;
}

/* Back from @at over free words, at most @most. */
static int
free_before (const bool *is_free, int at, int most)
{
  int start = at;

  while (start > 0 && at - start < most && is_free[start - 1])
    start--;
  return start;
}

static int
free_after (const bool *is_free, int at, int most)
{
  int end = at;

  while (is_free[end] && end - at < most)
    end++;
  return end;
}

static AnchorRegion
region_around (const Search *self, const bool *old_free, const AnchorSeed *seed,
               int margin)
{
  int old_middle = seed->old_start + seed->length / 2;
  int new_middle = seed->new_start + seed->length / 2;
  int most = margin + (seed->length + 1) / 2;

  return (AnchorRegion){free_before (old_free, old_middle, most),
                        free_after (old_free, old_middle, most),
                        free_before (self->new_free, new_middle, most),
                        free_after (self->new_free, new_middle, most)};
}

static gint64
cells_of (AnchorRegion region)
{
  return (gint64)(region.old_end - region.old_start) *
         (region.new_end - region.new_start);
}

static void
align_region (Search *self, Move *move)
{
  AnchorRegion region = move->region;

  self->cells_left -= cells_of (region);
  for (int i = region.old_start; i < region.old_end; i++)
    move->image[i] = -1;
  move->score = anchor_grid_align (self->words, region, true, move->image, move->pair);
  move->first = move->last = -1;
  for (int i = region.old_start; i < region.old_end; i++) {
    if (move->image[i] < 0)
      continue;
    move->first = move->first < 0 ? i : move->first;
    move->last = i;
  }
}

/* Whether the move ends where the region does, though the region could be larger. */
static bool
is_cut_off (const Search *self, const bool *old_free, const Move *move,
            const AnchorSeed *seed, int margin)
{
  AnchorRegion now = move->region;
  AnchorRegion wider = region_around (self, old_free, seed, margin * MARGIN_GROWTH);
  bool at_start =
      move->first == now.old_start || move->image[move->first] == now.new_start;
  bool at_end =
      move->last + 1 == now.old_end || move->image[move->last] + 1 == now.new_end;

  return cells_of (wider) <= self->cells_left &&
         ((at_start &&
           (wider.old_start < now.old_start || wider.new_start < now.new_start)) ||
          (at_end && (wider.old_end > now.old_end || wider.new_end > now.new_end)));
}

/* What the runs weigh that share words with the move. */
static double
weight_in_the_way (const Search *self, bool copy, const Move *move)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  double weight = 0;

  for (int i = move->first; i <= move->last; i++) {
    int to = move->image[i], there = to < 0 ? -1 : self->words->origin[to];
    int islands[] = {to < 0 || copy ? -1 : self->island_of[i],
                     there < 0 ? -1 : self->island_of[there]};

    for (size_t k = 0; k < G_N_ELEMENTS (islands); k++) {
      if (islands[k] >= 0 && g_hash_table_add (seen, GINT_TO_POINTER (islands[k] + 1)))
        weight += g_array_index (self->islands, AnchorIsland, islands[k]).weight;
    }
  }
  return weight;
}

/* Whether the passage is paired elsewhere, most of it. */
static bool
is_elsewhere (const Search *self, const Move *move)
{
  int elsewhere = 0, all = 0;

  for (int i = move->first; i <= move->last; i++) {
    if (move->image[i] < 0)
      continue;
    if (self->words->image[i] == move->image[i])
      return false;
    elsewhere += self->words->image[i] >= 0;
    all++;
  }
  return elsewhere > all * 3 / 4;
}

/* What the best move around the seed gains; 0 when there is none. */
static double
try_move (Search *self, const Candidate *candidate, Move *move)
{
  const AnchorSeed *seed = &candidate->seed;
  const bool *old_free = candidate->copy ? self->old_all : self->old_free;
  double in_the_way, least;

  if (!old_free[seed->old_start + seed->length / 2] ||
      !self->new_free[seed->new_start + seed->length / 2])
    return 0;

  for (int margin = MARGIN;; margin *= MARGIN_GROWTH) {
    move->region = region_around (self, old_free, seed, margin);
    align_region (self, move);
    if (move->first < 0)
      return 0;
    if (!is_cut_off (self, old_free, move, seed, margin))
      break;
  }
  if (move->score < needed_score (self->words, move))
    return 0;
  if (candidate->copy && !is_elsewhere (self, move))
    return 0;
  in_the_way = weight_in_the_way (self, candidate->copy, move);
  least = candidate->copy ? LEAST_COPY_GAIN : LEAST_GAIN;
  return in_the_way == 0 || move->score - in_the_way >= least ? move->score - in_the_way
                                                              : 0;
}

/* ---- accepting ---- */

static void
dissolve (Search *self, int index)
{
  const AnchorIsland *island;

  if (index < 0 || self->island_of[index] < 0)
    return;
  island = &g_array_index (self->islands, AnchorIsland, self->island_of[index]);
  anchor_alignment_unpair (self->words, island->start, island->end);
  for (int i = island->start; i < island->end; i++)
    self->island_of[i] = -1;
}

static void
accept_copy (Search *self, const Move *move)
{
  AnchorAlignment *words = self->words;

  for (int i = move->first; i <= move->last; i++) {
    if (move->image[i] < 0)
      continue;
    dissolve (self, words->origin[move->image[i]]);
    self->new_free[move->image[i]] = false;
    if (words->copy[i] < 0 && move->pair[i] == ANCHOR_PAIR_SAME)
      words->copy[i] = move->image[i];
  }
}

static void
accept (Search *self, const Move *move)
{
  AnchorAlignment *words = self->words;

  for (int i = move->first; i <= move->last; i++) {
    if (move->image[i] >= 0) {
      dissolve (self, i);
      dissolve (self, words->origin[move->image[i]]);
    }
  }
  for (int i = move->first; i <= move->last; i++) {
    if (move->image[i] < 0)
      continue;
    words->image[i] = move->image[i];
    words->pair[i] = move->pair[i];
    words->origin[move->image[i]] = i;
    self->old_free[i] = false;
    self->new_free[move->image[i]] = false;
  }
}

/* ---- the best first ---- */

static bool
is_inside (AnchorRegion region, const AnchorSeed *seed)
{
  return seed->old_start >= region.old_start && seed->new_start >= region.new_start &&
         seed->old_start + seed->length <= region.old_end &&
         seed->new_start + seed->length <= region.new_end;
}

/* Whether a heavier seed has led to the same move. */
static bool
is_known (const GArray *candidates, const AnchorSeed *seed)
{
  for (guint i = 0; i < candidates->len; i++) {
    if (is_inside (g_array_index (candidates, Candidate, i).reach, seed))
      return true;
  }
  return false;
}

static AnchorRegion
reach_of (const Move *move)
{
  return (AnchorRegion){move->first, move->last + 1, move->image[move->first],
                        move->image[move->last] + 1};
}

static void
find_candidates (Search *self, bool copy, GArray *candidates, Move *move)
{
  g_autoptr (GArray) seeds = anchor_seeds_find (
      self->words, copy ? self->old_all : self->old_free, self->new_free);

  for (guint i = 0; i < seeds->len && self->cells_left > 0; i++) {
    Candidate candidate = {g_array_index (seeds, AnchorSeed, i), copy, 0, {0}};

    if (is_known (candidates, &candidate.seed))
      continue;
    candidate.gain = try_move (self, &candidate, move);
    if (candidate.gain <= 0)
      continue;
    candidate.reach = reach_of (move);
    g_array_append_val (candidates, candidate);
  }
}

static guint
best_candidate (const GArray *candidates)
{
  guint best = 0;

  for (guint i = 1; i < candidates->len; i++) {
    if (g_array_index (candidates, Candidate, i).gain >
        g_array_index (candidates, Candidate, best).gain)
      best = i;
  }
  return best;
}

/* A candidate may have lost words since it was looked at: it is looked at again before
 * it is accepted, and put back when another one is better now. */
static void
accept_best_first (Search *self, GArray *candidates, Move *move)
{
  while (self->cells_left > 0 && candidates->len > 0) {
    guint best = best_candidate (candidates);
    Candidate *candidate = &g_array_index (candidates, Candidate, best);
    double gain = try_move (self, candidate, move);

    if (gain >= candidate->gain && gain > 0 && candidate->copy)
      accept_copy (self, move);
    else if (gain >= candidate->gain && gain > 0)
      accept (self, move);
    else
      candidate->gain = gain;
    if (gain <= 0)
      g_array_remove_index_fast (candidates, best);
  }
}

static void
find_moves (AnchorAlignment *words)
{
  Search self;
  Move move;
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  search_init (&self, words);
  move = (Move){.image = g_new (int, self.n_old + 1),
                .pair = g_new0 (guint8, self.n_old + 1)};
  for (int i = 0; i < 3; i++) {
    g_array_set_size (candidates, 0);
    find_candidates (&self, i == 1, candidates, &move);
    accept_best_first (&self, candidates, &move);
  }
  g_free (move.image);
  g_free (move.pair);
  search_clear (&self);
}

/* ---- whole sentences ---- */

/* Unpaired sentences of two words and more by their words; NULL for one that is there
 * twice. */
static GHashTable *
free_sentences (const AnchorText *text, const int *ids, const int *partner)
{
  GHashTable *sentences = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                                 (GDestroyNotify)g_bytes_unref, NULL);
  int n = (int)text->tokens->len;

  for (int start = 0, end; start < n; start = end) {
    GBytes *key;
    bool taken = partner[start] >= 0;

    for (end = start + 1; end < n && !anchor_begins_sentence (text, end); end++)
      taken |= partner[end] >= 0;
    if (taken || end - start < 2)
      continue;
    key = g_bytes_new (ids + start, (gsize)(end - start) * sizeof (int));
    g_hash_table_insert (
        sentences, key,
        g_hash_table_contains (sentences, key) ? NULL : GINT_TO_POINTER (start + 1));
  }
  return sentences;
}

static void
pair_same_sentences (AnchorAlignment *self)
{
  g_autoptr (GHashTable) old_ones =
      free_sentences (self->old_text, self->old_ids, self->image);
  g_autoptr (GHashTable) new_ones =
      free_sentences (self->new_text, self->new_ids, self->origin);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, old_ones);
  while (g_hash_table_iter_next (&iter, &key, &value)) {
    int from = GPOINTER_TO_INT (value) - 1;
    int to = GPOINTER_TO_INT (g_hash_table_lookup (new_ones, key)) - 1;
    int n = (int)(g_bytes_get_size (key) / sizeof (int));

    for (int i = 0; from >= 0 && to >= 0 && i < n; i++) {
      self->image[from + i] = to + i;
      self->pair[from + i] = ANCHOR_PAIR_SAME;
      self->origin[to + i] = from + i;
    }
  }
}

void
anchor_moves_find (AnchorAlignment *self)
{
  find_moves (self);
  pair_same_sentences (self);
}

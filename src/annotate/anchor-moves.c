/* anchor-moves.c: passages that stand elsewhere in the new text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-moves.h"

#include <string.h>

#include "annotate/anchor-grid.h"

/* Score that a moved passage needs; whole sentences need less.  Found by measuring. */
#define MOVE_SCORE 7.0
#define SENTENCE_SCORE 4.5

/* Weight of shared pairs of words below which two stretches are not compared. */
#define SEED_WEIGHT 2.0

/* Moves looked for in one pair of texts. */
#define MAX_MOVES 60

/* Words of a stretch that has no pairs. */
typedef struct {
  int start, end;
} Stretch;

/* An old and a new stretch that share pairs of words. */
typedef struct {
  guint old_index, new_index;
  double seed;
} Candidate;

typedef struct {
  double score;
  int *image; /* of each old word, for this move alone */
  guint8 *pair;
  int first, last; /* old words */
} Move;

static GArray *
free_stretches (const int *partner, guint n)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));

  for (guint i = 0; i < n;) {
    guint start = i;
    Stretch stretch;

    while (i < n && partner[i] < 0)
      i++;
    stretch = (Stretch){(int)start, (int)i};
    if (i - start >= 2)
      g_array_append_val (stretches, stretch);
    while (i < n && partner[i] >= 0)
      i++;
  }
  return stretches;
}

/* ---- candidates ---- */

static guint64
pair_key (const int *ids, int at)
{
  return (guint64)(guint32)ids[at] << 32 | (guint32)ids[at + 1];
}

/* Each pair of neighbouring words of the new stretches, with the stretches it is in. */
static GHashTable *
index_pairs (const AnchorAlignment *self, const GArray *stretches)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                             (GDestroyNotify)g_array_unref);

  for (guint i = 0; i < stretches->len; i++) {
    Stretch stretch = g_array_index (stretches, Stretch, i);

    for (int at = stretch.start; at + 1 < stretch.end; at++) {
      guint64 key = pair_key (self->new_ids, at);
      GArray *where = g_hash_table_lookup (index, &key);

      if (where == NULL) {
        where = g_array_new (FALSE, FALSE, sizeof (guint));
        g_hash_table_insert (index, g_memdup2 (&key, sizeof key), where);
      }
      if (where->len == 0 || g_array_index (where, guint, where->len - 1) != i)
        g_array_append_val (where, i);
    }
  }
  return index;
}

static void
add_candidates (const AnchorAlignment *self, Stretch old_stretch, guint old_index,
                GHashTable *index, guint n_new, GArray *candidates)
{
  g_autofree double *seeds = g_new0 (double, n_new + 1);

  for (int at = old_stretch.start; at + 1 < old_stretch.end; at++) {
    guint64 key = pair_key (self->old_ids, at);
    const GArray *where = g_hash_table_lookup (index, &key);

    for (guint i = 0; where != NULL && i < where->len; i++)
      seeds[g_array_index (where, guint, i)] +=
          self->weights[self->old_ids[at]] + self->weights[self->old_ids[at + 1]];
  }
  for (guint i = 0; i < n_new; i++) {
    Candidate candidate = {old_index, i, seeds[i]};

    if (seeds[i] >= SEED_WEIGHT)
      g_array_append_val (candidates, candidate);
  }
}

static GArray *
find_candidates (const AnchorAlignment *self, const GArray *old_stretches,
                 const GArray *new_stretches)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GHashTable) index = index_pairs (self, new_stretches);

  for (guint i = 0; i < old_stretches->len; i++)
    add_candidates (self, g_array_index (old_stretches, Stretch, i), i, index,
                    new_stretches->len, candidates);
  return candidates;
}

/* ---- one move ---- */

static bool
begins_sentence (const AnchorText *text, int index)
{
  return index >= (int)text->tokens->len || anchor_token (text, (size_t)index)->level > 0;
}

/* Whole sentences on both sides need less evidence. */
static double
needed_score (const AnchorAlignment *self, const Move *move)
{
  bool whole = begins_sentence (self->old_text, move->first) &&
               begins_sentence (self->old_text, move->last + 1) &&
               begins_sentence (self->new_text, move->image[move->first]) &&
               begins_sentence (self->new_text, move->image[move->last] + 1);

  return whole ? SENTENCE_SCORE : MOVE_SCORE;
}

static bool
try_move (const AnchorAlignment *self, Stretch old_stretch, Stretch new_stretch,
          Move *move)
{
  AnchorRegion region = {old_stretch.start, old_stretch.end, new_stretch.start,
                         new_stretch.end};

  for (int i = old_stretch.start; i < old_stretch.end; i++)
    move->image[i] = -1;
  move->score = anchor_grid_align (self, region, true, move->image, move->pair);
  move->first = move->last = -1;
  for (int i = old_stretch.start; i < old_stretch.end; i++) {
    if (move->image[i] < 0)
      continue;
    move->first = move->first < 0 ? i : move->first;
    move->last = i;
  }
  return move->first >= 0 && move->score >= needed_score (self, move);
}

static void
accept (AnchorAlignment *self, const Move *move)
{
  for (int i = move->first; i <= move->last; i++) {
    if (move->image[i] < 0)
      continue;
    self->image[i] = move->image[i];
    self->pair[i] = move->pair[i];
    self->origin[move->image[i]] = i;
  }
}

static void
move_init (Move *self, guint n)
{
  *self = (Move){.image = g_new (int, n + 1), .pair = g_new0 (guint8, n + 1)};
}

static void
move_clear (Move *self)
{
  g_free (self->image);
  g_free (self->pair);
}

/* The best move that is left, accepted; whether there was one. */
static bool
find_one (AnchorAlignment *self)
{
  guint n_old = self->old_text->tokens->len;
  g_autoptr (GArray) old_stretches = free_stretches (self->image, n_old);
  g_autoptr (GArray) new_stretches =
      free_stretches (self->origin, self->new_text->tokens->len);
  g_autoptr (GArray) candidates = find_candidates (self, old_stretches, new_stretches);
  Move best, move;
  bool found;

  move_init (&best, n_old);
  move_init (&move, n_old);
  for (guint i = 0; i < candidates->len; i++) {
    Candidate candidate = g_array_index (candidates, Candidate, i);
    Move held = best;

    if (candidate.seed * 1.2 + 1 < best.score ||
        !try_move (self, g_array_index (old_stretches, Stretch, candidate.old_index),
                   g_array_index (new_stretches, Stretch, candidate.new_index), &move) ||
        move.score <= best.score)
      continue;
    best = move;
    move = held;
  }
  found = best.score > 0;
  if (found)
    accept (self, &best);
  move_clear (&best);
  move_clear (&move);
  return found;
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

    for (end = start + 1; end < n && !begins_sentence (text, end); end++)
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
  for (int i = 0; i < MAX_MOVES && find_one (self); i++)
    ;
  pair_same_sentences (self);
}

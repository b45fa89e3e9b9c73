/* anchor-seeds.c: the same words in the same order, elsewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-seeds.h"

/* Seeds that are lighter say nothing; how far a seed may fall below its best while it
 * grows; what another word costs it.  Found by measuring. */
#define LIGHTEST 1.6
#define MAX_FALL 1.5
#define MISMATCH 0.45

/* Two words that stand next to each other in more places are a phrase of the language;
 * and how many seeds are looked at. */
#define MAX_PLACES 16
#define MAX_SEEDS 400

/* Words that seeds grow by, all together, so that texts full of repetition end. */
#define MAX_GROWTH (1024 * 1024)

typedef struct {
  const AnchorAlignment *words;
  const bool *old_free, *new_free;
  int n_old, n_new;
  guint64 *keys;      /* of each new word with the next one */
  GHashTable *places; /* from a key to its last place + 1 */
  int *before;        /* of each place, the one before it with its key, + 1 */
  int *covered;       /* of each diagonal, the end of the last seed there */
  int growth_left;
  GArray *seeds;
} Search;

static guint64
key_at (const int *ids, int at)
{
  return (guint64)(guint32)ids[at] << 32 | (guint32)ids[at + 1];
}

static void
index_new_words (Search *self)
{
  for (int i = 0; i + 1 < self->n_new; i++) {
    gpointer last;

    if (!self->new_free[i] || !self->new_free[i + 1])
      continue;
    self->keys[i] = key_at (self->words->new_ids, i);
    last = g_hash_table_lookup (self->places, &self->keys[i]);
    self->before[i] = GPOINTER_TO_INT (last);
    g_hash_table_replace (self->places, &self->keys[i], GINT_TO_POINTER (i + 1));
  }
}

static double
weight_at (const Search *self, int old_word, int new_word)
{
  int id = self->words->old_ids[old_word];

  return id == self->words->new_ids[new_word] ? self->words->weights[id] : -MISMATCH;
}

/* Grows from @length words on, or back when @step is -1; how many words it takes. */
static int
grow (Search *self, int old_word, int new_word, int step, double *weight)
{
  double now = 0, best = 0;
  int length = 0, n = 0;

  while (old_word >= 0 && new_word >= 0 && self->old_free[old_word] &&
         self->new_free[new_word] && now > best - MAX_FALL) {
    now += weight_at (self, old_word, new_word);
    n++;
    if (now > best) {
      best = now;
      length = n;
    }
    old_word += step;
    new_word += step;
  }
  self->growth_left -= n;
  *weight += best;
  return length;
}

static void
add_seed (Search *self, int old_word, int new_word)
{
  int diagonal = new_word - old_word + self->n_old, back;
  AnchorSeed seed = {old_word, new_word, 0, 0};

  if (old_word < self->covered[diagonal] || self->growth_left <= 0)
    return;
  seed.length = grow (self, old_word, new_word, 1, &seed.weight);
  back = grow (self, old_word - 1, new_word - 1, -1, &seed.weight);
  seed.old_start -= back;
  seed.new_start -= back;
  seed.length += back;
  self->covered[diagonal] = seed.old_start + seed.length;
  if (seed.weight >= LIGHTEST)
    g_array_append_val (self->seeds, seed);
}

static void
search (Search *self)
{
  for (int i = 0; i + 1 < self->n_old; i++) {
    guint64 key = key_at (self->words->old_ids, i);
    int place;

    if (!self->old_free[i] || !self->old_free[i + 1])
      continue;
    place = GPOINTER_TO_INT (g_hash_table_lookup (self->places, &key));
    for (int n = 0; place > 0 && n < MAX_PLACES; n++) {
      add_seed (self, i, place - 1);
      place = self->before[place - 1];
    }
  }
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const AnchorSeed *one = a, *other = b;

  if (one->weight != other->weight)
    return one->weight > other->weight ? -1 : 1;
  return one->old_start != other->old_start ? one->old_start - other->old_start
                                            : one->new_start - other->new_start;
}

GArray *
anchor_seeds_find (const AnchorAlignment *words, const bool *old_free,
                   const bool *new_free)
{
  Search self = {
      .words = words,
      .old_free = old_free,
      .new_free = new_free,
      .n_old = (int)words->old_text->tokens->len,
      .n_new = (int)words->new_text->tokens->len,
      .growth_left = MAX_GROWTH,
      .seeds = g_array_new (FALSE, FALSE, sizeof (AnchorSeed)),
  };

  self.keys = g_new (guint64, self.n_new + 1);
  self.before = g_new0 (int, self.n_new + 1);
  self.covered = g_new0 (int, self.n_old + self.n_new + 1);
  self.places = g_hash_table_new (g_int64_hash, g_int64_equal);
  index_new_words (&self);
  search (&self);
  g_array_sort (self.seeds, compare_weights);
  if (self.seeds->len > MAX_SEEDS)
    g_array_set_size (self.seeds, MAX_SEEDS);
  g_hash_table_unref (self.places);
  g_free (self.keys);
  g_free (self.before);
  g_free (self.covered);
  return self.seeds;
}

/* anchor-chain.c: long runs of words that stand once in both texts, in the same order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-chain.h"

/* Where a gram stands in each text: word index + 1, or -1 when it stands there twice. */
typedef struct {
  int in_old, in_new;
} Places;

typedef struct {
  int in_old, in_new;
  int before; /* index of the point before it in the best chain, or -1 */
} Point;

/* FNV-1a over the numbers of the words. */
static guint64
hash_gram (const int *ids, int gram)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);

  for (int i = 0; i < gram; i++)
    hash = (hash ^ (guint64)(guint32)ids[i]) * G_GUINT64_CONSTANT (1099511628211);
  return hash;
}

static Places *
places_of (GHashTable *grams, guint64 hash)
{
  Places *places = g_hash_table_lookup (grams, &hash);

  if (places == NULL) {
    places = g_new0 (Places, 1);
    g_hash_table_insert (grams, g_memdup2 (&hash, sizeof hash), places);
  }
  return places;
}

static GHashTable *
collect_grams (const AnchorAlignment *self, AnchorRegion region, int gram)
{
  GHashTable *grams = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (int i = region.old_start; i + gram <= region.old_end; i++) {
    Places *places = places_of (grams, hash_gram (self->old_ids + i, gram));
    places->in_old = places->in_old == 0 ? i + 1 : -1;
  }
  for (int i = region.new_start; i + gram <= region.new_end; i++) {
    Places *places = places_of (grams, hash_gram (self->new_ids + i, gram));
    places->in_new = places->in_new == 0 ? i + 1 : -1;
  }
  return grams;
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  return ((const Point *)a)->in_old - ((const Point *)b)->in_old;
}

static GArray *
common_points (GHashTable *grams)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (Point));
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, grams);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    const Places *places = value;
    Point point = {places->in_old - 1, places->in_new - 1, -1};

    if (places->in_old > 0 && places->in_new > 0)
      g_array_append_val (points, point);
  }
  g_array_sort (points, compare_points);
  return points;
}

/* The longest chain that ascends in the new text too; -1 when there is no point, else
 * the index of its last point. */
static int
chain_points (GArray *points)
{
  g_autofree int *tails = g_new (int, points->len + 1);
  int n_tails = 0;

  for (guint i = 0; i < points->len; i++) {
    Point *point = &g_array_index (points, Point, i);
    int low = 0, high = n_tails;

    while (low < high) {
      int middle = (low + high) / 2;
      if (g_array_index (points, Point, tails[middle]).in_new < point->in_new)
        low = middle + 1;
      else
        high = middle;
    }
    point->before = low > 0 ? tails[low - 1] : -1;
    tails[low] = (int)i;
    n_tails = MAX (n_tails, low + 1);
  }
  return n_tails > 0 ? tails[n_tails - 1] : -1;
}

/* Points side by side on one diagonal are one run.  Walks the chain backwards. */
static void
collect_runs (const GArray *points, int last, int gram, int shortest, GArray *runs)
{
  AnchorRun run = {0};

  for (int i = last; i >= 0; i = g_array_index (points, Point, i).before) {
    const Point *point = &g_array_index (points, Point, i);
    bool joins = run.length > 0 && run.old_start - point->in_old == 1 &&
                 run.new_start - point->in_new == 1;

    if (!joins && run.length >= shortest)
      g_array_append_val (runs, run);
    run.length = joins ? run.length + 1 : gram;
    run.old_start = point->in_old;
    run.new_start = point->in_new;
  }
  if (run.length >= shortest)
    g_array_append_val (runs, run);
}

static void
reverse (GArray *runs)
{
  for (guint i = 0; i < runs->len / 2; i++) {
    AnchorRun *one = &g_array_index (runs, AnchorRun, i);
    AnchorRun *other = &g_array_index (runs, AnchorRun, runs->len - 1 - i);
    AnchorRun held = *one;

    *one = *other;
    *other = held;
  }
}

GArray *
anchor_chain_find (const AnchorAlignment *self, AnchorRegion region, int gram,
                   int shortest)
{
  g_autoptr (GHashTable) grams = collect_grams (self, region, gram);
  g_autoptr (GArray) points = common_points (grams);
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (AnchorRun));

  collect_runs (points, chain_points (points), gram, shortest, runs);
  reverse (runs);
  return runs;
}

/* duplicates.c: clippings whose texts are the same, or nearly
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/duplicates.h"

#include <math.h>

#include "relate/fingerprint-pairs.h"
#include "relate/shingles.h"
#include "store/store-addresses.h"
#include "store/store-captures.h"
#include "store/store-fingerprints.h"

G_STATIC_ASSERT (sizeof (Fingerprint) == STORE_FINGERPRINT_SIZE);

/* A candidate takes a tenth of a millisecond to look at. */
#define MAX_CANDIDATES 24

void
duplicates_prepare (Capture *capture)
{
  g_autoptr (GArray) shingles = shingles_new (capture->article->text);
  Fingerprint print;

  g_clear_pointer (&capture->fingerprint, g_bytes_unref);
  if (fingerprint_make (shingles, &print))
    capture->fingerprint = g_bytes_new (&print, sizeof print);
}

/* So many bytes are equal at least, all but once in 30,000 times (four times the standard
 * deviation), in two texts that share @likeness. */
static unsigned
least_equal (double likeness)
{
  double mean = FINGERPRINT_SIZE * likeness;

  return (unsigned)MAX (mean - 4 * sqrt (mean * (1 - likeness)), 1);
}

/* @shingles: (out) (transfer full): of the latest text; NULL when there is none */
static bool
load_shingles (StoreDb *db, int64_t clip_id, GArray **shingles, GError **error)
{
  g_autofree char *text = NULL;

  if (!store_captures_load_text (db, clip_id, &text, error))
    return false;
  *shingles = text == NULL ? NULL : shingles_new (text);
  return true;
}

/* ---- of one clipping ---- */

static bool
has (const GArray *found, int64_t clip_id)
{
  for (guint i = 0; i < found->len; i++) {
    if (g_array_index (found, Duplicate, i).clip_id == clip_id)
      return true;
  }
  return false;
}

/* Adds a clipping that shares @least with @shingles. */
static bool
compare (StoreDb *db, int64_t clip_id, const GArray *shingles, double least,
         GArray *found, GError **error)
{
  g_autoptr (GArray) others = NULL;
  Duplicate duplicate = {clip_id, 0};

  if (has (found, clip_id))
    return true;
  if (!load_shingles (db, clip_id, &others, error))
    return false;
  if (others != NULL)
    duplicate.likeness = shingles_compare (shingles, others);
  if (duplicate.likeness >= least)
    g_array_append_val (found, duplicate);
  return true;
}

static bool
find_alike (StoreDb *db, int64_t clip_id, const GArray *shingles, double likeness,
            GArray *found, GError **error)
{
  const StoreFingerprints *all = store_fingerprints_get (db, error);
  g_autoptr (GArray) hits = NULL;
  Fingerprint print;

  if (all == NULL)
    return false;
  if (!fingerprint_make (shingles, &print))
    return true;
  hits = fingerprint_find (&print, (const Fingerprint *)all->bytes->data,
                           all->capture_ids->len, least_equal (likeness));
  for (guint i = 0; i < hits->len && i < MAX_CANDIDATES; i++) {
    size_t at = g_array_index (hits, FingerprintHit, i).index;
    int64_t capture_id = g_array_index (all->capture_ids, int64_t, at), id;

    if (!store_fingerprints_find_clip (db, capture_id, &id, error) ||
        (id != 0 && id != clip_id && !compare (db, id, shingles, likeness, found, error)))
      return false;
  }
  return true;
}

static bool
find_same_page (StoreDb *db, int64_t clip_id, const GArray *shingles, GArray *found,
                GError **error)
{
  g_autoptr (GArray) twins = store_addresses_list_twins (db, clip_id, error);

  for (guint i = 0; twins != NULL && i < twins->len; i++) {
    if (!compare (db, g_array_index (twins, int64_t, i), shingles, 0, found, error))
      return false;
  }
  return twins != NULL;
}

static int
compare_duplicates (gconstpointer a, gconstpointer b)
{
  const Duplicate *left = a, *right = b;

  if (left->likeness != right->likeness)
    return left->likeness < right->likeness ? 1 : -1;
  return (left->clip_id < right->clip_id) - (left->clip_id > right->clip_id);
}

GArray *
duplicates_find (StoreDb *db, int64_t clip_id, double likeness, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Duplicate));
  g_autoptr (GArray) shingles = NULL;

  if (!load_shingles (db, clip_id, &shingles, error))
    return NULL;
  if (shingles == NULL) {
    g_set_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND,
                 "There is no clipping %" G_GINT64_FORMAT, (gint64)clip_id);
    return NULL;
  }
  if (!find_alike (db, clip_id, shingles, likeness, found, error) ||
      !find_same_page (db, clip_id, shingles, found, error))
    return NULL;
  g_array_sort (found, compare_duplicates);
  return g_steal_pointer (&found);
}

/* ---- of the whole library ---- */

/* Clippings that are connected share a root (a union-find). */
typedef struct {
  StoreDb *db;
  const StoreFingerprints *all;
  double likeness;
  int64_t *clip_ids;   /* of each fingerprint; 0: not to be found, -1: not yet known */
  GHashTable *parents; /* clip id → clip id, of those that are in a group */
  StoreProgressFunc progress;
  gpointer data;
  uint64_t n_pairs;
  GError **error;
} Grouping;

static int64_t
root_of (const Grouping *self, int64_t clip_id)
{
  const int64_t *parent;

  while ((parent = g_hash_table_lookup (self->parents, &clip_id)) != NULL)
    clip_id = *parent;
  return clip_id;
}

/* The older is the root: ids only fall on the way to it. */
static void
connect (Grouping *self, int64_t a, int64_t b)
{
  int64_t root_a = root_of (self, a), root_b = root_of (self, b);
  int64_t older = MIN (root_a, root_b), later = MAX (root_a, root_b);

  if (older != later)
    g_hash_table_insert (self->parents, g_memdup2 (&later, sizeof later),
                         g_memdup2 (&older, sizeof older));
}

static bool
find_clip (Grouping *self, size_t at, int64_t *clip_id)
{
  if (self->clip_ids[at] < 0 &&
      !store_fingerprints_find_clip (self->db,
                                     g_array_index (self->all->capture_ids, int64_t, at),
                                     &self->clip_ids[at], self->error))
    return false;
  *clip_id = self->clip_ids[at];
  return true;
}

static bool
are_alike (Grouping *self, int64_t a, int64_t b, bool *alike)
{
  g_autoptr (GArray) of_a = NULL;
  g_autoptr (GArray) of_b = NULL;

  if (!load_shingles (self->db, a, &of_a, self->error) ||
      !load_shingles (self->db, b, &of_b, self->error))
    return false;
  *alike =
      of_a != NULL && of_b != NULL && shingles_compare (of_a, of_b) >= self->likeness;
  return true;
}

static bool
go_on (Grouping *self)
{
  if (self->progress == NULL || self->progress (++self->n_pairs, 0, self->data))
    return true;
  g_set_error_literal (self->error, STORE_ERROR, STORE_ERROR_INTERRUPTED,
                       "It was cancelled");
  return false;
}

static bool
take_pair (size_t a, size_t b, unsigned n_equal, gpointer data)
{
  Grouping *self = data;
  int64_t clip_a, clip_b;
  bool alike = false;

  if (!go_on (self) || !find_clip (self, a, &clip_a) || !find_clip (self, b, &clip_b))
    return false;
  if (clip_a == 0 || clip_b == 0 || root_of (self, clip_a) == root_of (self, clip_b))
    return true;
  if (!are_alike (self, clip_a, clip_b, &alike))
    return false;
  if (alike)
    connect (self, clip_a, clip_b);
  return true;
}

static bool
take_same_pages (Grouping *self)
{
  g_autoptr (GArray) pairs = store_addresses_list_shared (self->db, self->error);

  for (guint i = 0; pairs != NULL && i + 1 < pairs->len; i += 2)
    connect (self, g_array_index (pairs, int64_t, i),
             g_array_index (pairs, int64_t, i + 1));
  return pairs != NULL;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

  return (left > right) - (left < right);
}

/* The latest clipping of each decides. */
static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const GArray *left = *(const GArray *const *)a, *right = *(const GArray *const *)b;
  int64_t last_left = g_array_index (left, int64_t, left->len - 1);
  int64_t last_right = g_array_index (right, int64_t, right->len - 1);

  return (last_left < last_right) - (last_left > last_right);
}

static GArray *
group_of (GHashTable *by_root, GPtrArray *groups, int64_t root)
{
  GArray *group = g_hash_table_lookup (by_root, &root);

  if (group != NULL)
    return group;
  group = g_array_new (FALSE, FALSE, sizeof (int64_t));
  g_array_append_val (group, root);
  g_ptr_array_add (groups, group);
  g_hash_table_insert (by_root, g_memdup2 (&root, sizeof root), group);
  return group;
}

static GPtrArray *
list_groups (const Grouping *self)
{
  g_autoptr (GHashTable) by_root =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->parents);
  while (g_hash_table_iter_next (&iter, &id, NULL)) {
    GArray *group = group_of (by_root, groups, root_of (self, *(int64_t *)id));

    g_array_append_vals (group, id, 1);
  }
  for (guint i = 0; i < groups->len; i++)
    g_array_sort (g_ptr_array_index (groups, i), compare_ids);
  g_ptr_array_sort (groups, compare_groups);
  return groups;
}

GPtrArray *
duplicates_group (StoreDb *db, double likeness, StoreProgressFunc progress, gpointer data,
                  GError **error)
{
  const StoreFingerprints *all = store_fingerprints_get (db, error);
  size_t n = all == NULL ? 0 : all->capture_ids->len;
  g_autofree int64_t *clip_ids = g_new (int64_t, MAX (n, 1));
  g_autoptr (GHashTable) parents =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  Grouping self = {db, all, likeness, clip_ids, parents, progress, data, 0, error};

  if (all == NULL)
    return NULL;
  for (size_t i = 0; i < n; i++)
    clip_ids[i] = -1;
  if (!take_same_pages (&self) ||
      !fingerprint_each_pair ((const Fingerprint *)all->bytes->data, n,
                              least_equal (likeness), take_pair, &self))
    return NULL;
  return list_groups (&self);
}

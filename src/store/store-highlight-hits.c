/* store-highlight-hits.c: the highlights of all clippings outside the trash
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All of them are read and looked at here rather than in SQL: what is asked for is in
 * four tables, letters are compared without accents, and nobody has so many highlights
 * that an index would pay for itself on every save.
 */

#include "store/store-highlight-hits.h"

#include <string.h>

#include "store/store-clips.h"
#include "store/store-highlight-match.h"
#include "store/store-highlights.h"
#include "store/store-sql.h"

enum {
  FIND,
  FIND_CLIPS,
  FIND_TAGS,
  FIND_PLACES,
  SET_PLACE,
};

#define OUTSIDE_TRASH "clip_id IN (SELECT id FROM clip WHERE state <> 'trash')"

static const char *const statements[] = {
    [FIND] = "SELECT " STORE_HIGHLIGHT_COLUMNS ", id FROM highlight WHERE " OUTSIDE_TRASH,
    [FIND_CLIPS] = "SELECT DISTINCT clip_id FROM highlight WHERE " OUTSIDE_TRASH,
    [FIND_TAGS] = "SELECT highlight_id, name FROM highlight_tag JOIN tag "
                  "ON tag.id = tag_id ORDER BY tag_key",
    [FIND_PLACES] = "SELECT highlight.id, place FROM highlight JOIN clip "
                    "ON clip.id = clip_id ORDER BY place IS NULL, place, "
                    "saved_at DESC, clip_id DESC, orphan, start, end, highlight.id",
    [SET_PLACE] = "UPDATE highlight SET place = ?2 WHERE id = ?1 AND place IS NOT ?2",
};

/* ---- what is beside the highlights ---- */

typedef struct {
  StoreDb *db;
  const HighlightQuery *query;
  GPtrArray *clips;       /* Clip, NULLs for those that are gone */
  GHashTable *clip_by_id; /* int64_t * → Clip */
  GHashTable *tags;  /* int64_t * → GPtrArray of char *: of highlights that have any */
  GHashTable *ranks; /* int64_t * → GUINT: where they stand in the user's order */
  StoreHighlightMatch *match;
} Search;

static void
search_clear (Search *self)
{
  g_clear_pointer (&self->clip_by_id, g_hash_table_unref);
  g_clear_pointer (&self->clips, g_ptr_array_unref);
  g_clear_pointer (&self->tags, g_hash_table_unref);
  g_clear_pointer (&self->ranks, g_hash_table_unref);
  g_clear_pointer (&self->match, store_highlight_match_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static bool
find_ids (StoreDb *db, int statement, GArray *ids, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[statement], error);

  if (stmt == NULL)
    return false;
  while (store_sql_next (stmt)) {
    int64_t id = sqlite3_column_int64 (stmt, 0);

    g_array_append_val (ids, id);
  }
  return store_sql_end (stmt, error);
}

static bool
load_clips (Search *self, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (int64_t));

  if (!find_ids (self->db, FIND_CLIPS, ids, error))
    return false;
  self->clips = store_clips_load_rows (self->db, (const int64_t *)(gpointer)ids->data,
                                       ids->len, error);
  if (self->clips == NULL)
    return false;
  self->clip_by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < self->clips->len; i++) {
    Clip *clip = g_ptr_array_index (self->clips, i);

    if (clip != NULL)
      g_hash_table_insert (self->clip_by_id, &clip->id, clip);
  }
  return true;
}

static bool
load_tags (Search *self, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (self->db, statements[FIND_TAGS], error);

  if (stmt == NULL)
    return false;
  self->tags = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                      (GDestroyNotify)g_ptr_array_unref);
  while (store_sql_next (stmt)) {
    int64_t id = sqlite3_column_int64 (stmt, 0);
    GPtrArray *tags = g_hash_table_lookup (self->tags, &id);

    if (tags == NULL) {
      tags = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->tags, g_memdup2 (&id, sizeof id), tags);
    }
    g_ptr_array_add (tags, store_sql_dup_text (stmt, 1));
  }
  return store_sql_end (stmt, error);
}

static bool
load_ranks (Search *self, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (self->db, statements[FIND_PLACES], error);
  guint rank = 0;

  if (stmt == NULL)
    return false;
  self->ranks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  while (store_sql_next (stmt)) {
    int64_t id = sqlite3_column_int64 (stmt, 0);

    g_hash_table_insert (self->ranks, g_memdup2 (&id, sizeof id),
                         GUINT_TO_POINTER (rank++));
  }
  return store_sql_end (stmt, error);
}

/* ---- in which order ---- */

static int
compare_numbers (int64_t a, int64_t b)
{
  return (a > b) - (a < b);
}

static int
compare_in_text (const Highlight *a, const Highlight *b)
{
  if (a->orphan != b->orphan)
    return a->orphan - b->orphan;
  if (a->span.start != b->span.start)
    return a->span.start < b->span.start ? -1 : 1;
  return compare_numbers (a->id, b->id);
}

static int
by_clipping (gconstpointer one, gconstpointer other, gpointer data)
{
  const HighlightHit *a = *(const HighlightHit *const *)one;
  const HighlightHit *b = *(const HighlightHit *const *)other;

  if (a->clip->saved_at != b->clip->saved_at)
    return compare_numbers (b->clip->saved_at, a->clip->saved_at);
  if (a->clip->id != b->clip->id)
    return compare_numbers (b->clip->id, a->clip->id);
  return compare_in_text (a->highlight, b->highlight);
}

static int
by_tag (gconstpointer one, gconstpointer other, gpointer data)
{
  const HighlightHit *a = *(const HighlightHit *const *)one;
  const HighlightHit *b = *(const HighlightHit *const *)other;
  int order;

  if (g_strcmp0 (a->tag, b->tag) == 0)
    return by_clipping (one, other, data);
  if (a->tag == NULL || b->tag == NULL)
    return (a->tag == NULL) - (b->tag == NULL);
  order = g_utf8_collate (a->tag, b->tag);
  return order != 0 ? order : strcmp (a->tag, b->tag);
}

static int
by_time (gconstpointer one, gconstpointer other, gpointer data)
{
  const HighlightHit *a = *(const HighlightHit *const *)one;
  const HighlightHit *b = *(const HighlightHit *const *)other;

  if (a->highlight->created_at != b->highlight->created_at)
    return compare_numbers (b->highlight->created_at, a->highlight->created_at);
  return compare_numbers (b->highlight->id, a->highlight->id);
}

static int
by_rank (gconstpointer one, gconstpointer other, gpointer ranks)
{
  const HighlightHit *a = *(const HighlightHit *const *)one;
  const HighlightHit *b = *(const HighlightHit *const *)other;

  return compare_numbers (
      GPOINTER_TO_UINT (g_hash_table_lookup (ranks, &a->highlight->id)),
      GPOINTER_TO_UINT (g_hash_table_lookup (ranks, &b->highlight->id)));
}

static const GCompareDataFunc compare[N_HIGHLIGHT_ORDERS] = {
    [HIGHLIGHT_ORDER_CLIPPING] = by_clipping,
    [HIGHLIGHT_ORDER_TAG] = by_tag,
    [HIGHLIGHT_ORDER_NEWEST] = by_time,
    [HIGHLIGHT_ORDER_OWN] = by_rank,
};

/* ---- finding ---- */

/* Takes @highlight. */
static void
add_hit (const Search *self, GPtrArray *hits, Highlight *highlight, const Clip *clip)
{
  const GPtrArray *tags = highlight->tags;

  g_ptr_array_add (hits, highlight_hit_new (highlight, clip, self->clips));
  if (self->query->order != HIGHLIGHT_ORDER_TAG || tags->len == 0)
    return;
  ((HighlightHit *)g_ptr_array_index (hits, hits->len - 1))->tag = tags->pdata[0];
  for (guint i = 1; i < tags->len; i++) {
    HighlightHit *again =
        highlight_hit_new (highlight_copy (highlight), clip, self->clips);

    again->tag = g_ptr_array_index (again->highlight->tags, i);
    g_ptr_array_add (hits, again);
  }
}

static void
take_tags (const Search *self, Highlight *highlight)
{
  GPtrArray *tags = g_hash_table_lookup (self->tags, &highlight->id);

  if (tags == NULL)
    return;
  g_ptr_array_unref (highlight->tags);
  highlight->tags = g_ptr_array_ref (tags);
}

static bool
find_hits (const Search *self, GPtrArray *hits, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (self->db, statements[FIND], error);

  if (stmt == NULL)
    return false;
  while (store_sql_next (stmt)) {
    g_autoptr (Highlight) highlight = store_highlights_read (stmt);
    const Clip *clip = g_hash_table_lookup (self->clip_by_id, &highlight->clip_id);

    take_tags (self, highlight);
    if (clip != NULL && store_highlight_match_test (self->match, highlight, clip))
      add_hit (self, hits, g_steal_pointer (&highlight), clip);
  }
  return store_sql_end (stmt, error);
}

static GPtrArray *
find (StoreDb *db, const HighlightQuery *query, GError **error)
{
  g_auto (Search) search = {.db = db, .query = query};
  g_autoptr (GPtrArray) hits =
      g_ptr_array_new_with_free_func ((GDestroyNotify)highlight_hit_free);

  search.match = store_highlight_match_new (db, query);
  if (!load_clips (&search, error) || !load_tags (&search, error) ||
      (query->order == HIGHLIGHT_ORDER_OWN && !load_ranks (&search, error)) ||
      !find_hits (&search, hits, error))
    return NULL;
  g_ptr_array_sort_with_data (hits, compare[query->order], search.ranks);
  highlight_hits_group (hits, query->order);
  return g_steal_pointer (&hits);
}

GPtrArray *
store_highlight_hits_find (StoreDb *db, const HighlightQuery *query, GError **error)
{
  GPtrArray *hits;

  if (!store_sql_begin_reading (db, error))
    return NULL;
  hits = find (db, query, error);
  store_sql_end_reading (db);
  return hits;
}

/* ---- the user's own order ---- */

/* Puts @ids, which are taken out, before @before. */
static GArray *
reorder (const GArray *old, const int64_t *ids, size_t n, int64_t before)
{
  g_autoptr (GHashTable) moved = g_hash_table_new (g_int64_hash, g_int64_equal);
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (int64_t), old->len);
  bool placed = false;

  for (size_t i = 0; i < n; i++)
    g_hash_table_add (moved, (gpointer)&ids[i]);
  for (guint i = 0; i < old->len; i++) {
    int64_t id = g_array_index (old, int64_t, i);

    if (id == before) {
      g_array_append_vals (order, ids, (guint)n);
      placed = true;
    }
    if (!g_hash_table_contains (moved, &id))
      g_array_append_val (order, id);
  }
  if (!placed)
    g_array_append_vals (order, ids, (guint)n);
  return order;
}

static bool
set_place (StoreDb *db, int64_t id, double place, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[SET_PLACE], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, id);
  store_sql_bind (stmt, 2, place);
  return store_sql_run (stmt, error);
}

bool
store_highlight_hits_move (StoreDb *db, const int64_t *ids, size_t n, int64_t before,
                           GError **error)
{
  g_autoptr (GArray) old = g_array_new (FALSE, FALSE, sizeof (int64_t));
  g_autoptr (GArray) order = NULL;

  g_assert (db->in_transaction);
  if (!find_ids (db, FIND_PLACES, old, error))
    return false;
  order = reorder (old, ids, n, before);
  for (guint i = 0; i < order->len; i++)
    if (!set_place (db, g_array_index (order, int64_t, i), i + 1, error))
      return false;
  return true;
}

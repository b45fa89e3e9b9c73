/* store-search.c: which clippings a query finds, and where in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-search.h"

#include <string.h>

#include "base/text.h"
#include "store/store-captures.h"
#include "store/store-filter.h"
#include "store/store-marks.h"
#include "store/store-match.h"
#include "store/store-plan.h"
#include "store/store-rank.h"
#include "store/store-sql.h"

/* The first page looks at so many ids, then at so many times as many, until it is
 * full: common words fill it at once, and rare ones have short lists. */
#define FIRST_RANGE 512
#define RANGE_GROWTH 4

/* How much more the clipping that was saved last counts than the first one. */
#define RECENCY 0.2

/* What a tag with the word counts, in words of the text. */
#define TAG_SCORE 2.0

/* Beginnings shorter than this stand for too many words to tell anything. */
#define MIN_TELLING_PREFIX 5

/* Pages that one step of tending writes, for each index. */
#define TEND_PAGES "16"

enum {
  TEND_WORDS,
  TEND_PREFIXES,
  BY_SAVED,
  BY_SAVED_UP,
  BY_PUBLISHED,
  BY_PUBLISHED_UP,
  UNPUBLISHED,
  BY_CHANGED,
  BY_CHANGED_UP,
  BY_TITLE,
  BY_TITLE_UP,
  BY_SITE,
  BY_SITE_UP,
  BY_LENGTH,
  BY_LENGTH_UP,
};

static const char *const statements[] = {
    [TEND_WORDS] = "INSERT INTO word_index (word_index, rank) "
                   "VALUES ('merge', " TEND_PAGES ")",
    [TEND_PREFIXES] = "INSERT INTO prefix_index (prefix_index, rank) "
                      "VALUES ('merge', " TEND_PAGES ")",
    [BY_SAVED] = "SELECT id FROM clip INDEXED BY clip_saved "
                 "ORDER BY saved_at DESC, id DESC",
    [BY_SAVED_UP] = "SELECT id FROM clip INDEXED BY clip_saved ORDER BY saved_at, id",
    [BY_PUBLISHED] = "SELECT id FROM clip INDEXED BY clip_published "
                     "ORDER BY published_at DESC, published_zone DESC, id DESC",
    [BY_PUBLISHED_UP] = "SELECT id FROM clip INDEXED BY clip_published "
                        "WHERE published_at IS NOT NULL "
                        "ORDER BY published_at, published_zone, id",
    [UNPUBLISHED] = "SELECT id FROM clip INDEXED BY clip_published "
                    "WHERE published_at IS NULL ORDER BY published_zone, id",
    [BY_CHANGED] = "SELECT id FROM clip INDEXED BY clip_changed "
                   "ORDER BY changed_at DESC, id DESC",
    [BY_CHANGED_UP] =
        "SELECT id FROM clip INDEXED BY clip_changed ORDER BY changed_at, id",
    [BY_TITLE] =
        "SELECT id FROM clip INDEXED BY clip_title ORDER BY title_key DESC, id DESC",
    [BY_TITLE_UP] = "SELECT id FROM clip INDEXED BY clip_title ORDER BY title_key, id",
    [BY_SITE] = "SELECT id FROM clip INDEXED BY clip_site "
                "ORDER BY site_key DESC, host DESC, id DESC",
    [BY_SITE_UP] = "SELECT id FROM clip INDEXED BY clip_site ORDER BY site_key, host, id",
    [BY_LENGTH] =
        "SELECT id FROM clip INDEXED BY clip_words ORDER BY words DESC, id DESC",
    [BY_LENGTH_UP] = "SELECT id FROM clip INDEXED BY clip_words ORDER BY words, id",
};

/* The statements that give ids in an order, down and up.  What has no date comes last
 * both ways. */
static const struct {
  int down, up, up_rest;
} orders[] = {
    [QUERY_SORT_SAVED] = {BY_SAVED, BY_SAVED_UP, -1},
    [QUERY_SORT_PUBLISHED] = {BY_PUBLISHED, BY_PUBLISHED_UP, UNPUBLISHED},
    [QUERY_SORT_CHANGED] = {BY_CHANGED, BY_CHANGED_UP, -1},
    [QUERY_SORT_TITLE] = {BY_TITLE, BY_TITLE_UP, -1},
    [QUERY_SORT_SITE] = {BY_SITE, BY_SITE_UP, -1},
    [QUERY_SORT_LENGTH] = {BY_LENGTH, BY_LENGTH_UP, -1},
};

/* One search. */
typedef struct {
  StoreDb *db;
  const Query *query;
  StorePlan *plan;
  size_t limit;
  GArray *ids; /* found so far, in order */
} Search;

/* ---- by the order of ids ---- */

static bool
is_full (const Search *self)
{
  return self->limit > 0 && self->ids->len >= self->limit;
}

/* The next part of @left, from the end where the first hits are; cuts it off. */
static StoreRange
next_range (StoreRange *left, int64_t size, bool ascending)
{
  StoreRange range = *left;

  if (ascending) {
    range.last = MIN (range.last, range.first + size - 1);
    left->first = range.last + 1;
  } else {
    range.first = MAX (range.first, range.last - size + 1);
    left->last = range.first - 1;
  }
  return range;
}

static bool
search_by_id (Search *self, GError **error)
{
  StoreRange left = store_plan_get_range (self->plan);
  int64_t size = self->limit == 0 ? G_MAXINT64 / 4 : FIRST_RANGE;

  while (left.first <= left.last && !is_full (self)) {
    StoreRange range = next_range (&left, size, self->query->ascending);
    g_autoptr (StoreBitmap) found = store_plan_run (self->plan, range, error);

    if (found == NULL)
      return false;
    store_bitmap_list (found, self->query->ascending, self->limit, self->ids);
    size *= RANGE_GROWTH;
  }
  return true;
}

/* ---- by an index ---- */

/* Takes those of @found in the order of a statement. */
static bool
take_in_order (Search *self, int statement, const StoreBitmap *found, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (self->db, statements[statement], error);

  if (stmt == NULL)
    return false;
  while (!is_full (self) && store_sql_next (stmt)) {
    int64_t id = sqlite3_column_int64 (stmt, 0);

    if (store_bitmap_has (found, id))
      g_array_append_val (self->ids, id);
  }
  return store_sql_end (stmt, error);
}

static bool
search_by_index (Search *self, GError **error)
{
  g_autoptr (StoreBitmap) found =
      store_plan_run (self->plan, store_plan_get_range (self->plan), error);
  QuerySort sort =
      self->query->sort == QUERY_SORT_RELEVANCE ? QUERY_SORT_SAVED : self->query->sort;

  if (found == NULL)
    return false;
  if (!self->query->ascending)
    return take_in_order (self, orders[sort].down, found, error);
  return take_in_order (self, orders[sort].up, found, error) &&
         (orders[sort].up_rest < 0 ||
          take_in_order (self, orders[sort].up_rest, found, error));
}

static bool
search_by_time (Search *self, GError **error)
{
  return store_plan_is_in_order (self->plan) ? search_by_id (self, error)
                                             : search_by_index (self, error);
}

/* ---- by relevance ---- */

/* What is in a query that tells something. */
static GPtrArray *
list_telling (Search *self)
{
  GPtrArray *phrases =
      store_phrase_list (self->db->rooms[STORE_ROOM_FOLD], self->query->term);

  for (guint i = phrases->len; i > 0; i--) {
    size_t prefix = store_phrase_get_prefix_length (g_ptr_array_index (phrases, i - 1));

    if (prefix > 0 && prefix < MIN_TELLING_PREFIX)
      g_ptr_array_remove_index (phrases, i - 1);
  }
  return phrases;
}

/* Whether some words need not be there. */
static bool
has_alternatives (const QueryTerm *root)
{
  g_autoptr (GPtrArray) terms = query_term_list (root);

  for (guint i = 0; i < terms->len; i++) {
    if (((const QueryTerm *)g_ptr_array_index (terms, i))->kind == QUERY_OR)
      return true;
  }
  return false;
}

/* The clippings with one of @labels. */
static StoreBitmap *
find_labelled (Search *self, const GArray *labels, StoreRange range, GError **error)
{
  GString *expression = g_string_new (NULL);
  g_autoptr (StoreBitmap) found = store_bitmap_new (range);
  g_autoptr (StoreMatch) match = NULL;

  for (guint i = 0; i < labels->len; i++) {
    if (i > 0)
      g_string_append (expression, " OR ");
    store_labels_append_fts5 (g_array_index (labels, StoreLabel, i), expression);
  }
  match = store_match_new (self->db, STORE_MATCH_PREFIXES,
                           g_string_free (expression, FALSE), range, true);
  return store_match_read (match, found, error) ? g_steal_pointer (&found) : NULL;
}

/* For each phrase the clippings with such a tag, NULL when there is no such tag.
 * (element-type StoreBitmap) */
static GPtrArray *
list_tagged (Search *self, const GPtrArray *phrases, StoreRange range, bool *any,
             GError **error)
{
  g_autoptr (GPtrArray) tagged = g_ptr_array_new_with_free_func (g_free);

  *any = false;
  for (guint i = 0; i < phrases->len; i++) {
    g_autoptr (GArray) labels =
        store_filter_list_tags (self->db, g_ptr_array_index (phrases, i), error);
    StoreBitmap *set = NULL;

    if (labels == NULL)
      return NULL;
    if (labels->len > 0) {
      set = find_labelled (self, labels, range, error);
      if (set == NULL)
        return NULL;
      *any = true;
    }
    g_ptr_array_add (tagged, set);
  }
  return g_steal_pointer (&tagged);
}

static int
compare_scores (gconstpointer a, gconstpointer b)
{
  const StoreScore *left = a, *right = b;

  if (left->score != right->score)
    return left->score < right->score ? 1 : -1;
  return (left->id < right->id) - (left->id > right->id);
}

/* Keeps the best @limit of what is put in, in order. */
static void
put_in_order (GArray *best, size_t limit, StoreScore score)
{
  guint at = best->len;

  if (limit > 0 && best->len == limit) {
    if (compare_scores (&score, &g_array_index (best, StoreScore, limit - 1)) > 0)
      return;
    g_array_set_size (best, (guint)limit - 1);
    at = best->len;
  }
  while (at > 0 && compare_scores (&score, &g_array_index (best, StoreScore, at - 1)) < 0)
    at--;
  g_array_insert_val (best, at, score);
}

/* The scores of what was found: words, tags, and how recent it is. */
static GArray *
score_found (Search *self, const StoreBitmap *found, const StoreRanking *ranking,
             const GPtrArray *tagged)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (int64_t));
  GArray *best = g_array_new (FALSE, FALSE, sizeof (StoreScore));
  guint next = 0;

  store_bitmap_list (found, true, 0, ids);
  for (guint i = 0; i < ids->len; i++) {
    StoreScore score = {g_array_index (ids, int64_t, i), 0};

    while (next < ranking->scores->len &&
           g_array_index (ranking->scores, StoreScore, next).id < score.id)
      next++;
    if (next < ranking->scores->len &&
        g_array_index (ranking->scores, StoreScore, next).id == score.id)
      score.score = g_array_index (ranking->scores, StoreScore, next).score;
    for (guint j = 0; j < tagged->len; j++) {
      const StoreBitmap *set = g_ptr_array_index (tagged, j);

      if (set != NULL && store_bitmap_has (set, score.id))
        score.score += TAG_SCORE * g_array_index (ranking->weights, double, j);
    }
    score.score *= 1 + RECENCY * store_rank_get_recency (self->db, score.id);
    if (self->limit > 0)
      put_in_order (best, self->limit, score);
    else
      g_array_append_val (best, score);
  }
  if (self->limit == 0)
    g_array_sort (best, compare_scores);
  return best;
}

static bool
search_by_relevance (Search *self, GError **error)
{
  g_autoptr (GPtrArray) phrases = list_telling (self);
  StoreRange range = store_plan_get_range (self->plan);
  g_autoptr (StoreRanking) ranking = NULL;
  g_autoptr (StoreBitmap) found = NULL;
  g_autoptr (GPtrArray) tagged = NULL;
  g_autoptr (GArray) best = NULL;
  bool any_tagged, all;

  if (phrases->len == 0)
    return search_by_time (self, error);
  tagged = list_tagged (self, phrases, range, &any_tagged, error);
  if (tagged == NULL)
    return false;
  all = !any_tagged && !has_alternatives (self->query->term);
  ranking = store_rank_find (self->db, phrases, all, error);
  if (ranking == NULL)
    return false;
  if (ranking->scores->len == 0 && !any_tagged)
    return search_by_time (self, error);
  found = store_plan_run (self->plan, range, error);
  if (found == NULL)
    return false;
  best = score_found (self, found, ranking, tagged);
  for (guint i = 0; i < best->len; i++)
    g_array_append_val (self->ids, g_array_index (best, StoreScore, i).id);
  return true;
}

/* ---- the whole ---- */

static bool
search (Search *self, GError **error)
{
  g_autoptr (StorePlan) plan = store_plan_new (self->db, self->query, error);

  if (plan == NULL)
    return false;
  self->plan = plan;
  switch (self->query->sort) {
  case QUERY_SORT_SAVED:
    return search_by_time (self, error);
  case QUERY_SORT_RELEVANCE:
    return search_by_relevance (self, error);
  case QUERY_SORT_PUBLISHED:
  case QUERY_SORT_CHANGED:
  case QUERY_SORT_TITLE:
  case QUERY_SORT_SITE:
  case QUERY_SORT_LENGTH:
    return search_by_index (self, error);
  }
  return true;
}

GArray *
store_search_query (StoreDb *db, const Query *query, size_t limit, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (int64_t));
  Search self = {.db = db, .query = query, .limit = limit, .ids = ids};
  bool found;

  if (!store_sql_begin_reading (db, error))
    return NULL;
  found = search (&self, error);
  store_sql_end_reading (db);
  return found ? g_steal_pointer (&ids) : NULL;
}

/* ---- where in them ---- */

static void
free_snippet (gpointer snippet)
{
  g_clear_pointer (&snippet, store_snippet_free);
}

GPtrArray *
store_search_snippets (StoreDb *db, const int64_t *ids, size_t n, const QueryTerm *term,
                       GError **error)
{
  StoreFold *fold = db->rooms[STORE_ROOM_FOLD];
  g_autoptr (GPtrArray) phrases = store_phrase_list (fold, term);
  g_autoptr (GPtrArray) snippets = g_ptr_array_new_with_free_func (free_snippet);
  bool loaded = store_sql_begin_reading (db, error);

  if (!loaded)
    return NULL;
  for (size_t i = 0; loaded && i < n; i++) {
    g_autofree char *text = NULL;

    loaded = phrases->len == 0 || store_captures_load_text (db, ids[i], &text, error);
    g_ptr_array_add (snippets,
                     text == NULL ? NULL : store_snippet_new (fold, phrases, text));
  }
  store_sql_end_reading (db);
  return loaded ? g_steal_pointer (&snippets) : NULL;
}

/* ---- tending ---- */

/* @more: set when something was done.  FTS5 counts a change of its own for the command,
 * and more for what it did (section 6.8 of its documentation). */
static bool
tend (StoreDb *db, int statement, bool *more, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[statement], error);
  int before = sqlite3_total_changes (db->sqlite);

  if (stmt == NULL || !store_sql_run (stmt, error))
    return false;
  *more = *more || sqlite3_total_changes (db->sqlite) - before >= 2;
  return true;
}

bool
store_search_tend (StoreDb *db, bool *more, GError **error)
{
  bool done_more = false;

  if (!store_db_begin (db, error))
    return false;
  if (!tend (db, TEND_WORDS, &done_more, error) ||
      !tend (db, TEND_PREFIXES, &done_more, error)) {
    store_db_rollback (db);
    return false;
  }
  /* Nothing that anybody sees has changed: the stamp would only wake them. */
  if (!done_more)
    store_db_rollback (db);
  else if (!store_db_commit (db, error))
    return false;
  *more = done_more;
  return true;
}

/* store-filter.c: the clippings that a condition without words finds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-filter.h"

#include "model/tag.h"
#include "store/store-db.h"
#include "store/store-marks.h"

/* What is kept; a saved search has a handful of conditions. */
#define MAX_KEPT 64

/* Below this part of the whole, a condition is asked for the range alone. */
#define NARROW 8

/* The farthest that a zone is from UTC, UTC+14. */
#define MAX_ZONE_US "50400000000"

/* What the clock of the page said. */
#define PUBLISHED_CLOCK "published_at + COALESCE (published_zone, 0) * 60000000"

/* The values of a condition: ?1 to ?3; ?5 and ?6 are the range. */
typedef void (*BindFunc) (StoreDb *db, sqlite3_stmt *stmt, const QueryTerm *term);

typedef struct {
  const char *sql;
  BindFunc bind;
  bool by_id; /* the index gives a range of ids at once */
} Filter;

/* A tag as its words. */
typedef struct {
  int64_t id;
  char *name;
} NamedTag;

/* What is kept with the connection. */
typedef struct {
  int64_t data_version;
  unsigned epoch;
  StoreRange whole;
  GHashTable *found;  /* condition as text → StoreBitmap of the whole */
  GHashTable *labels; /* likewise → GArray of StoreLabel */
  GPtrArray *tags;    /* NamedTag; NULL until asked for */
} Kept;

enum { LIST_TAGS, TAG_LABELS, SITE_LABELS };

static const char *const statements[] = {
    [LIST_TAGS] = "SELECT id, name FROM tag",
    [TAG_LABELS] = "SELECT 't', id FROM tag "
                   "WHERE tag_key = ?1 OR (tag_key >= ?2 AND tag_key < ?3) LIMIT ?4",
    [SITE_LABELS] = "SELECT 's', id FROM source_count "
                    "WHERE instr (site_key, ?1) OR instr (host, ?2) LIMIT ?4",
};

/* ---- values ---- */

static void
bind_nothing (StoreDb *db, sqlite3_stmt *stmt, const QueryTerm *term)
{
}

static void
bind_range (StoreDb *db, sqlite3_stmt *stmt, const QueryTerm *term)
{
  store_sql_bind (stmt, 1, term->from == 0 ? G_MININT64 / 2 : term->from);
  store_sql_bind (stmt, 2, term->to == 0 ? G_MAXINT64 / 2 : term->to);
}

static void
bind_own_text (sqlite3_stmt *stmt, int index, char *text)
{
  sqlite3_bind_text (stmt, index, text, -1, g_free);
}

/* ?1 and what begins with it: "climate", from "climate/" to before "climate0". */
static void
bind_tag (StoreDb *db, sqlite3_stmt *stmt, const QueryTerm *term)
{
  char *key = tag_key (term->text);

  bind_own_text (stmt, 2, g_strconcat (key, "/", NULL));
  bind_own_text (stmt, 3, g_strconcat (key, "0", NULL));
  bind_own_text (stmt, 1, key);
}

static void
bind_language (StoreDb *db, sqlite3_stmt *stmt, const QueryTerm *term)
{
  store_sql_bind (stmt, 1, term->text);
  bind_own_text (stmt, 2, g_strconcat (term->text, "-", NULL));
  bind_own_text (stmt, 3, g_strconcat (term->text, ".", NULL));
}

/* A text of punctuation alone is no part of any outlet's name. */
static void
bind_site (StoreDb *db, sqlite3_stmt *stmt, const QueryTerm *term)
{
  char *key = store_fold_text (db->rooms[STORE_ROOM_FOLD], term->text);

  if (*key == '\0')
    g_clear_pointer (&key, g_free);
  bind_own_text (stmt, 1, key);
  bind_own_text (stmt, 2, g_ascii_strdown (term->text, -1));
}

static void
bind_color (StoreDb *db, sqlite3_stmt *stmt, const QueryTerm *term)
{
  store_sql_bind (stmt, 1, highlight_color_name ((HighlightColor)term->number));
}

static void
bind_state (StoreDb *db, sqlite3_stmt *stmt, const QueryTerm *term)
{
  store_sql_bind (stmt, 1, clip_state_name ((ClipState)term->number));
}

/* CROSS JOIN: in this order.  It is the one that needs no row of clip. */
static const Filter filters[] = {
    [QUERY_TAG] = {"SELECT clip_id FROM tag CROSS JOIN clip_tag ON tag_id = tag.id "
                   "WHERE (tag_key = ?1 OR (tag_key >= ?2 AND tag_key < ?3)) "
                   "AND clip_id BETWEEN ?5 AND ?6",
                   bind_tag, true},
    [QUERY_HIGHLIGHT_TAG] =
        {"SELECT clip_id FROM tag CROSS JOIN highlight_tag ON tag_id = tag.id "
         "CROSS JOIN highlight ON highlight.id = highlight_id "
         "WHERE (tag_key = ?1 OR (tag_key >= ?2 AND tag_key < ?3)) "
         "AND clip_id BETWEEN ?5 AND ?6",
         bind_tag, false},
    [QUERY_SITE] =
        {"SELECT clip.id FROM source_count CROSS JOIN clip INDEXED BY clip_site "
         "USING (site_key, host) "
         "WHERE (instr (source_count.site_key, ?1) "
         "OR instr (source_count.host, ?2)) AND clip.id BETWEEN ?5 AND ?6",
         bind_site, true},
    [QUERY_LANGUAGE] = {"SELECT id FROM clip INDEXED BY clip_language "
                        "WHERE (language = ?1 OR (language >= ?2 AND language < ?3)) "
                        "AND id BETWEEN ?5 AND ?6",
                        bind_language, false},
    [QUERY_COLOR] = {"SELECT clip_id FROM highlight "
                     "WHERE color = ?1 AND clip_id BETWEEN ?5 AND ?6",
                     bind_color, true},
    [QUERY_SAVED] = {"SELECT id FROM clip INDEXED BY clip_saved "
                     "WHERE saved_at >= ?1 AND saved_at < ?2 AND id BETWEEN ?5 AND ?6",
                     bind_range, false},
    /* Only near the ends must the zone be looked at. */
    [QUERY_PUBLISHED] = {"SELECT id FROM clip INDEXED BY clip_published "
                         "WHERE published_at >= ?1 + " MAX_ZONE_US
                         " AND published_at < ?2 - " MAX_ZONE_US " UNION ALL "
                         "SELECT id FROM clip INDEXED BY clip_published "
                         "WHERE published_at >= ?1 - " MAX_ZONE_US
                         " AND published_at < ?1 + " MAX_ZONE_US " AND " PUBLISHED_CLOCK
                         " >= ?1 AND " PUBLISHED_CLOCK " < ?2 UNION ALL "
                         "SELECT id FROM clip INDEXED BY clip_published "
                         "WHERE published_at >= ?2 - " MAX_ZONE_US
                         " AND published_at < ?2 + " MAX_ZONE_US " AND " PUBLISHED_CLOCK
                         " >= ?1 AND " PUBLISHED_CLOCK " < ?2",
                         bind_range, false},
    [QUERY_HAS_NOTE] = {"SELECT id FROM clip INDEXED BY clip_noted "
                        "WHERE note <> '' AND id BETWEEN ?5 AND ?6 "
                        "UNION ALL SELECT clip_id FROM highlight "
                        "WHERE note <> '' AND clip_id BETWEEN ?5 AND ?6",
                        bind_nothing, true},
    [QUERY_HAS_HIGHLIGHT] = {"SELECT clip_id FROM highlight INDEXED BY highlight_clip "
                             "WHERE clip_id BETWEEN ?5 AND ?6",
                             bind_nothing, true},
    [QUERY_HAS_IMAGE] = {"SELECT id FROM clip INDEXED BY clip_pictured "
                         "WHERE images > 0 AND id BETWEEN ?5 AND ?6",
                         bind_nothing, true},
    [QUERY_STARRED] = {"SELECT id FROM clip INDEXED BY clip_starred "
                       "WHERE starred = 1 AND id BETWEEN ?5 AND ?6",
                       bind_nothing, true},
    [QUERY_UNREAD] = {"SELECT id FROM clip INDEXED BY clip_unread "
                      "WHERE unread = 1 AND id BETWEEN ?5 AND ?6",
                      bind_nothing, true},
    [QUERY_STATE] = {"SELECT id FROM clip INDEXED BY clip_state "
                     "WHERE state = ?1 AND id BETWEEN ?5 AND ?6",
                     bind_state, true},
    [QUERY_WORDS] = {"SELECT id FROM clip INDEXED BY clip_words "
                     "WHERE words >= ?1 AND words < ?2 AND id BETWEEN ?5 AND ?6",
                     bind_range, false},
};

/* ---- what is kept ---- */

static void
named_tag_free (NamedTag *self)
{
  g_free (self->name);
  g_free (self);
}

static void
kept_free (gpointer data)
{
  Kept *self = data;

  g_hash_table_unref (self->found);
  g_hash_table_unref (self->labels);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_free (self);
}

static Kept *
kept_new (void)
{
  Kept *self = g_new0 (Kept, 1);

  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify)store_bitmap_free);
  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify)g_array_unref);
  return self;
}

bool
store_filter_begin (StoreDb *db, StoreRange *whole, GError **error)
{
  Kept *kept = db->rooms[STORE_ROOM_FILTERS];
  int64_t version = store_db_data_version (db);

  if (kept == NULL || kept->data_version != version || kept->epoch != db->epoch ||
      db->in_transaction) {
    g_clear_pointer (&db->rooms[STORE_ROOM_FILTERS], kept_free);
    kept = kept_new ();
    kept->data_version = version;
    kept->epoch = db->epoch;
    kept->whole.first = 1;
    db->rooms[STORE_ROOM_FILTERS] = kept;
    db->room_frees[STORE_ROOM_FILTERS] = kept_free;
    if (!store_sql_find_last_clip (db, &kept->whole.last, error)) {
      g_clear_pointer (&db->rooms[STORE_ROOM_FILTERS], kept_free);
      return false;
    }
  }
  *whole = kept->whole;
  return true;
}

/* ---- conditions ---- */

/* Adds the ids that @stmt, which has its values, gives. */
static bool
collect (sqlite3_stmt *stmt, StoreBitmap *found, GError **error)
{
  while (store_sql_next (stmt))
    store_bitmap_add (found, sqlite3_column_int64 (stmt, 0));
  return store_sql_end (stmt, error);
}

static StoreBitmap *
ask (StoreDb *db, const QueryTerm *term, StoreRange range, GError **error)
{
  const Filter *filter = &filters[term->kind];
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, filter->sql, error);
  g_autoptr (StoreBitmap) found = store_bitmap_new (range);

  if (stmt == NULL)
    return NULL;
  filter->bind (db, stmt, term);
  store_sql_bind (stmt, 5, range.first);
  store_sql_bind (stmt, 6, range.last);
  return collect (stmt, found, error) ? g_steal_pointer (&found) : NULL;
}

static char *
key_of (const QueryTerm *term)
{
  return g_strdup_printf ("%d %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s",
                          term->kind, term->number, (gint64)term->from, (gint64)term->to,
                          term->text == NULL ? "" : term->text);
}

StoreBitmap *
store_filter_find (StoreDb *db, const QueryTerm *term, StoreRange range, GError **error)
{
  Kept *kept = db->rooms[STORE_ROOM_FILTERS];
  g_autofree char *key = key_of (term);
  StoreBitmap *found = g_hash_table_lookup (kept->found, key);
  int64_t width = kept->whole.last - kept->whole.first;

  if (found == NULL && filters[term->kind].by_id &&
      range.last - range.first < width / NARROW)
    return ask (db, term, range, error);
  if (found == NULL) {
    found = ask (db, term, kept->whole, error);
    if (found == NULL)
      return NULL;
    if (g_hash_table_size (kept->found) >= MAX_KEPT)
      g_hash_table_remove_all (kept->found);
    g_hash_table_insert (kept->found, g_steal_pointer (&key), found);
  }
  return store_bitmap_slice (found, range);
}

/* @labels: (out) (transfer full): no more than @max + 1 */
static bool
ask_labels (StoreDb *db, const QueryTerm *term, guint max, GArray **labels,
            GError **error)
{
  int statement = term->kind == QUERY_TAG ? TAG_LABELS : SITE_LABELS;
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[statement], error);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (StoreLabel));

  if (stmt == NULL)
    return false;
  filters[term->kind].bind (db, stmt, term);
  store_sql_bind (stmt, 4, max + 1);
  while (store_sql_next (stmt)) {
    StoreLabel label = {(StoreLabelKind)sqlite3_column_text (stmt, 0)[0],
                        sqlite3_column_int64 (stmt, 1)};

    g_array_append_val (found, label);
  }
  *labels = store_sql_end (stmt, error) ? g_steal_pointer (&found) : NULL;
  return *labels != NULL;
}

bool
store_filter_list_labels (StoreDb *db, const QueryTerm *term, guint max, GArray **labels,
                          GError **error)
{
  Kept *kept = db->rooms[STORE_ROOM_FILTERS];
  g_autofree char *key = key_of (term);
  GArray *found = g_hash_table_lookup (kept->labels, key);

  if (found == NULL) {
    if (!ask_labels (db, term, max, &found, error))
      return false;
    if (g_hash_table_size (kept->labels) >= MAX_KEPT)
      g_hash_table_remove_all (kept->labels);
    g_hash_table_insert (kept->labels, g_steal_pointer (&key), found);
  }
  *labels = found->len > max ? NULL : g_array_ref (found);
  return true;
}

/* ---- tags by a word of theirs ---- */

static GPtrArray *
load_tags (StoreDb *db, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LIST_TAGS], error);
  g_autoptr (GPtrArray) tags =
      g_ptr_array_new_with_free_func ((GDestroyNotify)named_tag_free);

  if (stmt == NULL)
    return NULL;
  while (store_sql_next (stmt)) {
    NamedTag *tag = g_new0 (NamedTag, 1);

    tag->id = sqlite3_column_int64 (stmt, 0);
    tag->name = store_sql_dup_text (stmt, 1);
    g_ptr_array_add (tags, tag);
  }
  return store_sql_end (stmt, error) ? g_steal_pointer (&tags) : NULL;
}

GArray *
store_filter_list_tags (StoreDb *db, const StorePhrase *phrase, GError **error)
{
  Kept *kept = db->rooms[STORE_ROOM_FILTERS];
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (StoreLabel));

  if (kept->tags == NULL)
    kept->tags = load_tags (db, error);
  if (kept->tags == NULL)
    return NULL;
  for (guint i = 0; i < kept->tags->len; i++) {
    const NamedTag *tag = g_ptr_array_index (kept->tags, i);
    StoreLabel own = {STORE_LABEL_TAG, tag->id};
    StoreLabel of_highlight = {STORE_LABEL_HIGHLIGHT_TAG, tag->id};

    if (!store_marks_has (db->rooms[STORE_ROOM_FOLD], phrase, tag->name))
      continue;
    g_array_append_val (labels, own);
    g_array_append_val (labels, of_highlight);
  }
  return g_steal_pointer (&labels);
}

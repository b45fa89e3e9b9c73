/* store-tags.c: tags, and how many clippings each place of the sidebar holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-tags.h"

#include <string.h>

#include "store/store-index.h"
#include "store/store-sql.h"

enum {
  LIST,
  LIST_SITES,
  COUNT_PLACES,
  FIND,
  ADD,
  ATTACH,
  DETACH,
  TOUCH,
  CLEAR_HIGHLIGHT,
  ATTACH_HIGHLIGHT,
  DROP_UNUSED,
  LIST_BRANCH,
  RENAME,
  MERGE_CLIPS,
  MERGE_HIGHLIGHTS,
  LEAVE_CLIPS,
  LEAVE_HIGHLIGHTS,
  LIST_CARRIERS,
};

static const char *const statements[] = {
    [LIST] = "SELECT id, name, clips, highlights FROM tag JOIN tag_count ON tag_id = id "
             "ORDER BY tag_key",
    [LIST_SITES] = "SELECT 0, COALESCE (site, host), sum (clips), 0 FROM source_count "
                   "WHERE clips > 0 AND site_key <> '' GROUP BY site_key",
    [COUNT_PLACES] = "SELECT state, clips, starred, highlights FROM state_count",
    [FIND] = "SELECT id FROM tag WHERE tag_key = ?1",
    [ADD] = "INSERT INTO tag (name, tag_key) VALUES (?1, ?2)",
    [ATTACH] = "INSERT OR IGNORE INTO clip_tag (tag_id, clip_id) "
               "SELECT ?1, id FROM clip WHERE id = ?2",
    [DETACH] = "DELETE FROM clip_tag WHERE tag_id = ?1 AND clip_id = ?2",
    [TOUCH] = "UPDATE clip SET changed_at = ?2 WHERE id = ?1",
    [CLEAR_HIGHLIGHT] = "DELETE FROM highlight_tag WHERE highlight_id = ?1",
    [ATTACH_HIGHLIGHT] =
        "INSERT OR IGNORE INTO highlight_tag (tag_id, highlight_id) VALUES (?1, ?2)",
    [DROP_UNUSED] =
        "DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM clip_tag WHERE tag_id = tag.id) "
        "AND NOT EXISTS (SELECT 1 FROM highlight_tag WHERE tag_id = tag.id)",
    /* "0" comes right after "/": all that begins with "name/". */
    [LIST_BRANCH] = "SELECT id, name FROM tag WHERE tag_key = ?1 "
                    "OR (tag_key >= ?1 || '/' AND tag_key < ?1 || '0')",
    [RENAME] = "UPDATE tag SET name = ?2, tag_key = ?3 WHERE id = ?1",
    [MERGE_CLIPS] = "INSERT OR IGNORE INTO clip_tag (tag_id, clip_id) "
                    "SELECT ?2, clip_id FROM clip_tag WHERE tag_id = ?1",
    [MERGE_HIGHLIGHTS] = "INSERT OR IGNORE INTO highlight_tag (tag_id, highlight_id) "
                         "SELECT ?2, highlight_id FROM highlight_tag WHERE tag_id = ?1",
    [LEAVE_CLIPS] = "DELETE FROM clip_tag WHERE tag_id = ?1",
    [LEAVE_HIGHLIGHTS] = "DELETE FROM highlight_tag WHERE tag_id = ?1",
    [LIST_CARRIERS] = "SELECT clip_id FROM clip_tag WHERE tag_id = ?1 UNION SELECT "
                      "clip_id FROM highlight_tag JOIN highlight ON highlight.id = "
                      "highlight_id WHERE tag_id = ?1",
};

/* ---- counting ---- */

static GPtrArray *
list (StoreDb *db, int statement, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[statement], error);
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func ((GDestroyNotify)tag_free);

  if (stmt == NULL)
    return NULL;
  while (store_sql_next (stmt)) {
    Tag *tag = g_new0 (Tag, 1);

    tag->id = sqlite3_column_int64 (stmt, 0);
    tag->name = store_sql_dup_text (stmt, 1);
    tag->n_clips = (unsigned)sqlite3_column_int64 (stmt, 2);
    tag->n_highlights = (unsigned)sqlite3_column_int64 (stmt, 3);
    g_ptr_array_add (tags, tag);
  }
  return store_sql_end (stmt, error) ? g_steal_pointer (&tags) : NULL;
}

GPtrArray *
store_tags_list (StoreDb *db, GError **error)
{
  return list (db, LIST, error);
}

GPtrArray *
store_tags_list_sites (StoreDb *db, GError **error)
{
  return list (db, LIST_SITES, error);
}

bool
store_tags_count_places (StoreDb *db, StorePlaces *places, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[COUNT_PLACES], error);
  StorePlaces found = {0};

  if (stmt == NULL)
    return false;
  while (store_sql_next (stmt)) {
    const char *state = (const char *)sqlite3_column_text (stmt, 0);
    unsigned clips = (unsigned)sqlite3_column_int64 (stmt, 1);

    if (g_str_equal (state, "trash")) {
      found.n_trash = clips;
      continue;
    }
    *(g_str_equal (state, "inbox") ? &found.n_inbox : &found.n_archive) = clips;
    found.n_starred += (unsigned)sqlite3_column_int64 (stmt, 2);
    found.n_highlights += (unsigned)sqlite3_column_int64 (stmt, 3);
  }
  if (!store_sql_end (stmt, error))
    return false;
  *places = found;
  return true;
}

/* ---- one tag ---- */

/* @id: (out): 0 when there is none */
static bool
find (StoreDb *db, const char *key, int64_t *id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[FIND], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, key);
  *id = store_sql_next (stmt) ? sqlite3_column_int64 (stmt, 0) : 0;
  return store_sql_end (stmt, error);
}

static bool
find_or_add (StoreDb *db, const char *name, int64_t *id, GError **error)
{
  g_autofree char *key = tag_key (name);
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[ADD], error);

  if (stmt == NULL || !find (db, key, id, error))
    return false;
  if (*id != 0)
    return true;
  store_sql_bind (stmt, 1, name);
  store_sql_bind (stmt, 2, key);
  if (!store_sql_run (stmt, error))
    return false;
  *id = sqlite3_last_insert_rowid (db->sqlite);
  return true;
}

bool
store_tags_attach (StoreDb *db, const char *name, int64_t clip_id, GError **error)
{
  int64_t tag_id;

  return find_or_add (db, name, &tag_id, error) &&
         store_sql_run_pair (db, statements[ATTACH], tag_id, clip_id, error);
}

bool
store_tags_set_highlight (StoreDb *db, int64_t highlight_id, const GPtrArray *names,
                          GError **error)
{
  if (!store_sql_run_pair (db, statements[CLEAR_HIGHLIGHT], highlight_id, 0, error))
    return false;
  for (guint i = 0; i < names->len; i++) {
    int64_t tag_id;

    if (!find_or_add (db, g_ptr_array_index (names, i), &tag_id, error) ||
        !store_sql_run_pair (db, statements[ATTACH_HIGHLIGHT], tag_id, highlight_id,
                             error))
      return false;
  }
  return true;
}

bool
store_tags_drop_unused (StoreDb *db, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[DROP_UNUSED], error);

  return stmt != NULL && store_sql_run (stmt, error);
}

/* ---- many clippings ---- */

/* Ids of @names; with @add those that are missing are made, else left out. */
static GArray *
ids_of (StoreDb *db, const char *const *names, bool add, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (int64_t));

  for (size_t i = 0; names != NULL && names[i] != NULL; i++) {
    g_autofree char *key = tag_key (names[i]);
    int64_t id;

    if (!(add ? find_or_add (db, names[i], &id, error) : find (db, key, &id, error)))
      return NULL;
    if (id != 0)
      g_array_append_val (ids, id);
  }
  return g_steal_pointer (&ids);
}

/* Runs @statement for a clipping and each tag; counts what it changed. */
static bool
link_all (StoreDb *db, int statement, const GArray *tags, int64_t clip_id, int *n_changed,
          GError **error)
{
  for (guint i = 0; i < tags->len; i++) {
    if (!store_sql_run_pair (db, statements[statement], g_array_index (tags, int64_t, i),
                             clip_id, error))
      return false;
    *n_changed += sqlite3_changes (db->sqlite);
  }
  return true;
}

bool
store_tags_change (StoreDb *db, const int64_t *clip_ids, size_t n, const char *const *add,
                   const char *const *remove, GError **error)
{
  g_autoptr (GArray) added = ids_of (db, add, true, error);
  g_autoptr (GArray) removed = added == NULL ? NULL : ids_of (db, remove, false, error);
  int64_t now = g_get_real_time ();

  g_assert (db->in_transaction);
  if (removed == NULL)
    return false;
  for (size_t i = 0; i < n; i++) {
    int n_changed = 0;

    if (!store_index_touch_labels (db, clip_ids[i], error) ||
        !link_all (db, ATTACH, added, clip_ids[i], &n_changed, error) ||
        !link_all (db, DETACH, removed, clip_ids[i], &n_changed, error) ||
        (n_changed > 0 &&
         !store_sql_run_pair (db, statements[TOUCH], clip_ids[i], now, error)))
      return false;
  }
  return store_tags_drop_unused (db, error);
}

/* ---- a tag and those below it ---- */

typedef struct {
  int64_t id;
  char *name;
} BranchTag;

static void
branch_tag_free (BranchTag *self)
{
  g_free (self->name);
  g_free (self);
}

static GPtrArray *
list_branch (StoreDb *db, const char *name, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LIST_BRANCH], error);
  g_autoptr (GPtrArray) branch =
      g_ptr_array_new_with_free_func ((GDestroyNotify)branch_tag_free);
  g_autofree char *key = tag_key (name);

  if (stmt == NULL)
    return NULL;
  store_sql_bind (stmt, 1, key);
  while (store_sql_next (stmt)) {
    BranchTag *tag = g_new0 (BranchTag, 1);

    tag->id = sqlite3_column_int64 (stmt, 0);
    tag->name = store_sql_dup_text (stmt, 1);
    g_ptr_array_add (branch, tag);
  }
  if (!store_sql_end (stmt, error))
    return NULL;
  if (branch->len == 0) {
    g_set_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND, "There is no tag “%s”", name);
    return NULL;
  }
  return g_steal_pointer (&branch);
}

/* What follows the first @n_levels levels of a name: "/cop30" of "climate/cop30". */
static const char *
below (const char *name, unsigned n_levels)
{
  for (; *name != '\0'; name++) {
    if (*name == '/' && --n_levels == 0)
      break;
  }
  return name;
}

static unsigned
count_levels (const char *name)
{
  unsigned n = 1;

  for (; *name != '\0'; name++)
    n += *name == '/';
  return n;
}

static bool
rename_one (StoreDb *db, int64_t id, const char *name, const char *key, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[RENAME], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, id);
  store_sql_bind (stmt, 2, name);
  store_sql_bind (stmt, 3, key);
  return store_sql_run (stmt, error);
}

/* Tells the search index of all that carry a tag. */
static bool
touch_carriers (StoreDb *db, int64_t id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (db, statements[LIST_CARRIERS], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, id);
  while (store_sql_next (stmt)) {
    if (!store_index_touch_labels (db, sqlite3_column_int64 (stmt, 0), error))
      return false;
  }
  return store_sql_end (stmt, error);
}

/* Gives what carries @id to @other. */
static bool
merge (StoreDb *db, int64_t id, int64_t other, GError **error)
{
  return touch_carriers (db, id, error) &&
         store_sql_run_pair (db, statements[MERGE_CLIPS], id, other, error) &&
         store_sql_run_pair (db, statements[LEAVE_CLIPS], id, 0, error) &&
         store_sql_run_pair (db, statements[MERGE_HIGHLIGHTS], id, other, error) &&
         store_sql_run_pair (db, statements[LEAVE_HIGHLIGHTS], id, 0, error);
}

/* Out of the way: "a/b" may become "a" while "a" becomes something else.  No name has
 * a control character. */
static bool
set_aside (StoreDb *db, const BranchTag *tag, GError **error)
{
  g_autofree char *key = g_strdup_printf ("\x01%" G_GINT64_FORMAT, (gint64)tag->id);

  return rename_one (db, tag->id, tag->name, key, error);
}

static bool
settle (StoreDb *db, const BranchTag *tag, const char *name, GError **error)
{
  g_autofree char *key = tag_key (name);
  int64_t other;

  if (!find (db, key, &other, error))
    return false;
  return other == 0 ? rename_one (db, tag->id, name, key, error)
                    : merge (db, tag->id, other, error);
}

bool
store_tags_rename (StoreDb *db, const char *from, const char *to, GError **error)
{
  g_autoptr (GPtrArray) branch = list_branch (db, from, error);
  unsigned n_levels = count_levels (from);

  g_assert (db->in_transaction);
  if (branch == NULL)
    return false;
  for (guint i = 0; i < branch->len; i++) {
    if (!set_aside (db, g_ptr_array_index (branch, i), error))
      return false;
  }
  for (guint i = 0; i < branch->len; i++) {
    const BranchTag *tag = g_ptr_array_index (branch, i);
    g_autofree char *name = g_strconcat (to, below (tag->name, n_levels), NULL);

    if (!settle (db, tag, name, error))
      return false;
  }
  return store_tags_drop_unused (db, error);
}

bool
store_tags_delete (StoreDb *db, const char *name, GError **error)
{
  g_autoptr (GPtrArray) branch = list_branch (db, name, error);

  g_assert (db->in_transaction);
  for (guint i = 0; branch != NULL && i < branch->len; i++) {
    const BranchTag *tag = g_ptr_array_index (branch, i);

    if (!touch_carriers (db, tag->id, error) ||
        !store_sql_run_pair (db, statements[LEAVE_CLIPS], tag->id, 0, error) ||
        !store_sql_run_pair (db, statements[LEAVE_HIGHLIGHTS], tag->id, 0, error))
      return false;
  }
  return branch != NULL && store_tags_drop_unused (db, error);
}

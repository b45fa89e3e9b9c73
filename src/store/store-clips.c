/* store-clips.c: clippings: put in, found, changed, removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-clips.h"

#include <stddef.h>
#include <string.h>

#include "base/uri.h"
#include "store/store-addresses.h"
#include "store/store-date.h"
#include "store/store-fold.h"
#include "store/store-index.h"
#include "store/store-sql.h"
#include "store/store-tags.h"

/* A UUID may be shortened to as little as this. */
#define MIN_UUID 4
#define UUID_LENGTH 36

/* What read_clip() reads, in its order. */
#define CLIP_COLUMNS                                                                     \
  "id, uuid, address, title, byline, site, language, direction, excerpt, lead_image, "   \
  "published_at, published_zone, published_precision, "                                  \
  "modified_at, modified_zone, modified_precision, "                                     \
  "saved_at, changed_at, trashed_at, state, starred, unread, progress, words, edited, "  \
  "note, (SELECT count (*) FROM highlight WHERE clip_id = clip.id), waiting"

/* What bind_metadata() binds, ?1 to ?19. */
#define METADATA_COLUMNS                                                                 \
  "address, host, title, title_key, byline, site, site_key, language, direction, "       \
  "excerpt, lead_image, published_at, published_zone, published_precision, "             \
  "modified_at, modified_zone, modified_precision, words, edited"
#define METADATA_VALUES                                                                  \
  "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19"

enum {
  INSERT,
  UPDATE,
  LOAD,
  LOAD_TAGS,
  FIND_UUID,
  FIND_TITLE,
  LAST_SAVED,
  BEGIN_RUN,
  SET_STATE,
  SET_STARRED,
  SET_UNREAD,
  SET_NOTE,
  SET_PROGRESS,
  LOAD_EXTRACTED,
  FIND_TRASHED,
};

static const char *const statements[] = {
    [INSERT] = "INSERT INTO clip (" METADATA_COLUMNS
               ", uuid, saved_at, changed_at, trashed_at, state, starred, unread, "
               "progress, note) VALUES (" METADATA_VALUES
               ", ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28)",
    [UPDATE] = "UPDATE clip SET (" METADATA_COLUMNS ") = (" METADATA_VALUES
               "), changed_at = ?21 WHERE id = ?20",
    [LOAD] = "SELECT " CLIP_COLUMNS " FROM clip WHERE id = ?1",
    [LOAD_TAGS] = "SELECT name FROM clip_tag JOIN tag ON tag.id = tag_id "
                  "WHERE clip_id = ?1 ORDER BY tag_key",
    [FIND_UUID] = "SELECT id FROM clip WHERE uuid >= ?1 AND uuid < ?2 UNION SELECT "
                  "clip_id FROM clip_alias WHERE uuid >= ?1 AND uuid < ?2 LIMIT 2",
    [FIND_TITLE] = "SELECT id FROM clip WHERE title_key = ?1 AND title = ?2 "
                   "ORDER BY state = 'trash', address IS NULL, id DESC LIMIT 1",
    [LAST_SAVED] = "SELECT saved_at FROM clip ORDER BY id DESC LIMIT 1",
    [BEGIN_RUN] = "INSERT INTO clip_run VALUES (?1)",
    [SET_STATE] = "UPDATE clip SET state = ?2, changed_at = ?3, trashed_at = "
                  "CASE ?2 WHEN 'trash' THEN ?3 ELSE 0 END WHERE id = ?1 AND state <> ?2",
    [SET_STARRED] =
        "UPDATE clip SET starred = ?2, changed_at = ?3 WHERE id = ?1 AND starred <> ?2",
    [SET_UNREAD] =
        "UPDATE clip SET unread = ?2, changed_at = ?3 WHERE id = ?1 AND unread <> ?2",
    [SET_NOTE] =
        "UPDATE clip SET note = ?2, changed_at = ?3 WHERE id = ?1 AND note <> ?2",
    [SET_PROGRESS] = "UPDATE clip SET progress = ?2 WHERE id = ?1",
    [LOAD_EXTRACTED] = "SELECT title, byline, site, language, excerpt, "
                       "COALESCE (final_address, address, canonical), "
                       "published_at, published_zone, published_precision, "
                       "modified_at, modified_zone, modified_precision "
                       "FROM capture WHERE clip_id = ?1 ORDER BY id DESC LIMIT 1",
    [FIND_TRASHED] = "SELECT 1 FROM clip WHERE id = ?1 AND state = 'trash'",
};

/* What goes with a clipping, before the clipping itself. */
static const char *const deletions[] = {
    ("DELETE FROM highlight_tag WHERE highlight_id IN "
     "(SELECT id FROM highlight WHERE clip_id = ?1)"),
    "DELETE FROM highlight WHERE clip_id = ?1",
    "DELETE FROM clip_tag WHERE clip_id = ?1",
    "DELETE FROM clip_address WHERE clip_id = ?1",
    "DELETE FROM clip_alias WHERE clip_id = ?1",
    "DELETE FROM image WHERE capture_id IN (SELECT id FROM capture WHERE clip_id = ?1)",
    "DELETE FROM removal WHERE capture_id IN (SELECT id FROM capture WHERE clip_id = ?1)",
    ("DELETE FROM fingerprint WHERE capture_id IN "
     "(SELECT id FROM capture WHERE clip_id = ?1)"),
    "DELETE FROM capture WHERE clip_id = ?1",
    "DELETE FROM clip WHERE id = ?1",
};

/* Where a field is in Clip, and in what LOAD_EXTRACTED gives. */
static const struct {
  ClipField field;
  size_t offset;
  int column;
  bool is_date;
} fields[] = {
    {CLIP_FIELD_TITLE, offsetof (Clip, title), 0, false},
    {CLIP_FIELD_BYLINE, offsetof (Clip, byline), 1, false},
    {CLIP_FIELD_SITE, offsetof (Clip, site), 2, false},
    {CLIP_FIELD_LANGUAGE, offsetof (Clip, language), 3, false},
    {CLIP_FIELD_EXCERPT, offsetof (Clip, excerpt), 4, false},
    {CLIP_FIELD_ADDRESS, offsetof (Clip, address), 5, false},
    {CLIP_FIELD_PUBLISHED, offsetof (Clip, published), 6, true},
    {CLIP_FIELD_MODIFIED, offsetof (Clip, modified), 9, true},
};

/* ---- rows ---- */

static bool
read_tags (StoreDb *db, Clip *clip, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LOAD_TAGS], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, clip->id);
  while (store_sql_next (stmt))
    g_ptr_array_add (clip->tags, store_sql_dup_text (stmt, 0));
  return store_sql_end (stmt, error);
}

static Clip *
read_clip (sqlite3_stmt *stmt)
{
  Clip *clip = clip_new ();

  clip->id = sqlite3_column_int64 (stmt, 0);
  clip->uuid = store_sql_dup_text (stmt, 1);
  clip->address = store_sql_dup_text (stmt, 2);
  g_free (clip->title);
  clip->title = store_sql_dup_text (stmt, 3);
  clip->byline = store_sql_dup_text (stmt, 4);
  clip->site = store_sql_dup_text (stmt, 5);
  clip->language = store_sql_dup_text (stmt, 6);
  clip->direction = store_sql_dup_text (stmt, 7);
  clip->excerpt = store_sql_dup_text (stmt, 8);
  clip->lead_image = store_sql_dup_text (stmt, 9);
  clip->published = store_date_read (stmt, 10);
  clip->modified = store_date_read (stmt, 13);
  clip->saved_at = sqlite3_column_int64 (stmt, 16);
  clip->changed_at = sqlite3_column_int64 (stmt, 17);
  clip->trashed_at = sqlite3_column_int64 (stmt, 18);
  clip_state_from_name ((const char *)sqlite3_column_text (stmt, 19), &clip->state);
  clip->starred = sqlite3_column_int (stmt, 20) != 0;
  clip->unread = sqlite3_column_int (stmt, 21) != 0;
  clip->progress = sqlite3_column_double (stmt, 22);
  clip->words = (unsigned)sqlite3_column_int (stmt, 23);
  clip->edited = (unsigned)sqlite3_column_int (stmt, 24);
  g_free (clip->note);
  clip->note = store_sql_dup_text (stmt, 25);
  clip->n_highlights = (unsigned)sqlite3_column_int (stmt, 26);
  clip->waiting = sqlite3_column_int (stmt, 27) != 0;
  return clip;
}

/* @clip: (out): NULL when it is gone */
static bool
load_row (StoreDb *db, int64_t id, Clip **clip, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LOAD], error);
  g_autoptr (Clip) found = NULL;

  *clip = NULL;
  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, id);
  if (!store_sql_next (stmt))
    return store_sql_end (stmt, error);
  found = read_clip (stmt);
  if (!read_tags (db, found, error))
    return false;
  *clip = g_steal_pointer (&found);
  return true;
}

static bool
fail_not_found (int64_t id, GError **error)
{
  g_set_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND,
               "There is no clipping %" G_GINT64_FORMAT, (gint64)id);
  return false;
}

Clip *
store_clips_load (StoreDb *db, int64_t id, GError **error)
{
  Clip *clip;

  if (load_row (db, id, &clip, error) && clip == NULL)
    fail_not_found (id, error);
  return clip;
}

/* A row that is gone is NULL. */
static void
free_row (gpointer row)
{
  g_clear_pointer (&row, clip_free);
}

GPtrArray *
store_clips_load_rows (StoreDb *db, const int64_t *ids, size_t n, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  bool loaded = store_sql_begin_reading (db, error);

  if (!loaded)
    return NULL;
  for (size_t i = 0; loaded && i < n; i++) {
    Clip *clip;

    loaded = load_row (db, ids[i], &clip, error);
    g_ptr_array_add (rows, clip);
  }
  store_sql_end_reading (db);
  return loaded ? g_steal_pointer (&rows) : NULL;
}

/* ---- finding ---- */

static bool
is_uuid_beginning (const char *name)
{
  size_t length = strlen (name);

  return length >= MIN_UUID && length <= UUID_LENGTH &&
         strspn (name, "0123456789abcdef-") == length;
}

bool
store_clips_find_uuid (StoreDb *db, const char *name, int64_t *id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[FIND_UUID], error);
  g_autofree char *lower = g_ascii_strdown (name, -1);
  g_autofree char *above = g_strconcat (lower, "g", NULL); /* after every hex digit */
  int64_t found = 0;
  int n = 0;

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, lower);
  store_sql_bind (stmt, 2, above);
  while (is_uuid_beginning (lower) && store_sql_next (stmt)) {
    found = sqlite3_column_int64 (stmt, 0);
    n++;
  }
  if (!store_sql_end (stmt, error))
    return false;
  if (n == 1) {
    *id = found;
    return true;
  }
  g_set_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND,
               n == 0 ? "There is no clipping “%s”"
                      : "More than one clipping begins with “%s”",
               name);
  return false;
}

bool
store_clips_find_address (StoreDb *db, const char *address, int64_t *id, GError **error)
{
  return store_addresses_find (db, address, id, error);
}

static char *
fold (StoreDb *db, const char *text)
{
  return text == NULL ? g_strdup ("")
                      : store_fold_text (db->rooms[STORE_ROOM_FOLD], text);
}

bool
store_clips_find_title (StoreDb *db, const char *title, int64_t *id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[FIND_TITLE], error);
  g_autofree char *key = fold (db, title);
  int64_t found;

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, key);
  store_sql_bind (stmt, 2, title);
  found = store_sql_next (stmt) ? sqlite3_column_int64 (stmt, 0) : 0;
  if (!store_sql_end (stmt, error))
    return false;
  *id = found;
  return true;
}

/* ---- writing ---- */

/* Runs INSERT or UPDATE, whose other values are bound by the caller. */
static bool
write_metadata (StoreDb *db, sqlite3_stmt *stmt, const Clip *clip, GError **error)
{
  g_autofree char *host = clip->address == NULL ? NULL : uri_site (clip->address);
  g_autofree char *title_key = fold (db, clip->title);
  g_autofree char *site_key = fold (db, clip->site == NULL ? host : clip->site);

  store_sql_bind (stmt, 1, clip->address);
  store_sql_bind (stmt, 2, host == NULL ? "" : host);
  store_sql_bind (stmt, 3, clip->title);
  store_sql_bind (stmt, 4, title_key);
  store_sql_bind (stmt, 5, clip->byline);
  store_sql_bind (stmt, 6, clip->site);
  store_sql_bind (stmt, 7, site_key);
  store_sql_bind (stmt, 8, clip->language);
  store_sql_bind (stmt, 9, clip->direction);
  store_sql_bind (stmt, 10, clip->excerpt);
  store_sql_bind (stmt, 11, clip->lead_image);
  store_date_bind (stmt, 12, &clip->published);
  store_date_bind (stmt, 15, &clip->modified);
  store_sql_bind (stmt, 18, clip->words);
  store_sql_bind (stmt, 19, clip->edited);
  return store_sql_run (stmt, error);
}

/* Ids follow saved_at within a run; a clipping older than the one before begins one. */
static bool
note_run (StoreDb *db, const Clip *clip, int64_t last_saved, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[BEGIN_RUN], error);

  if (stmt == NULL || clip->saved_at >= last_saved)
    return stmt != NULL;
  store_sql_bind (stmt, 1, clip->id);
  return store_sql_run (stmt, error);
}

static bool
get_last_saved (StoreDb *db, int64_t *saved_at, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LAST_SAVED], error);

  if (stmt == NULL)
    return false;
  *saved_at = store_sql_next (stmt) ? sqlite3_column_int64 (stmt, 0) : G_MININT64;
  return store_sql_end (stmt, error);
}

static bool
insert_row (StoreDb *db, Clip *clip, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[INSERT], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 20, clip->uuid);
  store_sql_bind (stmt, 21, clip->saved_at);
  store_sql_bind (stmt, 22, clip->changed_at);
  store_sql_bind (stmt, 23, clip->trashed_at);
  store_sql_bind (stmt, 24, clip_state_name (clip->state));
  store_sql_bind (stmt, 25, clip->starred);
  store_sql_bind (stmt, 26, clip->unread);
  store_sql_bind (stmt, 27, clip->progress);
  store_sql_bind (stmt, 28, clip->note);
  if (!write_metadata (db, stmt, clip, error))
    return false;
  clip->id = sqlite3_last_insert_rowid (db->sqlite);
  store_index_add (db, clip->id);
  return true;
}

static bool
insert_tags (StoreDb *db, const Clip *clip, GError **error)
{
  for (guint i = 0; i < clip->tags->len; i++) {
    if (!store_tags_attach (db, g_ptr_array_index (clip->tags, i), clip->id, error))
      return false;
  }
  return true;
}

bool
store_clips_insert (StoreDb *db, Clip *clip, GError **error)
{
  int64_t last_saved;

  g_assert (db->in_transaction);
  if (clip->uuid == NULL)
    clip->uuid = g_uuid_string_random ();
  if (clip->saved_at == 0)
    clip->saved_at = g_get_real_time ();
  clip->changed_at = MAX (clip->changed_at, clip->saved_at);
  return get_last_saved (db, &last_saved, error) && insert_row (db, clip, error) &&
         note_run (db, clip, last_saved, error) && insert_tags (db, clip, error) &&
         store_addresses_add (db, clip->id, clip->address, error);
}

bool
store_clips_update (StoreDb *db, const Clip *clip, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[UPDATE], error);

  if (stmt == NULL || !store_index_touch (db, clip->id, error))
    return false;
  store_sql_bind (stmt, 20, clip->id);
  store_sql_bind (stmt, 21, g_get_real_time ());
  if (!write_metadata (db, stmt, clip, error))
    return false;
  if (sqlite3_changes (db->sqlite) == 0)
    return fail_not_found (clip->id, error);
  return store_addresses_add (db, clip->id, clip->address, error);
}

/* ---- marks ---- */

typedef struct {
  int statement;
  const char *text; /* bound as the value when not NULL */
  int64_t number;   /* else this */
} Mark;

static bool
set_marks (StoreDb *db, const int64_t *ids, size_t n, Mark mark, GError **error)
{
  int64_t now = g_get_real_time ();

  g_assert (db->in_transaction);
  for (size_t i = 0; i < n; i++) {
    g_autoptr (sqlite3_stmt) stmt =
        store_sql_prepare (db, statements[mark.statement], error);

    if (stmt == NULL)
      return false;
    store_sql_bind (stmt, 1, ids[i]);
    if (mark.text != NULL)
      store_sql_bind (stmt, 2, mark.text);
    else
      store_sql_bind (stmt, 2, mark.number);
    store_sql_bind (stmt, 3, now);
    if (!store_sql_run (stmt, error))
      return false;
  }
  return true;
}

bool
store_clips_set_state (StoreDb *db, const int64_t *ids, size_t n, ClipState state,
                       GError **error)
{
  return set_marks (db, ids, n, (Mark){SET_STATE, clip_state_name (state), 0}, error);
}

bool
store_clips_set_starred (StoreDb *db, const int64_t *ids, size_t n, bool starred,
                         GError **error)
{
  return set_marks (db, ids, n, (Mark){SET_STARRED, NULL, starred}, error);
}

bool
store_clips_set_unread (StoreDb *db, const int64_t *ids, size_t n, bool unread,
                        GError **error)
{
  return set_marks (db, ids, n, (Mark){SET_UNREAD, NULL, unread}, error);
}

bool
store_clips_set_note (StoreDb *db, int64_t id, const char *note, GError **error)
{
  return store_index_touch (db, id, error) &&
         set_marks (db, &id, 1, (Mark){SET_NOTE, note, 0}, error);
}

bool
store_clips_set_progress (StoreDb *db, int64_t id, double progress, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[SET_PROGRESS], error);

  g_assert (db->in_transaction);
  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, id);
  store_sql_bind (stmt, 2, progress);
  return store_sql_run (stmt, error);
}

/* ---- one field ---- */

static size_t
field_index (ClipField field)
{
  size_t i = 0;

  while (fields[i].field != field) {
    i++;
    g_assert (i < G_N_ELEMENTS (fields));
  }
  return i;
}

static void
take_string (Clip *clip, size_t offset, char *value)
{
  char **place = G_STRUCT_MEMBER_P (clip, offset);

  g_free (*place);
  *place = value;
}

/* Puts in what the reader says. */
static bool
correct_field (Clip *clip, size_t i, const char *value, GError **error)
{
  if (fields[i].is_date) {
    Date *date = G_STRUCT_MEMBER_P (clip, fields[i].offset);

    if (*value == '\0') {
      *date = (Date){0};
    } else if (!date_parse (value, date)) {
      g_set_error (error, STORE_ERROR, STORE_ERROR_CONSTRAINT, "“%s” is no date", value);
      return false;
    }
  } else if (fields[i].field == CLIP_FIELD_TITLE && *value == '\0') {
    g_set_error_literal (error, STORE_ERROR, STORE_ERROR_CONSTRAINT,
                         "A title cannot be empty");
    return false;
  } else {
    take_string (clip, fields[i].offset, *value == '\0' ? NULL : g_strdup (value));
  }
  clip->edited |= fields[i].field;
  return true;
}

/* Puts back what the latest capture says. */
static bool
restore_field (StoreDb *db, Clip *clip, size_t i, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (db, statements[LOAD_EXTRACTED], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, clip->id);
  if (store_sql_next (stmt)) {
    if (fields[i].is_date)
      *(Date *)G_STRUCT_MEMBER_P (clip, fields[i].offset) =
          store_date_read (stmt, fields[i].column);
    else if (fields[i].field != CLIP_FIELD_TITLE ||
             sqlite3_column_bytes (stmt, fields[i].column) > 0)
      take_string (clip, fields[i].offset, store_sql_dup_text (stmt, fields[i].column));
    if (clip->site == NULL && clip->address != NULL)
      clip->site = uri_site (clip->address);
    clip->edited &= ~(unsigned)fields[i].field;
  }
  return store_sql_end (stmt, error);
}

bool
store_clips_set_field (StoreDb *db, int64_t id, ClipField field, const char *value,
                       GError **error)
{
  g_autoptr (Clip) clip = store_clips_load (db, id, error);
  size_t i = field_index (field);

  if (clip == NULL)
    return false;
  return (value == NULL ? restore_field (db, clip, i, error)
                        : correct_field (clip, i, value, error)) &&
         store_clips_update (db, clip, error);
}

/* ---- removing ---- */

static bool
is_in_trash (StoreDb *db, int64_t id, bool *trashed, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[FIND_TRASHED], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, id);
  *trashed = store_sql_next (stmt);
  return store_sql_end (stmt, error);
}

static bool
delete_one (StoreDb *db, int64_t id, GError **error)
{
  if (!store_index_touch (db, id, error))
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS (deletions); i++) {
    g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, deletions[i], error);

    if (stmt == NULL)
      return false;
    store_sql_bind (stmt, 1, id);
    if (!store_sql_run (stmt, error))
      return false;
  }
  return true;
}

bool
store_clips_delete (StoreDb *db, const int64_t *ids, size_t n, GError **error)
{
  g_assert (db->in_transaction);
  for (size_t i = 0; i < n; i++) {
    bool trashed;

    if (!is_in_trash (db, ids[i], &trashed, error) ||
        (trashed && !delete_one (db, ids[i], error)))
      return false;
  }
  return store_tags_drop_unused (db, error);
}

/* store-index.c: keeps the search index in step with what is stored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-index.h"

#include <string.h>

#include "base/uri.h"
#include "store/store-labels.h"
#include "store/store-words.h"
#include "store/store-zstd.h"

/* Columns of word_index. */
typedef enum { BODY, TITLE, BYLINE, SOURCE, NOTES, QUOTES, N_PARTS } Part;

static const char *const part_names[N_PARTS] = {"body",   "title", "byline",
                                                "source", "notes", "quotes"};

/* What is searched of one clipping. */
typedef struct {
  char *parts[N_PARTS]; /* never NULL */
} Document;

enum {
  LOAD_CLIP,
  LOAD_HIGHLIGHTS,
  ADD_WORDS,
  REMOVE_WORDS,
  ADD_PREFIXES,
  REMOVE_PREFIXES,
};

static const char *const statements[] = {
    [LOAD_CLIP] =
        "SELECT title, byline, site, address, note, (SELECT text FROM capture WHERE "
        "clip_id = clip.id ORDER BY id DESC LIMIT 1) FROM clip WHERE id = ?1",
    [LOAD_HIGHLIGHTS] =
        "SELECT exact, note FROM highlight WHERE clip_id = ?1 ORDER BY id",
    [ADD_WORDS] = "INSERT INTO word_index (rowid, body, title, byline, source, notes, "
                  "quotes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [REMOVE_WORDS] =
        "INSERT INTO word_index (word_index, rowid, body, title, byline, source, notes, "
        "quotes) VALUES ('delete', ?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [ADD_PREFIXES] = "INSERT INTO prefix_index (rowid, words) VALUES (?1, ?2)",
    [REMOVE_PREFIXES] =
        "INSERT INTO prefix_index (prefix_index, rowid, words) VALUES ('delete', ?1, ?2)",
};

static void
document_free (Document *self)
{
  if (self == NULL)
    return;
  for (int i = 0; i < N_PARTS; i++)
    g_free (self->parts[i]);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, document_free)

static bool
document_equals (const Document *a, const Document *b)
{
  for (int i = 0; i < N_PARTS; i++) {
    if (!g_str_equal (a->parts[i], b->parts[i]))
      return false;
  }
  return true;
}

/* ---- loading ---- */

/* The address without its scheme: every clipping has that. */
static char *
source_text (const char *site, const char *address)
{
  g_autofree char *key = address == NULL ? NULL : uri_key (address);

  return g_strconcat (site == NULL ? "" : site, "\n", key == NULL ? "" : key, NULL);
}

static bool
read_clip (StoreDb *db, sqlite3_stmt *stmt, Document *document, GError **error)
{
  const void *text = sqlite3_column_blob (stmt, 5);
  size_t size = (size_t)sqlite3_column_bytes (stmt, 5);
  const char *byline = (const char *)sqlite3_column_text (stmt, 1);

  document->parts[TITLE] = store_sql_dup_text (stmt, 0);
  document->parts[BYLINE] = g_strdup (byline == NULL ? "" : byline);
  document->parts[SOURCE] = source_text ((const char *)sqlite3_column_text (stmt, 2),
                                         (const char *)sqlite3_column_text (stmt, 3));
  document->parts[NOTES] = store_sql_dup_text (stmt, 4);
  document->parts[BODY] = text == NULL ? g_strdup ("")
                                       : store_zstd_expand (db->rooms[STORE_ROOM_ZSTD],
                                                            text, size, NULL, error);
  return document->parts[BODY] != NULL;
}

static bool
load_highlights (StoreDb *db, int64_t clip_id, Document *document, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (db, statements[LOAD_HIGHLIGHTS], error);
  g_autoptr (GString) quotes = g_string_new (NULL);
  g_autoptr (GString) notes = g_string_new (document->parts[NOTES]);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, clip_id);
  while (store_sql_next (stmt)) {
    g_string_append_printf (quotes, "%s\n", sqlite3_column_text (stmt, 0));
    g_string_append_printf (notes, "\n%s", sqlite3_column_text (stmt, 1));
  }
  g_free (document->parts[NOTES]);
  document->parts[NOTES] = g_string_free (g_steal_pointer (&notes), FALSE);
  document->parts[QUOTES] = g_string_free (g_steal_pointer (&quotes), FALSE);
  return store_sql_end (stmt, error);
}

/* @document: (out): NULL when there is no such clipping */
static bool
load_document (StoreDb *db, int64_t clip_id, Document **document, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LOAD_CLIP], error);
  g_autoptr (Document) found = NULL;

  *document = NULL;
  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, clip_id);
  if (!store_sql_next (stmt))
    return store_sql_end (stmt, error);
  found = g_new0 (Document, 1);
  if (!read_clip (db, stmt, found, error) || !load_highlights (db, clip_id, found, error))
    return false;
  *document = g_steal_pointer (&found);
  return true;
}

/* ---- writing ---- */

static bool
write_words (StoreDb *db, int statement, int64_t clip_id, const Document *document,
             GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[statement], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, clip_id);
  for (int i = 0; i < N_PARTS; i++)
    store_sql_bind (stmt, 2 + i, document->parts[i]);
  return store_sql_run (stmt, error);
}

/* @text: words of the clipping, labels included */
static bool
write_prefixes (StoreDb *db, int statement, int64_t clip_id, const char *text,
                GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[statement], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, clip_id);
  store_sql_bind (stmt, 2, text);
  return store_sql_run (stmt, error);
}

/* What prefix_index has of a clipping. (transfer full) */
static GString *
text_with_labels (const Document *document, const GArray *labels)
{
  GString *all = g_string_new (NULL);

  for (int i = 0; i < N_PARTS; i++) {
    g_string_append (all, document->parts[i]);
    g_string_append_c (all, '\n');
  }
  store_labels_blank (all->str);
  store_labels_append_text (labels, all);
  return all;
}

/* Puts the whole clipping in, or takes it out. */
static bool
write_whole (StoreDb *db, bool add, int64_t clip_id, const Document *document,
             const GArray *labels, GError **error)
{
  g_autoptr (GString) all = text_with_labels (document, labels);

  return write_words (db, add ? ADD_WORDS : REMOVE_WORDS, clip_id, document, error) &&
         write_prefixes (db, add ? ADD_PREFIXES : REMOVE_PREFIXES, clip_id, all->str,
                         error);
}

/* ---- what is stale ---- */

/* A clipping as the index has it. */
typedef struct {
  bool whole;         /* the text may have changed, not the labels alone */
  Document *document; /* NULL for a new clipping, and unless @whole */
  GArray *labels;
} Stale;

static void
stale_free (Stale *self)
{
  g_clear_pointer (&self->document, document_free);
  g_array_unref (self->labels);
  g_free (self);
}

/* Each taking out comes with a putting in, of nothing if need be: FTS5 counts rows by
 * that, and calls an index with less than none of them broken. */
static bool
renew_labels (StoreDb *db, int64_t clip_id, const GArray *before, const GArray *after,
              GError **error)
{
  g_autoptr (GArray) gone = store_labels_subtract (before, after);
  g_autoptr (GArray) come = store_labels_subtract (after, before);
  g_autoptr (GString) removed = g_string_new (NULL);
  g_autoptr (GString) added = g_string_new (NULL);

  if (gone->len == 0 && come->len == 0)
    return true;
  store_labels_append_text (gone, removed);
  store_labels_append_text (come, added);
  return write_prefixes (db, REMOVE_PREFIXES, clip_id, removed->str, error) &&
         write_prefixes (db, ADD_PREFIXES, clip_id, added->str, error);
}

/* Taking out comes before putting in: FTS5 begins a new segment when it is the other
 * way round. */
static bool
renew (StoreDb *db, int64_t clip_id, const Stale *before, GError **error)
{
  g_autoptr (GArray) labels = store_labels_load (db, clip_id, error);
  g_autoptr (Document) after = NULL;

  if (labels == NULL || (before->whole && !load_document (db, clip_id, &after, error)))
    return false;
  if (!before->whole || (before->document != NULL && after != NULL &&
                         document_equals (before->document, after)))
    return renew_labels (db, clip_id, before->labels, labels, error);
  return (before->document == NULL ||
          write_whole (db, false, clip_id, before->document, before->labels, error)) &&
         (after == NULL || write_whole (db, true, clip_id, after, labels, error));
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

  return (left > right) - (left < right);
}

GArray *
store_index_sort_ids (GHashTable *ids)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (int64_t));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (sorted, id, 1);
  g_array_sort (sorted, compare_ids);
  return sorted;
}

/* FTS5 begins a new segment whenever an id is smaller than the one before. */
static bool
renew_all (StoreDb *db, GError **error)
{
  GHashTable *stale = db->rooms[STORE_ROOM_INDEX];
  g_autoptr (GArray) ids = store_index_sort_ids (stale);

  for (guint i = 0; i < ids->len; i++) {
    int64_t id = g_array_index (ids, int64_t, i);

    if (!renew (db, id, g_hash_table_lookup (stale, &id), error))
      return false;
  }
  return true;
}

bool
store_index_renew (StoreDb *db, GError **error)
{
  g_assert (db->in_transaction);
  if (db->rooms[STORE_ROOM_INDEX] == NULL)
    return true;
  if (!renew_all (db, error))
    return false;
  g_hash_table_remove_all (db->rooms[STORE_ROOM_INDEX]);
  return true;
}

static GHashTable *
all_stale (StoreDb *db)
{
  g_assert (db->in_transaction);
  if (db->rooms[STORE_ROOM_INDEX] == NULL) {
    db->rooms[STORE_ROOM_INDEX] = g_hash_table_new_full (
        g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)stale_free);
    db->room_frees[STORE_ROOM_INDEX] = (GDestroyNotify)g_hash_table_unref;
    db->before_commit = renew_all;
  }
  return db->rooms[STORE_ROOM_INDEX];
}

/* The entry of a clipping, with its labels; made at first. */
static Stale *
find_or_add (StoreDb *db, int64_t clip_id, GError **error)
{
  GHashTable *stale = all_stale (db);
  Stale *found = g_hash_table_lookup (stale, &clip_id);
  GArray *labels;

  if (found != NULL)
    return found;
  labels = store_labels_load (db, clip_id, error);
  if (labels == NULL)
    return NULL;
  found = g_new0 (Stale, 1);
  found->labels = labels;
  g_hash_table_insert (stale, g_memdup2 (&clip_id, sizeof clip_id), found);
  return found;
}

bool
store_index_touch_labels (StoreDb *db, int64_t clip_id, GError **error)
{
  return find_or_add (db, clip_id, error) != NULL;
}

bool
store_index_touch (StoreDb *db, int64_t clip_id, GError **error)
{
  Stale *stale = find_or_add (db, clip_id, error);

  if (stale == NULL || stale->whole)
    return stale != NULL;
  stale->whole = load_document (db, clip_id, &stale->document, error);
  return stale->whole;
}

void
store_index_add (StoreDb *db, int64_t clip_id)
{
  Stale *stale = g_new0 (Stale, 1);

  stale->whole = true;
  stale->labels = g_array_new (FALSE, FALSE, sizeof (StoreLabel));
  g_hash_table_replace (all_stale (db), g_memdup2 (&clip_id, sizeof clip_id), stale);
}

/* ---- comparing ---- */

/* FNV-1a */
static uint64_t
hash_bytes (uint64_t hash, const char *bytes, size_t length)
{
  for (size_t i = 0; i < length; i++)
    hash = (hash ^ (uint8_t)bytes[i]) * UINT64_C (0x100000001b3);
  return hash;
}

#define FNV_START UINT64_C (0xcbf29ce484222325)

uint64_t
store_index_hash_distinct (const char *text, size_t length)
{
  return hash_bytes (FNV_START, text, length);
}

uint64_t
store_index_hash_word (const char *text, size_t length, const char *column, size_t place)
{
  uint64_t hash = hash_bytes (FNV_START, text, length);

  hash = hash_bytes (hash, column, strlen (column));
  return hash_bytes (hash, (const char *)&place, sizeof place);
}

/* A column on its way through store_words_each(). */
typedef struct {
  StoreIndexSum *sum;
  const char *column;
  size_t place;
} Words;

static bool
sum_word (const StoreWord *word, gpointer data)
{
  Words *self = data;

  self->sum->words +=
      store_index_hash_word (word->text, word->length, self->column, self->place++);
  return true;
}

/* The text of prefix_index likewise. */
typedef struct {
  StoreIndexSum *sum;
  GHashTable *seen; /* uint64_t *: hashes of words */
} Distinct;

static bool
sum_distinct (const StoreWord *word, gpointer data)
{
  Distinct *self = data;
  uint64_t hash = store_index_hash_distinct (word->text, word->length);

  if (g_hash_table_add (self->seen, g_memdup2 (&hash, sizeof hash)))
    self->sum->distinct += hash;
  return true;
}

static void
sum_document (StoreDb *db, const Document *document, const GArray *labels,
              StoreIndexSum *sum)
{
  StoreFold *fold = db->rooms[STORE_ROOM_FOLD];
  g_autoptr (GString) all = text_with_labels (document, labels);
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Distinct distinct = {sum, seen};

  for (int i = 0; i < N_PARTS; i++) {
    Words words = {.sum = sum, .column = part_names[i]};

    store_words_each (fold, document->parts[i], strlen (document->parts[i]),
                      STORE_WORDS_OF_TEXT, sum_word, &words);
  }
  store_words_each (fold, all->str, all->len, STORE_WORDS_OF_TEXT, sum_distinct,
                    &distinct);
}

bool
store_index_sum (StoreDb *db, int64_t clip_id, StoreIndexSum *sum, GError **error)
{
  g_autoptr (GArray) labels = store_labels_load (db, clip_id, error);
  g_autoptr (Document) document = NULL;

  if (labels == NULL || !load_document (db, clip_id, &document, error))
    return false;
  *sum = (StoreIndexSum){0};
  if (document != NULL)
    sum_document (db, document, labels, sum);
  return true;
}

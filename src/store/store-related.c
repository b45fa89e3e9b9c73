/* store-related.c: clippings that have to do with one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-related.h"

#include <string.h>

#include "store/store-captures.h"
#include "store/store-filter.h"
#include "store/store-rank.h"
#include "store/store-sql.h"

/* The most frequent words are candidates, and so many of them are looked for: with more
 * the answer takes longer, and was not seen to get better. */
#define N_CANDIDATES 40
#define N_WORDS 10

/* A word of the title counts as often as this. */
#define TITLE_COUNT 4

/* Shorter ones are seldom what a text is about. */
#define MIN_LETTERS 4

/* A word in more than this part of the library says little, and has a long list. */
#define MAX_PART 0.04

static const char load_title[] = "SELECT title FROM clip WHERE id = ?1";

/* How much a word says about the clipping. */
typedef struct {
  char *text;
  double value; /* how often it comes; later times how rare it is */
} Word;

/* ---- the words of the clipping ---- */

typedef struct {
  GHashTable *counts; /* char * → count */
  unsigned step;
} Counter;

static bool
is_candidate (const StoreWord *word)
{
  size_t letters = (size_t)g_utf8_strlen (word->text, (gssize)word->length);

  return word->unspaced ? letters == 2
                        : letters >= MIN_LETTERS && !g_ascii_isdigit (word->text[0]);
}

static bool
count_word (const StoreWord *word, gpointer data)
{
  Counter *counter = data;
  g_autofree char *text = NULL;
  guint count;

  if (!is_candidate (word))
    return true;
  text = g_strndup (word->text, word->length);
  count = GPOINTER_TO_UINT (g_hash_table_lookup (counter->counts, text));
  g_hash_table_replace (counter->counts, g_steal_pointer (&text),
                        GUINT_TO_POINTER (count + counter->step));
  return true;
}

static void
count_words (StoreDb *db, const char *text, unsigned step, GHashTable *counts)
{
  Counter counter = {counts, step};

  store_words_each (db->rooms[STORE_ROOM_FOLD], text, strlen (text), STORE_WORDS_OF_TEXT,
                    count_word, &counter);
}

static bool
count_title (StoreDb *db, int64_t clip_id, GHashTable *counts, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, load_title, error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, clip_id);
  if (store_sql_next (stmt)) {
    count_words (db, (const char *)sqlite3_column_text (stmt, 0), TITLE_COUNT, counts);
    return true;
  }
  if (store_sql_end (stmt, error))
    g_set_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND,
                 "There is no clipping %" G_GINT64_FORMAT, (gint64)clip_id);
  return false;
}

static bool
count_text (StoreDb *db, int64_t clip_id, GHashTable *counts, GError **error)
{
  g_autofree char *text = NULL;

  if (!store_captures_load_text (db, clip_id, &text, error))
    return false;
  if (text != NULL)
    count_words (db, text, 1, counts);
  return true;
}

/* ---- the best of them ---- */

static int
compare_words (gconstpointer a, gconstpointer b)
{
  const Word *left = a, *right = b;

  if (left->value != right->value)
    return left->value < right->value ? 1 : -1;
  return strcmp (left->text, right->text);
}

/* The @n words of the highest value; their text belongs to @counts. */
static GArray *
most_frequent (GHashTable *counts, guint n)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  GHashTableIter iter;
  gpointer text, count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &text, &count)) {
    Word word = {text, GPOINTER_TO_UINT (count)};
    g_array_append_val (words, word);
  }
  g_array_sort (words, compare_words);
  g_array_set_size (words, MIN (words->len, n));
  return words;
}

static GPtrArray *
phrases_of (StoreDb *db, const GArray *words)
{
  GPtrArray *phrases = g_ptr_array_new_with_free_func ((GDestroyNotify)store_phrase_free);

  for (guint i = 0; i < words->len; i++) {
    QueryTerm term = {.kind = QUERY_WORD, .text = g_array_index (words, Word, i).text};

    g_ptr_array_add (phrases, store_phrase_new (db->rooms[STORE_ROOM_FOLD], &term));
  }
  return phrases;
}

/* Leaves the words that say most. */
static bool
keep_telling (StoreDb *db, GArray *words, GError **error)
{
  g_autoptr (GPtrArray) phrases = phrases_of (db, words);
  g_autoptr (GArray) weights = store_rank_weigh (db, phrases, MAX_PART, error);
  guint n = 0;

  if (weights == NULL)
    return false;
  for (guint i = 0; i < words->len; i++)
    g_array_index (words, Word, i).value *= g_array_index (weights, double, i);
  g_array_sort (words, compare_words);
  while (n < MIN (words->len, N_WORDS) && g_array_index (words, Word, n).value > 0)
    n++;
  g_array_set_size (words, n);
  return true;
}

/* ---- the answer ---- */

static int
compare_scores (gconstpointer a, gconstpointer b)
{
  const StoreScore *left = a, *right = b;

  if (left->score != right->score)
    return left->score < right->score ? 1 : -1;
  return (left->id < right->id) - (left->id > right->id);
}

/* The best of @scores that are neither @clip_id nor in the trash. */
static GArray *
take_best (StoreDb *db, GArray *scores, int64_t clip_id, size_t limit, GError **error)
{
  QueryTerm in_trash = {.kind = QUERY_STATE, .number = CLIP_TRASH};
  g_autoptr (StoreBitmap) trash = NULL;
  GArray *ids;
  StoreRange whole;

  if (!store_filter_begin (db, &whole, error))
    return NULL;
  trash = store_filter_find (db, &in_trash, whole, error);
  if (trash == NULL)
    return NULL;
  ids = g_array_new (FALSE, FALSE, sizeof (int64_t));
  g_array_sort (scores, compare_scores);
  for (guint i = 0; i < scores->len && ids->len < limit; i++) {
    int64_t id = g_array_index (scores, StoreScore, i).id;

    if (id != clip_id && !store_bitmap_has (trash, id))
      g_array_append_val (ids, id);
  }
  return ids;
}

static GArray *
find (StoreDb *db, int64_t clip_id, size_t limit, GError **error)
{
  g_autoptr (GHashTable) counts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) words = NULL;
  g_autoptr (GPtrArray) phrases = NULL;
  g_autoptr (StoreRanking) ranking = NULL;

  if (!count_title (db, clip_id, counts, error) ||
      !count_text (db, clip_id, counts, error))
    return NULL;
  words = most_frequent (counts, N_CANDIDATES);
  if (!keep_telling (db, words, error))
    return NULL;
  phrases = phrases_of (db, words);
  ranking = store_rank_find (db, phrases, false, error);
  return ranking == NULL ? NULL : take_best (db, ranking->scores, clip_id, limit, error);
}

GArray *
store_related_find (StoreDb *db, int64_t clip_id, size_t limit, GError **error)
{
  GArray *ids;

  if (!store_sql_begin_reading (db, error))
    return NULL;
  ids = find (db, clip_id, limit, error);
  store_sql_end_reading (db);
  return ids;
}

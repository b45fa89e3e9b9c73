/* test-store-tokenizer.c: what FTS5 makes of the words that it is given
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-tokenizer.h"

typedef struct {
  const char *name;
  const char *text;
  const char *match; /* in the language of FTS5 */
  bool found;
} TokenizerCase;

static const TokenizerCase tokenizer_cases[] = {
    {"a-word", "The cat sat", "cat", true},
    {"another-word", "The cat sat", "dog", false},
    {"case-and-accents", "Über Größe", "\"UBER GRÖSSE\"", true},
    {"a-phrase-in-a-row", "the central bank", "\"central bank\"", true},
    {"a-phrase-not-in-a-row", "the central old bank", "\"central bank\"", false},
    {"a-beginning", "climate", "\"clim\"*", true},
    {"a-pair", "東京都", "\"東京\"", true},
    {"a-run", "東京都知事", "\"京都知\"", true},
    {"a-run-that-is-not-there", "東京都知事", "\"東都\"", false},
    {"a-single-character", "東京都", "\"京\"*", true},
    {"the-last-character", "東京都", "\"都\"*", true},
    {"a-run-after-a-word", "NHK東京", "\"nhk東京\"", true},
};

static void
run (sqlite3 *sqlite, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (sqlite, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
test_match (gconstpointer data)
{
  const TokenizerCase *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StoreFold) fold = store_fold_new ();
  sqlite3 *sqlite = NULL;
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &sqlite), ==, SQLITE_OK);
  g_assert_true (store_tokenizer_register (sqlite, fold, &error));
  g_assert_no_error (error);
  run (sqlite, "CREATE VIRTUAL TABLE t USING fts5 (x, tokenize='cuttings')");
  sqlite3_prepare_v2 (sqlite, "INSERT INTO t VALUES (?1)", -1, &stmt, NULL);
  sqlite3_bind_text (stmt, 1, row->text, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_DONE);
  sqlite3_finalize (stmt);
  sqlite3_prepare_v2 (sqlite, "SELECT 1 FROM t WHERE t MATCH ?1", -1, &stmt, NULL);
  sqlite3_bind_text (stmt, 1, row->match, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (stmt), ==, row->found ? SQLITE_ROW : SQLITE_DONE);
  sqlite3_finalize (stmt);
  sqlite3_close (sqlite);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tokenizer_cases); i++) {
    g_autofree char *name =
        g_strconcat ("/store-tokenizer/", tokenizer_cases[i].name, NULL);
    g_test_add_data_func (name, &tokenizer_cases[i], test_match);
  }
  return g_test_run ();
}

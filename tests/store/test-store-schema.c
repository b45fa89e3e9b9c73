/* test-store-schema.c: new libraries, old ones brought up to date, and what is neither
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libraries/NNN.sql is a library as version NNN of the schema made it, with something
 * in it.  These files never change: they are what people have.
 */

#include "store/store-schema.h"

#include <string.h>

#include "fixture.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-highlights.h"
#include "store/store-search.h"
#include "store/store-tags.h"
#include "store/store-tokenizer.h"

/* Every table, index and trigger as SQL. */
static char *
dump_schema (sqlite3 *sqlite)
{
  GString *out = g_string_new (NULL);
  sqlite3_stmt *stmt = NULL;

  sqlite3_prepare_v2 (sqlite,
                      "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name", -1,
                      &stmt, NULL);
  while (sqlite3_step (stmt) == SQLITE_ROW) {
    for (int i = 0; i < 3; i++) {
      const char *text = (const char *)sqlite3_column_text (stmt, i);
      g_string_append_printf (out, "%s\n", text == NULL ? "" : text);
    }
  }
  sqlite3_finalize (stmt);
  return g_string_free (out, FALSE);
}

static void
run (sqlite3 *sqlite, const char *sql)
{
  g_autoptr (GError) error = NULL;

  store_sql_exec (sqlite, sql, &error);
  g_assert_no_error (error);
}

/* Makes the file that a program of that version would have left. */
static void
make_old_library (const char *path, int version)
{
  g_autofree char *name = g_strdup_printf ("%03d.sql", version);
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "libraries", name, NULL);
  g_autofree char *sql = NULL;
  g_autoptr (StoreFold) fold = store_fold_new ();
  g_autoptr (GError) error = NULL;
  sqlite3 *sqlite = NULL;

  g_file_get_contents (source, &sql, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (path, &sqlite), ==, SQLITE_OK);
  g_assert_true (store_tokenizer_register (sqlite, fold, &error));
  run (sqlite, sql);
  sqlite3_close (sqlite);
}

static void
assert_is_up_to_date (Fixture *self, const char *fresh_path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StoreDb) fresh = store_db_open (fresh_path, STORE_OPEN_WRITE, &error);
  g_autofree char *expected = NULL, *schema = NULL;

  g_assert_no_error (error);
  expected = dump_schema (fresh->sqlite);
  schema = dump_schema (self->db->sqlite);
  g_assert_cmpstr (schema, ==, expected);
  g_assert_cmpint (fixture_ask (self, "PRAGMA user_version"), ==,
                   store_schema_version ());
  g_assert_cmpint (fixture_ask (self, "PRAGMA application_id"), ==,
                   STORE_SCHEMA_APPLICATION_ID);
}

/* What every fixture holds. */
static void
assert_has_content (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = NULL;
  g_autoptr (Capture) capture = NULL;
  g_autoptr (GPtrArray) highlights = NULL;
  g_auto (Query) query = {.term = query_term_new (QUERY_WORD, "fox")};
  g_autoptr (GArray) ids = NULL;
  int64_t id;

  store_clips_find_uuid (self->db, "0b7f6a3e-1111-4222-8333-123456789abc", &id, &error);
  g_assert_no_error (error);
  clip = store_clips_load (self->db, id, &error);
  g_assert_cmpstr (clip->title, ==, "An old clipping");
  g_assert_cmpstr (clip->note, ==, "a note");
  g_assert_true (clip->starred);
  g_assert_cmpuint (clip->tags->len, ==, 1);
  g_assert_cmpstr (clip->tags->pdata[0], ==, "animals/fox");
  capture = store_captures_load_latest (self->db, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (capture->article->text, ==, "The quick brown fox.");
  highlights = store_highlights_load_all (self->db, id, &error);
  g_assert_cmpuint (highlights->len, ==, 1);
  g_assert_cmpstr (((Highlight *)highlights->pdata[0])->made.exact, ==, "quick");
  ids = store_search_query (self->db, &query, 0, &error);
  g_assert_cmpuint (ids->len, ==, 1);
  fixture_assert_index_is_right (self);
}

static void
test_old_library (Fixture *self, gconstpointer data)
{
  g_autofree char *fresh = g_build_filename (self->folder, "fresh.db", NULL);
  g_autoptr (GError) error = NULL;

  make_old_library (self->path, GPOINTER_TO_INT (data));
  self->db = store_db_open (self->path, STORE_OPEN_WRITE, &error);
  g_assert_no_error (error);
  assert_is_up_to_date (self, fresh);
  assert_has_content (self);
  g_assert_true (store_db_check (self->db, &error));
}

/* A migration that fails leaves the library as it was. */
static void
test_failed_migration (Fixture *self, gconstpointer data)
{
  g_autoptr (StoreFold) fold = store_fold_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  sqlite3 *sqlite = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &sqlite), ==, SQLITE_OK);
  g_assert_true (store_tokenizer_register (sqlite, fold, &error));
  /* The last table of the schema is in the way. */
  run (sqlite, "CREATE TABLE prefix_index (x)");
  before = dump_schema (sqlite);
  g_assert_false (store_schema_migrate (sqlite, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_FAILED);
  after = dump_schema (sqlite);
  g_assert_cmpstr (after, ==, before);
  sqlite3_close (sqlite);
}

static void
test_migrating_twice (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump_schema (self->db->sqlite), *after = NULL;

  g_assert_true (store_schema_migrate (self->db->sqlite, &error));
  after = dump_schema (self->db->sqlite);
  g_assert_cmpstr (after, ==, before);
}

typedef struct {
  const char *name;
  const char *contents;
  size_t length;
  bool allowed;
  StoreErrorCode error;
} LookCase;

/* The header of a database with nothing in it but our mark and a version. */
#define HEADER "SQLite format 3\0"
#define UP_TO_VERSION                                                                    \
  "\x10\0\1\1\0\x40\x20\x20\0\0\0\1\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0" \
  "\0\0\0\0\0\0"
#define REST "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"

static const LookCase look_cases[] = {
    {"nothing-is-new", "", 0, true, 0},
    {"a-header-of-ours", HEADER UP_TO_VERSION "\0\0\0\1\0\0\0\0cutt" REST, 100, true, 0},
    {"a-header-of-ours-that-is-newer", HEADER UP_TO_VERSION "\0\0\3\1\0\0\0\0cutt" REST,
     100, false, STORE_ERROR_TOO_NEW},
    {"a-header-of-others", HEADER UP_TO_VERSION "\0\0\0\1\0\0\0\0\0\0\0\0" REST, 100,
     false, STORE_ERROR_NOT_A_LIBRARY},
    {"half-a-header", HEADER, 16, false, STORE_ERROR_NOT_A_LIBRARY},
    {"some-text", "hello", 5, false, STORE_ERROR_NOT_A_LIBRARY},
};

static void
test_look (Fixture *self, gconstpointer data)
{
  const LookCase *row = data;
  g_autoptr (GError) error = NULL;
  bool is_new = false;

  g_assert_true (
      g_file_set_contents (self->path, row->contents, (gssize)row->length, NULL));
  g_assert_cmpint (store_schema_look (self->path, &is_new, &error), ==, row->allowed);
  if (row->allowed) {
    g_assert_no_error (error);
    g_assert_cmpint (is_new, ==, row->length == 0);
  } else {
    g_assert_error (error, STORE_ERROR, (int)row->error);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int version = 1; version <= store_schema_version (); version++) {
    g_autofree char *name = g_strdup_printf ("/store-schema/version-%d", version);
    g_test_add (name, Fixture, GINT_TO_POINTER (version), fixture_set_up_empty,
                test_old_library, fixture_tear_down);
  }
  g_test_add ("/store-schema/a-failed-migration-changes-nothing", Fixture, NULL,
              fixture_set_up_empty, test_failed_migration, fixture_tear_down);
  g_test_add ("/store-schema/migrating-twice-changes-nothing", Fixture, NULL,
              fixture_set_up, test_migrating_twice, fixture_tear_down);
  for (size_t i = 0; i < G_N_ELEMENTS (look_cases); i++) {
    g_autofree char *name = g_strconcat ("/store-schema/", look_cases[i].name, NULL);
    g_test_add (name, Fixture, &look_cases[i], fixture_set_up_empty, test_look,
                fixture_tear_down);
  }
  return g_test_run ();
}

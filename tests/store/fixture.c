/* fixture.c: a library in a folder of its own, for the tests of store/
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-index.h"
#include "store/store-sql.h"

void
fixture_set_up_empty (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("cuttings-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "library.db", NULL);
}

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up_empty (self, data);
  self->db = store_db_open (self->path, STORE_OPEN_WRITE, &error);
  g_assert_no_error (error);
}

void
fixture_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      fixture_remove_folder (path);
    else
      g_unlink (path);
  }
  g_rmdir (folder);
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->db, store_db_close);
  fixture_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

void
fixture_begin (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  store_db_begin (self->db, &error);
  g_assert_no_error (error);
}

void
fixture_commit (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  store_db_commit (self->db, &error);
  g_assert_no_error (error);
}

int64_t
fixture_ask (Fixture *self, const char *sql)
{
  sqlite3 *sqlite = NULL;
  sqlite3_stmt *stmt = NULL;
  int64_t answer;

  g_assert_cmpint (sqlite3_open (self->path, &sqlite), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (sqlite, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  answer = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);
  sqlite3_close (sqlite);
  return answer;
}

Capture *
fixture_capture (const char *title, const char *text)
{
  Capture *capture = capture_new ();

  capture->origin = CAPTURE_PASTED_TEXT;
  capture->captured_at = 1700000000 * (int64_t)G_USEC_PER_SEC;
  capture->raw = g_bytes_new (text, strlen (text));
  capture->media_type = g_strdup ("text/plain; charset=utf-8");
  capture->article->title = g_strdup (title);
  capture->article->text = g_strdup (text);
  capture->article->html = g_markup_printf_escaped ("<p>%s</p>", text);
  return capture;
}

Clip *
fixture_clip (const char *title, const char *address)
{
  Clip *clip = clip_new ();

  g_free (clip->title);
  clip->title = g_strdup (title);
  clip->address = g_strdup (address);
  return clip;
}

int64_t
fixture_add (Fixture *self, const char *title, const char *address, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = fixture_clip (title, address);
  g_autoptr (Capture) capture = fixture_capture (title, text);

  store_clips_insert (self->db, clip, &error);
  g_assert_no_error (error);
  store_captures_insert (self->db, clip->id, capture, &error);
  g_assert_no_error (error);
  return clip->id;
}

int64_t
fixture_save (Fixture *self, const char *title, const char *address, const char *text)
{
  int64_t id;

  fixture_begin (self);
  id = fixture_add (self, title, address, text);
  fixture_commit (self);
  return id;
}

void
fixture_limit_pages (Fixture *self)
{
  int code =
      sqlite3_exec (self->db->sqlite, "PRAGMA max_page_count = 100", NULL, NULL, NULL);

  g_assert_cmpint (code, ==, SQLITE_OK);
}

static void
dump_row (sqlite3_stmt *stmt, GString *out)
{
  for (int i = 0; i < sqlite3_column_count (stmt); i++) {
    const void *data = sqlite3_column_blob (stmt, i);
    gsize size = (gsize)sqlite3_column_bytes (stmt, i);
    g_autofree char *value = g_base64_encode (data, size);

    g_string_append_printf (out, "%d%s ", sqlite3_column_type (stmt, i), value);
  }
  g_string_append_c (out, '\n');
}

char *
fixture_dump (Fixture *self)
{
  static const char *const queries[] = {
      "SELECT * FROM clip ORDER BY id",
      "SELECT * FROM clip_address ORDER BY address_key, clip_id",
      "SELECT * FROM clip_alias ORDER BY uuid",
      "SELECT * FROM capture ORDER BY id",
      "SELECT * FROM fingerprint ORDER BY capture_id",
      "SELECT * FROM removal ORDER BY id",
      "SELECT * FROM image ORDER BY capture_id, number",
      "SELECT * FROM highlight ORDER BY id",
      "SELECT * FROM tag ORDER BY id",
      "SELECT * FROM clip_tag ORDER BY tag_id, clip_id",
      "SELECT * FROM highlight_tag ORDER BY tag_id, highlight_id",
      "SELECT * FROM saved_search ORDER BY id",
      "SELECT * FROM tag_color ORDER BY tag_key",
      "SELECT * FROM tag_rule ORDER BY id",
      "SELECT * FROM tag_rule_tag ORDER BY rule_id, name",
      "SELECT * FROM state_count ORDER BY state",
      "SELECT * FROM tag_count ORDER BY tag_id",
      "SELECT site_key, host, clips FROM source_count WHERE clips <> 0 ORDER BY 1, 2",
  };
  GString *out = g_string_new (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (queries); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (self->db, queries[i], &error);

    g_assert_no_error (error);
    g_string_append_printf (out, "%s\n", queries[i]);
    while (store_sql_next (stmt))
      dump_row (stmt, out);
  }
  return g_string_free (out, FALSE);
}

/* Every word of the index with the clippings that it is in. */
static char *
dump_index (sqlite3 *sqlite, const char *query)
{
  GString *out = g_string_new (NULL);
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (sqlite, query, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    dump_row (stmt, out);
  g_assert_cmpint (sqlite3_finalize (stmt), ==, SQLITE_OK);
  return g_string_free (out, FALSE);
}

static void
run (sqlite3 *sqlite, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (sqlite, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static GArray *
list_clips (sqlite3 *sqlite)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (int64_t));
  sqlite3_stmt *stmt = NULL;

  sqlite3_prepare_v2 (sqlite, "SELECT id FROM clip", -1, &stmt, NULL);
  while (sqlite3_step (stmt) == SQLITE_ROW) {
    int64_t id = sqlite3_column_int64 (stmt, 0);
    g_array_append_val (ids, id);
  }
  sqlite3_finalize (stmt);
  return ids;
}

void
fixture_assert_index_is_right (Fixture *self)
{
  static const char *const queries[] = {
      "SELECT term, doc, col, offset FROM temp.words ORDER BY 1, 2, 3, 4",
      "SELECT term, doc FROM temp.prefixes ORDER BY 1, 2",
      "SELECT id, sz FROM word_index_docsize ORDER BY id",
  };
  sqlite3 *sqlite = self->db->sqlite;
  g_autoptr (GArray) ids = list_clips (sqlite);
  char *before[G_N_ELEMENTS (queries)];

  run (sqlite, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING "
               "fts5vocab (main, word_index, instance)");
  run (sqlite, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.prefixes USING "
               "fts5vocab (main, prefix_index, instance)");
  for (size_t i = 0; i < G_N_ELEMENTS (queries); i++)
    before[i] = dump_index (sqlite, queries[i]);
  fixture_begin (self);
  run (sqlite, "INSERT INTO word_index (word_index) VALUES ('delete-all')");
  run (sqlite, "INSERT INTO prefix_index (prefix_index) VALUES ('delete-all')");
  for (guint i = 0; i < ids->len; i++)
    store_index_add (self->db, g_array_index (ids, int64_t, i));
  fixture_commit (self);
  for (size_t i = 0; i < G_N_ELEMENTS (queries); i++) {
    g_autofree char *after = dump_index (sqlite, queries[i]);

    g_assert_cmpstr (before[i], ==, after);
    g_free (before[i]);
  }
}

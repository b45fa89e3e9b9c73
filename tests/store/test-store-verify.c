/* test-store-verify.c: damage is found, and repaired without losing a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-verify.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <utime.h>

#include "store/store-backup.h"
#include "store/store-repair.h"
#include "store/store-sql.h"
#include "store/store-tags.h"

#include "fixture.h"

#define N_CLIPS 12

/* ---- a library with some of everything ---- */

static void
save_large (Fixture *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int i = 0; i < 30000; i++)
    g_string_append_printf (text, "%08x ", g_rand_int (rand));
  fixture_save (self, "A Long One", NULL, text->str);
}

static void
add_tag (Fixture *self, int64_t id)
{
  const char *const tags[] = {"climate", NULL};
  g_autoptr (GError) error = NULL;

  fixture_begin (self);
  store_tags_change (self->db, &id, 1, tags, NULL, &error);
  g_assert_no_error (error);
  fixture_commit (self);
}

static void
fill (Fixture *self, gconstpointer data)
{
  fixture_set_up (self, data);
  for (int i = 1; i < N_CLIPS; i++) {
    g_autofree char *address = g_strdup_printf ("https://example.org/%d", i);
    g_autofree char *text =
        g_strdup_printf ("Sea level rose in number %d; 東京都の発表。 Again rose.", i);

    add_tag (self, fixture_save (self, "A Title", address, text));
  }
  save_large (self);
}

/* ---- spoiling it ---- */

/* As a program would that knows no rule of ours. */
static void
run_raw (Fixture *self, const char *sql)
{
  sqlite3 *sqlite = NULL;
  char *problem = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &sqlite), ==, SQLITE_OK);
  sqlite3_exec (sqlite, sql, NULL, NULL, &problem);
  g_assert_cmpstr (problem, ==, NULL);
  sqlite3_close (sqlite);
}

static void
run_ours (Fixture *self, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (self->db->sqlite, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
change_title (Fixture *self)
{
  run_raw (self, "UPDATE clip SET title = 'Another' WHERE id = 3");
}

static void
swap_words (Fixture *self)
{
  run_raw (self, "UPDATE clip SET note = 'two words' WHERE id = 3");
  run_ours (self, "INSERT INTO word_index (rowid, notes) VALUES (3, 'words two')");
  run_ours (self, "INSERT INTO prefix_index (rowid, words) VALUES (3, 'words two')");
}

static void
empty_index (Fixture *self)
{
  run_ours (self, "INSERT INTO word_index (word_index) VALUES ('delete-all')");
}

static void
index_a_stranger (Fixture *self)
{
  run_ours (self, "INSERT INTO word_index (rowid, title) VALUES (999, 'nobody')");
}

static void
change_count (Fixture *self)
{
  run_raw (self, "UPDATE state_count SET clips = clips + 5 WHERE state = 'inbox'");
}

static void
lose_tag_count (Fixture *self)
{
  run_raw (self, "DELETE FROM tag_count");
}

static void
lose_source_counts (Fixture *self)
{
  run_raw (self, "UPDATE source_count SET clips = 77 WHERE host = 'example.org'");
}

static void
lose_clip (Fixture *self)
{
  run_raw (self, "PRAGMA foreign_keys = OFF; DROP TRIGGER clip_goes; "
                 "DELETE FROM clip WHERE id = 2; DELETE FROM clip_tag WHERE clip_id = 2; "
                 "DELETE FROM clip_address WHERE clip_id = 2");
}

static void
spoil_article (Fixture *self)
{
  run_raw (self, "UPDATE capture SET html = text WHERE id = 4");
}

static void
spoil_small_blob (Fixture *self)
{
  run_raw (self, "UPDATE blob SET data = x'00' WHERE sha256 = (SELECT raw_sha256 FROM "
                 "capture WHERE id = 5)");
}

static char *
only_file (Fixture *self)
{
  g_autofree char *blobs = g_strconcat (self->path, "-blobs", NULL);
  g_autoptr (GDir) dir = g_dir_open (blobs, 0, NULL);
  g_autofree char *folder = g_build_filename (blobs, g_dir_read_name (dir), NULL);
  g_autoptr (GDir) inside = g_dir_open (folder, 0, NULL);

  return g_build_filename (folder, g_dir_read_name (inside), NULL);
}

static void
lose_file (Fixture *self)
{
  g_autofree char *path = only_file (self);

  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* A new file: the old bytes stay where a backup has a link to them. */
static void
replace_file (Fixture *self)
{
  g_autofree char *path = only_file (self);

  g_assert_true (g_file_set_contents (path, "other bytes", -1, NULL));
}

static void
leave_file (Fixture *self)
{
  g_autofree char *known = only_file (self);
  g_autofree char *folder = g_path_get_dirname (known);
  g_autofree char *path = g_build_filename (folder, "0000", NULL);
  struct utimbuf times = {1000000000, 1000000000};

  g_assert_true (g_file_set_contents (path, "left", -1, NULL));
  g_assert_cmpint (g_utime (path, &times), ==, 0);
}

/* An index that a row was not put into: the row was changed while it was hidden. */
static void
spoil_file_index (Fixture *self)
{
  g_clear_pointer (&self->db, store_db_close);
  run_raw (self, "CREATE TABLE kept AS SELECT * FROM sqlite_master "
                 "WHERE name = 'clip_words'; PRAGMA writable_schema = ON; "
                 "DELETE FROM sqlite_master WHERE name = 'clip_words'");
  run_raw (self, "UPDATE clip SET words = words + 1000 WHERE id = 1");
  run_raw (self, "PRAGMA writable_schema = ON; "
                 "INSERT INTO sqlite_master SELECT * FROM kept; DROP TABLE kept");
  self->db = store_db_open (self->path, STORE_OPEN_WRITE, NULL);
  g_assert_nonnull (self->db);
}

/* ---- finding and repairing ---- */

typedef struct {
  const char *name;
  void (*spoil) (Fixture *self);
  VerifyKind kind;
  uint64_t n_found;
  bool needs_backup;
} Case;

static const Case cases[] = {
    {"a-title-that-the-index-does-not-know", change_title, VERIFY_INDEX, 1, false},
    {"words-in-another-order", swap_words, VERIFY_INDEX, 1, false},
    {"an-empty-index", empty_index, VERIFY_INDEX, N_CLIPS, false},
    {"a-clipping-in-the-index-alone", index_a_stranger, VERIFY_INDEX, 1, false},
    {"a-wrong-count", change_count, VERIFY_COUNTS, 1, false},
    {"no-counts-of-tags", lose_tag_count, VERIFY_COUNTS, 1, false},
    {"a-wrong-count-of-a-source", lose_source_counts, VERIFY_COUNTS, 1, false},
    {"an-index-of-the-file", spoil_file_index, VERIFY_FILE, 1, false},
    {"a-file-that-nothing-names", leave_file, VERIFY_UNNAMED, 1, false},
    {"a-damaged-article", spoil_article, VERIFY_CAPTURES, 1, true},
    {"a-damaged-blob-in-the-database", spoil_small_blob, VERIFY_DAMAGED, 1, true},
    {"a-damaged-file", replace_file, VERIFY_DAMAGED, 1, true},
    {"a-missing-file", lose_file, VERIFY_MISSING, 1, true},
};

static VerifyReport *
verify (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StoreDb) reader = store_db_open (self->path, STORE_OPEN_READ, &error);
  VerifyReport *report;

  g_assert_no_error (error);
  report = store_verify (reader, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_captures, ==, N_CLIPS);
  return report;
}

static void
assert_found (const VerifyReport *report, VerifyKind kind, uint64_t n)
{
  for (int i = 0; i < N_VERIFY_KINDS; i++) {
    if (report->n_found[i] != (i == (int)kind ? n : 0))
      g_error ("%s: %d found; %s", verify_kind_name ((VerifyKind)i),
               (int)report->n_found[i], report->example[i]);
  }
}

static void
repair (Fixture *self, const VerifyReport *found)
{
  g_autoptr (GError) error = NULL;

  store_repair (self->db, found, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
back_up (Fixture *self)
{
  g_autoptr (Backup) backup =
      store_backup_make (self->db, BACKUP_DAILY, NULL, NULL, NULL);

  g_assert_nonnull (backup);
}

static void
test_whole (Fixture *self, gconstpointer data)
{
  g_autofree char *before = fixture_dump (self), *after = NULL;
  g_autoptr (VerifyReport) report = verify (self);

  assert_found (report, VERIFY_FILE, 0);
  g_assert_false (verify_report_has_found (report));
  g_assert_cmpuint (report->n_clips, ==, N_CLIPS);
  g_assert_cmpuint (report->n_blobs, ==, N_CLIPS);
  repair (self, report);
  after = fixture_dump (self);
  g_assert_cmpstr (before, ==, after);
}

static void
test_found_and_repaired (Fixture *self, gconstpointer data)
{
  const Case *row = data;
  g_autoptr (VerifyReport) found = NULL, after = NULL;

  back_up (self);
  row->spoil (self);
  found = verify (self);
  assert_found (found, row->kind, row->n_found);
  repair (self, found);
  after = verify (self);
  assert_found (after, row->kind, 0);
  verify_report_set_repaired (found, after);
  g_assert_cmpuint (found->n_repaired[row->kind], ==, row->n_found);
  fixture_assert_index_is_right (self);
}

/* What only a backup has stays as it is without one, and nothing else suffers. */
static void
test_without_a_backup (Fixture *self, gconstpointer data)
{
  const Case *row = data;
  g_autoptr (VerifyReport) found = NULL, after = NULL;

  row->spoil (self);
  found = verify (self);
  repair (self, found);
  after = verify (self);
  assert_found (after, row->kind, row->n_found);
}

static void
test_lost_clipping (Fixture *self, gconstpointer data)
{
  g_autoptr (VerifyReport) found = NULL, after = NULL;

  lose_clip (self);
  found = verify (self);
  g_assert_cmpuint (found->n_found[VERIFY_ORPHANS], ==, 1);
  repair (self, found);
  after = verify (self);
  g_assert_false (verify_report_has_found (after));
  g_assert_cmpuint (after->n_clips, ==, N_CLIPS);
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM clip WHERE id = 13 AND "
                                      "title = 'A Title' AND state = 'inbox'"),
                   ==, 1);
}

/* ---- being interrupted ---- */

static bool
stop_at (uint64_t done, uint64_t total, gpointer data)
{
  int *left = data;

  g_assert_cmpuint (done, <=, total);
  return (*left)-- > 0;
}

/* Even where everything is to be mended. */
static void
test_interrupted (Fixture *self, gconstpointer data)
{
  VerifyReport all = {0};

  for (int i = 0; i < N_VERIFY_KINDS; i++)
    all.n_found[i] = 1;
  for (int moment = 0; moment < 40; moment += 3) {
    g_autoptr (GError) verifying = NULL, repairing = NULL;
    int left = moment, left_too = moment / 10;

    g_assert_null (store_verify (self->db, stop_at, &left, &verifying));
    g_assert_error (verifying, STORE_ERROR, STORE_ERROR_INTERRUPTED);
    g_assert_false (store_repair (self->db, &all, stop_at, &left_too, &repairing));
    g_assert_error (repairing, STORE_ERROR, STORE_ERROR_INTERRUPTED);
  }
  {
    g_autoptr (VerifyReport) report = verify (self);

    g_assert_false (verify_report_has_found (report));
  }
}

static void
add_case (const Case *row, const char *folder,
          void (*test) (Fixture *self, gconstpointer data))
{
  g_autofree char *path = g_strdup_printf ("/store-verify/%s/%s", folder, row->name);

  g_test_add (path, Fixture, row, fill, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store-verify/a-whole-library", Fixture, NULL, fill, test_whole,
              fixture_tear_down);
  g_test_add ("/store-verify/what-has-lost-its-clipping", Fixture, NULL, fill,
              test_lost_clipping, fixture_tear_down);
  g_test_add ("/store-verify/interrupted", Fixture, NULL, fill, test_interrupted,
              fixture_tear_down);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    add_case (&cases[i], "repaired", test_found_and_repaired);
    if (cases[i].needs_backup)
      add_case (&cases[i], "without-a-backup", test_without_a_backup);
  }
  return g_test_run ();
}

/* test-store-db.c: opening what may be opened, leaving the rest alone, transactions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-db.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixture.h"
#include "store/store-clips.h"
#include "store/store-search.h"

/* ---- files that are no libraries of ours ---- */

/* What stands in the place of the library. */
typedef void (*MakeFunc) (const char *path);

static void
make_text (const char *path)
{
  g_assert_true (g_file_set_contents (path, "Dear diary,\n", -1, NULL));
}

static void
make_foreign_database (const char *path)
{
  sqlite3 *sqlite = NULL;

  g_assert_cmpint (sqlite3_open (path, &sqlite), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (sqlite,
                                 "CREATE TABLE clip (id); PRAGMA user_version = 1", NULL,
                                 NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (sqlite);
}

static void
make_library (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StoreDb) db = store_db_open (path, STORE_OPEN_WRITE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (db);
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *sqlite = NULL;

  g_assert_cmpint (sqlite3_open (path, &sqlite), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (sqlite, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (sqlite);
}

static void
make_newer (const char *path)
{
  make_library (path);
  run_sql (path, "PRAGMA user_version = 999");
}

/* The new version is in the "-wal" only: a program was killed while it migrated. */
static void
make_newer_in_wal (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *main_data = NULL, *wal_data = NULL;
  gsize main_size, wal_size;
  sqlite3 *sqlite = NULL;

  make_library (path);
  g_assert_cmpint (sqlite3_open (path, &sqlite), ==, SQLITE_OK);
  sqlite3_exec (sqlite, "PRAGMA user_version = 999", NULL, NULL, NULL);
  g_assert_true (g_file_get_contents (path, &main_data, &main_size, NULL));
  g_assert_true (g_file_get_contents (wal, &wal_data, &wal_size, NULL));
  sqlite3_close (sqlite);
  g_assert_true (g_file_set_contents (path, main_data, (gssize)main_size, NULL));
  g_assert_true (g_file_set_contents (wal, wal_data, (gssize)wal_size, NULL));
}

static void
make_beheaded (const char *path)
{
  g_autofree char *blobs = g_strconcat (path, "-blobs", NULL);
  g_autofree char *data = NULL;
  gsize size;

  make_library (path);
  g_assert_cmpint (g_mkdir (blobs, 0700), ==, 0);
  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  memset (data, 0, 4096);
  g_assert_true (g_file_set_contents (path, data, (gssize)size, NULL));
}

/* Every page but the first is noise. */
static void
make_scrambled (const char *path)
{
  g_autofree char *data = NULL;
  gsize size;

  make_library (path);
  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  for (gsize i = 100; i < size; i++)
    data[i] = (char)(i * 7919 >> 3);
  g_assert_true (g_file_set_contents (path, data, (gssize)size, NULL));
}

static void
make_folder (const char *path)
{
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
make_nothing (const char *path)
{
}

typedef struct {
  const char *name;
  MakeFunc make;
  StoreOpen mode;
  StoreErrorCode expected;
} RefusedCase;

static const RefusedCase refused_cases[] = {
    {"a-text-is-no-library", make_text, STORE_OPEN_WRITE, STORE_ERROR_NOT_A_LIBRARY},
    {"a-text-is-no-library-to-read", make_text, STORE_OPEN_READ,
     STORE_ERROR_NOT_A_LIBRARY},
    {"another-database-is-no-library", make_foreign_database, STORE_OPEN_WRITE,
     STORE_ERROR_NOT_A_LIBRARY},
    {"a-newer-library-is-too-new", make_newer, STORE_OPEN_WRITE, STORE_ERROR_TOO_NEW},
    {"a-newer-library-is-too-new-to-read", make_newer, STORE_OPEN_READ,
     STORE_ERROR_TOO_NEW},
    {"a-half-written-newer-library-is-too-new", make_newer_in_wal, STORE_OPEN_READ,
     STORE_ERROR_TOO_NEW},
    {"a-library-without-its-beginning-is-damaged", make_beheaded, STORE_OPEN_WRITE,
     STORE_ERROR_CORRUPT},
    {"a-library-of-noise-is-damaged", make_scrambled, STORE_OPEN_WRITE,
     STORE_ERROR_CORRUPT},
    {"a-library-of-noise-is-damaged-to-read", make_scrambled, STORE_OPEN_READ,
     STORE_ERROR_CORRUPT},
    {"a-folder-cannot-be-opened", make_folder, STORE_OPEN_WRITE, STORE_ERROR_CANNOT_OPEN},
    {"a-missing-file-cannot-be-read", make_nothing, STORE_OPEN_READ,
     STORE_ERROR_CANNOT_OPEN},
};

static char *
hash_file (const char *path)
{
  g_autofree char *data = NULL;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, NULL))
    return g_strdup ("none");
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)data, size);
}

/* What cannot be opened is as it was before. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  const RefusedCase *row = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  row->make (self->path);
  before = hash_file (self->path);
  g_assert_null (store_db_open (self->path, row->mode, &error));
  g_assert_error (error, STORE_ERROR, (int)row->expected);
  after = hash_file (self->path);
  g_assert_cmpstr (after, ==, before);
}

/* ---- permissions ---- */

/* Permissions mean nothing to root: the test becomes nobody while it looks. */
static void
become_nobody (Fixture *self)
{
  g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);
  if (geteuid () == 0)
    g_assert_cmpint (seteuid (65534), ==, 0);
}

static void
become_oneself (Fixture *self)
{
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_chmod (self->folder, 0700);
}

static void
test_read_only_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StoreDb) reader = NULL;
  StoreDb *writer;

  fixture_save (self, "Kept", NULL, "Something to read.");
  g_clear_pointer (&self->db, store_db_close);
  g_assert_cmpint (g_chmod (self->path, 0444), ==, 0);
  become_nobody (self);
  if (getuid () != 0)
    g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  writer = store_db_open (self->path, STORE_OPEN_WRITE, &error);
  g_assert_null (writer);
  g_assert_error (error, STORE_ERROR, STORE_ERROR_READ_ONLY);
  g_clear_error (&error);

  reader = store_db_open (self->path, STORE_OPEN_READ, &error);
  g_assert_no_error (error);
  g_assert_true (store_db_check (reader, &error));
  g_assert_false (store_db_begin (reader, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_READ_ONLY);
  become_oneself (self);
}

static void
test_unreadable_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  StoreDb *db;

  g_clear_pointer (&self->db, store_db_close);
  g_assert_cmpint (g_chmod (self->path, 0), ==, 0);
  become_nobody (self);
  db = store_db_open (self->path, STORE_OPEN_READ, &error);
  become_oneself (self);
  g_assert_null (db);
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CANNOT_OPEN);
}

static void
test_folders_are_made (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "a", "b %41?#", "x.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (StoreDb) db = store_db_open (path, STORE_OPEN_WRITE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (db);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static void
test_folder_that_cannot_be_made (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "file", "x.db", NULL);
  g_autofree char *in_the_way = g_build_filename (self->folder, "file", NULL);
  g_autoptr (GError) error = NULL;

  make_text (in_the_way);
  g_assert_null (store_db_open (path, STORE_OPEN_WRITE, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CANNOT_OPEN);
}

static void
test_empty_file_becomes_a_library (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (self->path, "", 0, NULL));
  self->db = store_db_open (self->path, STORE_OPEN_WRITE, &error);
  g_assert_no_error (error);
}

/* ---- transactions ---- */

static void
test_rollback (Fixture *self, gconstpointer data)
{
  fixture_begin (self);
  store_db_rollback (self->db);
  store_db_rollback (self->db);
  fixture_begin (self);
  fixture_commit (self);
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM clip"), ==, 0);
}

static void
test_closing_rolls_back (Fixture *self, gconstpointer data)
{
  fixture_begin (self);
  g_clear_pointer (&self->db, store_db_close);
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM clip"), ==, 0);
}

static void
test_readers_see_commits (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StoreDb) reader = store_db_open (self->path, STORE_OPEN_READ, &error);
  int64_t before;

  g_assert_no_error (error);
  before = store_db_data_version (reader);
  g_assert_cmpint (store_db_data_version (reader), ==, before);
  fixture_save (self, "A", NULL, "Text.");
  g_assert_cmpint (store_db_data_version (reader), !=, before);
}

static void
test_commit_touches_the_stamp (Fixture *self, gconstpointer data)
{
  g_autofree char *path = store_db_stamp_path (self->path);
  GStatBuf about;

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  fixture_save (self, "A", NULL, "Text.");
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (ABS (about.st_mtime - g_get_real_time () / G_USEC_PER_SEC), <=, 5);
}

static void
test_full_disk (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = fixture_clip ("Large", NULL);
  g_autofree char *note = g_strnfill (10 * 1024 * 1024, 'x');

  /* SQLite's way to say that no page more is to be had. */
  fixture_limit_pages (self);
  fixture_begin (self);
  g_free (clip->note);
  clip->note = g_steal_pointer (&note);
  g_assert_false (store_clips_insert (self->db, clip, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_FULL);
  store_db_rollback (self->db);
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM clip"), ==, 0);
}

/* ---- the rest ---- */

static gpointer
interrupt_thread (gpointer db)
{
  for (int i = 0; i < 2000; i++) {
    store_db_interrupt (db);
    g_usleep (500);
  }
  return NULL;
}

/* A reader that is told to stop every half millisecond does. */
static void
test_interrupt (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (Query) query = {.term = query_term_new (QUERY_WORD, "word")};
  GThread *thread;
  int n = 0;

  fixture_begin (self);
  for (int i = 0; i < 2000; i++)
    fixture_add (self, "Title", NULL, "A word and another word.");
  fixture_commit (self);
  thread = g_thread_new ("interrupt", interrupt_thread, self->db);
  while (error == NULL && n++ < 100000) {
    GArray *ids = store_search_query (self->db, &query, 0, &error);
    g_clear_pointer (&ids, g_array_unref);
  }
  g_thread_join (thread);
  g_assert_error (error, STORE_ERROR, STORE_ERROR_INTERRUPTED);
}

static void
test_check (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize size;

  fixture_begin (self);
  for (int i = 0; i < 200; i++)
    fixture_add (self, "Title", NULL, "Some text that fills a page or two.");
  fixture_commit (self);
  g_assert_true (store_db_check (self->db, &error));
  g_assert_no_error (error);
  g_clear_pointer (&self->db, store_db_close);

  g_assert_true (g_file_get_contents (self->path, &contents, &size, NULL));
  memset (contents + size - 4096, 0x55, 4096);
  g_assert_true (g_file_set_contents (self->path, contents, (gssize)size, NULL));
  self->db = store_db_open (self->path, STORE_OPEN_READ, &error);
  g_assert_no_error (error);
  g_assert_false (store_db_check (self->db, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CORRUPT);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*set_up) (Fixture *, gconstpointer);
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
      {"a-file-that-cannot-be-written", fixture_set_up, test_read_only_file},
      {"a-file-that-cannot-be-read", fixture_set_up, test_unreadable_file},
      {"folders-are-made", fixture_set_up_empty, test_folders_are_made},
      {"a-folder-that-cannot-be-made", fixture_set_up_empty,
       test_folder_that_cannot_be_made},
      {"an-empty-file-becomes-a-library", fixture_set_up_empty,
       test_empty_file_becomes_a_library},
      {"rollback", fixture_set_up, test_rollback},
      {"closing-rolls-back", fixture_set_up, test_closing_rolls_back},
      {"readers-see-commits", fixture_set_up, test_readers_see_commits},
      {"a-commit-touches-the-stamp", fixture_set_up, test_commit_touches_the_stamp},
      {"a-full-disk", fixture_set_up, test_full_disk},
      {"interrupt", fixture_set_up, test_interrupt},
      {"damage-is-found-by-checking", fixture_set_up, test_check},
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (refused_cases); i++) {
    g_autofree char *name = g_strconcat ("/store-db/", refused_cases[i].name, NULL);
    g_test_add (name, Fixture, &refused_cases[i], fixture_set_up_empty, test_refused,
                fixture_tear_down);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *name = g_strconcat ("/store-db/", tests[i].name, NULL);
    g_test_add (name, Fixture, NULL, tests[i].set_up, tests[i].test, fixture_tear_down);
  }
  return g_test_run ();
}

/* test-store-backup.c: copies of the whole library, made while it is used
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-backup.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <utime.h>

#include "store/store-backup-folder.h"
#include "store/store-blobs.h"
#include "store/store-captures.h"

#include "fixture.h"

#define DAY_S (24 * 60 * 60)

/* Bytes that are kept in a file. */
static GBytes *
large_bytes (guint8 seed)
{
  size_t size = 100 * 1024;
  guint8 *data = g_malloc (size);

  for (size_t i = 0; i < size; i++)
    data[i] = (guint8)(i * 31 + seed);
  return g_bytes_new_take (data, size);
}

static char *
save_picture (Fixture *self, guint8 seed)
{
  g_autoptr (GBytes) bytes = large_bytes (seed);
  g_autoptr (GError) error = NULL;
  char *sha256 = NULL;

  fixture_begin (self);
  store_blobs_put (self->db, bytes, STORE_BLOB_PLAIN, "image/png", &sha256, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  return sha256;
}

static Backup *
make (Fixture *self, BackupKind kind)
{
  g_autoptr (GError) error = NULL;
  Backup *backup = store_backup_make (self->db, kind, NULL, NULL, &error);

  g_assert_no_error (error);
  return backup;
}

static StoreDb *
open_backup (Fixture *self, const Backup *backup)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_backup_folder_library (self->path, backup->name);
  StoreDb *db = store_db_open (path, STORE_OPEN_READ, &error);

  g_assert_no_error (error);
  return db;
}

static char *
dump_of (StoreDb *db)
{
  Fixture other = {.db = db};

  return fixture_dump (&other);
}

static void
test_all_is_in_it (Fixture *self, gconstpointer data)
{
  g_autofree char *picture = save_picture (self, 1);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (Backup) backup = NULL;
  g_autoptr (StoreDb) copy = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 20; i++)
    fixture_save (self, "A Title", "https://example.org/1", "the text of it");
  before = fixture_dump (self);
  backup = make (self, BACKUP_ASKED);
  g_assert_cmpint (backup->n_clips, ==, 20);
  g_assert_cmpuint (backup->size, >, 100 * 1024);
  copy = open_backup (self, backup);
  after = dump_of (copy);
  g_assert_cmpstr (before, ==, after);
  bytes = store_blobs_load (copy, picture, NULL, &error);
  g_assert_no_error (error);
}

/* A writer goes on between two steps: the backup is of the moment at which it began. */
static bool
save_meanwhile (uint64_t done, uint64_t total, gpointer data)
{
  Fixture *writer = data;

  g_assert_cmpuint (done, <=, total);
  fixture_save (writer, "Meanwhile", "https://example.org/m", "came meanwhile");
  return true;
}

static void
test_of_one_moment (Fixture *self, gconstpointer data)
{
  Fixture writer = *self;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (StoreDb) reader = NULL;
  g_autoptr (Backup) backup = NULL;
  g_autoptr (StoreDb) copy = NULL;

  fixture_begin (self);
  for (int i = 0; i < 1500; i++) {
    g_autofree char *text = g_strdup_printf ("the text of number %d", i);

    fixture_add (self, "A Title", NULL, text);
  }
  fixture_commit (self);
  before = fixture_dump (self);
  reader = store_db_open (self->path, STORE_OPEN_READ, &error);
  g_assert_no_error (error);
  backup = store_backup_make (reader, BACKUP_DAILY, save_meanwhile, &writer, &error);
  g_assert_no_error (error);
  copy = open_backup (self, backup);
  after = dump_of (copy);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM clip"), >, 1500);
}

static bool
stop (uint64_t done, uint64_t total, gpointer data)
{
  return false;
}

static void
assert_nothing_is_left (Fixture *self)
{
  g_autofree char *root = store_backup_folder_root (self->path);
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);

  g_assert_null (g_dir_read_name (dir));
}

static void
test_interrupted (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_begin (self);
  for (int i = 0; i < 1500; i++)
    fixture_add (self, "A Title", NULL, "a text that is stored so often that it is long");
  fixture_commit (self);
  g_assert_null (store_backup_make (self->db, BACKUP_DAILY, stop, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_INTERRUPTED);
  assert_nothing_is_left (self);
}

/* Overwrites the middle of the file, as a failing disk would. */
static void
spoil (const char *path)
{
  int file = g_open (path, O_WRONLY, 0);
  static const char zeros[4096];

  g_assert_cmpint (file, >=, 0);
  for (int page = 3; page < 12; page++)
    g_assert_cmpint (pwrite (file, zeros, sizeof zeros, page * 4096), ==, sizeof zeros);
  close (file);
}

static void
test_a_damaged_library_gives_none (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_save (self, "A Title", NULL, "text");
  g_clear_pointer (&self->db, store_db_close);
  spoil (self->path);
  self->db = store_db_open (self->path, STORE_OPEN_READ, &error);
  g_assert_no_error (error);
  g_assert_null (store_backup_make (self->db, BACKUP_DAILY, NULL, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CORRUPT);
  assert_nothing_is_left (self);
}

/* ---- when, and which ---- */

/* As if it had been made @days ago. */
static void
make_older (Fixture *self, const Backup *backup, int days)
{
  g_autofree char *root = store_backup_folder_root (self->path);
  g_autofree char *path = g_build_filename (root, backup->name, "backup.ini", NULL);
  g_autoptr (GKeyFile) ini = g_key_file_new ();

  g_assert_true (g_key_file_load_from_file (ini, path, G_KEY_FILE_NONE, NULL));
  g_key_file_set_int64 (ini, "Backup", "MadeAt",
                        backup->made_at - (int64_t)days * DAY_S * G_USEC_PER_SEC);
  g_assert_true (g_key_file_save_to_file (ini, path, NULL));
}

static void
set_changed (Fixture *self, int64_t seconds)
{
  g_autofree char *stamp = store_db_stamp_path (self->path);
  struct utimbuf times = {(time_t)seconds, (time_t)seconds};

  g_assert_cmpint (g_utime (stamp, &times), ==, 0);
}

static void
test_due (Fixture *self, gconstpointer data)
{
  int64_t now = g_get_real_time ();
  g_autoptr (Backup) backup = NULL;

  g_assert_false (store_backup_is_due (self->path, now)); /* an empty library */
  fixture_save (self, "A Title", NULL, "text");
  g_assert_true (store_backup_is_due (self->path, now));
  backup = make (self, BACKUP_DAILY);
  g_assert_false (store_backup_is_due (self->path, backup->made_at));
  set_changed (self, backup->made_at / G_USEC_PER_SEC + 60);
  g_assert_false (store_backup_is_due (self->path, backup->made_at));
  g_assert_true (store_backup_is_due (self->path,
                                      backup->made_at + (int64_t)DAY_S * G_USEC_PER_SEC));
  set_changed (self, backup->made_at / G_USEC_PER_SEC - 60);
  g_assert_false (store_backup_is_due (self->path, backup->made_at +
                                                       (int64_t)DAY_S * G_USEC_PER_SEC));
}

static void
test_listed_and_pruned (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL, kept = NULL;

  fixture_save (self, "A Title", NULL, "text");
  for (int i = 0; i < 10; i++) {
    g_autoptr (Backup) backup = make (self, i == 5 ? BACKUP_ASKED : BACKUP_DAILY);

    make_older (self, backup, i * 40);
  }
  all = store_backup_list (self->path);
  g_assert_cmpuint (all->len, ==, 10);
  for (guint i = 1; i < all->len; i++)
    g_assert_cmpint (((Backup *)all->pdata[i - 1])->made_at, >,
                     ((Backup *)all->pdata[i])->made_at);
  {
    g_autoptr (Backup) today = make (self, BACKUP_DAILY);

    make_older (self, today, 0);
  }
  store_backup_prune (self->path);
  kept = store_backup_list (self->path);
  g_assert_cmpuint (kept->len, ==, 10);
}

static void
test_left_overs_are_pruned (Fixture *self, gconstpointer data)
{
  g_autofree char *old = store_backup_folder_begin (self->path, NULL);
  g_autofree char *young = store_backup_folder_begin (self->path, NULL);
  time_t then = (time_t)(g_get_real_time () / G_USEC_PER_SEC - 2 * DAY_S);
  struct utimbuf times = {then, then};

  g_assert_cmpint (g_utime (old, &times), ==, 0);
  store_backup_prune (self->path);
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (young, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func)                                                                  \
  g_test_add ("/store-backup/" name, Fixture, NULL, fixture_set_up, func,                \
              fixture_tear_down)
  ADD ("all-is-in-it", test_all_is_in_it);
  ADD ("it-is-of-one-moment", test_of_one_moment);
  ADD ("an-interrupted-one-leaves-nothing", test_interrupted);
  ADD ("a-damaged-library-gives-none", test_a_damaged_library_gives_none);
  ADD ("due-once-a-day-when-something-changed", test_due);
  ADD ("listed-and-pruned", test_listed_and_pruned);
  ADD ("left-overs-are-pruned", test_left_overs_are_pruned);
#undef ADD
  return g_test_run ();
}

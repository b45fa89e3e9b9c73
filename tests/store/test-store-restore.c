/* test-store-restore.c: a backup takes the place of the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-restore.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>

#include "store/store-backup-folder.h"
#include "store/store-backup.h"
#include "store/store-captures.h"

#include "fixture.h"

#define HEADER_SIZE 100

static Backup *
make (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  Backup *backup = store_backup_make (self->db, BACKUP_ASKED, NULL, NULL, &error);

  g_assert_no_error (error);
  return backup;
}

static void
close_library (Fixture *self)
{
  g_clear_pointer (&self->db, store_db_close);
}

static void
open_library (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  self->db = store_db_open (self->path, STORE_OPEN_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (store_db_check (self->db, &error));
  g_assert_no_error (error);
}

/* A capture whose bytes are in a file. */
static int64_t
save_with_file (Fixture *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (int i = 0; i < 40000; i++)
    g_string_append_printf (text, "%08x ", g_rand_int (rand));
  return fixture_save (self, "A Long One", NULL, text->str);
}

static char *
only_blob (Fixture *self)
{
  g_autofree char *blobs = g_strconcat (self->path, "-blobs", NULL);
  g_autoptr (GDir) dir = g_dir_open (blobs, 0, NULL);
  g_autofree char *folder = g_build_filename (blobs, g_dir_read_name (dir), NULL);
  g_autoptr (GDir) inside = g_dir_open (folder, 0, NULL);

  return g_build_filename (folder, g_dir_read_name (inside), NULL);
}

static void
restore (Fixture *self, const char *name)
{
  g_autoptr (GError) error = NULL;

  store_restore (self->path, name, &error);
  g_assert_no_error (error);
}

/* What follows SQLite's header, which says how the file is written to.  NULL when there
 * is no file. */
static GBytes *
read_content (const char *path)
{
  g_autoptr (GBytes) all = NULL;
  char *bytes;
  gsize length;

  if (!g_file_get_contents (path, &bytes, &length, NULL))
    return NULL;
  all = g_bytes_new_take (bytes, length);
  return g_bytes_new_from_bytes (all, MIN (length, HEADER_SIZE),
                                 length - MIN (length, HEADER_SIZE));
}

static const Backup *
newest (GPtrArray *backups)
{
  return g_ptr_array_index (backups, 0);
}

/* What was there is kept, and can be restored in turn. */
static void
test_there_and_back (Fixture *self, gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL, *restored = NULL, *back = NULL;
  g_autoptr (Backup) backup = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  fixture_save (self, "One", "https://example.org/1", "first");
  first = fixture_dump (self);
  backup = make (self);
  fixture_save (self, "Two", "https://example.org/2", "second");
  second = fixture_dump (self);

  close_library (self);
  restore (self, backup->name);
  open_library (self);
  restored = fixture_dump (self);
  g_assert_cmpstr (restored, ==, first);
  fixture_assert_index_is_right (self);

  backups = store_backup_list (self->path);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpint (newest (backups)->kind, ==, BACKUP_REPLACED);
  g_assert_cmpint (newest (backups)->n_clips, ==, 2);
  close_library (self);
  restore (self, newest (backups)->name);
  open_library (self);
  back = fixture_dump (self);
  g_assert_cmpstr (back, ==, second);
}

static void
test_files_come_back (Fixture *self, gconstpointer data)
{
  int64_t id = save_with_file (self);
  g_autofree char *file = only_blob (self);
  g_autoptr (Backup) backup = make (self);
  g_autoptr (GArray) captures = NULL;
  g_autoptr (GBytes) raw = NULL;
  g_autoptr (GError) error = NULL;

  close_library (self);
  g_assert_cmpint (g_unlink (file), ==, 0);
  if (g_str_equal (data, "damaged"))
    g_assert_true (g_file_set_contents (file, "other bytes", -1, NULL));
  restore (self, backup->name);
  open_library (self);
  captures = store_captures_list (self->db, id, &error);
  raw = store_captures_load_raw (self->db, g_array_index (captures, int64_t, 0), &error);
  g_assert_no_error (error);
}

/* ---- libraries that are not whole ---- */

static void
remove_it (const char *path)
{
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
cut_it (const char *path)
{
  g_assert_cmpint (truncate (path, 5000), ==, 0);
}

static void
overwrite_it (const char *path)
{
  g_assert_true (g_file_set_contents (path, "This is no database at all.", -1, NULL));
}

static void
spoil_pages (const char *path)
{
  int file = g_open (path, O_WRONLY, 0);
  char rubbish[4096 * 6];

  memset (rubbish, 0xa5, sizeof rubbish);
  g_assert_cmpint (pwrite (file, rubbish, sizeof rubbish, 4096), ==, sizeof rubbish);
  close (file);
}

/* The journal of another day beside it, which must not be taken for the new one's. */
static void
leave_a_journal (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);

  overwrite_it (path);
  overwrite_it (wal);
}

typedef struct {
  const char *name;
  void (*spoil) (const char *path);
  guint n_kept;
} Case;

static const Case cases[] = {
    {"a-missing-one", remove_it, 0},
    {"one-cut-short", cut_it, 1},
    {"one-without-its-beginning", overwrite_it, 1},
    {"one-with-damaged-pages", spoil_pages, 1},
    {"one-with-a-strange-journal", leave_a_journal, 1},
};

static void
test_damaged (Fixture *self, gconstpointer data)
{
  const Case *row = data;
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (Backup) backup = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GBytes) spoilt = NULL;

  fixture_save (self, "One", "https://example.org/1", "first");
  before = fixture_dump (self);
  backup = make (self);
  close_library (self);
  row->spoil (self->path);
  spoilt = read_content (self->path);
  restore (self, backup->name);
  open_library (self);
  after = fixture_dump (self);
  g_assert_cmpstr (after, ==, before);
  backups = store_backup_list (self->path);
  g_assert_cmpuint (backups->len, ==, 1 + row->n_kept);
  if (row->n_kept > 0) {
    g_autofree char *kept =
        store_backup_folder_library (self->path, newest (backups)->name);
    g_autoptr (GBytes) bytes = read_content (kept);

    g_assert_true (g_bytes_equal (bytes, spoilt));
  }
}

/* ---- what cannot be done ---- */

static void
assert_fails (Fixture *self, const char *name, StoreErrorCode code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = read_content (self->path);
  g_autoptr (GBytes) after = NULL;

  g_assert_false (store_restore (self->path, name, &error));
  g_assert_error (error, STORE_ERROR, (int)code);
  after = read_content (self->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_no_such_backup (Fixture *self, gconstpointer data)
{
  close_library (self);
  assert_fails (self, "2024-11-24T18-30-00Z", STORE_ERROR_NOT_FOUND);
}

static void
test_open_elsewhere (Fixture *self, gconstpointer data)
{
  g_autoptr (Backup) backup = make (self);

  assert_fails (self, backup->name, STORE_ERROR_BUSY);
}

static void
test_a_damaged_backup (Fixture *self, gconstpointer data)
{
  g_autoptr (Backup) backup = make (self);
  g_autofree char *library = store_backup_folder_library (self->path, backup->name);

  close_library (self);
  spoil_pages (library);
  assert_fails (self, backup->name, STORE_ERROR_CORRUPT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, data, func)                                                            \
  g_test_add ("/store-restore/" name, Fixture, data, fixture_set_up, func,               \
              fixture_tear_down)
  ADD ("there-and-back", NULL, test_there_and_back);
  ADD ("missing-files-come-back", "missing", test_files_come_back);
  ADD ("damaged-files-come-back", "damaged", test_files_come_back);
  ADD ("no-such-backup", NULL, test_no_such_backup);
  ADD ("a-library-that-is-open-elsewhere", NULL, test_open_elsewhere);
  ADD ("a-damaged-backup", NULL, test_a_damaged_backup);
#undef ADD
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/store-restore/over/", cases[i].name, NULL);

    g_test_add (path, Fixture, &cases[i], fixture_set_up, test_damaged,
                fixture_tear_down);
  }
  return g_test_run ();
}

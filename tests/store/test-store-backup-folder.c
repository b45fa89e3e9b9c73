/* test-store-backup-folder.c: one backup as a folder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-backup-folder.h"

#include <glib/gstdio.h>

#include "fixture.h"

#define MOMENT (INT64_C (1732473000) * G_USEC_PER_SEC) /* 2024-11-24T18:30:00Z */

static Backup *
make (Fixture *self, const char *content)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = store_backup_folder_begin (self->path, &error);
  g_autofree char *library = NULL;
  Backup *backup;

  g_assert_no_error (error);
  library = g_build_filename (folder, STORE_BACKUP_LIBRARY, NULL);
  g_assert_true (g_file_set_contents (library, content, -1, NULL));
  backup = store_backup_folder_end (self->path, folder, BACKUP_ASKED, MOMENT, 12, &error);
  g_assert_no_error (error);
  return backup;
}

static void
test_round_trip (Fixture *self, gconstpointer data)
{
  g_autoptr (Backup) made = make (self, "0123456789");
  g_autoptr (Backup) read = store_backup_folder_read (self->path, made->name);
  g_autofree char *library = store_backup_folder_library (self->path, made->name);

  g_assert_cmpstr (made->name, ==, "2024-11-24T18-30-00Z");
  g_assert_cmpstr (read->name, ==, made->name);
  g_assert_cmpint (read->kind, ==, BACKUP_ASKED);
  g_assert_cmpint (read->made_at, ==, MOMENT);
  g_assert_cmpint (read->n_clips, ==, 12);
  g_assert_cmpuint (read->size, ==, 10);
  g_assert_true (g_file_test (library, G_FILE_TEST_IS_REGULAR));
}

static void
test_same_second (Fixture *self, gconstpointer data)
{
  g_autoptr (Backup) first = make (self, "1");
  g_autoptr (Backup) second = make (self, "2");

  g_assert_cmpstr (first->name, ==, "2024-11-24T18-30-00Z");
  g_assert_cmpstr (second->name, ==, "2024-11-24T18-30-00Z-2");
}

static void
test_what_is_not_whole (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = store_backup_folder_begin (self->path, NULL);
  g_autofree char *name = g_path_get_basename (folder);

  g_assert_true (store_backup_folder_is_begun (name));
  g_assert_null (store_backup_folder_read (self->path, name));
  g_assert_null (store_backup_folder_read (self->path, "nothing"));
  g_assert_null (store_backup_folder_read (self->path, "../library.db-backups"));
}

static void
test_a_kind_of_a_later_version (Fixture *self, gconstpointer data)
{
  g_autoptr (Backup) made = make (self, "");
  g_autofree char *root = store_backup_folder_root (self->path);
  g_autofree char *ini = g_build_filename (root, made->name, "backup.ini", NULL);

  g_assert_true (g_file_set_contents (ini, "[Backup]\nKind=hourly\n", -1, NULL));
  g_assert_null (store_backup_folder_read (self->path, made->name));
}

static void
test_removed (Fixture *self, gconstpointer data)
{
  g_autoptr (Backup) made = make (self, "");
  g_autofree char *root = store_backup_folder_root (self->path);

  store_backup_folder_remove (self->path, made->name);
  g_assert_null (store_backup_folder_read (self->path, made->name));
  g_assert_cmpint (g_rmdir (root), ==, 0);
}

static void
test_no_place (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *root = store_backup_folder_root (self->path);

  g_assert_true (g_file_set_contents (root, "", -1, NULL));
  g_assert_null (store_backup_folder_begin (self->path, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_FAILED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func)                                                                  \
  g_test_add ("/store-backup-folder/" name, Fixture, NULL, fixture_set_up_empty, func,   \
              fixture_tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("two-of-the-same-second", test_same_second);
  ADD ("what-is-not-whole-is-none", test_what_is_not_whole);
  ADD ("a-kind-of-a-later-version-is-none", test_a_kind_of_a_later_version);
  ADD ("removed", test_removed);
  ADD ("a-file-in-the-place-of-the-folder", test_no_place);
#undef ADD
  return g_test_run ();
}

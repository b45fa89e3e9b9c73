/* test-library-backup.c: backups of the whole library: made, listed, restored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-backup.h"

#include <glib/gstdio.h>

#include "library-fixture.h"

static GPtrArray *
list (Fixture *fixture, CuttingsLibrary *library)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *backups;

  cuttings_library_list_backups_async (library, NULL, fixture_answered_cb, fixture);
  answer = fixture_wait (fixture);
  backups = cuttings_library_list_backups_finish (library, answer, &error);
  g_assert_no_error (error);
  return backups;
}

static void
on_progress (size_t done, size_t total, gpointer data)
{
  g_assert_cmpuint (done, <=, total);
}

static Backup *
back_up (Fixture *fixture)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  Backup *backup;

  cuttings_library_back_up_async (fixture->library, NULL, on_progress, NULL,
                                  fixture_answered_cb, fixture);
  answer = fixture_wait (fixture);
  backup = cuttings_library_back_up_finish (fixture->library, answer, &error);
  g_assert_no_error (error);
  return backup;
}

static bool
restore (Fixture *fixture, CuttingsLibrary *library, const char *name, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cuttings_library_restore_backup_async (library, name, NULL, fixture_answered_cb,
                                         fixture);
  answer = fixture_wait (fixture);
  return cuttings_library_restore_backup_finish (library, answer, error);
}

/* Before the library is opened again, as the window does. */
static void
restore_closed (Fixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strdup (cuttings_library_get_path (fixture->library));
  g_autoptr (CuttingsLibrary) library = cuttings_library_new (path);

  cuttings_library_close (fixture->library);
  restore (fixture, library, name, &error);
  g_assert_no_error (error);
  cuttings_library_close (library);
  fixture_restart (fixture);
}

static guint
count (Fixture *fixture)
{
  g_autoptr (GArray) ids = fixture_query (fixture, "");

  return ids->len;
}

static void
test_made_and_listed (void)
{
  Fixture fixture;
  g_autoptr (Backup) backup = NULL;
  g_autoptr (GPtrArray) before = NULL, after = NULL;

  fixture_init (&fixture);
  fixture_save_text (&fixture, "A headline\n\nA sentence of a text. And another one.");
  before = list (&fixture, fixture.library);
  g_assert_cmpuint (before->len, ==, 0);
  backup = back_up (&fixture);
  g_assert_cmpint (backup->n_clips, ==, 1);
  g_assert_cmpint (backup->kind, ==, BACKUP_ASKED);
  after = list (&fixture, fixture.library);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpstr (((Backup *)after->pdata[0])->name, ==, backup->name);
  fixture_clear (&fixture);
}

static void
test_restored (void)
{
  Fixture fixture;
  g_autoptr (Backup) backup = NULL;

  fixture_init (&fixture);
  fixture_save_text (&fixture, "A headline\n\nA sentence of a text. And another one.");
  backup = back_up (&fixture);
  fixture_save_text (&fixture, "Another headline\n\nA sentence of it. And another one.");
  g_assert_cmpuint (count (&fixture), ==, 2);
  restore_closed (&fixture, backup->name);
  g_assert_cmpuint (count (&fixture), ==, 1);
  fixture_clear (&fixture);
}

static void
test_an_open_library_is_not_replaced (void)
{
  Fixture fixture;
  g_autoptr (Backup) backup = NULL;
  g_autoptr (GError) busy = NULL, missing = NULL;

  fixture_init (&fixture);
  fixture_save_text (&fixture, "A headline\n\nA sentence of a text. And another one.");
  backup = back_up (&fixture);
  g_assert_false (restore (&fixture, fixture.library, backup->name, &busy));
  g_assert_error (busy, LIBRARY_ERROR, LIBRARY_ERROR_BUSY);
  g_assert_false (restore (&fixture, fixture.library, "yesterday", &missing));
  g_assert_error (missing, LIBRARY_ERROR, LIBRARY_ERROR_NOT_FOUND);
  g_assert_cmpuint (count (&fixture), ==, 1);
  fixture_clear (&fixture);
}

/* The list is what a damaged library is mended with. */
static void
test_listed_without_the_library (void)
{
  Fixture fixture;
  g_autoptr (Backup) backup = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *path = NULL, *folder = NULL;
  g_autoptr (CuttingsLibrary) damaged = NULL;

  fixture_init (&fixture);
  fixture_save_text (&fixture, "A headline\n\nA sentence of a text. And another one.");
  backup = back_up (&fixture);
  path = fixture_path (&fixture, "library.db");
  cuttings_library_close (fixture.library);
  g_assert_true (g_file_set_contents (path, "no database", -1, NULL));
  damaged = cuttings_library_new (path);
  backups = list (&fixture, damaged);
  g_assert_cmpuint (backups->len, ==, 1);
  folder = cuttings_library_dup_backups_folder (damaged);
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
  g_assert_true (restore (&fixture, damaged, backup->name, NULL));
  cuttings_library_close (damaged);
  fixture_restart (&fixture);
  g_assert_cmpuint (count (&fixture), ==, 1);
  fixture_clear (&fixture);
}

static void
test_made_by_itself (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) backups = NULL;

  fixture_init (&fixture);
  fixture_save_text (&fixture, "A headline\n\nA sentence of a text. And another one.");
  cuttings_library_tend (fixture.library);
  do {
    g_clear_pointer (&backups, g_ptr_array_unref);
    g_main_context_iteration (NULL, TRUE);
    backups = list (&fixture, fixture.library);
  } while (backups->len == 0);
  g_assert_cmpint (((Backup *)backups->pdata[0])->kind, ==, BACKUP_DAILY);
  fixture_clear (&fixture);
}

static void
test_closing_comes_first (void)
{
  Fixture fixture;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  fixture_init (&fixture);
  cuttings_library_close (fixture.library);
  cuttings_library_back_up_async (fixture.library, NULL, NULL, NULL, fixture_answered_cb,
                                  &fixture);
  answer = fixture_wait (&fixture);
  g_assert_null (cuttings_library_back_up_finish (fixture.library, answer, &error));
  g_assert_error (error, LIBRARY_ERROR, LIBRARY_ERROR_CANNOT_OPEN);
  g_clear_object (&answer);
  fixture_clear (&fixture);
}

/* One that has begun ends early, and leaves nothing half-made. */
static void
test_closing_ends_it (void)
{
  Fixture fixture;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (Backup) backup = NULL;

  fixture_init (&fixture);
  fixture_save_text (&fixture, "A headline\n\nA sentence of a text. And another one.");
  cuttings_library_back_up_async (fixture.library, NULL, NULL, NULL, fixture_answered_cb,
                                  &fixture);
  cuttings_library_close (fixture.library);
  answer = fixture_wait (&fixture);
  backup = cuttings_library_back_up_finish (fixture.library, answer, &error);
  if (backup == NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&answer);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library-backup/made-and-listed", test_made_and_listed);
  g_test_add_func ("/library-backup/restored", test_restored);
  g_test_add_func ("/library-backup/an-open-library-is-not-replaced",
                   test_an_open_library_is_not_replaced);
  g_test_add_func ("/library-backup/listed-without-the-library",
                   test_listed_without_the_library);
  g_test_add_func ("/library-backup/made-by-itself", test_made_by_itself);
  g_test_add_func ("/library-backup/closing-comes-first", test_closing_comes_first);
  g_test_add_func ("/library-backup/closing-ends-it", test_closing_ends_it);
  return g_test_run ();
}

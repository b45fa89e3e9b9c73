/* test-update.c: a library of an older version is kept before it is brought up to date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * This program knows two versions: the present one, and newer.sql.
 */

#include <sqlite3.h>

#include "store/store-backup-folder.h"
#include "store/store-backup.h"
#include "store/store-schema.h"
#include "store/store-tokenizer.h"

#include "fixture.h"
#include "store-schema-sql.h"

static void
run (sqlite3 *sqlite, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (sqlite, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* As the program of before had made it. */
static void
make_older (Fixture *self)
{
  g_autoptr (StoreFold) fold = store_fold_new ();
  g_autofree char *mark = g_strdup_printf (
      "PRAGMA application_id = %d; PRAGMA user_version = 1", STORE_SCHEMA_APPLICATION_ID);
  sqlite3 *sqlite = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &sqlite), ==, SQLITE_OK);
  g_assert_true (store_tokenizer_register (sqlite, fold, NULL));
  run (sqlite, mark);
  run (sqlite, schema_sql[0]);
  run (sqlite, "INSERT INTO tag (name, tag_key) VALUES ('climate', 'climate')");
  sqlite3_close (sqlite);
}

static void
test_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *library = NULL;
  const Backup *backup;
  Fixture kept = {0};

  make_older (self);
  g_assert_true (store_backup_before_update (self->path, &error));
  g_assert_no_error (error);
  self->db = store_db_open (self->path, STORE_OPEN_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fixture_ask (self, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (fixture_ask (self, "SELECT sum (rating) IS NULL FROM clip"), ==, 1);

  backups = store_backup_list (self->path);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = g_ptr_array_index (backups, 0);
  g_assert_cmpint (backup->kind, ==, BACKUP_BEFORE_UPDATE);
  kept.path = library = store_backup_folder_library (self->path, backup->name);
  g_assert_cmpint (fixture_ask (&kept, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (fixture_ask (&kept, "SELECT name = 'climate' FROM tag"), ==, 1);
}

static void
test_nothing_to_keep (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;

  g_assert_true (store_backup_before_update (self->path, NULL)); /* none there */
  self->db = store_db_open (self->path, STORE_OPEN_WRITE, NULL);
  g_assert_true (store_backup_before_update (self->path, NULL)); /* up to date */
  backups = store_backup_list (self->path);
  g_assert_cmpuint (backups->len, ==, 0);
}

/* Where no backup can be made, nothing is brought up to date. */
static void
test_no_backup (Fixture *self, gconstpointer data)
{
  g_autofree char *root = store_backup_folder_root (self->path);
  g_autoptr (GError) error = NULL;

  make_older (self);
  g_assert_true (g_file_set_contents (root, "", -1, NULL));
  g_assert_false (store_backup_before_update (self->path, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_FAILED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func)                                                                  \
  g_test_add ("/update/" name, Fixture, NULL, fixture_set_up_empty, func,                \
              fixture_tear_down)
  ADD ("an-older-library-is-kept-as-it-was", test_kept);
  ADD ("nothing-to-keep", test_nothing_to_keep);
  ADD ("without-a-backup-no-update", test_no_backup);
#undef ADD
  return g_test_run ();
}

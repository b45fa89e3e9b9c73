/* test-vault.c: a folder that is written to and looked at again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/vault.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "export/export-error.h"

#define ID "0b5a1c52-7d0c-4c8e-9f6e-3a1b2c3d4e5f"
#define FRESH(text)                                                                      \
  "---\ntitle: \"T\"\nclip_id: \"" ID "\"\n---\n<!-- clip:begin article -->\n" text      \
  "\n<!-- clip:end article -->\n"

static const SyncClip clip = {1, ID, "s1", true, true};

typedef struct {
  char *path;
} Fixture;

static void
setup (Fixture *self, gconstpointer data)
{
  self->path = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *inside = g_build_filename (path, name, NULL);

    if (!g_file_test (inside, G_FILE_TEST_IS_SYMLINK))
      remove_all (inside);
    g_remove (inside);
  }
}

static void
teardown (Fixture *self, gconstpointer data)
{
  remove_all (self->path);
  g_rmdir (self->path);
  g_free (self->path);
}

static Vault *
open_vault (Fixture *self, bool dry_run)
{
  Vault *vault = vault_open (self->path, dry_run, NULL);

  g_assert_nonnull (vault);
  vault_set_preset (vault, "obsidian");
  return vault;
}

static char *
contents (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static void
put (Fixture *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* A sync of the one clipping: the path of its file. */
static char *
create (Fixture *self, const char *name, bool dry_run)
{
  g_autoptr (Vault) vault = open_vault (self, dry_run);
  g_autoptr (GPtrArray) files = vault_scan (vault, NULL);
  char *names[] = {(char *)name, (char *)"second", NULL}, *path = NULL;

  g_assert_cmpuint (files->len, ==, 0);
  g_assert_true (vault_create (vault, names, &clip, FRESH ("One"), &path, NULL));
  g_assert_true (vault_save (vault, NULL));
  return path;
}

/* The only file of a clipping in the folder. */
static SyncFile *
scan_one (Vault *vault, GPtrArray **files)
{
  *files = vault_scan (vault, NULL);
  g_assert_cmpuint ((*files)->len, ==, 1);
  return g_ptr_array_index (*files, 0);
}

static void
test_create (Fixture *self, gconstpointer data)
{
  g_autofree char *path = create (self, "T", false);
  g_autofree char *text = contents (self, "T.md");
  g_autoptr (Vault) vault = open_vault (self, false);
  g_autoptr (GPtrArray) files = NULL;
  SyncFile *file = scan_one (vault, &files);

  g_assert_cmpstr (path, ==, "T.md");
  g_assert_true (g_str_has_prefix (text, FRESH ("One")));
  g_assert_cmpstr (file->uuid, ==, ID);
  g_assert_cmpstr (file->stamp, ==, "s1");
  g_assert_true (file->known);
  g_assert_cmpstr (vault_get_preset (vault), ==, "obsidian");
}

static void
test_dry_run (Fixture *self, gconstpointer data)
{
  g_autofree char *path = create (self, "T", true);
  g_autoptr (GDir) dir = g_dir_open (self->path, 0, NULL);

  g_assert_cmpstr (path, ==, "T.md");
  g_assert_null (g_dir_read_name (dir));
}

static void
test_taken_name (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL, *theirs = NULL;

  put (self, "t.md", "mine");
  path = create (self, "T", false);
  theirs = contents (self, "t.md");
  g_assert_cmpstr (path, ==, "second.md");
  g_assert_cmpstr (theirs, ==, "mine");
}

static void
test_another_preset (Fixture *self, gconstpointer data)
{
  g_autofree char *path = create (self, "T", false);
  g_autoptr (Vault) vault = open_vault (self, false);
  g_autoptr (GPtrArray) files = NULL;

  g_assert_cmpstr (path, ==, "T.md");
  vault_set_preset (vault, "pandoc");
  g_assert_null (scan_one (vault, &files)->stamp);
}

static void
test_moved (Fixture *self, gconstpointer data)
{
  g_autofree char *path = create (self, "T", false);
  g_autofree char *text = contents (self, path), *way = NULL;
  g_autofree char *old = g_build_filename (self->path, path, NULL);
  g_autoptr (Vault) vault = open_vault (self, false);
  g_autoptr (GPtrArray) files = NULL;
  SyncFile *file;

  put (self, "a/b/Mine.md", text);
  g_remove (old);
  file = scan_one (vault, &files);
  g_assert_cmpstr (file->path, ==, "a/b/Mine.md");
  g_assert_null (file->stamp);
  g_assert_true (file->known);
  way = vault_way_up (file);
  g_assert_cmpstr (way, ==, "../../");
}

static void
test_passed_over (Fixture *self, gconstpointer data)
{
  g_autofree char *link = g_build_filename (self->path, "link.md", NULL);
  g_autofree char *loop = g_build_filename (self->path, "loop", NULL);
  g_autofree char *target = g_build_filename (self->path, ".git", "x.md", NULL);
  g_autoptr (Vault) vault = open_vault (self, false);
  g_autoptr (GPtrArray) files = NULL;

  put (self, ".git/x.md", FRESH ("One"));
  put (self, "x.txt", FRESH ("One"));
  put (self, "mine.md", "# Mine\n\nclip_id: " ID "\n");
  put (self, "empty.md", "");
  g_assert_cmpint (symlink (target, link), ==, 0);
  g_assert_cmpint (symlink (self->path, loop), ==, 0);
  files = vault_scan (vault, NULL);
  g_assert_cmpuint (files->len, ==, 0);
}

static void
test_update (Fixture *self, gconstpointer data)
{
  g_autofree char *path = create (self, "T", false);
  g_autofree char *text = NULL, *copy = NULL;
  g_autoptr (Vault) vault = open_vault (self, false);
  g_autoptr (GPtrArray) files = NULL;
  SyncFile *file = scan_one (vault, &files);
  VaultOutcome outcome;

  g_assert_true (vault_update (vault, file, &clip, FRESH ("One"), &outcome, &copy, NULL));
  g_assert_cmpint (outcome, ==, VAULT_SAME);
  g_assert_true (vault_update (vault, file, &clip, FRESH ("Two"), &outcome, &copy, NULL));
  g_assert_cmpint (outcome, ==, VAULT_WRITTEN);
  g_assert_null (copy);
  text = contents (self, path);
  g_assert_nonnull (strstr (text, "Two"));
}

static void
test_conflict (Fixture *self, gconstpointer data)
{
  g_autofree char *path = create (self, "T", false);
  g_autofree char *text = contents (self, path), *kept = NULL, *now = NULL;
  g_autoptr (Vault) vault = open_vault (self, false);
  g_autoptr (GPtrArray) files = NULL;
  GString *edited = g_string_new (text);
  SyncFile *file;
  VaultOutcome outcome;

  g_string_replace (edited, "One", "Mine", 0);
  put (self, path, edited->str);
  file = scan_one (vault, &files);
  /* Twice, as when the first time was cut off: one copy. */
  for (int i = 0; i < 2; i++) {
    g_autofree char *copy = NULL;

    put (self, path, edited->str);
    g_assert_true (
        vault_update (vault, file, &clip, FRESH ("One"), &outcome, &copy, NULL));
    g_assert_cmpint (outcome, ==, VAULT_CONFLICT);
    g_assert_cmpstr (copy, ==, "T (conflict).md");
  }
  kept = contents (self, "T (conflict).md");
  now = contents (self, path);
  g_assert_nonnull (strstr (kept, "Mine"));
  g_assert_nonnull (strstr (kept, "conflict_of: \"" ID "\""));
  g_assert_cmpstr (now, ==, text);

  /* Another edit gets another copy. */
  g_string_replace (edited, "Mine", "Yours", 0);
  put (self, path, edited->str);
  {
    g_autofree char *copy = NULL;
    g_assert_true (
        vault_update (vault, file, &clip, FRESH ("One"), &outcome, &copy, NULL));
    g_assert_cmpstr (copy, ==, "T (conflict 2).md");
  }
  g_string_free (edited, TRUE);
}

static void
test_flag (Fixture *self, gconstpointer data)
{
  g_autofree char *path = create (self, "T", false);
  g_autofree char *text = NULL;
  g_autoptr (Vault) vault = open_vault (self, false);
  g_autoptr (GPtrArray) files = NULL;
  SyncFile *file = scan_one (vault, &files);
  VaultOutcome outcome;

  g_assert_true (vault_flag (vault, file, &outcome, NULL));
  g_assert_cmpint (outcome, ==, VAULT_WRITTEN);
  text = contents (self, path);
  g_assert_nonnull (strstr (text, "\ndeleted: true\n"));
  g_assert_true (vault_flag (vault, file, &outcome, NULL));
  g_assert_cmpint (outcome, ==, VAULT_SAME);
}

static void
test_keep (Fixture *self, gconstpointer data)
{
  g_autofree char *path = create (self, "T", false);
  g_autofree char *before = contents (self, ".cuttings-sync"), *after = NULL;
  g_autofree char *cache = g_build_filename (self->path, ".cuttings-sync", NULL);
  g_autoptr (Vault) vault = open_vault (self, false);
  g_autoptr (GPtrArray) files = NULL;
  GStatBuf then, now;

  g_assert_cmpstr (path, ==, "T.md");
  g_stat (cache, &then);
  vault_keep (vault, scan_one (vault, &files));
  g_assert_true (vault_save (vault, NULL));
  after = contents (self, ".cuttings-sync");
  g_stat (cache, &now);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (then.st_ino, ==, now.st_ino);
}

static void
test_no_text (Fixture *self, gconstpointer data)
{
  g_autofree char *path = create (self, "T", false), *copy = NULL;
  g_autofree char *full = g_build_filename (self->path, path, NULL);
  g_autoptr (Vault) vault = open_vault (self, false);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;
  SyncFile *file = scan_one (vault, &files);
  VaultOutcome outcome;

  g_assert_true (g_file_set_contents (full, "a\0b", 3, NULL));
  g_assert_false (
      vault_update (vault, file, &clip, FRESH ("Two"), &outcome, &copy, &error));
  g_assert_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE);
}

static void
test_no_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->path, "file", NULL);
  g_autoptr (GError) error = NULL;

  put (self, "file", "x");
  g_assert_null (vault_open (path, false, &error));
  g_assert_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE);
}

#define ADD(name, function)                                                              \
  g_test_add ("/vault/" name, Fixture, NULL, setup, function, teardown)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-file-that-was-created-is-known", test_create);
  ADD ("a-dry-run-writes-nothing", test_dry_run);
  ADD ("a-name-that-is-taken-is-spared", test_taken_name);
  ADD ("with-another-preset-files-are-looked-at", test_another_preset);
  ADD ("a-file-that-was-moved-is-found", test_moved);
  ADD ("what-is-hidden-linked-or-foreign-is-passed-over", test_passed_over);
  ADD ("a-file-is-written-when-it-is-different", test_update);
  ADD ("an-edit-is-kept-as-a-copy", test_conflict);
  ADD ("a-flag-is-written-once", test_flag);
  ADD ("what-is-kept-is-not-written", test_keep);
  ADD ("what-is-no-text-is-left-alone", test_no_text);
  ADD ("a-file-is-no-folder", test_no_folder);
  return g_test_run ();
}

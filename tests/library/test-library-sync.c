/* test-library-sync.c: a folder that is synced again and again, by a user who writes in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-sync.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "library-fixture.h"

typedef struct {
  Fixture base;
  GFile *vault;
  int64_t ids[2];
} Scene;

static void
scene_init (Scene *self)
{
  g_autofree char *path = NULL;

  fixture_init (&self->base);
  path = fixture_path (&self->base, "vault");
  self->vault = g_file_new_for_path (path);
  self->ids[0] = fixture_save_text (&self->base, "The first story\n\nShips came in again "
                                                 "on Monday, the port said.");
  self->ids[1] = fixture_save_text (&self->base, "The second story\n\nNothing else came "
                                                 "in, the port said on Tuesday.");
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *inside = g_build_filename (path, name, NULL);
    remove_folder (inside);
    g_remove (inside);
  }
}

static void
scene_clear (Scene *self)
{
  remove_folder (g_file_peek_path (self->vault));
  g_rmdir (g_file_peek_path (self->vault));
  g_object_unref (self->vault);
  fixture_clear (&self->base);
}

static LibrarySyncReport *
try_sync (Scene *self, const LibrarySyncRequest *request, GCancellable *cancellable,
          LibraryCountFunc progress, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cuttings_library_sync_async (self->base.library, request, cancellable, progress,
                               cancellable, fixture_answered_cb, &self->base);
  answer = fixture_wait (&self->base);
  return cuttings_library_sync_finish (self->base.library, answer, error);
}

/* Syncs; @counts is "CREATED UPDATED CONFLICT FLAGGED SPARED UNCHANGED". */
static void
sync_to (Scene *self, const char *counts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LibrarySyncReport) report =
      try_sync (self, &(LibrarySyncRequest){.folder = self->vault}, NULL, NULL, &error);
  g_autofree char *told = NULL;

  g_assert_no_error (error);
  told =
      g_strdup_printf ("%u %u %u %u %u %u", report->n[LIBRARY_SYNC_CREATED],
                       report->n[LIBRARY_SYNC_UPDATED], report->n[LIBRARY_SYNC_CONFLICT],
                       report->n[LIBRARY_SYNC_FLAGGED], report->n[LIBRARY_SYNC_SPARED],
                       report->n[LIBRARY_SYNC_UNCHANGED]);
  g_assert_cmpstr (told, ==, counts);
}

static char *
path_of (Scene *self, const char *name)
{
  return g_build_filename (g_file_peek_path (self->vault), name, NULL);
}

static char *
contents (Scene *self, const char *name)
{
  g_autofree char *path = path_of (self, name);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

/* The user's editor. */
static void
edit (Scene *self, const char *name, const char *find, const char *by)
{
  g_autofree char *path = path_of (self, name), *text = contents (self, name);
  GString *edited = g_string_new (text);

  g_assert_cmpuint (g_string_replace (edited, find, by, 1), ==, 1);
  g_assert_true (g_file_set_contents (path, edited->str, -1, NULL));
  g_string_free (edited, TRUE);
}

static void
set_note (Scene *self, int64_t id, const char *note)
{
  cuttings_library_set_note_async (self->base.library, id, note, NULL,
                                   fixture_answered_cb, &self->base);
  fixture_changed (&self->base);
}

static void
set_state (Scene *self, int64_t id, ClipState state)
{
  cuttings_library_set_state_async (self->base.library, &id, 1, state, NULL,
                                    fixture_answered_cb, &self->base);
  fixture_changed (&self->base);
}

/* Names, contents and times of everything in the folder. */
static char *
fingerprint (Scene *self)
{
  static const char *const names[] = {".cuttings-sync", "The first story.md",
                                      "The second story.md"};
  GString *out = g_string_new (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = path_of (self, names[i]), *text = contents (self, names[i]);
    struct stat info;

    g_assert_cmpint (lstat (path, &info), ==, 0);
    g_string_append_printf (out, "%s %ld %ld.%ld\n%s\n", names[i], (long)info.st_ino,
                            (long)info.st_mtim.tv_sec, info.st_mtim.tv_nsec, text);
  }
  return g_string_free (out, FALSE);
}

#define FIRST "The first story.md"
#define SECOND "The second story.md"

static void
test_twice (Scene *self)
{
  g_autofree char *before = NULL, *after = NULL;

  sync_to (self, "2 0 0 0 0 0");
  before = fingerprint (self);
  sync_to (self, "0 0 0 0 0 2");
  fixture_restart (&self->base);
  sync_to (self, "0 0 0 0 0 2");
  after = fingerprint (self);
  g_assert_cmpstr (after, ==, before);
}

static void
test_without_the_cache (Scene *self)
{
  g_autofree char *cache = path_of (self, ".cuttings-sync");
  g_autofree char *before = NULL, *after = NULL;

  sync_to (self, "2 0 0 0 0 0");
  before = contents (self, FIRST);
  g_assert_cmpint (g_remove (cache), ==, 0);
  sync_to (self, "0 0 0 0 0 2");
  after = contents (self, FIRST);
  g_assert_cmpstr (after, ==, before);
}

static void
test_change_in_the_library (Scene *self)
{
  g_autofree char *text = NULL;

  sync_to (self, "2 0 0 0 0 0");
  edit (self, FIRST, "---\n<!--", "---\nMine.\n\n<!--");
  sync_to (self, "0 0 0 0 0 2");
  set_note (self, self->ids[0], "Ask Ana.");
  sync_to (self, "0 1 0 0 0 1");
  text = contents (self, FIRST);
  g_assert_nonnull (strstr (text, "---\nMine.\n\n<!--"));
  g_assert_nonnull (strstr (text, "Ask Ana."));
}

static void
test_highlight (Scene *self)
{
  g_autoptr (Highlight) highlight = NULL;
  g_autofree char *text = NULL;

  sync_to (self, "2 0 0 0 0 0");
  highlight = fixture_highlight (&self->base, self->ids[0], "Ships came in");
  sync_to (self, "0 1 0 0 0 1");
  text = contents (self, FIRST);
  g_assert_nonnull (strstr (text, "==Ships came in=="));
}

static void
test_moved (Scene *self)
{
  g_autofree char *old = NULL, *folder = NULL, *moved = NULL, *text = NULL;

  sync_to (self, "2 0 0 0 0 0");
  old = path_of (self, FIRST);
  folder = path_of (self, "mine");
  moved = path_of (self, "mine/Renamed.md");
  g_mkdir (folder, 0700);
  g_assert_cmpint (g_rename (old, moved), ==, 0);
  set_note (self, self->ids[0], "Ask Ana.");
  sync_to (self, "0 1 0 0 0 1");
  text = contents (self, "mine/Renamed.md");
  g_assert_nonnull (strstr (text, "Ask Ana."));
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  sync_to (self, "0 0 0 0 0 2");
}

static void
test_conflict (Scene *self)
{
  g_autofree char *kept = NULL, *text = NULL;

  sync_to (self, "2 0 0 0 0 0");
  edit (self, FIRST, "## Article\n\nShips", "## Article\n\nBoats");
  sync_to (self, "0 0 1 0 0 1");
  kept = contents (self, "The first story (conflict).md");
  text = contents (self, FIRST);
  g_assert_nonnull (strstr (kept, "Boats came in"));
  g_assert_nonnull (strstr (text, "Ships came in"));
  sync_to (self, "0 0 0 0 0 2");
}

static void
test_deleted (Scene *self)
{
  g_autofree char *text = NULL, *back = NULL;

  sync_to (self, "2 0 0 0 0 0");
  edit (self, FIRST, "---\n<!--", "---\nMine.\n\n<!--");
  set_state (self, self->ids[0], CLIP_TRASH);
  sync_to (self, "0 0 0 1 0 1");
  text = contents (self, FIRST);
  g_assert_nonnull (strstr (text, "deleted: true"));
  g_assert_nonnull (strstr (text, "Mine."));
  sync_to (self, "0 0 0 0 0 2");
  set_state (self, self->ids[0], CLIP_INBOX);
  sync_to (self, "0 1 0 0 0 1");
  back = contents (self, FIRST);
  g_assert_null (strstr (back, "deleted"));
}

static void
test_gone (Scene *self)
{
  sync_to (self, "2 0 0 0 0 0");
  set_state (self, self->ids[0], CLIP_TRASH);
  cuttings_library_delete_async (self->base.library, self->ids, 1, NULL,
                                 fixture_answered_cb, &self->base);
  fixture_changed (&self->base);
  sync_to (self, "0 0 0 1 0 1");
  sync_to (self, "0 0 0 0 0 2");
}

static void
test_removed_file (Scene *self)
{
  g_autofree char *path = NULL;

  sync_to (self, "2 0 0 0 0 0");
  path = path_of (self, FIRST);
  g_remove (path);
  sync_to (self, "1 0 0 0 0 1");
}

static void
test_selection (Scene *self)
{
  g_autoptr (LibrarySyncReport) report = try_sync (
      self, &(LibrarySyncRequest){.folder = self->vault, .clip_ids = self->ids, .n = 1},
      NULL, NULL, NULL);

  g_assert_cmpuint (report->n[LIBRARY_SYNC_CREATED], ==, 1);
  g_assert_cmpuint (report->items->len, ==, 1);
}

static void
test_dry_run (Scene *self)
{
  const LibrarySyncRequest request = {.folder = self->vault, .dry_run = true};
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (LibrarySyncReport) first = try_sync (self, &request, NULL, NULL, NULL);
  g_autoptr (LibrarySyncReport) second = NULL;

  g_assert_cmpuint (first->n[LIBRARY_SYNC_CREATED], ==, 2);
  g_assert_false (g_file_query_exists (self->vault, NULL));
  sync_to (self, "2 0 0 0 0 0");
  edit (self, FIRST, "## Article\n\nShips", "## Article\n\nBoats");
  set_note (self, self->ids[1], "Ask Ana.");
  before = fingerprint (self);
  second = try_sync (self, &request, NULL, NULL, NULL);
  after = fingerprint (self);
  g_assert_cmpuint (second->n[LIBRARY_SYNC_CONFLICT], ==, 1);
  g_assert_cmpuint (second->n[LIBRARY_SYNC_UPDATED], ==, 1);
  g_assert_cmpstr (after, ==, before);
}

static void
test_preset (Scene *self)
{
  LibrarySyncRequest request = {.folder = self->vault, .preset = "logseq"};
  g_autoptr (LibrarySyncReport) report = try_sync (self, &request, NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = contents (self, FIRST);

  g_assert_cmpuint (report->n[LIBRARY_SYNC_CREATED], ==, 2);
  g_assert_true (g_str_has_prefix (text, "title:: The first story\n"));
  sync_to (self, "0 0 0 0 0 2");
  request.preset = "plain";
  g_assert_null (try_sync (self, &request, NULL, NULL, &error));
  g_assert_error (error, LIBRARY_ERROR, LIBRARY_ERROR_INVALID_VALUE);
}

/* Stops after the first step, as if the program was ended there. */
static void
cancel_at_once (size_t done, size_t total, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
test_cut_off (Scene *self)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;

  for (int i = 0; i < 300; i++) {
    g_autofree char *text = g_strdup_printf ("Story %d\n\nShips came in again on Monday, "
                                             "the port said, %d of them.",
                                             i, i);
    fixture_save_text (&self->base, text);
  }
  g_assert_null (try_sync (self, &(LibrarySyncRequest){.folder = self->vault},
                           cancellable, cancel_at_once, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  first = contents (self, FIRST);
  g_assert_nonnull (first);
  {
    g_autoptr (LibrarySyncReport) report =
        try_sync (self, &(LibrarySyncRequest){.folder = self->vault}, NULL, NULL, NULL);

    g_assert_cmpuint (report->n[LIBRARY_SYNC_CREATED] + report->n[LIBRARY_SYNC_UNCHANGED],
                      ==, 302);
    g_assert_cmpuint (report->n[LIBRARY_SYNC_UNCHANGED], >, 0);
    g_assert_cmpuint (report->items->len, ==, report->n[LIBRARY_SYNC_CREATED]);
  }
}

static void
test_file_that_cannot_be_written (Scene *self)
{
  g_autofree char *path = NULL;
  g_autoptr (LibrarySyncReport) report = NULL;
  const LibrarySyncItem *item;

  sync_to (self, "2 0 0 0 0 0");
  path = path_of (self, FIRST);
  edit (self, FIRST, "## Article", "## Article ");
  {
    /* What is no text any more. */
    g_autofree char *text = contents (self, FIRST);
    gsize length = strlen (text);

    text[length - 2] = '\0';
    g_assert_true (g_file_set_contents (path, text, (gssize)length, NULL));
  }
  report =
      try_sync (self, &(LibrarySyncRequest){.folder = self->vault}, NULL, NULL, NULL);
  g_assert_cmpuint (report->n[LIBRARY_SYNC_FAILED], ==, 1);
  g_assert_cmpuint (report->n[LIBRARY_SYNC_UNCHANGED], ==, 1);
  item = g_ptr_array_index (report->items, 0);
  g_assert_cmpstr (item->path, ==, FIRST);
  g_assert_nonnull (item->detail);
}

static void
test_no_folder (Scene *self)
{
  g_autoptr (GFile) file = fixture_write (&self->base, "file", "x", 1);
  g_autoptr (GFile) web = g_file_new_for_uri ("https://example.org/vault");
  g_autoptr (GError) error = NULL, other = NULL;

  g_assert_null (
      try_sync (self, &(LibrarySyncRequest){.folder = file}, NULL, NULL, &error));
  g_assert_error (error, LIBRARY_ERROR, LIBRARY_ERROR_CANNOT_WRITE);
  g_assert_null (
      try_sync (self, &(LibrarySyncRequest){.folder = web}, NULL, NULL, &other));
  g_assert_error (other, LIBRARY_ERROR, LIBRARY_ERROR_CANNOT_WRITE);
}

static const struct {
  const char *name;
  void (*function) (Scene *self);
} tests[] = {
    {"twice-in-a-row-touches-nothing", test_twice},
    {"nothing-but-time-is-lost-with-the-cache", test_without_the_cache},
    {"a-change-in-the-library-is-written", test_change_in_the_library},
    {"a-highlight-is-written", test_highlight},
    {"a-file-that-was-moved-is-followed", test_moved},
    {"an-edit-inside-is-kept-as-a-copy", test_conflict},
    {"what-is-in-the-trash-is-flagged", test_deleted},
    {"what-is-gone-is-flagged", test_gone},
    {"a-file-that-was-removed-is-written-again", test_removed_file},
    {"only-what-is-wanted-gets-a-file", test_selection},
    {"a-dry-run-says-the-same-and-does-nothing", test_dry_run},
    {"the-preset-is-remembered", test_preset},
    {"a-sync-that-was-cut-off-goes-on", test_cut_off},
    {"one-file-that-fails-stops-no-other", test_file_that_cannot_be_written},
    {"a-place-that-is-no-folder-is-an-error", test_no_folder},
};

static void
run (gconstpointer data)
{
  const __typeof__ (tests[0]) *row = data;
  Scene scene;

  scene_init (&scene);
  row->function (&scene);
  scene_clear (&scene);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *path = g_strconcat ("/library-sync/", tests[i].name, NULL);
    g_test_add_data_func (path, &tests[i], run);
  }
  return g_test_run ();
}

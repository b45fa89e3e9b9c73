/* test-markdown-folder.c: exported folders hold what they should and spare what they find
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/markdown-folder.h"

#include <glib/gstdio.h>
#include <string.h>

#include "export/managed-file.h"

#define SHA "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"

typedef struct {
  char *path;
  MarkdownFolder *folder;
  int n_images; /* how often an image was asked for */
} Fixture;

static GBytes *
bring_image (const char *sha256, char **media_type, gpointer data)
{
  ((Fixture *)data)->n_images++;
  if (!g_str_equal (sha256, SHA))
    return NULL;
  *media_type = g_strdup ("image/png");
  return g_bytes_new_static ("PNG", 3);
}

static void
open_folder (Fixture *self)
{
  self->folder = markdown_folder_new (self->path, bring_image, self, NULL);
  g_assert_nonnull (self->folder);
}

static void
setup (Fixture *self, gconstpointer data)
{
  self->path = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  open_folder (self);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *inside = g_build_filename (path, name, NULL);
    remove_all (inside);
    g_remove (inside);
  }
}

static void
teardown (Fixture *self, gconstpointer data)
{
  markdown_folder_free (self->folder);
  remove_all (self->path);
  g_rmdir (self->path);
  g_free (self->path);
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
add (Fixture *self, const char *title, const char *uuid, const char *html)
{
  g_autoptr (Clip) clip = clip_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  const MarkdownFile file = {.clip = clip,
                             .html = html,
                             .highlights = none,
                             .links = none,
                             .preset = markdown_preset_nth (0)};

  clip->title = g_strdup (title);
  clip->uuid = g_strdup (uuid);
  clip->site = g_strdup ("a.org");
  markdown_folder_add (self->folder, &file, NULL, &error);
  g_assert_no_error (error);
}

static void
test_images (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL, *image = NULL;

  add (self, "One", "11111111-0000",
       "<p><img src=\"cuttings-image:" SHA "\" alt=\"x\"></p>");
  text = contents (self, "One.md");
  g_assert_nonnull (strstr (text, "![x](assets/aaaaaaaaaaaaaaaa.png)"));
  image = contents (self, "assets/aaaaaaaaaaaaaaaa.png");
  g_assert_cmpstr (image, ==, "PNG");
  g_assert_cmpint (self->n_images, ==, 1);
}

static void
test_missing_image (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  add (self, "One", "11111111-0000",
       "<p><img src=\"https://a.org/i.png\" alt=\"x\"></p>");
  text = contents (self, "One.md");
  g_assert_nonnull (strstr (text, "![x](https://a.org/i.png)"));
}

static void
test_synced_note (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->path, "One.md", NULL);
  g_autofree char *text = NULL, *sealed = NULL, *merged = NULL;
  g_autoptr (GString) mine = NULL;

  add (self, "One", "11111111-0000", "<p>first</p>");
  text = contents (self, "One.md");
  sealed = managed_file_seal (text);
  mine = g_string_new (sealed);
  g_string_append (mine, "\nMine.\n");
  g_assert_true (g_file_set_contents (path, mine->str, -1, NULL));
  markdown_folder_free (self->folder);
  open_folder (self);
  add (self, "One", "11111111-0000", "<p>second</p>");
  merged = contents (self, "One.md");
  g_assert_nonnull (strstr (merged, "second"));
  g_assert_nonnull (strstr (merged, "\nMine.\n"));
}

static void
test_index (Fixture *self, gconstpointer data)
{
  g_autofree char *index = NULL;

  add (self, "One [1]", "11111111-0000", "<p>a</p>");
  add (self, "Two", "22222222-0000", "<p>b</p>");
  g_assert_true (markdown_folder_write_index (self->folder, NULL));
  index = contents (self, "index.md");
  g_assert_cmpstr (index, ==,
                   "<!-- clip:begin index -->\n"
                   "# Clippings\n\n- [One [1]](One%201.md) · a.org\n"
                   "- [Two](Two.md) · a.org\n"
                   "<!-- clip:end index -->\n");
}

static void
test_names (Fixture *self, gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL;

  add (self, "News", "11111111-0000", "<p>first</p>");
  add (self, "NEWS", "22222222-0000", "<p>second</p>");
  first = contents (self, "News.md");
  second = contents (self, "NEWS (a.org).md");
  g_assert_nonnull (strstr (first, "first"));
  g_assert_nonnull (strstr (second, "second"));
}

static void
test_spares_what_is_there (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->path, "News.md", NULL);
  g_autofree char *mine = NULL, *exported = NULL;

  g_assert_true (g_file_set_contents (path, "my own notes\n", -1, NULL));
  add (self, "News", "11111111-0000", "<p>text</p>");
  mine = contents (self, "News.md");
  exported = contents (self, "News (a.org).md");
  g_assert_cmpstr (mine, ==, "my own notes\n");
  g_assert_nonnull (strstr (exported, "text"));
}

static void
test_twice_is_the_same (Fixture *self, gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL, *other = NULL;

  add (self, "News", "11111111-0000", "<p>text</p>");
  first = contents (self, "News.md");
  markdown_folder_free (self->folder);
  open_folder (self);
  add (self, "News", "11111111-0000", "<p>text</p>");
  second = contents (self, "News.md");
  other = contents (self, "News (a.org).md");
  g_assert_cmpstr (first, ==, second);
  g_assert_null (other);
}

/* Whatever is exported first, a clipping keeps the file that it has. */
static void
test_another_order (Fixture *self, gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL, *third = NULL;

  add (self, "News", "11111111-0000", "<p>one</p>");
  add (self, "News", "22222222-0000", "<p>two</p>");
  markdown_folder_free (self->folder);
  open_folder (self);
  add (self, "News", "22222222-0000", "<p>two</p>");
  add (self, "News", "11111111-0000", "<p>one</p>");
  first = contents (self, "News.md");
  second = contents (self, "News (a.org).md");
  third = contents (self, "News (11111111).md");
  g_assert_nonnull (strstr (first, "one"));
  g_assert_nonnull (strstr (second, "two"));
  g_assert_null (third);
}

static void
put (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
}

static void
assert_spared (Fixture *self, const char *name)
{
  g_autofree char *there = contents (self, name);

  g_assert_cmpstr (there, ==, "mine");
}

static void
test_all_names_are_foreign (Fixture *self, gconstpointer data)
{
  static const char *const names[] = {"News.md", "News (a.org).md", "News (11111111).md"};
  g_autofree char *exported = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    put (self, names[i]);
  add (self, "News", "11111111-0000", "<p>text</p>");
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    assert_spared (self, names[i]);
  exported = contents (self, "11111111-0000.md");
  g_assert_nonnull (strstr (exported, "text"));
}

static void
test_foreign_index (Fixture *self, gconstpointer data)
{
  g_autofree char *index = NULL, *again = NULL;

  put (self, "index.md");
  add (self, "News", "11111111-0000", "<p>text</p>");
  g_assert_true (markdown_folder_write_index (self->folder, NULL));
  assert_spared (self, "index.md");
  index = contents (self, "index (Cuttings).md");
  g_assert_nonnull (strstr (index, "[News](News.md)"));
  markdown_folder_free (self->folder);
  open_folder (self);
  g_assert_true (markdown_folder_write_index (self->folder, NULL));
  again = contents (self, "index (Cuttings).md");
  g_assert_null (strstr (again, "News"));
}

static void
test_no_room_for_the_index (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  put (self, "index.md");
  put (self, "index (Cuttings).md");
  g_assert_false (markdown_folder_write_index (self->folder, &error));
  g_assert_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE);
  assert_spared (self, "index.md");
  assert_spared (self, "index (Cuttings).md");
}

/* A name that somebody chose in a dialog is theirs to replace. */
static void
test_chosen_name (Fixture *self, gconstpointer data)
{
  g_autoptr (Clip) clip = clip_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const MarkdownFile file = {.clip = clip,
                             .html = "<p>x</p>",
                             .highlights = none,
                             .links = none,
                             .preset = markdown_preset_nth (0)};
  g_autofree char *text = NULL;

  clip->title = g_strdup ("News");
  clip->uuid = g_strdup ("11111111-0000");
  put (self, "chosen.txt");
  g_assert_true (markdown_folder_add (self->folder, &file, "chosen.txt", NULL));
  text = contents (self, "chosen.txt");
  g_assert_nonnull (strstr (text, "# News"));
}

static void
test_cannot_write (Fixture *self, gconstpointer data)
{
  g_autofree char *file = g_build_filename (self->path, "file", NULL);
  g_autofree char *inside = g_build_filename (file, "folder", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  g_assert_null (markdown_folder_new (inside, bring_image, self, &error));
  g_assert_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
      {"/markdown-folder/images-lie-beside", test_images},
      {"/markdown-folder/an-image-that-is-not-stored-keeps-its-address",
       test_missing_image},
      {"/markdown-folder/the-index-lists-all", test_index},
      {"/markdown-folder/one-title-twice-is-two-files", test_names},
      {"/markdown-folder/files-of-others-are-spared", test_spares_what_is_there},
      {"/markdown-folder/exporting-again-changes-nothing", test_twice_is_the_same},
      {"/markdown-folder/another-order-changes-no-names", test_another_order},
      {"/markdown-folder/names-that-are-all-taken-are-spared",
       test_all_names_are_foreign},
      {"/markdown-folder/an-index-of-somebody-else-is-spared", test_foreign_index},
      {"/markdown-folder/without-room-for-the-index-nothing-is-replaced",
       test_no_room_for_the_index},
      {"/markdown-folder/a-chosen-name-is-taken", test_chosen_name},
      {"/markdown-folder/what-the-user-wrote-in-a-synced-note-stays", test_synced_note},
      {"/markdown-folder/a-folder-that-cannot-be-made-is-an-error", test_cannot_write},
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, setup, tests[i].test, teardown);
  return g_test_run ();
}

/* test-folder-names.c: files get names of their own, and nobody's file is taken
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/folder-names.h"

#include <glib/gstdio.h>

#include "export-fixture.h"

typedef struct {
  char *path;
  FolderNames *names;
  Sample *sample;
} Fixture;

static void
setup (Fixture *self, gconstpointer data)
{
  self->path = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  self->names = folder_names_new (self->path, "html");
  self->sample = sample_new ("Quay", "<p>Text</p>");
}

static void
teardown (Fixture *self, gconstpointer data)
{
  folder_names_free (self->names);
  sample_free (self->sample);
  g_assert_cmpint (g_rmdir (self->path), ==, 0);
  g_free (self->path);
}

static char *
write_file (Fixture *self, const char *name, const char *contents)
{
  char *path = folder_names_path (self->names, name);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return path;
}

static void
assert_chosen (Fixture *self, const char *expected)
{
  g_autofree char *name = folder_names_choose (self->names, self->sample->clip, "mine");

  g_assert_cmpstr (name, ==, expected);
}

static void
test_names_come_from_titles_and_then_from_more (Fixture *self, gconstpointer data)
{
  assert_chosen (self, "Quay");
  assert_chosen (self, "Quay (The Wire)");
  assert_chosen (self, "Quay (0f0e0d0c)");
  assert_chosen (self, SAMPLE_UUID);
}

static void
test_case_does_not_tell_names_apart (Fixture *self, gconstpointer data)
{
  assert_chosen (self, "Quay");
  sample_set (&self->sample->clip->title, "QUAY");
  assert_chosen (self, "QUAY (The Wire)");
}

static void
test_a_foreign_file_is_spared (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "Quay", "somebody's");

  assert_chosen (self, "Quay (The Wire)");
  g_remove (path);
}

static void
test_the_same_clipping_has_its_old_name (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "Quay (The Wire)", "this is mine");

  assert_chosen (self, "Quay (The Wire)");
  g_remove (path);
}

static void
test_a_list_of_names_may_be_used_up (Fixture *self, gconstpointer data)
{
  static const char *const names[] = {"index", NULL};
  g_autofree char *path = write_file (self, "index", "somebody's");

  g_assert_null (folder_names_take (self->names, names, "mine"));
  g_remove (path);
  g_assert_cmpstr (folder_names_take (self->names, names, "mine"), ==, "index");
}

#define ADD(name, func)                                                                  \
  g_test_add ("/folder-names/" name, Fixture, NULL, setup, func, teardown)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("names-come-from-titles-and-then-from-more",
       test_names_come_from_titles_and_then_from_more);
  ADD ("case-does-not-tell-names-apart", test_case_does_not_tell_names_apart);
  ADD ("a-foreign-file-is-spared", test_a_foreign_file_is_spared);
  ADD ("the-same-clipping-has-its-old-name", test_the_same_clipping_has_its_old_name);
  ADD ("a-list-of-names-may-be-used-up", test_a_list_of_names_may_be_used_up);
  return g_test_run ();
}

/* test-export-sink.c: a file appears whole, or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-sink.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
setup (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "out.csv", NULL);
}

static unsigned
count_files (const Fixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  unsigned n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
teardown (Fixture *self, gconstpointer data)
{
  g_remove (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

static ExportSink *
open_sink (const Fixture *self)
{
  g_autoptr (GError) error = NULL;
  ExportSink *sink = export_sink_open (&(ExportTarget){.path = self->path}, &error);

  g_assert_no_error (error);
  return sink;
}

static void
write_text (ExportSink *sink, const char *text)
{
  g_assert_true (export_sink_write (sink, text, strlen (text), NULL));
}

static void
assert_contents (const Fixture *self, const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (self->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

static void
test_nothing_has_the_name_before_the_end (Fixture *self, gconstpointer data)
{
  g_autoptr (ExportSink) sink = open_sink (self);

  write_text (sink, "one ");
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
  write_text (sink, "two");
  g_assert_true (export_sink_commit (sink, NULL));
  assert_contents (self, "one two");
}

static void
test_what_is_given_up_leaves_nothing (Fixture *self, gconstpointer data)
{
  ExportSink *sink = open_sink (self);

  write_text (sink, "half");
  g_assert_cmpuint (count_files (self), ==, 1);
  export_sink_free (sink);
  g_assert_cmpuint (count_files (self), ==, 0);
}

static void
test_an_older_file_stays_until_the_end (Fixture *self, gconstpointer data)
{
  ExportSink *sink;

  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  sink = open_sink (self);
  write_text (sink, "half");
  export_sink_free (sink);
  assert_contents (self, "old");

  sink = open_sink (self);
  write_text (sink, "new");
  g_assert_true (export_sink_commit (sink, NULL));
  export_sink_free (sink);
  assert_contents (self, "new");
}

static void
test_large_and_small_pieces_keep_their_order (Fixture *self, gconstpointer data)
{
  g_autoptr (ExportSink) sink = open_sink (self);
  g_autofree char *large = g_strnfill (200000, 'x'), *expected = NULL;

  write_text (sink, "a");
  write_text (sink, large);
  write_text (sink, "b");
  g_assert_true (export_sink_commit (sink, NULL));
  expected = g_strconcat ("a", large, "b", NULL);
  assert_contents (self, expected);
}

static void
test_a_stream_is_written_to_and_stays_open (Fixture *self, gconstpointer data)
{
  int file = g_open (self->path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  ExportSink *sink = export_sink_open (&(ExportTarget){.stream = file}, NULL);

  write_text (sink, "one ");
  g_assert_true (export_sink_commit (sink, NULL));
  export_sink_free (sink);
  g_assert_cmpint (write (file, "two", 3), ==, 3);
  close (file);
  assert_contents (self, "one two");
}

static void
test_a_folder_in_the_way_is_an_error (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (export_sink_open (&(ExportTarget){.path = self->folder}, &error));
  g_assert_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE);
}

static void
test_a_file_where_the_folder_would_be_is_an_error (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *inside = g_build_filename (self->path, "in", "out.csv", NULL);

  g_assert_true (g_file_set_contents (self->path, "", 0, NULL));
  g_assert_null (export_sink_open (&(ExportTarget){.path = inside}, &error));
  g_assert_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE);
}

static void
test_a_full_disk_is_an_error_of_its_own (Fixture *self, gconstpointer data)
{
  int full = g_open ("/dev/full", O_WRONLY | O_CLOEXEC, 0);
  g_autoptr (ExportSink) sink = NULL;
  g_autoptr (GError) error = NULL;

  if (full < 0) {
    g_test_skip ("there is no /dev/full");
    return;
  }
  sink = export_sink_open (&(ExportTarget){.stream = full}, NULL);
  write_text (sink, "more");
  g_assert_false (export_sink_commit (sink, &error));
  g_assert_error (error, EXPORT_ERROR, EXPORT_ERROR_DISK_FULL);
  close (full);
}

#define ADD(name) g_test_add ("/export-sink/" #name, Fixture, NULL, setup, name, teardown)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD (test_nothing_has_the_name_before_the_end);
  ADD (test_what_is_given_up_leaves_nothing);
  ADD (test_an_older_file_stays_until_the_end);
  ADD (test_large_and_small_pieces_keep_their_order);
  ADD (test_a_stream_is_written_to_and_stays_open);
  ADD (test_a_folder_in_the_way_is_an_error);
  ADD (test_a_file_where_the_folder_would_be_is_an_error);
  ADD (test_a_full_disk_is_an_error_of_its_own);
  return g_test_run ();
}

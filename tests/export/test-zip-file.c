/* test-zip-file.c: an archive to the last byte, and where it ends
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/zip-file.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder, *path;
  ExportSink *sink;
  ZipFile *zip;
} Fixture;

static void
setup (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "out.zip", NULL);
  self->sink = export_sink_open (&(ExportTarget){.path = self->path}, NULL);
  self->zip = zip_file_new (self->sink);
}

static void
teardown (Fixture *self, gconstpointer data)
{
  zip_file_free (self->zip);
  export_sink_free (self->sink);
  g_remove (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static void
test_a_stored_entry_is_as_the_standard_says (Fixture *self, gconstpointer data)
{
  /* CRC-32 of "123456789" is the check value of the sum, CBF43926. */
  static const char expected[] = "PK\3\4\24\0\0\0\0\0\0\0\x21\0\x26\x39\xf4\xcb\x09\0\0\0"
                                 "\x09\0\0\0\1\0\0\0a123456789"
                                 "PK\1\2\24\0\24\0\0\0\0\0\0\0\x21\0\x26\x39\xf4\xcb\x09"
                                 "\0\0\0\x09\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0a"
                                 "PK\5\6\0\0\0\0\1\0\1\0\x2f\0\0\0\x28\0\0\0\0";
  g_autofree char *written = NULL;
  gsize length;

  g_assert_true (zip_file_add (self->zip, "a", "123456789", 9, ZIP_STORED, NULL));
  g_assert_true (zip_file_end (self->zip, NULL));
  g_assert_true (export_sink_commit (self->sink, NULL));
  g_assert_true (g_file_get_contents (self->path, &written, &length, NULL));
  g_assert_cmpmem (written, (int)length, expected, sizeof expected);
}

static void
test_too_many_entries_are_an_error (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  for (unsigned i = 0; i <= G_MAXUINT16; i++)
    g_assert_true (zip_file_add (self->zip, "a", "", 0, ZIP_STORED, NULL));
  g_assert_false (zip_file_end (self->zip, &error));
  g_assert_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/zip-file/a-stored-entry-is-as-the-standard-says", Fixture, NULL, setup,
              test_a_stored_entry_is_as_the_standard_says, teardown);
  g_test_add ("/zip-file/too-many-entries-are-an-error", Fixture, NULL, setup,
              test_too_many_entries_are_an_error, teardown);
  return g_test_run ();
}

/* test-export-pieces.c: pieces are written one after the other, with what belongs between
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-pieces.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cases.h"
#include "export-fixture.h"

static void
append_title (GString *out, const ExportClip *clip)
{
  if (!g_str_equal (clip->clip->title, "silent"))
    g_string_append (out, clip->clip->title);
}

static const ExportPieces list = {
    .head = "[", .between = ",", .tail = "]", .append = append_title};
static const ExportPieces bare = {.append = append_title};

typedef struct {
  const char *name;
  const ExportPieces *pieces;
  const char *titles; /* blanks between them */
  const char *expected;
} Case;

static const Case cases[] = {
    {"none-is-head-and-tail", &list, "", "[]"},
    {"one-needs-nothing-between", &list, "a", "[a]"},
    {"several-are-told-apart", &list, "a b c", "[a,b,c]"},
    {"what-says-nothing-is-not-told-apart", &list, "silent a silent b silent", "[a,b]"},
    {"without-head-and-tail", &bare, "a b", "ab"},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autofree char *folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out", NULL), *contents = NULL;
  g_auto (GStrv) titles = g_strsplit (row->titles, " ", -1);
  g_autoptr (ExportWriter) writer =
      export_pieces_open (row->pieces, &(ExportTarget){.path = path}, NULL);

  for (char **title = titles; *title != NULL; title++) {
    g_autoptr (Sample) sample = sample_new (*title, "<p>Text</p>");
    const ExportClip clip = sample_clip (sample);

    g_assert_true (export_writer_add (writer, &clip, NULL));
  }
  g_assert_true (export_writer_end (writer, NULL));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, row->expected);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_a_place_that_cannot_be_written_is_an_error (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      export_pieces_open (&list, &(ExportTarget){.path = g_get_tmp_dir ()}, &error));
  g_assert_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/export-pieces", cases, test_case);
  g_test_add_func ("/export-pieces/a-place-that-cannot-be-written-is-an-error",
                   test_a_place_that_cannot_be_written_is_an_error);
  return g_test_run ();
}

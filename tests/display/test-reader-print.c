/* test-reader-print.c: a PDF file holds the article, its highlights and its notes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/reader-print.h"

#include <glib/gstdio.h>
#include <string.h>

#include "config.h"

#include "display/display.h"

#define STORY                                                                            \
  "<p>The wall was inspected in three winters.</p><p>Nobody noticed until the crane "    \
  "moved towards the water.</p>"

static GAsyncResult *answer;

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  answer = g_object_ref (result);
}

static LibraryClip *
make_clip (void)
{
  LibraryClip *clip = display_make_clip (1, STORY, "en");
  Highlight *highlight;

  display_add_highlight (clip, 1, 4, 8, HIGHLIGHT_GREEN);
  highlight = g_ptr_array_index (clip->highlights, 0);
  g_free (highlight->note);
  highlight->note = g_strdup ("Ask the **mason**.");
  return clip;
}

static bool
print_to (GFile *file, GError **error)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  bool printed;

  reader_print_async (NULL, make_clip (), settings, NULL, file, NULL, printed_cb, NULL);
  WAIT_UNTIL (answer != NULL);
  printed = reader_print_finish (answer, error);
  g_clear_object (&answer);
  return printed;
}

/* What pdftotext reads in the file; NULL where there is none. */
static char *
read_text (const char *path)
{
  const char *const command[] = {"pdftotext", path, "-", NULL};
  g_autoptr (GSubprocess) process =
      g_subprocess_newv (command, G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL);
  char *text = NULL;

  if (process != NULL)
    g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, NULL);
  return text;
}

static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cuttings-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "wall.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *text = NULL;

  g_assert_true (print_to (file, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  text = read_text (path);
  if (text != NULL) {
    g_assert_nonnull (strstr (text, "The wall"));
    g_assert_nonnull (strstr (text, "Notes"));
    g_assert_nonnull (strstr (text, "Ask the mason."));
  }
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_rmdir (folder);
}

static void
test_no_folder (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/folder/wall.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_false (print_to (file, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  g_test_add_func ("/reader-print/a-file-holds-text-and-notes", test_file);
  g_test_add_func ("/reader-print/a-folder-that-is-not-there-is-an-error",
                   test_no_folder);
  return g_test_run ();
}

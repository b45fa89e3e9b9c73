/* test-reader-corpus.c: the page and the library agree on the text of pages of the web
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: test-reader-corpus FOLDER [NTH]
 * Every NTH page below FOLDER (*.html, *.html.gz) is sanitised as a whole and shown.
 */

#include "display/display.h"

#include <string.h>

#include "html/html-decode.h"

static CuttingsReader *reader;
static int64_t n_shown;

static GBytes *
read_page (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = G_INPUT_STREAM (g_file_read (file, NULL, &error));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  g_assert_no_error (error);
  if (g_str_has_suffix (g_file_peek_path (file), ".gz")) {
    g_autoptr (GConverter) unzip =
        G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
    GInputStream *unzipped = g_converter_input_stream_new (stream, unzip);

    g_object_unref (stream);
    stream = unzipped;
  }
  g_output_stream_splice (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL,
                          &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
test_page (gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (data);
  g_autoptr (GBytes) bytes = read_page (file);
  g_auto (HtmlDecoded) decoded = {0};
  LibraryClip *clip;
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;

  g_assert_true (html_decode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                              NULL, &decoded, NULL));
  clip = display_make_clip (++n_shown, decoded.text, "en");
  expected = g_strdup (clip->capture->article->text);
  cuttings_reader_show (reader, clip);
  display_wait_for_page (reader);
  text = display_eval (reader, "return reader.text.string");
  g_assert_cmpstr (text, ==, expected);
}

static void
add_folder (GFile *folder, unsigned nth, unsigned *n)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (folders, g_object_ref (folder));
  while (folders->len > 0) {
    g_autoptr (GFile) next = g_ptr_array_steal_index (folders, folders->len - 1);
    g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
        next, "standard::name,standard::type", G_FILE_QUERY_INFO_NONE, NULL, NULL);
    GFileInfo *info;
    GFile *child;

    while (g_file_enumerator_iterate (children, &info, &child, NULL, NULL) &&
           info != NULL) {
      const char *name = g_file_info_get_name (info);

      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        g_ptr_array_add (folders, g_object_ref (child));
      else if ((g_str_has_suffix (name, ".html") ||
                g_str_has_suffix (name, ".html.gz")) &&
               ++*n % nth == 0) {
        g_autofree char *path = g_strdup_printf ("/reader-corpus/%s-%u", name, *n);

        g_test_add_data_func_full (path, g_file_get_path (child), test_page, g_free);
      }
    }
  }
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) folder = NULL;
  unsigned n = 0;
  GtkWindow *window;
  int status;

  display_init (&argc, &argv);
  g_assert_cmpint (argc, >=, 2);
  folder = g_file_new_for_commandline_arg (argv[1]);
  add_folder (folder, argc > 2 ? (unsigned)atoi (argv[2]) : 1, &n);
  reader = g_object_new (CUTTINGS_TYPE_READER, NULL);
  window = display_show (GTK_WIDGET (reader), 800, 600);
  status = g_test_run ();
  gtk_window_destroy (window);
  return status;
}

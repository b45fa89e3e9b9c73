/* test-readers.c: every field and every highlight of each export arrives
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A folder of exports/ is a case: "source" with an ending, or the folder "source", is the
 * export, expected.txt what its reader makes of it.  A folder is read a second time as a
 * zip, a text with a byte order mark and with line ends of Windows: nothing may change.
 * With CUTTINGS_ACCEPT=1 in the environment, expected.txt is written instead.
 */

#include "import/import-readers.h"

#include <string.h>

#include "import/zip-maker.h"

/* ---- as text ---- */

static void
print_string (GString *out, const char *name, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (out, "  %s: ", name);
  for (const char *at = value; *at != '\0'; at++) {
    if (*at == '\n')
      g_string_append (out, "\\n");
    else
      g_string_append_c (out, *at);
  }
  g_string_append_c (out, '\n');
}

static void
print_time (GString *out, const char *name, int64_t us)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (us / G_USEC_PER_SEC);
  g_autofree char *text = g_date_time_format_iso8601 (time);

  if (us != 0)
    print_string (out, name, text);
}

static void
print_strings (GString *out, const char *name, const GPtrArray *strings)
{
  for (guint i = 0; i < strings->len; i++)
    print_string (out, name, g_ptr_array_index (strings, i));
}

static void
print_highlight (GString *out, const ImportedHighlight *highlight)
{
  print_string (out, "highlight", highlight->quote);
  print_string (out, "  prefix", highlight->prefix);
  print_string (out, "  suffix", highlight->suffix);
  if (highlight->span.end > 0)
    g_string_append_printf (out, "    span: %zu %zu\n", highlight->span.start,
                            highlight->span.end);
  if (highlight->color != HIGHLIGHT_YELLOW)
    print_string (out, "  color", highlight_color_name (highlight->color));
  print_string (out, "  note", highlight->note);
  print_strings (out, "  tag", highlight->tags);
  print_time (out, "  created", highlight->created_at);
}

static void
print_content (GString *out, const ImportedClip *clip)
{
  static const char *const names[] = {
      [IMPORT_CONTENT_NONE] = NULL,         [IMPORT_CONTENT_PAGE] = "page",
      [IMPORT_CONTENT_ARCHIVE] = "archive", [IMPORT_CONTENT_ARTICLE] = "article",
      [IMPORT_CONTENT_TEXT] = "text",
  };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  if (clip->content == IMPORT_CONTENT_NONE)
    return;
  bytes = clip->bytes != NULL ? g_bytes_ref (clip->bytes)
                              : import_source_load (clip->source, clip->file, NULL);
  g_assert_nonnull (bytes);
  text = g_strndup (g_bytes_get_data (bytes, NULL), MIN (60, g_bytes_get_size (bytes)));
  g_strdelimit (text, "\r\n", ' ');
  print_string (out, names[clip->content], text);
}

static void
print_clip (GString *out, const ImportedClip *clip)
{
  g_autofree char *published = date_format (&clip->published);

  g_string_append_printf (out, "line %u\n", clip->line);
  print_string (out, "address", clip->address);
  print_string (out, "title", clip->title);
  print_string (out, "byline", clip->byline);
  print_string (out, "site", clip->site);
  print_string (out, "language", clip->language);
  print_string (out, "excerpt", clip->excerpt);
  if (clip->published.precision != DATE_NONE)
    print_string (out, "published", published);
  print_time (out, "saved", clip->saved_at);
  print_string (out, "state", clip_state_name (clip->state));
  if (clip->starred)
    g_string_append (out, "  starred\n");
  if (clip->is_read)
    g_string_append (out, "  read\n");
  if (clip->progress > 0)
    g_string_append_printf (out, "  progress: %.2f\n", clip->progress);
  print_string (out, "note", clip->note);
  print_strings (out, "tag", clip->tags);
  print_content (out, clip);
  for (guint i = 0; i < clip->highlights->len; i++)
    print_highlight (out, g_ptr_array_index (clip->highlights, i));
}

/* (transfer full) */
static char *
print_source (ImportSource *source)
{
  const ImportReader *reader = import_readers_find (source);
  g_auto (ImportSink) sink = {0};
  g_autoptr (GError) error = NULL;
  GString *out = g_string_new (NULL);

  import_sink_init (&sink);
  if (reader != NULL)
    g_string_append_printf (out, "reader %s\n", reader->id);
  if (!import_readers_read (source, &sink, &error))
    g_string_append_printf (out, "error %d: %s\n", error->code, error->message);
  for (guint i = 0; error == NULL && i < sink.clips->len; i++)
    print_clip (out, g_ptr_array_index (sink.clips, i));
  for (guint i = 0; error == NULL && i < sink.problems->len; i++) {
    const ImportProblem *problem = g_ptr_array_index (sink.problems, i);

    g_string_append_printf (out, "problem %s:%u: %s\n", problem->from, problem->line,
                            problem->error->message);
  }
  return g_string_free (out, FALSE);
}

/* ---- the same export in other clothes ---- */

static ImportSource *
as_zip (ImportSource *folder)
{
  ZipMaker zip;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  ImportSource *source;

  zip_maker_init (&zip);
  for (size_t i = 0; i < import_source_n_files (folder); i++) {
    g_autoptr (GBytes) file = import_source_load (folder, i, NULL);
    gsize size;
    const void *data = g_bytes_get_data (file, &size);

    zip_maker_add (&zip, import_source_name (folder, i), data, size);
  }
  bytes = zip_maker_end (&zip);
  source = import_source_new ("source.zip", bytes, NULL, &error);
  g_assert_no_error (error);
  return source;
}

static ImportSource *
with_text (ImportSource *file, GString *text)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);

  return import_source_new (import_source_name (file, 0), bytes, NULL, NULL);
}

static ImportSource *
with_bom (ImportSource *file)
{
  g_autoptr (GBytes) bytes = import_source_load (file, 0, NULL);
  GString *text = g_string_new ("\xef\xbb\xbf");

  g_string_append_len (text, g_bytes_get_data (bytes, NULL),
                       (gssize)g_bytes_get_size (bytes));
  return with_text (file, text);
}

static ImportSource *
with_crlf (ImportSource *file)
{
  g_autoptr (GBytes) bytes = import_source_load (file, 0, NULL);
  GString *text =
      g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes));

  g_string_replace (text, "\n", "\r\n", 0);
  return with_text (file, text);
}

static void
assert_same (ImportSource *source, const char *expected)
{
  g_autofree char *got = print_source (source);

  g_assert_cmpstr (got, ==, expected);
  import_source_unref (source);
}

/* ---- cases ---- */

/* "source", or what else begins so; (transfer full). */
static char *
find_source (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    if (g_str_has_prefix (name, "source"))
      return g_build_filename (folder, name, NULL);
  }
  g_assert_not_reached ();
}

static void
test_case (gconstpointer data)
{
  const char *folder = data;
  g_autofree char *path = find_source (folder);
  g_autofree char *expected_path = g_build_filename (folder, "expected.txt", NULL);
  g_autofree char *expected = NULL, *got = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ImportSource) source = import_source_open (path, NULL, &error);

  g_assert_no_error (error);
  got = print_source (source);
  if (g_getenv ("CUTTINGS_ACCEPT") != NULL)
    g_assert_true (g_file_set_contents (expected_path, got, -1, NULL));
  g_file_get_contents (expected_path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (got, ==, expected);
  if (!import_source_is_file (source)) {
    assert_same (as_zip (source), expected);
    return;
  }
  if (g_str_has_suffix (path, ".mhtml"))
    return;
  assert_same (with_bom (source), expected);
  assert_same (with_crlf (source), expected);
}

int
main (int argc, char **argv)
{
  g_autofree char *exports = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  exports = g_test_build_filename (G_TEST_DIST, "exports", NULL);
  dir = g_dir_open (exports, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *test = g_strconcat ("/readers/", name, NULL);

    g_test_add_data_func_full (test, g_build_filename (exports, name, NULL), test_case,
                               g_free);
  }
  return g_test_run ();
}

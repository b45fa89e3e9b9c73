/* test-import-mhtml.c: pages saved as one file, by several browsers and by nobody
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-mhtml.h"

#include <string.h>

#include "import/import-error.h"

#define PNG_MAGIC "\x89PNG\r\n\x1a\n"

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

static char *
dup_html (const MhtmlPage *page)
{
  return g_strndup (g_bytes_get_data (page->html, NULL), g_bytes_get_size (page->html));
}

static void
assert_png (const MhtmlPage *page, const char *address)
{
  const MhtmlResource *resource = g_hash_table_lookup (page->resources, address);

  g_assert_nonnull (resource);
  g_assert_cmpstr (resource->media_type, ==, "image/png");
  g_assert_cmpuint (g_bytes_get_size (resource->bytes), >, strlen (PNG_MAGIC));
  g_assert_true (memcmp (g_bytes_get_data (resource->bytes, NULL), PNG_MAGIC,
                         strlen (PNG_MAGIC)) == 0);
}

static void
test_chromium (void)
{
  g_autoptr (GBytes) file = load ("chromium.mhtml");
  g_auto (MhtmlPage) page = {0};
  g_autoptr (GError) error = NULL;
  g_autofree char *html = NULL;

  g_assert_true (import_mhtml_is (file));
  g_assert_true (import_mhtml_read (file, &page, &error));
  g_assert_no_error (error);
  html = dup_html (&page);
  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html><html lang=\"de\">"));
  g_assert_true (g_str_has_suffix (html, "</article></body></html>\r\n"));
  g_assert_nonnull (strstr (html, "Der Wärter schrieb jeden Abend ins Buch, notierte den "
                                  "Wind und die Höhe der See = ruhig."));
  g_assert_null (page.charset);
  g_assert_cmpstr (page.address, ==, "https://example.org/turm?a=1&b=2");
  g_assert_cmpuint (g_hash_table_size (page.resources), ==, 3);
  assert_png (&page, "https://img.example.org/tower.png");
  assert_png (&page, "cid:lamp@mhtml.blink");
  g_assert_true (g_hash_table_contains (page.resources, "cid:css-01@mhtml.blink"));
}

/* Nested, with "start", folded and relative addresses, and an encoding of its own. */
static void
test_mozilla (void)
{
  g_autoptr (GBytes) file = load ("mozilla.mht");
  g_auto (MhtmlPage) page = {0};
  g_autoptr (GError) error = NULL;
  g_autofree char *html = NULL;

  g_assert_true (import_mhtml_read (file, &page, &error));
  g_assert_no_error (error);
  html = dup_html (&page);
  g_assert_nonnull (strstr (html, "It was \x93lit\x94 at dusk \x96 always."));
  g_assert_cmpstr (page.charset, ==, "windows-1252");
  g_assert_cmpstr (page.address, ==, "https://example.org/lamp/index.html");
  g_assert_cmpuint (g_hash_table_size (page.resources), ==, 1);
  assert_png (&page, "https://example.org/lamp/lamp.png");
}

#define HEAD "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=xx\n"
#define PAGE "--xx\nContent-Type: text/html\n\n<p>hello\n"
#define IMAGE                                                                            \
  "--xx\nContent-Type: image/png\nContent-Location: http://a.example/i\n\npng\n"
#define SUCCESS (-1)

typedef struct {
  const char *name;
  const char *file;
  int expected; /* ImportErrorCode, or SUCCESS */
  unsigned n_resources;
  const char *address;
} FileCase;

static const FileCase file_cases[] = {
    {"a-page-and-an-image", HEAD "\n" PAGE IMAGE "--xx--\n", SUCCESS, 1},
    {"an-image-before-the-page", HEAD "\n" IMAGE PAGE "--xx--\n", SUCCESS, 1},
    {"a-page-that-is-no-multipart",
     "MIME-Version: 1.0\nContent-Type: text/html\n"
     "Content-Location: http://a.example/p\n\n<p>hello",
     SUCCESS, 0, "http://a.example/p"},
    {"the-first-of-two-images-of-one-name", HEAD "\n" PAGE IMAGE IMAGE "--xx--\n",
     SUCCESS, 1},
    {"a-cut-image-is-left-out", HEAD "\n" PAGE IMAGE, SUCCESS, 0},
    {"a-page-whose-address-is-of-no-web",
     HEAD "Snapshot-Content-Location: file:///home/jane/p.html\n\n" PAGE "--xx--\n",
     SUCCESS},
    {"a-page-whose-address-is-a-script",
     HEAD "Snapshot-Content-Location: javascript:alert(1)\n\n" PAGE "--xx--\n", SUCCESS},
    {"an-address-of-the-message",
     HEAD "Content-Location: http://a.example/p\n\n" PAGE "--xx--\n", SUCCESS, 0,
     "http://a.example/p"},

    {"a-cut-page", HEAD "\n" PAGE, IMPORT_ERROR_TRUNCATED},
    {"images-alone", HEAD "\n" IMAGE "--xx--\n", IMPORT_ERROR_NO_PAGE},
    {"no-parts", HEAD "\n", IMPORT_ERROR_NO_PAGE},
    {"a-mail", "MIME-Version: 1.0\nContent-Type: text/plain\n\nhello",
     IMPORT_ERROR_NO_PAGE},
    {"a-page-of-html", "<!DOCTYPE html><p>hello", IMPORT_ERROR_FORMAT},
    {"nothing", "", IMPORT_ERROR_FORMAT},
    {"text", "hello\nthere\n", IMPORT_ERROR_FORMAT},
};

static void
test_file (gconstpointer data)
{
  const FileCase *row = data;
  g_autoptr (GBytes) file = g_bytes_new_static (row->file, strlen (row->file));
  g_auto (MhtmlPage) page = {0};
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (import_mhtml_read (file, &page, &error), ==, row->expected == SUCCESS);
  if (row->expected == SUCCESS) {
    g_autofree char *html = dup_html (&page);

    g_assert_no_error (error);
    g_assert_cmpstr (html, ==, "<p>hello");
    g_assert_cmpstr (page.address, ==, row->address);
    g_assert_cmpuint (g_hash_table_size (page.resources), ==, row->n_resources);
  } else {
    g_assert_error (error, IMPORT_ERROR, row->expected);
    g_assert_null (page.html);
  }
}

static void
test_nested_too_deeply (void)
{
  g_autoptr (GString) text = g_string_new ("MIME-Version: 1.0\n");
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (MhtmlPage) page = {0};

  for (unsigned i = 0; i < 10000; i++)
    g_string_append_printf (
        text, "Content-Type: multipart/related; boundary=b%u\n\n--b%u\n", i, i);
  file = g_bytes_new (text->str, text->len);
  g_assert_false (import_mhtml_read (file, &page, &error));
  g_assert_error (error, IMPORT_ERROR, IMPORT_ERROR_TOO_COMPLEX);
}

/* So many parts take neither long nor much. */
static void
test_too_many_parts (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "\n" PAGE);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (MhtmlPage) page = {0};
  gint64 start = g_get_monotonic_time ();

  for (unsigned i = 0; i < 200000; i++)
    g_string_append_printf (text, "--xx\nContent-ID: <%u>\n\npng\n", i);
  g_string_append (text, "--xx--\n");
  file = g_bytes_new (text->str, text->len);
  g_assert_true (import_mhtml_read (file, &page, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (page.resources), <, 5000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

/* Whatever a byte becomes, reading ends, with a page or with an error. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) whole = load ("mozilla.mht");
  gsize length;
  const char *bytes = g_bytes_get_data (whole, &length);

  for (gsize i = 0; i < length; i++) {
    g_autofree char *copy = g_memdup2 (bytes, length);
    g_autoptr (GBytes) file = NULL;
    g_autoptr (GError) error = NULL;
    g_auto (MhtmlPage) page = {0};

    copy[i] = "\0\n\xff-\":;="[i % 8];
    file = g_bytes_new_take (g_steal_pointer (&copy), i % 3 == 0 ? i : length);
    g_assert_cmpint (import_mhtml_read (file, &page, &error), ==, page.html != NULL);
    g_assert_true ((error == NULL) == (page.html != NULL));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-mhtml/saved-by-chromium", test_chromium);
  g_test_add_func ("/import-mhtml/saved-by-mozilla", test_mozilla);
  for (size_t i = 0; i < G_N_ELEMENTS (file_cases); i++) {
    g_autofree char *name = g_strconcat ("/import-mhtml/", file_cases[i].name, NULL);

    g_test_add_data_func (name, &file_cases[i], test_file);
  }
  g_test_add_func ("/import-mhtml/nested-too-deeply", test_nested_too_deeply);
  g_test_add_func ("/import-mhtml/too-many-parts", test_too_many_parts);
  g_test_add_func ("/import-mhtml/damaged-anywhere", test_damaged);
  return g_test_run ();
}

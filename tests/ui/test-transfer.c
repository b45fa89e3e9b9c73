/* test-transfer.c: what is made of the formats that other programs offer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/transfer.h"

/* A string with its length, for bytes that hold zeros. */
typedef struct {
  const char *bytes;
  gsize length;
} Raw;

#define RAW(text)                                                                        \
  {                                                                                      \
    text, sizeof (text) - 1                                                              \
  }

typedef struct {
  const char *name;
  Raw uri_list, html, text, moz_url, source;
  const char *expected; /* one line for each thing that was found */
} Case;

static const Case cases[] = {
    {"nothing-is-nothing", .expected = ""},
    {"text-is-text", .text = RAW ("Two words"), .expected = "text Two words\n"},
    {"blanks-are-nothing", .text = RAW (" \n\t"), .expected = ""},
    {"html-before-text", .html = RAW ("<p>a</p>"), .text = RAW ("a"),
     .expected = "html 8\n"},
    {"an-address-alone-is-fetched", .text = RAW (" https://example.org/a?b=1\n"),
     .expected = "address https://example.org/a?b=1\n"},
    {"addresses-one-to-a-line-are-fetched",
     .text = RAW ("https://example.org/a\r\n\r\nhttp://example.org/b"),
     .expected = "address https://example.org/a\naddress http://example.org/b\n"},
    {"an-address-within-words-is-text", .text = RAW ("See https://example.org/a"),
     .expected = "text See https://example.org/a\n"},
    {"words-after-an-address-make-it-text", .text = RAW ("https://example.org/a is it"),
     .expected = "text https://example.org/a is it\n"},
    {"a-copied-link-is-fetched-though-it-is-html", .html = RAW ("<a href=x>y</a>"),
     .text = RAW ("https://example.org/a"),
     .expected = "address https://example.org/a\n"},
    {"no-other-scheme-is-fetched", .text = RAW ("javascript:alert(1)"),
     .expected = "text javascript:alert(1)\n"},
    {"a-dropped-file", .uri_list = RAW ("file:///tmp/a%20b.html\r\n"),
     .expected = "file file:///tmp/a%20b.html\n"},
    {"dropped-files-and-addresses",
     .uri_list = RAW ("# comment\r\nfile:///a.html\r\nhttps://example.org/\r\n"),
     .text = RAW ("ignored"),
     .expected = "file file:///a.html\naddress https://example.org/\n"},
    {"a-list-of-mail-addresses-leaves-the-text", .uri_list = RAW ("mailto:a@example.org"),
     .text = RAW ("words"), .expected = "text words\n"},
    {"a-link-of-firefox-has-its-title-below",
     .moz_url = RAW ("h\0t\0t\0p\0:\0/\0/\0e\0.\0x\0/\0\n\0T\0"),
     .expected = "address http://e.x/\n"},
    {"chromium-names-the-page", .html = RAW ("<p>a</p>"),
     .source = RAW ("https://example.org/page"),
     .expected = "html 8\nsource https://example.org/page\n"},
    {"firefox-names-the-page-in-16-bits", .text = RAW ("a"),
     .source = RAW ("h\0t\0t\0p\0:\0/\0/\0e\0.\0x\0/\0\0\0"),
     .expected = "text a\nsource http://e.x/\n"},
    {"an-internal-page-is-no-source", .text = RAW ("a"), .source = RAW ("about:reader"),
     .expected = "text a\n"},
    {"a-file-is-no-source", .text = RAW ("a"), .source = RAW ("file:///etc/passwd"),
     .expected = "text a\n"},
};

static GBytes *
to_bytes (const Raw *raw)
{
  return raw->bytes != NULL ? g_bytes_new_static (raw->bytes, raw->length) : NULL;
}

static char *
write_transfer (const Transfer *transfer)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; transfer->files != NULL && i < transfer->files->len; i++) {
    g_autofree char *uri = g_file_get_uri (g_ptr_array_index (transfer->files, i));

    g_string_append_printf (out, "file %s\n", uri);
  }
  for (guint i = 0; transfer->addresses != NULL && i < transfer->addresses->len; i++)
    g_string_append_printf (out, "address %s\n",
                            (char *)g_ptr_array_index (transfer->addresses, i));
  if (transfer->html != NULL)
    g_string_append_printf (out, "html %zu\n", g_bytes_get_size (transfer->html));
  if (transfer->text != NULL)
    g_string_append_printf (out, "text %s\n", transfer->text);
  if (transfer->source != NULL)
    g_string_append_printf (out, "source %s\n", transfer->source);
  return g_string_free (out, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  TransferBytes bytes = {
      .uri_list = to_bytes (&row->uri_list),
      .html = to_bytes (&row->html),
      .text = to_bytes (&row->text),
      .moz_url = to_bytes (&row->moz_url),
      .source = to_bytes (&row->source),
  };
  g_autoptr (Transfer) transfer = transfer_from_bytes (&bytes);
  g_autofree char *found = write_transfer (transfer);

  g_assert_cmpstr (found, ==, row->expected);
  g_assert_cmpint (transfer_is_empty (transfer), ==, *row->expected == '\0');
  transfer_bytes_clear (&bytes);
}

typedef struct {
  const char *name;
  Raw raw;
  const char *expected; /* NULL: neither UTF-8 nor UTF-16 */
} DecodeCase;

static const DecodeCase decode_cases[] = {
    {"utf-8", RAW ("gr\xc3\xbc\xc3\x9f"), "grüß"},
    {"utf-8-with-a-mark",
     RAW ("\xef\xbb\xbf"
          "a"),
     "a"},
    {"utf-8-up-to-a-zero", RAW ("abc\0def"), "abc"},
    {"utf-16-little-endian", RAW ("a\0b\0"), "ab"},
    {"utf-16-little-endian-with-a-mark",
     RAW ("\xff\xfe"
          "a\0\xfc\0"),
     "aü"},
    {"utf-16-big-endian", RAW ("\0a\0b"), "ab"},
    {"utf-16-big-endian-with-a-mark", RAW ("\xfe\xff\0a"), "a"},
    {"one-letter", RAW ("a"), "a"},
    {"nothing", RAW (""), ""},
    {"latin-1-is-refused", RAW ("gr\xfc\xdf"), NULL},
    {"half-a-surrogate-is-refused", RAW ("a\0\x00\xd8"), NULL},
};

static void
test_decode (gconstpointer data)
{
  const DecodeCase *row = data;
  g_autoptr (GBytes) bytes = to_bytes (&row->raw);
  g_autofree char *text = transfer_decode (bytes);

  g_assert_cmpstr (text, ==, row->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/transfer/", cases[i].name, NULL);
    g_test_add_data_func (path, &cases[i], test_case);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (decode_cases); i++) {
    g_autofree char *path = g_strconcat ("/transfer/decode/", decode_cases[i].name, NULL);
    g_test_add_data_func (path, &decode_cases[i], test_decode);
  }
  return g_test_run ();
}

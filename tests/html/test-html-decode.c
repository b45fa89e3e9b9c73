/* test-html-decode.c: labels, marks, prescan, damage and detection of encodings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-decode.h"

#include <string.h>

#include "base/text.h"
#include "encoding-samples.h"
#include "html/html-encoding.h"
#include "html/html-tree.h"

#define BYTES(literal) literal, sizeof (literal) - 1

typedef struct {
  const char *name;
  const char *label;
  const char *expected;
} LabelCase;

static const LabelCase label_cases[] = {
    {"the-name-itself", "UTF-8", "UTF-8"},
    {"case-does-not-matter", "uTf8", "UTF-8"},
    {"blanks-around-do-not-matter", " \tutf-8\r\n", "UTF-8"},
    {"latin1-is-windows-1252", "latin1", "windows-1252"},
    {"iso-8859-1-is-windows-1252", "ISO-8859-1", "windows-1252"},
    {"us-ascii-is-windows-1252", "US-ASCII", "windows-1252"},
    {"latin5-is-windows-1254", "iso-8859-9", "windows-1254"},
    {"gb2312-is-gbk", "GB2312", "GBK"},
    {"ks_c_5601-is-euc-kr", "ks_c_5601-1987", "EUC-KR"},
    {"windows-31j-is-shift_jis", "windows-31j", "Shift_JIS"},
    {"hkscs-is-big5", "Big5-HKSCS", "Big5"},
    {"tis-620-is-windows-874", "TIS-620", "windows-874"},
    {"utf-16-is-little-endian", "utf-16", "UTF-16LE"},
    {"iso-2022-kr-is-never-decoded", "iso-2022-kr", "replacement"},
    {"a-part-of-a-label-is-none", "utf", NULL},
    {"two-labels-are-none", "utf-8 latin1", NULL},
    {"an-unknown-name-is-none", "utf-7", NULL},
    {"nothing-is-none", "", NULL},
    {"a-long-name-is-none", "a-very-long-name-that-no-encoding-has-and-none-ever-will",
     NULL},
};

static void
test_label (gconstpointer data)
{
  const LabelCase *row = data;
  const HtmlEncoding *encoding = html_encoding_find (row->label, strlen (row->label));

  g_assert_cmpstr (encoding != NULL ? encoding->name : NULL, ==, row->expected);
}

typedef struct {
  const char *name;
  const char *bytes;
  size_t length;
  const char *transport;
  const char *text;
  const char *encoding;
  HtmlEncodingSource source;
  size_t n_replaced;
} DecodeCase;

/* Long enough to be sure of UTF-8, short enough to read. */
#define GERMAN "Die Bürger müssen für die größere Brücke über den Fluß zählen"

static const DecodeCase decode_cases[] = {
    /* What the transport, a mark or the page says. */
    {"no-bytes-are-no-text", BYTES (""), NULL, "", "UTF-8", HTML_ENCODING_DETECTED},
    {"ascii-needs-no-label", BYTES ("plain"), NULL, "plain", "UTF-8",
     HTML_ENCODING_DETECTED},
    {"the-transport-label-decides", BYTES ("\xe9t\xe9"), "windows-1252", "été",
     "windows-1252", HTML_ENCODING_TRANSPORT},
    {"an-unknown-transport-label-is-passed-over",
     BYTES ("<meta charset=windows-1251>\xe9"), "klingon", "<meta charset=windows-1251>й",
     "windows-1251", HTML_ENCODING_META},
    {"the-transport-is-before-the-page", BYTES ("<meta charset=windows-1251>\xe9"),
     "windows-1252", "<meta charset=windows-1251>é", "windows-1252",
     HTML_ENCODING_TRANSPORT},
    {"a-mark-is-before-the-transport", BYTES ("\xef\xbb\xbf\xc3\xa9"), "windows-1252",
     "é", "UTF-8", HTML_ENCODING_BOM},
    {"a-mark-of-utf-16-little-endian", BYTES ("\xff\xfe\xe9\x00<\x00"), NULL, "é<",
     "UTF-16LE", HTML_ENCODING_BOM},
    {"a-mark-of-utf-16-big-endian", BYTES ("\xfe\xff\x00\xe9\xd8\x3d\xde\x00"), NULL,
     "é😀", "UTF-16BE", HTML_ENCODING_BOM},
    {"utf-16-without-a-mark-little-endian",
     BYTES ("<\0p\0>\0\x33\x04\x3e\x04\x34\x04<\0/\0p\0>\0"), NULL, "<p>год</p>",
     "UTF-16LE", HTML_ENCODING_DETECTED},
    {"utf-16-without-a-mark-big-endian",
     BYTES ("\0<\0p\0>\x04\x33\x04\x3e\x04\x34\0<\0/\0p\0>"), "utf-8", "<p>год</p>",
     "UTF-16BE", HTML_ENCODING_DETECTED},

    /* Bytes that contradict their label. */
    {"utf-8-that-is-labelled-latin1", BYTES (GERMAN), "iso-8859-1", GERMAN, "UTF-8",
     HTML_ENCODING_DETECTED},
    {"latin1-that-is-labelled-utf-8",
     BYTES ("<p>une journ\xe9"
            "e d\x92\xe9t\xe9"),
     "utf-8", "<p>une journée d’été", "windows-1252", HTML_ENCODING_DETECTED},
    {"the-page-is-believed-when-the-transport-is-wrong",
     BYTES ("<meta charset=windows-1251><p>\xe3\xee\xe4"), "utf-8",
     "<meta charset=windows-1251><p>год", "windows-1251", HTML_ENCODING_META},
    {"one-sequence-by-chance-does-not-contradict", BYTES ("\xc3\xa9"), "windows-1251",
     "Г©", "windows-1251", HTML_ENCODING_TRANSPORT},
    {"utf-8-that-is-labelled-utf-16", BYTES (GERMAN), "utf-16", GERMAN, "UTF-8",
     HTML_ENCODING_DETECTED},
    {"a-stray-byte-leaves-utf-8-what-it-is", BYTES (GERMAN " \xe9 Ende"), NULL,
     GERMAN " \ufffd Ende", "UTF-8", HTML_ENCODING_DETECTED, 1},
    {"a-page-cut-in-a-character-stays-utf-8", BYTES (GERMAN "\xe2\x82"), "utf-8",
     GERMAN "\ufffd", "UTF-8", HTML_ENCODING_TRANSPORT, 1},

    /* What the encodings mean, where tables differ. */
    {"windows-1252-has-quotation-marks", BYTES ("\x93\x80\x94\x81"), "latin1",
     "“€”\xc2\x81", "windows-1252", HTML_ENCODING_TRANSPORT},
    {"koi8-u-has-the-short-u-of-belarusian", BYTES ("\xbe\xae"), "koi8-u", "Ўў", "KOI8-U",
     HTML_ENCODING_TRANSPORT},
    {"gbk-has-the-euro-and-four-byte-characters", BYTES ("\x80\xc4\xe3\x81\x30\x81\x30"),
     "gb2312", "€你\xc2\x80", "GBK", HTML_ENCODING_TRANSPORT},
    {"shift_jis-is-windows-31j", BYTES ("\x87\x40\x81\x60\xb1"), "shift_jis", "①～ｱ",
     "Shift_JIS", HTML_ENCODING_TRANSPORT},
    {"euc-jp-has-vendor-rows-kana-and-three-byte-characters",
     BYTES ("\xad\xa1\xa1\xc1\x8e\xb1\x8f\xb0\xa1"), "euc-jp", "①～ｱ丂", "EUC-JP",
     HTML_ENCODING_TRANSPORT},
    {"iso-2022-jp-goes-in-and-out", BYTES ("a\x1b$B$\"\x1b(Bb\x1b(I1\x1b(Bc"),
     "iso-2022-jp", "aあbｱc", "ISO-2022-JP", HTML_ENCODING_TRANSPORT},
    {"iso-2022-jp-is-known-by-its-escapes", BYTES ("a\x1b$B$\"\x1b(Bb"), NULL, "aあb",
     "ISO-2022-JP", HTML_ENCODING_DETECTED},
    {"big5-has-the-letters-with-two-marks", BYTES ("\x88\x62\xa7\x41\xa1\x45"), "big5",
     "Ê̄你‧", "Big5", HTML_ENCODING_TRANSPORT},
    {"euc-kr-has-the-syllables-of-windows", BYTES ("\xb0\xa1\x81\x41"), "euc-kr", "가갂",
     "EUC-KR", HTML_ENCODING_TRANSPORT},
    {"euc-kr-ends-in-a-pair-that-means-nothing", BYTES ("\xb0\xa1\xa2\xe8"), "euc-kr",
     "가\ufffd", "EUC-KR", HTML_ENCODING_TRANSPORT, 1},
    {"a-broken-pair-does-not-take-the-tag-behind-it",
     BYTES ("\xc4\xe3\xba\xc3\xd6\xd0\xb9\xfa\xc8\xcb\xc3\xf1\xb4\xf3\xbb\xe1\xcc\xec\xc6"
            "\xf8"
            "\xc4\xe3\xba\xc3\xd6\xd0\xb9\xfa\xc8\xcb\xc3\xf1\xb4\xf3\xbb\xe1\xcc\xec\xc6"
            "\xf8"
            "\xc4\xe3\xba\xc3\xd6\xd0\xb9\xfa\xc8\xcb\xc3\xf1\xb4\xf3\xbb\xe1\xcc\xec\xc6"
            "\xf8"
            "\xc4<p>"),
     "gbk", "你好中国人民大会天气你好中国人民大会天气你好中国人民大会天气\ufffd<p>",
     "GBK", HTML_ENCODING_TRANSPORT, 1},
    {"x-user-defined-is-private-use", BYTES ("a\x80\xff"), "x-user-defined",
     "a\xef\x9e\x80\xef\x9f\xbf", "x-user-defined", HTML_ENCODING_TRANSPORT},
    {"an-unpaired-surrogate-is-replaced", BYTES ("\xff\xfe\x3d\xd8<\0\x00\xdc"), NULL,
     "\ufffd<\ufffd", "UTF-16LE", HTML_ENCODING_BOM, 2},
    {"a-cut-sequence-is-replaced-once",
     BYTES ("\xef\xbb\xbf"
            "a\xf0\x9f\x98z\xe2\x82\xc3"),
     NULL, "a\ufffdz\ufffd\ufffd", "UTF-8", HTML_ENCODING_BOM, 3},

    /* Zeros. */
    {"zeros-are-left-out", BYTES ("a few words with\0 one zero in them"), NULL,
     "a few words with one zero in them", "UTF-8", HTML_ENCODING_DETECTED},
    {"zeros-are-left-out-of-legacy-text", BYTES ("\xe9t\xe9\0 and more of it"), "latin1",
     "été and more of it", "windows-1252", HTML_ENCODING_TRANSPORT},
};

static void
test_decode (gconstpointer data)
{
  const DecodeCase *row = data;
  g_auto (HtmlDecoded) decoded = {0};
  g_autoptr (GError) error = NULL;

  g_assert_true (html_decode (row->bytes, row->length, row->transport, &decoded, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (decoded.text, ==, row->text);
  g_assert_cmpuint (decoded.length, ==, strlen (row->text));
  g_assert_cmpstr (decoded.encoding, ==, row->encoding);
  g_assert_cmpint (decoded.source, ==, row->source);
  g_assert_cmpuint (decoded.n_replaced, ==, row->n_replaced);
}

/* The page is the row's markup and the byte E9: "é", "й", "ι" or "щ" tells what was read. */
typedef struct {
  const char *name;
  const char *markup;
  const char *encoding; /* NULL: the page claims nothing */
} MetaCase;

static const MetaCase meta_cases[] = {
    {"charset", "<meta charset=windows-1251>", "windows-1251"},
    {"charset-in-quotes", "<meta charset=\"windows-1251\">", "windows-1251"},
    {"charset-in-single-quotes-with-blanks", "<META  Charset = ' windows-1251 ' />",
     "windows-1251"},
    {"http-equiv",
     "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">",
     "windows-1251"},
    {"content-before-http-equiv",
     "<meta content='text/html;charset = \"windows-1251\"' http-equiv='content-type'>",
     "windows-1251"},
    {"content-alone-says-nothing", "<meta content='text/html; charset=windows-1251'>",
     NULL},
    {"http-equiv-of-another-kind-says-nothing",
     "<meta http-equiv=refresh content='text/html; charset=windows-1251'>", NULL},
    {"charset-is-before-content",
     "<meta charset=windows-1251 content='charset=koi8-r' http-equiv=content-type>",
     "windows-1251"},
    {"an-xml-declaration", "<?xml version='1.0' encoding='windows-1251'?>",
     "windows-1251"},
    {"an-xml-declaration-further-down-is-none",
     "<p><?xml version='1.0' encoding='windows-1251'?>", NULL},
    {"a-comment-is-passed-over",
     "<!-- <meta charset=koi8-r> --><meta charset=windows-1251>", "windows-1251"},
    {"an-empty-comment-ends-at-once", "<!--><meta charset=windows-1251>", "windows-1251"},
    {"attributes-of-other-tags-are-passed-over",
     "<a title='<meta charset=koi8-r>'><meta charset=windows-1251>", "windows-1251"},
    {"an-end-tag-and-a-declaration-are-passed-over",
     "<!doctype html></meta charset=koi8-r><meta charset=windows-1251>", "windows-1251"},
    {"a-longer-name-is-no-meta", "<metadata charset=windows-1251>", NULL},
    {"an-unknown-label-is-passed-over",
     "<meta charset=klingon><meta charset=windows-1251>", "windows-1251"},
    {"an-unfinished-tag-says-nothing", "<meta charset='windows-1251", NULL},
    {"x-user-defined-means-windows-1252", "<meta charset=x-user-defined>",
     "windows-1252"},
};

static void
check_meta (const char *page, size_t length, const char *encoding)
{
  g_auto (HtmlDecoded) decoded = {0};

  g_assert_true (html_decode (page, length, NULL, &decoded, NULL));
  if (encoding != NULL)
    g_assert_cmpstr (decoded.encoding, ==, encoding);
  g_assert_cmpint (decoded.source, ==,
                   encoding != NULL ? HTML_ENCODING_META : HTML_ENCODING_DETECTED);
}

static void
test_meta (gconstpointer data)
{
  const MetaCase *row = data;
  g_autofree char *page = g_strconcat (row->markup, "\xe9", NULL);

  check_meta (page, strlen (page), row->encoding);
}

static void
test_meta_utf_16 (void)
{
  const char *page = "<meta charset=utf-16>\xc3\xa9";
  g_auto (HtmlDecoded) decoded = {0};

  g_assert_true (html_decode (page, strlen (page), NULL, &decoded, NULL));
  g_assert_cmpstr (decoded.encoding, ==, "UTF-8");
  g_assert_cmpint (decoded.source, ==, HTML_ENCODING_META);
}

static void
test_meta_in_a_long_head (void)
{
  g_autoptr (GString) page = g_string_new ("<!--");

  for (int i = 0; i < 2000; i++)
    g_string_append_c (page, '-');
  g_string_append (page, "--><meta charset=windows-1251>\xe9");
  check_meta (page->str, page->len, "windows-1251");
}

typedef struct {
  const char *name;
  const char *bytes;
  size_t length;
  const char *transport;
} ErrorCase;

static const ErrorCase error_cases[] = {
    {"a-picture", BYTES ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1"), NULL},
    {"a-photograph", BYTES ("\xff\xd8\xff\xe0\0\x10JFIF\0\1"), NULL},
    {"a-document-for-print", BYTES ("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"), "utf-8"},
    {"an-archive", BYTES ("PK\x03\x04\x14\0\0\0\x08\0"), "text/html"},
    {"compressed-bytes", BYTES ("\x1f\x8b\x08\0\0\0\0\0"), NULL},
    {"control-characters",
     BYTES ("\x01\x02\x03\x9f\x04\x05 abc \x11\x12\xfe\x13\x14\xff\x15"), "utf-8"},
    {"an-encoding-that-hides-attacks",
     BYTES ("\x1b$)C\x0e"
            "abc"),
     "iso-2022-kr"},
};

static void
test_error (gconstpointer data)
{
  const ErrorCase *row = data;
  HtmlDecoded decoded = {.text = NULL, .length = 7};
  g_autoptr (GError) error = NULL;

  g_assert_false (
      html_decode (row->bytes, row->length, row->transport, &decoded, &error));
  g_assert_error (error, HTML_ERROR, HTML_ERROR_BAD_ENCODING);
  g_assert_null (decoded.text);
  g_assert_cmpuint (decoded.length, ==, 7);
}

/* Whatever comes in, what comes out is text. */
static void
test_any_bytes (void)
{
  static const char *const labels[] = {NULL,        "utf-8",  "gbk",         "big5",
                                       "shift_jis", "euc-jp", "iso-2022-jp", "euc-kr",
                                       "utf-16le",  "latin1", "windows-1255"};
  g_autoptr (GRand) random = g_rand_new_with_seed (20240917);
  char bytes[97];

  for (int round = 0; round < 4000; round++) {
    const char *label = labels[round % G_N_ELEMENTS (labels)];
    size_t length = (size_t)g_rand_int_range (random, 0, sizeof bytes);
    g_auto (HtmlDecoded) decoded = {0};

    for (size_t i = 0; i < length; i++)
      bytes[i] = (char)(round % 2 == 0 ? g_rand_int_range (random, 0x20, 0x100)
                                       : g_rand_int_range (random, 0x80, 0x100));
    if (!html_decode (bytes, length, label, &decoded, NULL))
      continue;
    g_assert_true (text_is_valid (decoded.text, decoded.length));
    g_assert_cmpuint (strlen (decoded.text), ==, decoded.length);
  }
}

/* How much of a sample a page holds. */
typedef enum { SAMPLE_LINE, SAMPLE_SENTENCE, SAMPLE_PAGE } SampleSize;

/* A sample of a language to be told from its bytes alone. */
typedef struct {
  const EncodingSample *sample;
  char *encoding;
  SampleSize size;
} DetectCase;

static void
detect_case_free (gpointer data)
{
  DetectCase *row = data;

  g_free (row->encoding);
  g_free (row);
}

static char *
sample_page (const EncodingSample *sample, SampleSize size)
{
  g_auto (GStrv) sentences = g_strsplit (sample->text, "|", -1);
  g_autoptr (GString) page = g_string_new (
      "<html><head><script>var start = 'of the page';</script></head><body>");

  for (int round = 0; round < (size == SAMPLE_PAGE ? 10 : 1); round++) {
    for (int i = 0; sentences[i] != NULL && (i == 0 || size == SAMPLE_PAGE); i++) {
      g_autofree char *text =
          text_slice (sentences[i], (TextSpan){0, size == SAMPLE_LINE ? 60 : SIZE_MAX});

      g_string_append_printf (page, "<p class=\"story\">%s</p>\n", text);
    }
  }
  return g_string_free (g_steal_pointer (&page), FALSE);
}

static void
test_detect (gconstpointer data)
{
  const DetectCase *row = data;
  g_autofree char *page = sample_page (row->sample, row->size);
  g_autofree char *expected = g_utf8_normalize (page, -1, G_NORMALIZE_NFC);
  g_autofree char *bytes = NULL, *text = NULL;
  g_auto (HtmlDecoded) decoded = {0};
  g_autoptr (GError) error = NULL;
  gsize length;

  /* A letter that the encoding does not have is a question mark, as on real pages. */
  bytes = g_convert_with_fallback (page, -1, row->encoding, "UTF-8", "?", NULL, &length,
                                   &error);
  g_assert_no_error (error);
  g_assert_true (html_decode (bytes, length, NULL, &decoded, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (decoded.n_replaced, ==, 0);

  /* Vietnamese comes out with its tones as marks of their own. */
  text = g_utf8_normalize (decoded.text, -1, G_NORMALIZE_NFC);
  g_assert_cmpstr (text, ==, expected);
}

static void
add_detect_cases (void)
{
  static const char *const sizes[] = {"in-a-line", "in-a-sentence", "in-a-page"};

  for (size_t i = 0; i < G_N_ELEMENTS (encoding_samples); i++) {
    const EncodingSample *sample = &encoding_samples[i];
    g_auto (GStrv) encodings = g_strsplit (sample->encodings, " ", -1);

    for (int j = 0; encodings[j] != NULL; j++) {
      for (size_t size = 0; size < G_N_ELEMENTS (sizes); size++) {
        g_autofree char *name = g_strdup_printf (
            "/html-decode/detect/%s/%s/%s", sample->language, encodings[j], sizes[size]);
        DetectCase *row = g_new0 (DetectCase, 1);

        row->sample = sample;
        row->encoding = g_strdup (encodings[j]);
        row->size = (SampleSize)size;
        g_test_add_data_func_full (name, row, test_detect, detect_case_free);
      }
    }
  }
}

#define ADD_CASES(path, cases, function)                                                 \
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {                                    \
    g_autofree char *name = g_strconcat (path "/", cases[i].name, NULL);                 \
    g_test_add_data_func (name, &cases[i], function);                                    \
  }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/html-decode/label", label_cases, test_label);
  ADD_CASES ("/html-decode/text", decode_cases, test_decode);
  ADD_CASES ("/html-decode/meta", meta_cases, test_meta);
  g_test_add_func ("/html-decode/meta/utf-16-means-utf-8", test_meta_utf_16);
  g_test_add_func ("/html-decode/meta/a-long-head-is-read-to-its-end",
                   test_meta_in_a_long_head);
  ADD_CASES ("/html-decode/error", error_cases, test_error);
  g_test_add_func ("/html-decode/any-bytes-become-text", test_any_bytes);
  add_detect_cases ();
  return g_test_run ();
}

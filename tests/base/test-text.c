/* test-text.c: offsets, words, cutting and validity of UTF-8 text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/text.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *text;
  size_t start, end;
  const char *expected;
} SliceCase;

static const SliceCase slice_cases[] = {
    {"ascii-is-cut-by-bytes", "clipping", 1, 4, "lip"},
    {"the-whole-text-comes-back", "clipping", 0, 8, "clipping"},
    {"an-end-past-the-text-is-cut-there", "clipping", 5, 99, "ing"},
    {"a-start-past-the-text-gives-nothing", "clip", 9, 12, ""},
    {"an-empty-span-gives-nothing", "clip", 2, 2, ""},
    {"a-span-that-ends-before-it-starts-gives-nothing", "clip", 3, 1, ""},
    {"two-byte-characters-count-once", "größer", 2, 5, "öße"},
    {"three-byte-characters-count-once", "日本語の文", 1, 3, "本語"},
    {"four-byte-characters-count-once", "a𝒳😀b", 1, 3, "𝒳😀"},
    {"marks-are-characters-of-their-own", "e\xcc\x81t", 1, 3, "\xcc\x81t"},
};

static void
test_slice (gconstpointer data)
{
  const SliceCase *row = data;
  g_autofree char *slice = text_slice (row->text, (TextSpan){row->start, row->end});

  g_assert_cmpstr (slice, ==, row->expected);
}

static void
test_offsets (void)
{
  static const char *const texts[] = {"", "plain", "größer", "日本語", "a𝒳😀b e\xcc\x81"};

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    const char *text = texts[i];
    size_t length = text_length (text);

    g_assert_cmpuint (length, ==, (size_t)g_utf8_strlen (text, -1));
    for (size_t offset = 0; offset <= length; offset++) {
      size_t byte = text_byte_offset (text, offset);

      g_assert_cmpuint (byte, ==,
                        (size_t)(g_utf8_offset_to_pointer (text, (glong)offset) - text));
      g_assert_cmpuint (text_offset_of_byte (text, byte), ==, offset);
    }
    g_assert_cmpuint (text_byte_offset (text, length + 7), ==, strlen (text));
    g_assert_cmpuint (text_offset_of_byte (text, strlen (text) + 7), ==, length);
  }
}

typedef struct {
  const char *name;
  const char *text;
  const char *expected;
} CollapseCase;

static const CollapseCase collapse_cases[] = {
    {"nothing-stays-nothing", "", ""},
    {"blanks-alone-give-nothing", " \t\n\f\r ", ""},
    {"runs-become-one-space", "a \t\r\n b\fc", "a b c"},
    {"both-ends-are-trimmed", "\n  a b \n", "a b"},
    {"no-break-spaces-stay", "a\u00a0 b\u00a0", "a\u00a0 b\u00a0"},
    {"other-spaces-and-soft-hyphens-stay", "\u2003a\u00adb\u200b",
     "\u2003a\u00adb\u200b"},
    {"a-vertical-tab-is-no-blank-of-html", "a\vb", "a\vb"},
};

static void
test_collapse (gconstpointer data)
{
  const CollapseCase *row = data;
  g_autofree char *once = text_collapse (row->text);
  g_autofree char *twice = text_collapse (once);

  g_assert_cmpstr (once, ==, row->expected);
  g_assert_cmpstr (twice, ==, once);
}

typedef struct {
  const char *name;
  const char *text;
  size_t expected;
} WordsCase;

static const WordsCase words_cases[] = {
    {"no-text-has-no-words", "", 0},
    {"punctuation-alone-has-no-words", " – … ! ?", 0},
    {"blanks-part-words", "the quick\u00a0brown\nfox", 4},
    {"an-apostrophe-stays-inside-its-word", "don't l’été 'quoted'", 3},
    {"a-hyphen-parts-words", "state-of-the-art", 4},
    {"a-number-is-one-word", "1,234.50 and 3.5.", 3},
    {"a-full-stop-without-a-blank-parts-words", "end.Start", 2},
    {"accents-belong-to-their-word", "cafe\xcc\x81 crème", 2},
    {"a-soft-hyphen-is-inside-its-word", "Donau\u00addampf", 1},
    {"each-han-character-counts", "我们在北京。", 5},
    {"each-kana-counts-and-latin-words-once", "これはABCです", 6},
    {"hangul-is-written-with-blanks", "오늘은 날씨가 좋다", 3},
    {"thai-vowel-signs-do-not-count-by-themselves", "ที่นี่", 2},
    {"cyrillic-arabic-and-devanagari", "привет мир مرحبا بالعالم नमस्ते", 5},
};

static void
test_words (gconstpointer data)
{
  const WordsCase *row = data;

  g_assert_cmpuint (text_count_words (row->text), ==, row->expected);
}

typedef struct {
  const char *name;
  const char *text;
  size_t max_chars;
  const char *expected;
} TruncateCase;

static const TruncateCase truncate_cases[] = {
    {"what-fits-stays-as-it-is", "one two", 7, "one two"},
    {"the-ellipsis-counts", "one two", 6, "one…"},
    {"the-cut-is-at-the-end-of-a-word", "one two three", 9, "one two…"},
    {"a-word-that-just-fits-stays", "one two three", 8, "one two…"},
    {"a-single-long-word-is-cut-inside", "incomprehensible", 6, "incom…"},
    {"no-comma-hangs-before-the-ellipsis", "one, two three", 7, "one…"},
    {"no-dash-hangs-before-the-ellipsis", "one – two three", 7, "one…"},
    {"text-without-blanks-is-cut-between-characters", "今日は良い天気です", 5,
     "今日は良…"},
    {"marks-stay-with-their-letter", "aaae\xcc\x81\xcc\x82zzz", 6, "aaa…"},
    {"one-character-leaves-only-the-ellipsis", "one two", 1, "…"},
    {"no-character-leaves-nothing", "one two", 0, ""},
};

static void
test_truncate (gconstpointer data)
{
  const TruncateCase *row = data;
  g_autofree char *cut = text_truncate (row->text, row->max_chars);

  g_assert_cmpstr (cut, ==, row->expected);
  g_assert_cmpuint (text_length (cut), <=, row->max_chars);
}

typedef struct {
  const char *name;
  const char *bytes;
  size_t length;
  bool expected;
} ValidCase;

#define BYTES(literal) literal, sizeof (literal) - 1

static const ValidCase valid_cases[] = {
    {"nothing-is-valid", BYTES (""), true},
    {"ascii-is-valid", BYTES ("plain text that is longer than one block of bytes"), true},
    {"every-length-of-sequence-is-valid",
     BYTES ("\x7f\xc2\x80\u07ff\u0800\uffff\U00010000"), true},
    {"the-last-code-point-is-valid", BYTES ("\xf4\x8f\xbf\xbf"), true},
    {"above-the-last-code-point-is-not", BYTES ("\xf4\x90\x80\x80"), false},
    {"nul-is-not-text", BYTES ("a\0b"), false},
    {"an-overlong-two-byte-form-is-not", BYTES ("\xc0\xaf"), false},
    {"an-overlong-three-byte-form-is-not", BYTES ("\xe0\x80\xaf"), false},
    {"an-overlong-four-byte-form-is-not", BYTES ("\xf0\x8f\xbf\xbf"), false},
    {"a-surrogate-is-not", BYTES ("\xed\xa0\x80"), false},
    {"before-the-surrogates-is-valid", BYTES ("\xed\x9f\xbf"), true},
    {"a-lone-continuation-is-not", BYTES ("a\x80"), false},
    {"a-cut-sequence-is-not", BYTES ("\xe2\x82"), false},
    {"a-sequence-cut-by-ascii-is-not", BYTES ("\xe2\x82z"), false},
    {"a-bad-byte-after-a-block-of-ascii-is-found",
     BYTES ("0123456789012345678901234567890123456789\xff"), false},
    {"a-bad-byte-before-a-block-of-ascii-is-found",
     BYTES ("\xff"
            "0123456789012345678901234567890123456789"),
     false},
};

static void
test_valid (gconstpointer data)
{
  const ValidCase *row = data;

  g_assert_cmpint (text_is_valid (row->bytes, row->length), ==, row->expected);
}

/* Our check and GLib's agree on every string of up to three bytes of interest. */
static void
test_valid_agrees_with_glib (void)
{
  static const unsigned char bytes[] = {0x01, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0,
                                        0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed,
                                        0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff};
  size_t n = G_N_ELEMENTS (bytes);

  for (size_t i = 0; i < n * n * n * n; i++) {
    char text[] = {(char)bytes[i % n], (char)bytes[i / n % n], (char)bytes[i / n / n % n],
                   (char)bytes[i / n / n / n]};

    for (size_t length = 1; length <= sizeof text; length++)
      g_assert_cmpint (text_is_valid (text, length), ==,
                       g_utf8_validate_len (text, length, NULL));
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
  ADD_CASES ("/text/slice", slice_cases, test_slice);
  g_test_add_func ("/text/offsets-turn-into-bytes-and-back", test_offsets);
  ADD_CASES ("/text/collapse", collapse_cases, test_collapse);
  ADD_CASES ("/text/words", words_cases, test_words);
  ADD_CASES ("/text/truncate", truncate_cases, test_truncate);
  ADD_CASES ("/text/valid", valid_cases, test_valid);
  g_test_add_func ("/text/valid/agrees-with-glib", test_valid_agrees_with_glib);
  return g_test_run ();
}

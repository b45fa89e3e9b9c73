/* test-anchor-words.c: words compare equal when typesetting is all that differs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-fixture.h"
#include "cases.h"

/* "one|two": the words of a text. */
static char *
words_of (const AnchorText *text)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < text->tokens->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? "|" : "", anchor_token (text, i)->word);
  return g_strdup (all->str);
}

static const struct {
  const char *name;
  const char *text;
  const char *words;
} splits[] = {
    {"blanks-and-marks-part-words", "The vote, then—nothing.", "the|vote|then|nothing"},
    {"case-and-accents-do-not-count", "ÉCOLE Über", "ecole|uber"},
    {"letters-of-two-forms-are-one", "ﬁne ２０２４", "fine|2024"},
    {"an-apostrophe-inside-is-left-out", "don’t 'quote'", "dont|quote"},
    {"a-capital-begins-a-word", "OpenStreetMap", "open|street|map"},
    {"capitals-stay-together", "NATO", "nato"},
    {"a-number-keeps-its-mark", "41.2 percent, 1,000", "41.2|percent|1.000"},
    {"a-soft-hyphen-is-not-there", "par\u00adlia\u00adment", "parliament"},
    {"han-and-kana-are-words-each", "東京で会議", "東|京|て|会|議"},
    {"han-beside-latin", "新しいKeePassです", "新|し|い|kee|pass|て|す"},
    {"cyrillic-words", "Госдума приняла", "госдума|приняла"},
    {"marks-alone-are-no-words", "— … !", ""},
    {"nothing", "", ""},
};

static void
test_split (gconstpointer data)
{
  const typeof (splits[0]) *row = data;
  AnchorFixture self;
  g_autofree char *words = NULL;

  anchor_fixture_init (&self, row->text, "");
  words = words_of (&self.old_text);
  g_assert_cmpstr (words, ==, row->words);
  anchor_fixture_clear (&self);
}

/* A digit for the level of each word. */
static const struct {
  const char *name;
  const char *text;
  const char *levels;
} borders[] = {
    {"a-text-begins-a-block", "one two", "20"},
    {"a-full-stop-ends-a-sentence", "One. Two three.", "210"},
    {"a-quote-behind-the-stop-belongs-to-it", "One.” Two", "21"},
    {"a-point-inside-a-word-ends-nothing", "example.org is", "200"},
    {"a-line-feed-begins-a-block", "One\nTwo", "22"},
    {"a-chinese-stop-needs-no-blank", "会。議", "21"},
    {"a-comma-ends-nothing", "One, two", "20"},
};

static void
test_levels (gconstpointer data)
{
  const typeof (borders[0]) *row = data;
  AnchorFixture self;
  g_autoptr (GString) levels = g_string_new (NULL);

  anchor_fixture_init (&self, row->text, "");
  for (guint i = 0; i < self.old_text.tokens->len; i++)
    g_string_append_printf (levels, "%d", anchor_token (&self.old_text, i)->level);
  g_assert_cmpstr (levels->str, ==, row->levels);
  anchor_fixture_clear (&self);
}

/* Offsets are code points of the text, whatever a word is folded to. */
static void
test_places (void)
{
  static const char text[] = "🎉 “par\u00adliament” ﬁn\u200b";
  AnchorFixture self;
  g_autofree char *first = NULL, *second = NULL;

  anchor_fixture_init (&self, text, "");
  g_assert_cmpuint (self.old_text.tokens->len, ==, 2);
  first = anchor_fixture_quote (text, (TextSpan){anchor_token (&self.old_text, 0)->start,
                                                 anchor_token (&self.old_text, 0)->end});
  second = anchor_fixture_quote (text, (TextSpan){anchor_token (&self.old_text, 1)->start,
                                                  anchor_token (&self.old_text, 1)->end});
  g_assert_cmpstr (first, ==, "par\u00adliament");
  g_assert_cmpstr (second, ==, "ﬁn");
  anchor_fixture_clear (&self);
}

/* Text of lines that end where they are full has its blocks at empty lines. */
static void
test_wrapped (void)
{
  AnchorFixture self;
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < 8; i++)
    g_string_append (text, "words that fill a line of some forty letters\n");
  g_string_append (text, "\nnew block");
  anchor_fixture_init (&self, text->str, "");
  g_assert_cmpint (anchor_token (&self.old_text, 9)->level, ==, 0);
  g_assert_cmpint (anchor_token (&self.old_text, self.old_text.tokens->len - 2)->level,
                   ==, 2);
  anchor_fixture_clear (&self);
}

static const struct {
  const char *name;
  const char *one, *other;
  const char *words_of_one, *words_of_other;
} pairs[] = {
    {"what-was-glued-is-parted", "7pmaug", "7 pm aug", "7|pm|aug", "7|pm|aug"},
    {"what-was-torn-is-parted-in-both", "a newspaper", "a news paper", "a|news|paper",
     "a|news|paper"},
    {"a-drop-cap-is-joined", "T he ferry", "The ferry", "the|ferry", "the|ferry"},
    {"what-is-equal-is-left-alone", "one two", "one two", "one|two", "one|two"},
    {"a-letter-that-is-a-word-stays", "A plan", "A plan", "a|plan", "a|plan"},
};

static void
test_harmonize (gconstpointer data)
{
  const typeof (pairs[0]) *row = data;
  AnchorFixture self;
  g_autofree char *one = NULL, *other = NULL;

  anchor_fixture_init (&self, row->one, row->other);
  anchor_words_harmonize (self.words, &self.old_text, &self.new_text);
  one = words_of (&self.old_text);
  other = words_of (&self.new_text);
  g_assert_cmpstr (one, ==, row->words_of_one);
  g_assert_cmpstr (other, ==, row->words_of_other);
  anchor_fixture_clear (&self);
}

static const struct {
  const char *name;
  gunichar c;
  AnchorChar kind;
} chars[] = {
    {"a-small-letter", 'a', ANCHOR_CHAR_LETTER},
    {"a-capital", 0xc9, ANCHOR_CHAR_CAPITAL},
    {"a-mark-goes-with-its-letter", 0x301, ANCHOR_CHAR_LETTER},
    {"a-letter-without-case", 0x5d0, ANCHOR_CHAR_LETTER},
    {"an-arabic-digit", 0x663, ANCHOR_CHAR_DIGIT},
    {"han", 0x4e2d, ANCHOR_CHAR_IDEOGRAPH},
    {"kana", 0x3042, ANCHOR_CHAR_IDEOGRAPH},
    {"a-no-break-space", 0xa0, ANCHOR_CHAR_BLANK},
    {"a-line-feed", '\n', ANCHOR_CHAR_BLANK},
    {"a-joiner", 0x200d, ANCHOR_CHAR_HIDDEN},
    {"a-dash", 0x2014, ANCHOR_CHAR_OTHER},
};

static void
test_kinds (gconstpointer data)
{
  const typeof (chars[0]) *row = data;

  g_assert_cmpint (anchor_char_kind (row->c), ==, row->kind);
}

static void
test_fold (void)
{
  gunichar folded[ANCHOR_FOLD_MAX];

  g_assert_cmpuint (anchor_fold (0x1fb7, folded), ==, 1); /* ᾷ */
  g_assert_cmpuint (folded[0], ==, 0x3b1);
  g_assert_cmpuint (anchor_fold (0xfb03, folded), ==, 3); /* ﬃ */
  g_assert_cmpuint (anchor_fold (0xad, folded), ==, 0);
  /* The longest decomposition of all. */
  g_assert_cmpuint (anchor_fold (0xfdfa, folded), ==, ANCHOR_FOLD_MAX);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/anchor-words/split", splits, test_split);
  ADD_CASES ("/anchor-words/levels", borders, test_levels);
  g_test_add_func ("/anchor-words/places-are-code-points", test_places);
  g_test_add_func ("/anchor-words/full-lines-are-no-blocks", test_wrapped);
  ADD_CASES ("/anchor-words/harmonize", pairs, test_harmonize);
  ADD_CASES ("/anchor-words/kinds", chars, test_kinds);
  g_test_add_func ("/anchor-words/a-character-is-folded", test_fold);
  return g_test_run ();
}

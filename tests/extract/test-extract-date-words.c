/* test-extract-date-words.c: words that stand in and beside dates
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-date-words.h"

#include "cases.h"
#include "extract/extract-fold.h"

typedef struct {
  const char *name;
  const char *word; /* folded by the test */
  const char *language;
  int month;
} MonthCase;

static const MonthCase month_cases[] = {
    {"english", "February", "en", 2},
    {"a-short-form", "Sept", "en", 9},
    {"german-with-an-umlaut", "März", "de", 3},
    {"austrian", "Jänner", "de-AT", 1},
    {"french", "août", "fr", 8},
    {"spanish", "enero", "es", 1},
    {"portuguese", "março", "pt", 3},
    {"italian", "luglio", "it", 7},
    {"dutch", "maart", "nl", 3},
    {"swedish", "augusti", "sv", 8},
    {"danish", "oktober", "da", 10},
    {"finnish-in-its-case", "helmikuuta", "fi", 2},
    {"polish-in-its-case", "października", "pl", 10},
    {"czech", "září", "cs", 9},
    {"hungarian", "február", "hu", 2},
    {"romanian", "ianuarie", "ro", 1},
    {"lithuanian", "rugpjūčio", "lt", 8},
    {"turkish", "Ağustos", "tr", 8},
    {"russian", "февраля", "ru", 2},
    {"ukrainian", "червня", "uk", 6},
    {"greek-in-capitals", "ΜΑΪΟΥ", "el", 5},
    {"hebrew-with-its-preposition", "בינואר", "he", 1},
    {"arabic", "فبراير", "ar", 2},
    {"arabic-of-the-levant", "شباط", "ar", 2},
    {"hindi", "जनवरी", "hi", 1},
    {"thai", "มกราคม", "th", 1},
    {"one-word-two-months-in-polish", "listopad", "pl", 11},
    {"one-word-two-months-in-croatian", "listopad", "hr", 10},
    {"another-language-than-the-pages", "février", "en", 2},
    {"an-unknown-language", "Oktober", NULL, 10},
    {"a-word-that-is-none", "octopus", "en", 0},
    {"part-of-a-word-is-none", "octob", "en", 0},
    {"nothing-is-none", "", "en", 0},
};

static void
test_month (gconstpointer data)
{
  const MonthCase *row = data;
  g_autofree char *word = extract_fold (row->word, strlen (row->word));

  g_assert_cmpint (extract_date_words_month (word, row->language), ==, row->month);
}

typedef struct {
  const char *name;
  const char *text;
  DateWords expected;
} BeforeCase;

static const BeforeCase before_cases[] = {
    {"published", "Published on ", DATE_WORDS_PUBLISHED},
    {"published-in-german", "Veröffentlicht am ", DATE_WORDS_PUBLISHED},
    {"published-in-french", "Publié le ", DATE_WORDS_PUBLISHED},
    {"published-in-russian", "Опубликовано: ", DATE_WORDS_PUBLISHED},
    {"published-in-chinese", "发布时间：", DATE_WORDS_PUBLISHED},
    {"updated", "Last updated: ", DATE_WORDS_MODIFIED},
    {"updated-in-german", "Zuletzt aktualisiert: ", DATE_WORDS_MODIFIED},
    {"updated-in-french", "Mis à jour le ", DATE_WORDS_MODIFIED},
    {"updated-in-spanish", "Actualizado ", DATE_WORDS_MODIFIED},
    {"updated-in-japanese", "最終更新：", DATE_WORDS_MODIFIED},
    {"the-last-word-counts", "Published 1 May, updated ", DATE_WORDS_MODIFIED},
    {"the-last-word-counts-the-other-way", "Updated 2 May, published ",
     DATE_WORDS_PUBLISHED},
    {"other-words-say-nothing", "Sandholm, ", DATE_WORDS_NOTHING},
    {"a-word-inside-a-word-says-nothing", "Candidate ", DATE_WORDS_NOTHING},
    {"nothing-says-nothing", "", DATE_WORDS_NOTHING},
};

static void
test_before (gconstpointer data)
{
  const BeforeCase *row = data;

  g_assert_cmpint (extract_date_words_before (row->text, strlen (row->text)), ==,
                   row->expected);
}

static void
test_filler (void)
{
  g_assert_true (extract_date_words_is_filler ("de"));
  g_assert_true (extract_date_words_is_filler ("of"));
  g_assert_true (extract_date_words_is_filler ("г"));
  g_assert_false (extract_date_words_is_filler ("ferry"));
  g_assert_false (extract_date_words_is_filler (""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-date-words/month", month_cases, test_month);
  ADD_CASES ("/extract-date-words/before", before_cases, test_before);
  g_test_add_func ("/extract-date-words/what-may-stand-between", test_filler);
  return g_test_run ();
}

/* test-extract-date-text.c: dates in running text, in the manner of many languages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-date-text.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *language;
  const char *text;
  const char *expected; /* as date_format() writes it; NULL: none is found */
} FindCase;

static const FindCase find_cases[] = {
    /* month by name */
    {"english-month-first", "en", "Posted on February 1, 2024 by Jane", "2024-02-01"},
    {"english-day-first", "en", "1 February 2024", "2024-02-01"},
    {"english-with-ordinals", "en", "the 1st of February, 2024", "2024-02-01"},
    {"english-short", "en", "Feb. 1, 2024", "2024-02-01"},
    {"english-with-a-short-year", "en", "1 Feb '24", "2024-02-01"},
    {"english-with-dashes", "en", "01-Feb-2024", "2024-02-01"},
    {"german", "de", "Dienstag, 1. Februar 2024, 10:20 Uhr", "2024-02-01T10:20"},
    {"french", "fr", "Publié le 1er février 2024 à 10h20", "2024-02-01T10:20"},
    {"spanish", "es", "1 de febrero de 2024", "2024-02-01"},
    {"portuguese", "pt", "1º de fevereiro de 2024", "2024-02-01"},
    {"italian", "it", "1 febbraio 2024", "2024-02-01"},
    {"catalan", "ca", "5 d’abril de 2024", "2024-04-05"},
    {"dutch", "nl", "donderdag 1 februari 2024", "2024-02-01"},
    {"swedish", "sv", "den 1 februari 2024 kl. 10.20", "2024-02-01T10:20"},
    {"danish", "da", "1. februar 2024", "2024-02-01"},
    {"norwegian", "no", "1. februar 2024", "2024-02-01"},
    {"finnish", "fi", "1. helmikuuta 2024", "2024-02-01"},
    {"polish", "pl", "1 lutego 2024 r.", "2024-02-01"},
    {"czech", "cs", "1. února 2024", "2024-02-01"},
    {"croatian", "hr", "5. listopada 2023.", "2023-10-05"},
    {"hungarian", "hu", "2024. február 1.", "2024-02-01"},
    {"romanian", "ro", "1 februarie 2024", "2024-02-01"},
    {"lithuanian", "lt", "2024 m. vasario 1 d.", "2024-02-01"},
    {"latvian", "lv", "2024. gada 1. februāris", "2024-02-01"},
    {"turkish", "tr", "1 Şubat 2024", "2024-02-01"},
    {"indonesian", "id", "1 Februari 2024", "2024-02-01"},
    {"vietnamese", "vi", "ngày 1 tháng 2 năm 2024", "2024-02-01"},
    {"russian", "ru", "1 февраля 2024 г., 10:20", "2024-02-01T10:20"},
    {"ukrainian", "uk", "1 лютого 2024", "2024-02-01"},
    {"bulgarian", "bg", "5 май 2024", "2024-05-05"},
    {"greek", "el", "1 Φεβρουαρίου 2024", "2024-02-01"},
    {"hebrew", "he", "1 בפברואר 2024", "2024-02-01"},
    {"arabic", "ar", "١ فبراير ٢٠٢٤", "2024-02-01"},
    {"arabic-of-the-levant", "ar", "1 كانون الثاني 2024", "2024-01-01"},
    {"hindi", "hi", "1 फरवरी 2024", "2024-02-01"},
    {"thai-counts-other-years", "th", "1 กุมภาพันธ์ 2567", "2024-02-01"},
    {"japanese", "ja", "2024年2月1日 10時20分", "2024-02-01T10:20"},
    {"chinese-month", "zh", "2024年2月", "2024-02"},
    {"korean", "ko", "2024년 2월 1일", "2024-02-01"},
    {"a-month-and-a-year", "en", "It was in May 2024 that", "2024-05"},
    /* numbers alone */
    {"iso", NULL, "on 2024-02-01 we", "2024-02-01"},
    {"iso-with-time-and-zone", NULL, "2024-02-01T10:20:30+01:00",
     "2024-02-01T10:20:30+01:00"},
    {"iso-with-a-blank", NULL, "2024-02-01 10:20", "2024-02-01T10:20"},
    {"full-stops", "de", "01.02.2024", "2024-02-01"},
    {"full-stops-and-blanks", "cs", "1. 2. 2024", "2024-02-01"},
    {"full-stops-and-a-short-year", "de", "01.02.24", "2024-02-01"},
    {"year-first-with-full-stops", "ko", "2024.02.01 10:20", "2024-02-01T10:20"},
    {"year-first-with-slashes", "zh", "2024/2/1", "2024-02-01"},
    {"slashes-in-america", "en-US", "2/1/2024", "2024-02-01"},
    {"slashes-in-england", "en-GB", "1/2/2024", "2024-02-01"},
    {"slashes-in-france", "fr", "1/2/2024", "2024-02-01"},
    {"what-cannot-be-a-month-is-the-day", "en-US", "13/1/2024", "2024-01-13"},
    {"the-other-way-too", "fr", "1/13/2024", "2024-01-13"},
    {"the-first-of-two-dates", "en", "1 May 2024, updated 2 May 2024", "2024-05-01"},
    /* none */
    {"a-year-alone", "en", "Copyright 2024", NULL},
    {"a-span-of-years", "en", "1999-2024", NULL},
    {"a-version", "en", "version 1.2.2024.5", NULL},
    {"a-telephone-number", "en", "call 555-12-2024", NULL},
    {"a-day-that-is-not", "en", "31 February 2024", "2024-02"},
    {"a-year-long-past", "en", "1 May 1887", NULL},
    {"a-month-without-a-year", "en", "on 1 May we", NULL},
    {"a-word-like-a-month", "en", "10 marching bands in 2024", NULL},
    {"no-numbers", "en", "yesterday", NULL},
    {"nothing", "en", "", NULL},
};

static void
test_find (gconstpointer data)
{
  const FindCase *row = data;
  DateCustom custom = {row->language,
                       extract_date_text_month_first (row->language, NULL)};
  DateFound found = {.start = 42};
  bool is_date = extract_date_text_find (row->text, strlen (row->text), &custom, &found);

  g_assert_cmpint (is_date, ==, row->expected != NULL);
  if (is_date) {
    g_autofree char *text = date_format (&found.date);

    g_assert_cmpstr (text, ==, row->expected);
    g_assert_cmpuint (found.start, <, found.end);
    g_assert_cmpuint (found.end, <=, strlen (row->text));
  } else {
    g_assert_cmpuint (found.start, ==, 42);
  }
}

static void
test_span (void)
{
  const char *text = "Am 1. März 2024 um 10:20 Uhr.";
  DateCustom custom = {.language = "de"};
  DateFound found;
  g_autofree char *span = NULL;

  g_assert_true (extract_date_text_find (text, strlen (text), &custom, &found));
  span = g_strndup (text + found.start, found.end - found.start);
  g_assert_cmpstr (span, ==, "1. März 2024 um 10:20");
}

static void
test_long_text (void)
{
  g_autofree char *filler = g_strnfill (500, 'x');
  g_autofree char *late = g_strconcat (filler, " 1 May 2024", NULL);
  g_autofree char *early = g_strconcat ("1 May 2024 ", filler, NULL);
  DateCustom custom = {.language = "en"};
  DateFound found;

  g_assert_false (extract_date_text_find (late, strlen (late), &custom, &found));
  g_assert_true (extract_date_text_find (early, strlen (early), &custom, &found));
}

static void
test_month_first (void)
{
  g_assert_true (extract_date_text_month_first ("en-US", NULL));
  g_assert_true (extract_date_text_month_first ("en", "news.example.com"));
  g_assert_false (extract_date_text_month_first ("en", "news.example.co.uk"));
  g_assert_false (extract_date_text_month_first ("en-GB", NULL));
  g_assert_false (extract_date_text_month_first ("de", NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-date-text/find", find_cases, test_find);
  g_test_add_func ("/extract-date-text/the-bytes-of-the-date-are-told", test_span);
  g_test_add_func ("/extract-date-text/only-the-beginning-is-read", test_long_text);
  g_test_add_func ("/extract-date-text/who-writes-the-month-first", test_month_first);
  return g_test_run ();
}

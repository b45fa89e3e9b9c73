/* test-reader-words.c: dates and links of the title block, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/reader-words.h"

#include "display/display.h"

static const struct {
  const char *name;
  const char *date;
  const char *zone;
  const char *expected;
} dates[] = {
    {"a-year-is-a-year", "2019", "+02:00", "2019"},
    {"a-month-is-a-month", "2019-05", "+02:00", "May 2019"},
    {"a-day-is-the-same-day-everywhere", "2019-05-03", "-10:00", "3 May 2019"},
    {"a-time-is-told-in-the-reader-s-zone", "2019-05-03T23:30Z", "+02:00",
     "4 May 2019 at 01:30"},
    {"a-time-with-a-zone-is-too", "2019-05-03T10:00+05:00", "Z", "3 May 2019 at 05:00"},
    {"a-time-without-a-zone-stays", "2019-05-03T10:00", "+09:00", "3 May 2019 at 10:00"},
    {"before-the-epoch", "1912-04-15", "Z", "15 April 1912"},
};

static void
test_date (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (dates[i].zone);
  g_autofree char *text = NULL;
  Date date;

  g_assert_true (date_parse (dates[i].date, &date));
  text = reader_words_date (&date, zone);
  g_assert_cmpstr (text, ==, dates[i].expected);
}

static const char *
find_word (const ReaderWords *words, const char *place)
{
  for (size_t i = 0; words->words[i].place != NULL; i++)
    if (g_str_equal (words->words[i].place, place))
      return words->words[i].line;
  return NULL;
}

static const char *
find_hint (const ReaderWords *words, const char *place)
{
  for (size_t i = 0; words->words[i].place != NULL; i++)
    if (g_str_equal (words->words[i].place, place))
      return words->words[i].hint;
  return NULL;
}

#define MOMENT (G_GINT64_CONSTANT (1741000000) * G_USEC_PER_SEC)

static LibraryClip *
make_clip (void)
{
  LibraryClip *clip = display_make_clip (1, "<p>Two words.</p>", "en");

  g_clear_pointer (&clip->clip->address, g_free);
  clip->clip->saved_at = MOMENT;
  clip->clip->words = 2;
  clip->n_captures = 1;
  return clip;
}

static void
test_all (void)
{
  g_autoptr (LibraryClip) clip = make_clip ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_auto (ReaderWords) words = {0};

  clip->clip->address = g_strdup ("https://www.daily.example/a");
  clip->clip->edited = CLIP_FIELD_MODIFIED;
  clip->capture->article->published_from = g_strdup ("meta");
  clip->capture->captured_at = MOMENT + G_TIME_SPAN_DAY;
  clip->n_captures = 2;
  g_assert_true (date_parse ("2025-03-01", &clip->clip->published));
  g_assert_true (date_parse ("2025-03-02", &clip->clip->modified));
  reader_words_init (&words, clip, zone);
  g_assert_cmpstr (find_word (&words, "published"), ==, "Published 1 March 2025");
  g_assert_cmpstr (find_hint (&words, "published"), ==, "From the metadata of the page");
  g_assert_cmpstr (find_word (&words, "changed"), ==, "Updated 2 March 2025 (edited)");
  g_assert_cmpstr (find_hint (&words, "changed"), ==, "Corrected by you");
  g_assert_cmpstr (find_word (&words, "saved"), ==, "Saved 3 March 2025 at 11:06");
  g_assert_cmpstr (find_word (&words, "checked"), ==,
                   "Last checked 4 March 2025 at 11:06");
  g_assert_cmpstr (find_word (&words, "length"), ==, "2 words · 1 minute to read");
  g_assert_cmpstr (find_word (&words, "original"), ==,
                   "Original at \u2068daily.example\u2069");
}

static void
test_unknown (void)
{
  g_autoptr (LibraryClip) clip = make_clip ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_auto (ReaderWords) words = {0};

  reader_words_init (&words, clip, zone);
  g_assert_null (find_word (&words, "published"));
  g_assert_null (find_word (&words, "changed"));
  g_assert_null (find_word (&words, "checked"));
  g_assert_null (find_word (&words, "original"));
  g_assert_nonnull (find_word (&words, "saved"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (dates); i++) {
    g_autofree char *path = g_strconcat ("/reader-words/", dates[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_date);
  }
  g_test_add_func ("/reader-words/what-is-known-is-said", test_all);
  g_test_add_func ("/reader-words/what-is-not-known-is-not-said", test_unknown);
  return g_test_run ();
}

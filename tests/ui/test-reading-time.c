/* test-reading-time.c: lengths and minutes by language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/reading-time.h"

typedef struct {
  const char *name;
  const char *language;
  unsigned words;
  unsigned minutes;
  const char *text;
} Row;

static const Row rows[] = {
    {"words-are-counted", "en", 1000, 6, "1000 words · 6 minutes to read"},
    {"one-is-one", NULL, 1, 1, "1 word · 1 minute to read"},
    {"nothing-takes-no-time", "en", 0, 0, "0 words · 0 minutes to read"},
    {"japanese-is-counted-in-characters", "ja", 714, 2,
     "714 characters · 2 minutes to read"},
    {"chinese-of-a-region-too", "zh-TW", 255, 1, "255 characters · 1 minute to read"},
    {"korean-writes-words", "ko", 184, 1, "184 words · 1 minute to read"},
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (Clip) clip = clip_new ();
  g_autofree char *text = NULL;

  clip->language = g_strdup (row->language);
  clip->words = row->words;
  text = reading_time_text (clip);
  g_assert_cmpuint (reading_time_minutes (clip), ==, row->minutes);
  g_assert_cmpstr (text, ==, row->text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strconcat ("/reading-time/", rows[i].name, NULL);

    g_test_add_data_func (path, &rows[i], test_row);
  }
  return g_test_run ();
}

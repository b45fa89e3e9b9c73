/* test-export-ris.c: lines with tags, as reference managers read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cases.h"
#include "export-fixture.h"

static void
test_an_article_is_whole (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay opens", "<p>Text</p>");
  g_autofree char *lines = NULL;

  g_ptr_array_add (sample->clip->tags, g_strdup ("port"));
  g_ptr_array_add (sample->clip->tags, g_strdup ("ships"));
  sample_set (&sample->clip->excerpt, "Ships came in.");
  sample_set (&sample->clip->note, "Call back");
  lines = sample_export ("ris", sample);
  g_assert_cmpstr (lines, ==,
                   "TY  - NEWS\r\n"
                   "ID  - doe2024-0f0e0d0c\r\n"
                   "TI  - Quay opens\r\n"
                   "AU  - Doe, Jane\r\n"
                   "AU  - Müller, Ana\r\n"
                   "T2  - The Wire\r\n"
                   "PY  - 2024\r\n"
                   "DA  - 2024/01/15/\r\n"
                   "UR  - https://example.org/harbour?id=1\r\n"
                   "Y2  - 2024/02/01/\r\n"
                   "LA  - en\r\n"
                   "AB  - Ships came in.\r\n"
                   "KW  - port\r\n"
                   "KW  - ships\r\n"
                   "N1  - Call back\r\n"
                   "ER  - \r\n");
}

static void
test_what_is_not_known_is_not_there (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay opens", "<p>Text</p>");
  g_autofree char *lines = NULL;

  sample_set (&sample->clip->byline, NULL);
  sample_set (&sample->clip->address, NULL);
  sample_set (&sample->clip->language, NULL);
  sample_set (&sample->clip->site, NULL);
  sample->clip->published.precision = DATE_NONE;
  lines = sample_export ("ris", sample);
  g_assert_cmpstr (lines, ==,
                   "TY  - ELEC\r\n"
                   "ID  - clipping-0f0e0d0c\r\n"
                   "TI  - Quay opens\r\n"
                   "Y2  - 2024/02/01/\r\n"
                   "ER  - \r\n");
}

typedef struct {
  const char *name;
  const char *byline, *published, *note; /* NULL: the sample's */
  const char *expected;
} Case;

static const Case cases[] = {
    {"an-agency-is-one-name", "Associated Press", NULL, NULL,
     "AU  - Associated Press\r\n"},
    {"particle-and-suffix-have-their-places", "Jan van Eyck, Jr.", NULL, NULL,
     "AU  - van Eyck, Jan, Jr.\r\n"},
    {"a-month-has-no-day", NULL, "2024-03", NULL, "DA  - 2024/03//\r\n"},
    {"a-year-has-no-month", NULL, "2024", NULL, "DA  - 2024///\r\n"},
    {"a-note-keeps-its-lines", NULL, NULL, "One\n\nTwo", "N1  - One\r\n\r\nTwo\r\nER"},
    {"a-line-of-a-note-is-no-tag", NULL, NULL, "One\nER  - two\nA1  -\nEr  - x",
     "N1  - One\r\n ER  - two\r\n A1  -\r\nEr  - x\r\nER  - \r\n"},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Text</p>");
  g_autofree char *lines = NULL;

  if (row->byline != NULL)
    sample_set (&sample->clip->byline, row->byline);
  if (row->published != NULL)
    g_assert_true (date_parse (row->published, &sample->clip->published));
  if (row->note != NULL)
    sample_set (&sample->clip->note, row->note);
  lines = sample_export ("ris", sample);
  if (strstr (lines, row->expected) == NULL)
    g_assert_cmpstr (lines, ==, row->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-ris/an-article-is-whole", test_an_article_is_whole);
  g_test_add_func ("/export-ris/what-is-not-known-is-not-there",
                   test_what_is_not_known_is_not_there);
  ADD_CASES ("/export-ris", cases, test_case);
  return g_test_run ();
}

/* test-export-bibtex.c: entries that BibTeX reads as they were meant
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
  g_autofree char *entry = NULL;

  g_ptr_array_add (sample->clip->tags, g_strdup ("climate/cop30"));
  g_ptr_array_add (sample->clip->tags, g_strdup ("port_1"));
  sample_set (&sample->clip->excerpt, "Ships came in.");
  sample_set (&sample->clip->note, "Call back");
  entry = sample_export ("bibtex", sample);
  g_assert_cmpstr (entry, ==,
                   "@article{doe2024-0f0e0d0c,\n"
                   "  author = {Doe, Jane and Müller, Ana},\n"
                   "  title = {{Quay opens}},\n"
                   "  journal = {The Wire},\n"
                   "  year = {2024},\n"
                   "  month = jan,\n"
                   "  day = {15},\n"
                   "  url = {https://example.org/harbour?id=1},\n"
                   "  urldate = {2024-02-01},\n"
                   "  language = {en},\n"
                   "  keywords = {climate/cop30, port\\_1},\n"
                   "  abstract = {Ships came in.},\n"
                   "  annote = {Call back},\n"
                   "}\n");
}

static void
test_what_is_not_known_is_not_there (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay opens", "<p>Text</p>");
  g_autofree char *entry = NULL;

  sample_set (&sample->clip->byline, NULL);
  sample_set (&sample->clip->address, NULL);
  sample_set (&sample->clip->language, NULL);
  sample->clip->published.precision = DATE_NONE;
  entry = sample_export ("bibtex", sample);
  g_assert_cmpstr (entry, ==,
                   "@misc{thewire-0f0e0d0c,\n"
                   "  title = {{Quay opens}},\n"
                   "  howpublished = {The Wire},\n"
                   "  urldate = {2024-02-01},\n"
                   "}\n");
}

typedef struct {
  const char *name;
  const char *title, *byline, *address, *published; /* NULL: the sample's */
  const char *expected;                             /* a line of the entry */
} Case;

static const Case cases[] = {
    {"commands-are-text", "5 % & $3 #1 a_b", NULL, NULL, NULL,
     "  title = {{5 \\% \\& \\$3 \\#1 a\\_b}},\n"},
    {"braces-are-counted-by-nobody", "} {{ \\ ^ ~", NULL, NULL, NULL,
     "  title = {{{\\textbraceright} {\\textbraceleft}{\\textbraceleft} "
     "{\\textbackslash} {\\textasciicircum} {\\textasciitilde}}},\n"},
    {"an-agency-is-one-name", NULL, "Associated Press", NULL, NULL,
     "  author = {{Associated Press}},\n"},
    {"and-within-a-name-is-no-separator", NULL, "Sons and Daughters", NULL, NULL,
     "  author = {{Sons and Daughters}},\n"},
    {"particle-and-suffix-have-their-places", NULL, "Jan van Eyck, Jr.", NULL, NULL,
     "  author = {van Eyck, Jr., Jan},\n"},
    {"an-address-is-left-alone", NULL, NULL, "https://example.org/a%20b_c?x=1&y=#z~",
     NULL, "  url = {https://example.org/a%20b_c?x=1&y=#z~},\n"},
    {"an-address-closes-no-field", NULL, NULL, "https://example.org/{a}\\", NULL,
     "  url = {https://example.org/%7Ba%7D%5C},\n"},
    {"a-month-has-no-day", NULL, NULL, NULL, "2024-03",
     "  year = {2024},\n  month = mar,\n  url"},
    {"a-year-has-no-month", NULL, NULL, NULL, "2024", "  year = {2024},\n  url"},
    {"a-clock-is-left-out", NULL, NULL, NULL, "2024-12-31T23:30-05:00",
     "  year = {2024},\n  month = dec,\n  day = {31},\n"},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (Sample) sample =
      sample_new (row->title != NULL ? row->title : "Quay", "<p>Text</p>");
  g_autofree char *entry = NULL;

  if (row->byline != NULL)
    sample_set (&sample->clip->byline, row->byline);
  if (row->address != NULL)
    sample_set (&sample->clip->address, row->address);
  if (row->published != NULL)
    g_assert_true (date_parse (row->published, &sample->clip->published));
  entry = sample_export ("bibtex", sample);
  if (strstr (entry, row->expected) == NULL)
    g_assert_cmpstr (entry, ==, row->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-bibtex/an-article-is-whole", test_an_article_is_whole);
  g_test_add_func ("/export-bibtex/what-is-not-known-is-not-there",
                   test_what_is_not_known_is_not_there);
  ADD_CASES ("/export-bibtex", cases, test_case);
  return g_test_run ();
}

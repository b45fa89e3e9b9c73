/* test-export-csl.c: citations by the CSL data schema
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cases.h"
#include "export-fixture.h"
#include "export/export-json.h"

/* What is written, without the blanks between tokens; (transfer full). */
static char *
compact (Sample *sample)
{
  g_autofree char *pretty = sample_export ("csl-json", sample);
  g_autoptr (JsonNode) node = json_from_string (pretty, NULL);

  g_assert_nonnull (node);
  return json_to_string (node, FALSE);
}

static void
test_an_article_is_whole (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay \"opens\"", "<p>Text</p>");
  g_autofree char *json = NULL;

  g_ptr_array_add (sample->clip->tags, g_strdup ("port"));
  g_ptr_array_add (sample->clip->tags, g_strdup ("ships"));
  sample_set (&sample->clip->excerpt, "Ships came in.");
  sample_set (&sample->clip->note, "Call\nback");
  json = compact (sample);
  g_assert_cmpstr (json, ==,
                   "[{\"id\":\"doe2024-0f0e0d0c\","
                   "\"type\":\"article-newspaper\","
                   "\"title\":\"Quay \\\"opens\\\"\","
                   "\"author\":[{\"family\":\"Doe\",\"given\":\"Jane\"},"
                   "{\"family\":\"Müller\",\"given\":\"Ana\"}],"
                   "\"container-title\":\"The Wire\","
                   "\"issued\":{\"date-parts\":[[2024,1,15]]},"
                   "\"accessed\":{\"date-parts\":[[2024,2,1]]},"
                   "\"URL\":\"https://example.org/harbour?id=1\","
                   "\"language\":\"en\","
                   "\"abstract\":\"Ships came in.\","
                   "\"keyword\":\"port, ships\","
                   "\"annote\":\"Call\\nback\"}]");
}

static void
test_what_is_not_known_is_not_there (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Text</p>");
  g_autofree char *json = NULL;

  sample_set (&sample->clip->byline, NULL);
  sample_set (&sample->clip->address, NULL);
  sample_set (&sample->clip->language, NULL);
  sample_set (&sample->clip->site, NULL);
  sample->clip->published.precision = DATE_NONE;
  json = compact (sample);
  g_assert_cmpstr (json, ==,
                   "[{\"id\":\"clipping-0f0e0d0c\",\"type\":\"webpage\","
                   "\"title\":\"Quay\","
                   "\"accessed\":{\"date-parts\":[[2024,2,1]]}}]");
}

typedef struct {
  const char *name;
  const char *byline, *published; /* NULL: the sample's */
  const char *expected;
} Case;

static const Case cases[] = {
    {"an-agency-is-one-name", "Associated Press", NULL,
     "[{\"literal\":\"Associated Press\"}]"},
    {"particle-and-suffix-have-their-places", "Jan van Eyck, Jr.", NULL,
     "[{\"family\":\"Eyck\",\"given\":\"Jan\",\"non-dropping-particle\":\"van\","
     "\"suffix\":\"Jr.\"}]"},
    {"a-month-has-no-day", NULL, "2024-03", "\"issued\":{\"date-parts\":[[2024,3]]}"},
    {"a-year-has-no-month", NULL, "2024", "\"issued\":{\"date-parts\":[[2024]]}"},
    {"a-day-is-that-of-its-zone", NULL, "2024-12-31T23:30-05:00",
     "\"issued\":{\"date-parts\":[[2024,12,31]]}"},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Text</p>");
  g_autofree char *json = NULL;

  if (row->byline != NULL)
    sample_set (&sample->clip->byline, row->byline);
  if (row->published != NULL)
    g_assert_true (date_parse (row->published, &sample->clip->published));
  json = compact (sample);
  if (strstr (json, row->expected) == NULL)
    g_assert_cmpstr (json, ==, row->expected);
}

static void
test_several_are_one_list (void)
{
  g_autoptr (Sample) one = sample_new ("One", "<p>Text</p>");
  g_autoptr (Sample) two = sample_new ("Two", "<p>Text</p>");
  Sample *both[] = {one, two};
  g_autoptr (GBytes) bytes = sample_export_bytes ("csl-json", both, 2);
  g_autofree char *json =
      g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (JsonNode) node = json_from_string (json, NULL);

  g_assert_nonnull (node);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-csl/an-article-is-whole", test_an_article_is_whole);
  g_test_add_func ("/export-csl/what-is-not-known-is-not-there",
                   test_what_is_not_known_is_not_there);
  g_test_add_func ("/export-csl/several-are-one-list", test_several_are_one_list);
  ADD_CASES ("/export-csl", cases, test_case);
  return g_test_run ();
}

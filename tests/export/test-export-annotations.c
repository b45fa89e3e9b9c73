/* test-export-annotations.c: highlights by the W3C's model, to the last member
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "export-fixture.h"
#include "export/export-json.h"

#define CONTEXT                                                                          \
  "\"@context\":[\"http://www.w3.org/ns/anno.jsonld\","                                  \
  "{\"cuttings\":\"urn:x-cuttings:\"}],"

/* What is written, without the blanks between tokens; (transfer full). */
static char *
compact (Sample *sample)
{
  g_autofree char *pretty = sample_export ("annotations", sample);
  g_autoptr (JsonNode) node = json_from_string (pretty, NULL);

  g_assert_nonnull (node);
  return json_to_string (node, FALSE);
}

static void
test_an_annotation_is_whole (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Ships came in.</p>");
  Highlight *highlight = sample_highlight (sample, "came", "Check *this*");
  g_autofree char *json = NULL;

  g_ptr_array_add (highlight->tags, g_strdup ("ships/old"));
  sample_set (&highlight->made.prefix, "Ships ");
  sample_set (&highlight->made.suffix, " in.");
  highlight->created_at += 5;
  json = compact (sample);
  g_assert_cmpstr (json, ==,
                   "[{" CONTEXT
                   "\"id\":\"urn:uuid:abcdef01-2345-4678-89ab-000000000000\","
                   "\"type\":\"Annotation\","
                   "\"motivation\":[\"highlighting\",\"commenting\",\"tagging\"],"
                   "\"created\":\"2024-02-01T09:00:30.000005Z\","
                   "\"modified\":\"2024-02-01T09:00:30.000000Z\","
                   "\"stylesheet\":{\"type\":\"CssStylesheet\","
                   "\"value\":\".green { background: #33b35a6b; }\"},"
                   "\"body\":[{\"type\":\"TextualBody\",\"value\":\"Check *this*\","
                   "\"format\":\"text/markdown\",\"purpose\":\"commenting\"},"
                   "{\"type\":\"TextualBody\",\"value\":\"ships/old\","
                   "\"format\":\"text/plain\",\"purpose\":\"tagging\"}],"
                   "\"target\":{\"type\":\"SpecificResource\","
                   "\"source\":\"https://example.org/harbour?id=1\","
                   "\"styleClass\":\"green\","
                   "\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":\"came\","
                   "\"prefix\":\"Ships \",\"suffix\":\" in.\"},"
                   "{\"type\":\"TextPositionSelector\",\"start\":6,\"end\":10}],"
                   "\"cuttings:clipping\":\"urn:uuid:" SAMPLE_UUID "\","
                   "\"cuttings:title\":\"Quay\"}}]");
}

static void
test_a_bare_highlight_has_no_body (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Ships came in.</p>");
  g_autofree char *json = NULL;

  sample_highlight (sample, "came", "");
  json = compact (sample);
  g_assert_null (strstr (json, "\"body\""));
  g_assert_nonnull (strstr (json, "\"motivation\":[\"highlighting\"]"));
}

static void
test_without_an_address_the_source_is_the_clipping (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Ships came in.</p>");
  g_autofree char *json = NULL;

  sample_highlight (sample, "came", "");
  sample_set (&sample->clip->address, NULL);
  json = compact (sample);
  g_assert_nonnull (strstr (json, "\"source\":\"urn:uuid:" SAMPLE_UUID "\""));
}

static void
test_a_passage_that_moved_says_where_it_is (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Ships came in.</p>");
  Highlight *highlight = sample_highlight (sample, "came", "");
  g_autofree char *json = NULL;

  highlight->made.span = (TextSpan){106, 110};
  highlight->confidence = 0.75;
  json = compact (sample);
  g_assert_nonnull (strstr (json, "\"start\":106,\"end\":110}"));
  g_assert_nonnull (
      strstr (json, "\"cuttings:now\":{\"start\":6,\"end\":10,\"confidence\":0.75}"));
}

static void
test_an_orphan_says_so (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Ships came in.</p>");
  g_autofree char *json = NULL;

  sample_highlight (sample, "came", "")->orphan = true;
  json = compact (sample);
  g_assert_nonnull (strstr (json, "\"cuttings:orphan\":true"));
  g_assert_null (strstr (json, "\"cuttings:now\""));
}

static void
test_clippings_without_highlights_leave_no_gap (void)
{
  g_autoptr (Sample) none = sample_new ("None", "<p>Ships came in.</p>");
  g_autoptr (Sample) two = sample_new ("Two", "<p>Ships came in.</p>");
  Sample *all[] = {none, two, none, two};
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *json = NULL;
  g_autoptr (JsonNode) node = NULL;

  sample_highlight (two, "Ships", "");
  sample_highlight (two, "came", "");
  bytes = sample_export_bytes ("annotations", all, 4);
  json = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  node = json_from_string (json, NULL);
  g_assert_nonnull (node);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 4);
}

#define ADD(name, func) g_test_add_func ("/export-annotations/" name, func)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("an-annotation-is-whole", test_an_annotation_is_whole);
  ADD ("a-bare-highlight-has-no-body", test_a_bare_highlight_has_no_body);
  ADD ("without-an-address-the-source-is-the-clipping",
       test_without_an_address_the_source_is_the_clipping);
  ADD ("a-passage-that-moved-says-where-it-is",
       test_a_passage_that_moved_says_where_it_is);
  ADD ("an-orphan-says-so", test_an_orphan_says_so);
  ADD ("clippings-without-highlights-leave-no-gap",
       test_clippings_without_highlights_leave_no_gap);
  return g_test_run ();
}

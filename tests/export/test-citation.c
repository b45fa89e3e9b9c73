/* test-citation.c: names are taken apart where they can be, keys tell clippings apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/citation.h"

#include "cases.h"
#include "export-fixture.h"

/* "given|particle|family|suffix", or "=literal"; names separated by ";". */
typedef struct {
  const char *name;
  const char *byline;
  const char *expected;
} Case;

static const Case cases[] = {
    {"no-byline-is-nobody", NULL, ""},
    {"the-last-word-is-the-family", "Jane Mary Doe", "Jane Mary||Doe|"},
    {"several-are-told-apart", "Jane Doe, John Roe", "Jane||Doe|;John||Roe|"},
    {"a-particle-is-kept-apart", "Ludwig van Beethoven", "Ludwig|van|Beethoven|"},
    {"particles-may-be-several", "Oscar de la Renta", "Oscar|de la|Renta|"},
    {"a-spanish-double-name-is-one", "José Ortega y Gasset", "José||Ortega y Gasset|"},
    {"a-suffix-after-a-comma", "Martin King, Jr., Jane Doe",
     "Martin||King|Jr.;Jane||Doe|"},
    {"a-suffix-without-a-comma", "Martin L. King III", "Martin L.||King|III"},
    {"accents-stay", "Ana Müller-Lüdenscheidt", "Ana||Müller-Lüdenscheidt|"},
    {"cyrillic-has-the-same-order", "Марит Сульхейм", "Марит||Сульхейм|"},
    {"one-word-is-not-taken-apart", "Reuters", "=Reuters"},
    {"an-agency-is-not-taken-apart", "Associated Press", "=Associated Press"},
    {"a-desk-is-not-taken-apart", "Times Staff, Jane Doe", "=Times Staff;Jane||Doe|"},
    {"several-in-one-are-not-taken-apart", "Doe & Sons", "=Doe & Sons"},
    {"a-chinese-name-is-not-taken-apart", "王小明", "=王小明"},
    {"an-arabic-name-is-not-taken-apart", "محمد علي", "=محمد علي"},
    {"blanks-do-not-matter", "  Jane   Doe ,, ", "Jane||Doe|"},
};

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
test_names (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (GPtrArray) names = citation_names (row->byline);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++) {
    const CitationName *name = g_ptr_array_index (names, i);

    g_string_append (text, i > 0 ? ";" : "");
    if (name->literal != NULL)
      g_string_append_printf (text, "=%s", name->literal);
    else
      g_string_append_printf (text, "%s|%s|%s|%s", or_empty (name->given),
                              or_empty (name->particle), or_empty (name->family),
                              or_empty (name->suffix));
  }
  g_assert_cmpstr (text->str, ==, row->expected);
}

typedef struct {
  const char *name;
  const char *byline, *site, *published;
  const char *expected;
} KeyCase;

static const KeyCase keys[] = {
    {"a-key-is-family-year-and-number", "Jane Doe", "The Wire", "2024-01-15",
     "doe2024-0f0e0d0c"},
    {"a-key-has-no-accents", "Ana Müller", "The Wire", "2024", "muller2024-0f0e0d0c"},
    {"without-an-author-it-is-the-outlet", NULL, "The Wire", "2024",
     "thewire2024-0f0e0d0c"},
    {"without-a-date-there-is-no-year", "Jane Doe", NULL, NULL, "doe-0f0e0d0c"},
    {"with-nothing-it-is-a-clipping", NULL, NULL, NULL, "clipping-0f0e0d0c"},
};

static void
test_key (gconstpointer data)
{
  const KeyCase *row = data;
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Text</p>");
  g_autofree char *key = NULL;

  sample_set (&sample->clip->byline, row->byline);
  sample_set (&sample->clip->site, row->site);
  sample->clip->published.precision = DATE_NONE;
  if (row->published != NULL)
    date_parse (row->published, &sample->clip->published);
  key = citation_key (sample->clip);
  g_assert_cmpstr (key, ==, row->expected);
}

static void
test_a_page_was_seen_when_it_was_captured (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Text</p>");
  const ExportClip clip = sample_clip (sample);
  const Date accessed = citation_accessed (&clip);
  g_autofree char *day = date_format (&accessed);

  g_assert_cmpstr (day, ==, "2024-02-01");
}

static void
test_a_line_of_the_sources_says_it_all (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay opens", "<p>Text</p>");
  const ExportClip clip = sample_clip (sample);
  g_autofree char *whole = citation_text (&clip), *bare = NULL;

  g_assert_cmpstr (whole, ==,
                   "Jane Doe, Ana Müller: Quay opens. The Wire, 2024-01-15. "
                   "https://example.org/harbour?id=1 (accessed 2024-02-01)");
  sample_set (&sample->clip->byline, NULL);
  sample_set (&sample->clip->site, NULL);
  sample_set (&sample->clip->address, NULL);
  g_assert_true (date_parse ("2024", &sample->clip->published));
  bare = citation_text (&clip);
  g_assert_cmpstr (bare, ==, "Quay opens. 2024");
}

static void
test_a_site_is_an_outlet (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Text</p>");

  g_assert_true (citation_has_outlet (sample->clip));
  sample_set (&sample->clip->site, NULL);
  g_assert_false (citation_has_outlet (sample->clip));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/citation/names", cases, test_names);
  ADD_CASES ("/citation/keys", keys, test_key);
  g_test_add_func ("/citation/a-page-was-seen-when-it-was-captured",
                   test_a_page_was_seen_when_it_was_captured);
  g_test_add_func ("/citation/a-line-of-the-sources-says-it-all",
                   test_a_line_of_the_sources_says_it_all);
  g_test_add_func ("/citation/a-site-is-an-outlet", test_a_site_is_an_outlet);
  return g_test_run ();
}

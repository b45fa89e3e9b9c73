/* test-extract-site.c: telling whether words are the name of the outlet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-site.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *site, *address; /* NULL: not known */
  const char *words;
  bool named_by, is;
} SiteCase;

static const SiteCase site_cases[] = {
    {"its-name", "City News", NULL, "City News", true, true},
    {"its-name-in-capitals", "City News", NULL, "CITY NEWS", true, true},
    {"its-name-with-accents", "La Nación", NULL, "LA NACION", true, true},
    {"its-name-and-a-little-more", "City News", NULL, "City News Online", true, true},
    {"its-name-and-much-more", "City News", NULL,
     "City News won a prize for its long report on ferries", false, false},
    {"part-of-its-name", "City News and Weather of the North", NULL, "City News", true,
     false},
    {"its-host", NULL, "https://www.citynews.example/a", "citynews.example", true, false},
    {"the-label-of-its-host", NULL, "https://www.citynews.example/a", "City News", true,
     true},
    {"the-label-before-a-double-ending", NULL, "https://dailypost.co.uk/a", "Daily Post",
     true, true},
    {"its-initials", NULL, "https://nyt.example/a", "New York Times", true, false},
    {"other-words", "City News", "https://citynews.example/a", "Ferry to be replaced",
     false, false},
    {"a-name-that-begins-alike", "Tom’s Coffee Corner",
     "https://tomscoffeecorner.example/", "Tom", true, false},
    {"the-first-name-of-a-person-whose-site-it-is", "Jane Doe",
     "https://janedoe.example/", "Jane", true, false},
    {"a-person-whose-site-it-is", "Jane Doe", "https://janedoe.example/", "Jane Doe",
     true, true},
    {"no-words-are-no-headline", "City News", NULL, " – ", true, false},
    {"an-unknown-outlet-is-named-by-nothing", NULL, NULL, "City News", false, false},
};

static void
test_site (gconstpointer data)
{
  const SiteCase *row = data;
  g_auto (Site) site = {0};

  extract_site_init (&site, row->site, NULL, row->address);
  g_assert_cmpint (extract_site_is_named_by (&site, row->words), ==, row->named_by);
  g_assert_cmpint (extract_site_is (&site, row->words), ==, row->is);
}

static void
test_other_name (void)
{
  g_auto (Site) site = {0};

  extract_site_init (&site, "Sandholm Shipyard", "Hosting", NULL);
  g_assert_true (extract_site_is (&site, "Sandholm Shipyard"));
  g_assert_true (extract_site_is (&site, "Hosting"));
  g_assert_true (extract_site_is_named_by (&site, "Hosting"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-site/words", site_cases, test_site);
  g_test_add_func ("/extract-site/it-may-have-two-names", test_other_name);
  return g_test_run ();
}

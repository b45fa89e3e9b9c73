/* test-extract-title.c: the headline of a page, without the name of the outlet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-title.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *title;
  const char *site, *address;
  const char *expected;
} StripCase;

static const StripCase strip_cases[] = {
    {"behind-a-bar", "Ferry replaced | City News", "City News", NULL, "Ferry replaced"},
    {"behind-a-dash", "Ferry replaced – City News", "City News", NULL, "Ferry replaced"},
    {"behind-a-hyphen", "Ferry replaced - City News", "City News", NULL,
     "Ferry replaced"},
    {"in-front", "City News: Sport » Ferry replaced", "City News", NULL,
     "Ferry replaced"},
    {"at-both-ends", "City News | Ferry replaced | citynews.example", "City News",
     "https://citynews.example/a", "Ferry replaced"},
    {"known-by-its-host", "Ferry replaced | CityNews", NULL, "https://citynews.example/a",
     "Ferry replaced"},
    {"without-blanks-in-chinese", "渡轮将更换_城市新闻", "城市新闻", NULL, "渡轮将更换"},
    {"other-parts-stay", "Ferry replaced | Interview", "City News", NULL,
     "Ferry replaced | Interview"},
    {"a-hyphenated-word-is-one-part", "A well-known ferry", "known ferry", NULL,
     "A well-known ferry"},
    {"the-name-inside-a-sentence-stays", "City News wins a prize", "City News", NULL,
     "City News wins a prize"},
};

static void
test_strip (gconstpointer data)
{
  const StripCase *row = data;
  g_auto (Site) site = {0};
  g_autofree char *stripped = NULL;

  extract_site_init (&site, row->site, NULL, row->address);
  stripped = extract_title_strip (row->title, &site);
  g_assert_cmpstr (stripped, ==, row->expected);
}

typedef struct {
  const char *name;
  const char *html;
  const char *site;
  const char *expected;
  bool shown; /* an element shows it */
} ChooseCase;

static const ChooseCase choose_cases[] = {
    {"the-heading-that-agrees-with-the-title",
     "<title>Ferry replaced | City News</title><h1>City News</h1><h1>Ferry replaced</h1>",
     "City News", "Ferry replaced", true},
    {"the-heading-is-more-exact-than-the-claim",
     "<meta property=og:title content='Ferry replaced next spring'>"
     "<h1>Ferry to be replaced next spring</h1>",
     NULL, "Ferry to be replaced next spring", true},
    {"a-heading-without-a-claim", "<h1>Ferry replaced in spring</h1>", NULL,
     "Ferry replaced in spring", true},
    {"a-smaller-heading-that-agrees",
     "<title>Ferry replaced in spring | City News</title><h1>Welcome to all of "
     "us</h1><h2>Ferry replaced in spring</h2>",
     "City News", "Ferry replaced in spring", true},
    {"headings-of-menus-do-not-count",
     "<title>Ferry replaced in spring</title><nav><h1>Ferry replaced in "
     "spring</h1></nav><p>Text",
     NULL, "Ferry replaced in spring", false},
    {"a-heading-that-leads-home-is-the-outlets",
     "<title>Ferry replaced in spring</title><h1><a href='/'>All about the "
     "north</a></h1><p>Text",
     NULL, "Ferry replaced in spring", false},
    {"a-claim-without-a-heading",
     "<meta property=og:title content='Ferry replaced | City News'><p>Text", "City News",
     "Ferry replaced", false},
    {"the-title-of-the-page-alone", "<title>Ferry replaced | City News</title>",
     "City News", "Ferry replaced", false},
    {"an-unknown-outlet-behind-a-bar",
     "<title>The ferry to the island is to be replaced | Sandholm Courier</title>", NULL,
     "The ferry to the island is to be replaced", false},
    {"json-ld-names-it",
     "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": "
     "\"Ferry "
     "replaced\"}</script><title>Home</title>",
     NULL, "Ferry replaced", false},
    {"a-heading-in-capitals-gives-way-to-the-claim",
     "<meta property=og:title content='Ferry replaced'><h1>FERRY REPLACED</h1>", NULL,
     "Ferry replaced", true},
    {"a-kicker-in-the-heading-goes",
     "<meta property=og:title content='Ferry to be replaced next "
     "spring'><h1><span>Traffic "
     "</span>Ferry to be replaced next spring</h1>",
     NULL, "Ferry to be replaced next spring", true},
    {"a-date-in-the-heading-goes",
     "<meta property=og:title content='Ferry to be replaced'><h1><time>1 May 2024</time> "
     "Ferry to be replaced</h1>",
     NULL, "Ferry to be replaced", true},
    {"a-second-line-of-the-heading-goes",
     "<meta property=og:title content='Ferry to be replaced'><h1>Ferry to be "
     "replaced<br>Council votes at midnight</h1>",
     NULL, "Ferry to be replaced", true},
    {"the-name-of-a-site-that-is-its-own-subject", "<title>City News</title>",
     "City News", "City News", false},
    {"a-sign-that-links-to-the-heading-goes",
     "<h1>The engine room<a href='#e'>¶</a></h1>", NULL, "The engine room", true},
    {"of-two-headings-the-one-that-the-title-begins-with",
     "<title>The engine room — Manual of ferries</title><h1>Manual of "
     "ferries</h1><h1>The "
     "engine room</h1>",
     NULL, "The engine room", true},
    {"soft-hyphens-go", "<h1>Fer&shy;ry to be re&shy;placed</h1>", NULL,
     "Ferry to be replaced", true},
    {"a-headline-in-japanese",
     "<title>島のフェリー、来春に交代へ | "
     "島の新聞</title><h1>島のフェリー、来春に交代へ</h1>",
     "島の新聞", "島のフェリー、来春に交代へ", true},
    {"a-page-that-says-nothing-has-none", "<p>Text", NULL, NULL, false},
};

static void
test_choose (gconstpointer data)
{
  const ChooseCase *row = data;
  g_autoptr (HtmlDoc) doc = parse_page (row->html);
  g_auto (Claims) claims = {0};
  g_auto (JsonLd) jsonld = {0};
  g_auto (Site) site = {0};
  g_auto (Title) title = {0};

  extract_claims_init (&claims, doc, "https://citynews.example/a/ferry");
  extract_jsonld_init (&jsonld, claims.scripts, claims.address);
  extract_site_init (&site, row->site, NULL, NULL);
  extract_title_choose (&claims, &jsonld, &site, &title);
  g_assert_cmpstr (title.text, ==, row->expected);
  g_assert_cmpint (title.node != NULL, ==, row->shown);
  g_assert_cmpint (title.position > 0, ==, row->shown);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-title/strip", strip_cases, test_strip);
  ADD_CASES ("/extract-title/choose", choose_cases, test_choose);
  return g_test_run ();
}

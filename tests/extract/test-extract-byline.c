/* test-extract-byline.c: who wrote a page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-byline.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *html;
  const char *expected; /* NULL: nobody */
  bool shown;           /* an element shows it */
} ChooseCase;

#define JSONLD(author)                                                                   \
  "<script type='application/ld+json'>{\"@type\": \"Article\", \"author\": " author      \
  "}</script>"

static const ChooseCase choose_cases[] = {
    {"json-ld", JSONLD ("{\"name\": \"Jane Doe\"}"), "Jane Doe", false},
    {"meta", "<meta name=author content='Jane Doe'>", "Jane Doe", false},
    {"several-meta-are-several-people",
     "<meta name=citation_author content='Doe, Jane'><meta name=citation_author "
     "content='Roe, John'>",
     "Jane Doe, John Roe", false},
    {"a-family-name-of-several-words-is-not-turned",
     "<meta name=author content='Jane Doe, John Roe'>", "Jane Doe, John Roe", false},
    {"a-particle-behind-the-given-name",
     "<meta name='DC.creator' content='Berg, Jan van den'>", "Jan van den Berg", false},
    {"a-role-behind-a-comma-is-not-turned",
     "<meta name=author content='Madonna, Editor'>", "Madonna", false},
    {"a-byline-by-its-class", "<h1>Ferry replaced</h1><p class=byline>By Jane Doe",
     "Jane Doe", true},
    {"a-link-to-the-author", "<h1>Ferry replaced</h1><a rel=author href=/j>Jane Doe</a>",
     "Jane Doe", true},
    {"a-link-to-the-authors-page",
     "<h1>Ferry replaced</h1><a href=/authors/j>Jane Doe</a>", "Jane Doe", true},
    {"microdata-with-a-name-inside",
     "<h1>Ferry replaced</h1><div itemprop=author itemscope><b itemprop=name>Jane "
     "Doe</b> writes "
     "about "
     "ships.</div>",
     "Jane Doe", true},
    {"a-line-of-dates-and-names",
     "<h1>Ferry replaced</h1><p class=entry-meta>May 5, 2024 by <a href=/j>Jane Doe</a> "
     "in Sport",
     "Jane Doe", true},
    {"a-line-that-begins-with-by", "<h1>Ferry replaced</h1><div>By <b>Jane Doe</b></div>",
     "Jane Doe", true},
    {"a-signature-at-the-end",
     "<h1>Ferry replaced</h1><p>Text</p><div>Written by</div><div>Jane Doe</div>",
     "Jane Doe", true},
    {"a-whole-name-beside-the-headline-wins-over-an-account",
     "<meta name=author content='jdoe7'><h1>Ferry replaced</h1><p class=byline>By Jane "
     "Doe",
     "Jane Doe", true},
    {"a-first-name-is-completed",
     "<meta name=author content='Jane'><h1>Ferry replaced</h1><p class=byline>Jane Doe",
     "Jane Doe", true},
    {"an-account-is-better-than-nobody", "<meta name=author content='jdoe7'>", "jdoe7",
     false},
    {"more-names-beside-the-headline-complete-the-claim",
     "<meta name=author content='Jane Doe'><h1>Ferry replaced</h1><p class=byline>By "
     "Jane Doe and "
     "John "
     "Roe",
     "Jane Doe, John Roe", true},
    {"an-administrator-is-nobody", "<meta name=author content='admin'>", NULL, false},
    {"an-administrator-gives-way",
     "<meta name=author content='admin'><h1>Ferry replaced</h1><p class=byline>Jane Doe",
     "Jane Doe", true},
    {"a-company-is-nobody", "<meta name=author content='Sandholm Media GmbH'>", NULL,
     false},
    {"a-desk-is-nobody", "<meta name=author content='Redaktion Nord'>", NULL, false},
    {"a-host-is-nobody", "<meta name=author content='citynews.de'>", NULL, false},
    {"the-outlet-beside-a-person-goes", JSONLD ("[\"CityNews\", \"Jane Doe\"]"),
     "Jane Doe", false},
    {"the-outlet-in-one-word-is-nobody", "<meta name=author content='CityNews'>", NULL,
     false},
    {"the-outlet-gives-way-to-a-person",
     "<meta name=author content='City News'><h1>Ferry replaced</h1><p class=byline>By "
     "Jane Doe",
     "Jane Doe", true},
    {"a-profile-is-no-name",
     "<meta property=article:author content='https://social.example/jane'>", NULL, false},
    {"authors-of-comments-do-not-count",
     "<h1>Ferry replaced</h1><div class=comments><b class=author>Jane Doe</b></div>",
     NULL, false},
    {"an-aside-beside-the-headline-counts",
     "<h1>Ferry replaced</h1><aside><a rel=author href=/j>Jane Doe</a></aside>",
     "Jane Doe", true},
    {"nobody", "<h1>Ferry replaced</h1><p>Text", NULL, false},
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
  const HtmlNode *node = NULL;
  g_autofree char *byline = NULL;

  extract_claims_init (&claims, doc, "https://citynews.example/a/ferry");
  extract_jsonld_init (&jsonld, claims.scripts, claims.address);
  extract_site_init (&site, "City News", NULL, claims.address);
  extract_title_choose (&claims, &jsonld, &site, &title);
  byline = extract_byline_choose (&claims, &jsonld, &title, &site, &node);
  g_assert_cmpstr (byline, ==, row->expected);
  g_assert_cmpint (node != NULL, ==, row->shown);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-byline/choose", choose_cases, test_choose);
  return g_test_run ();
}

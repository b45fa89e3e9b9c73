/* test-extract-date.c: when a page was published and changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-date.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *html;
  const char *address;
  const char *published, *from, *modified; /* "" and NULL: none */
} ChooseCase;

#define JSONLD(text)                                                                     \
  "<script type='application/ld+json'>{\"@type\": \"Article\", " text "}</script>"

static const ChooseCase choose_cases[] = {
    {"json-ld", JSONLD ("\"datePublished\": \"2024-02-01T10:20+01:00\""), NULL,
     "2024-02-01T10:20+01:00", "json-ld", ""},
    {"meta", "<meta property='article:published_time' content='2024-02-01'>", NULL,
     "2024-02-01", "meta", ""},
    {"microdata", "<meta itemprop='datePublished' content='2024-02-01'>", NULL,
     "2024-02-01", "meta", ""},
    {"microdata-of-the-article-not-of-a-teaser",
     "<h1>Ferry replaced</h1><b itemprop=datePublished content='2024-02-01'>Feb 1</b>"
     "<p>Text<div class=related><b itemprop=datePublished "
     "content='2024-01-01'>x</b></div>",
     NULL, "2024-02-01", "text", ""},
    {"a-time-beside-the-headline",
     "<h1>Ferry replaced</h1><time datetime='2024-02-01'>Feb 1</time>", NULL,
     "2024-02-01", "time", ""},
    {"a-time-without-an-attribute", "<h1>Ferry replaced</h1><time>1 February 2024</time>",
     NULL, "2024-02-01", "time", ""},
    {"the-address", "<h1>Ferry replaced</h1>", "https://a.example/2024/02/01/ferry",
     "2024-02-01", "address", ""},
    {"a-date-by-its-class", "<h1>Ferry replaced</h1><p class='date'>1 February 2024",
     NULL, "2024-02-01", "text", ""},
    {"a-line-of-the-text", "<h1>Ferry replaced</h1><p>Sandholm, 1 February 2024", NULL,
     "2024-02-01", "text", ""},
    {"json-ld-wins-over-meta",
     JSONLD ("\"datePublished\": \"2024-02-01\"") "<meta name=date content='2024-03-01'>",
     NULL, "2024-02-01", "json-ld", ""},
    {"a-day-wins-over-a-month",
     "<h1>Ferry replaced</h1><p class=date>1 February 2024</p>",
     "https://a.example/2024/02/ferry", "2024-02-01", "text", ""},
    {"a-month-is-better-than-nothing", "<h1>Ferry replaced</h1>",
     "https://a.example/2024/02/ferry", "2024-02", "address", ""},
    {"the-change-is-kept-apart",
     JSONLD ("\"datePublished\": \"2024-02-01\", \"dateModified\": \"2024-02-05\""), NULL,
     "2024-02-01", "json-ld", "2024-02-05"},
    {"a-change-that-readers-see",
     "<h1>Ferry replaced</h1><p class=date>Published 1 February 2024</p>"
     "<p class=date>Updated 5 February 2024</p>",
     NULL, "2024-02-01", "text", "2024-02-05"},
    {"a-change-before-publication-is-none",
     JSONLD ("\"datePublished\": \"2024-02-05\", \"dateModified\": \"2024-02-01\""), NULL,
     "2024-02-05", "json-ld", ""},
    {"an-earlier-date-that-readers-see-overrules",
     JSONLD ("\"datePublished\": \"2025-06-24\"") "<h1>Ferry replaced</h1><p "
                                                  "class=date>1 February "
                                                  "2024",
     NULL, "2024-02-01", "text", ""},
    {"a-later-date-that-readers-see-does-not",
     JSONLD ("\"datePublished\": \"2024-02-01\"") "<h1>Ferry replaced</h1><p "
                                                  "class=date>24 June 2025",
     NULL, "2024-02-01", "json-ld", ""},
    {"the-day-after-a-stamp-in-utc",
     JSONLD ("\"datePublished\": \"2024-01-31T23:30Z\"") "<h1>Ferry replaced</h1><p "
                                                         "class=date>1 "
                                                         "February 2024",
     NULL, "2024-02-01", "text", ""},
    {"the-day-in-the-address-beside-a-stamp-in-utc",
     JSONLD ("\"datePublished\": \"2024-02-02T02:30Z\""),
     "https://a.example/2024/02/01/ferry", "2024-02-01", "address", ""},
    {"seconds-since-the-epoch", "<meta name=pubdate content='1706782830'>", NULL,
     "2024-02-01T10:20:30Z", "meta", ""},
    {"milliseconds-since-the-epoch", "<meta name=pubdate content='1706782830000'>", NULL,
     "2024-02-01T10:20:30Z", "meta", ""},
    {"a-claim-in-words", "<meta name=pubdate content='Thursday, 1 February 2024'>", NULL,
     "2024-02-01", "meta", ""},
    {"before-1995-there-was-no-page", "<meta name=pubdate content='1987-05-01'>", NULL,
     "", NULL, ""},
    {"the-future-is-not-believed", "<meta name=pubdate content='2987-05-01'>", NULL, "",
     NULL, ""},
    {"a-year-alone-is-no-date", "<meta name=pubdate content='2024'>", NULL, "", NULL, ""},
    {"a-date-in-a-long-sentence-is-about-something",
     "<h1>Ferry replaced</h1><p>It was planned, as the archive of the council shows, on "
     "5 "
     "May 2001 for the first time, and never built, for there was no money for it at "
     "all, "
     "as the mayor said.",
     NULL, "", NULL, ""},
    {"dates-of-comments-do-not-count",
     "<h1>Ferry replaced</h1><div class=comments><time "
     "datetime='2024-02-01'>x</time></div>",
     NULL, "", NULL, ""},
    {"nothing", "<p>Text", NULL, "", NULL, ""},
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
  g_autofree char *published = NULL, *modified = NULL;
  PageDates dates;

  extract_claims_init (&claims, doc, row->address);
  extract_jsonld_init (&jsonld, claims.scripts, row->address);
  extract_site_init (&site, NULL, NULL, row->address);
  extract_title_choose (&claims, &jsonld, &site, &title);
  dates = extract_date_choose (&claims, &jsonld, &title, "en");
  published = date_format (&dates.published);
  modified = date_format (&dates.modified);
  g_assert_cmpstr (published, ==, row->published);
  g_assert_cmpstr (dates.from, ==, row->from);
  g_assert_cmpstr (modified, ==, row->modified);
}

typedef struct {
  const char *name;
  const char *address;
  const char *expected; /* NULL: none */
} AddressCase;

static const AddressCase address_cases[] = {
    {"folders", "https://a.example/2024/02/01/ferry", "2024-02-01"},
    {"folders-with-short-numbers", "https://a.example/2024/2/1/ferry", "2024-02-01"},
    {"dashes", "https://a.example/news/2024-02-01-ferry", "2024-02-01"},
    {"in-one-piece", "https://a.example/news/20240201/ferry", "2024-02-01"},
    {"a-month", "https://a.example/2024/02/ferry", "2024-02"},
    {"a-day-that-is-not", "https://a.example/2024/02/31/ferry", NULL},
    {"a-number-that-is-too-long", "https://a.example/202402011/ferry", NULL},
    {"an-article-number", "https://a.example/20249901/ferry", NULL},
    {"a-year-alone", "https://a.example/2024/ferry", NULL},
    {"a-year-too-early", "https://a.example/1987/02/01/ferry", NULL},
    {"in-the-host-it-does-not-count", "https://2024-02-01.example/ferry", NULL},
    {"in-the-query-it-does-not-count", "https://a.example/ferry?d=2024-02-01", NULL},
    {"no-date", "https://a.example/ferry", NULL},
    {"no-path", "https://a.example", NULL},
    {"nothing", "", NULL},
};

static void
test_address (gconstpointer data)
{
  const AddressCase *row = data;
  Date date;
  bool found = extract_date_of_address (row->address, &date);

  g_assert_cmpint (found, ==, row->expected != NULL);
  if (found) {
    g_autofree char *text = date_format (&date);

    g_assert_cmpstr (text, ==, row->expected);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-date/choose", choose_cases, test_choose);
  ADD_CASES ("/extract-date/address", address_cases, test_address);
  return g_test_run ();
}

/* test-extract-metadata.c: what a page says about itself, field by field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-metadata.h"

#include "cases.h"

static const char address[] = "https://www.citynews.example/2024/02/01/ferry.html";

static void
test_whole_page (void)
{
  g_autoptr (HtmlDoc) doc = parse_page (
      "<html lang=en-gb dir=ltr><head><title>Ferry to be replaced | City News</title>"
      "<link rel=canonical href='/2024/02/01/ferry'>"
      "<meta property=og:site_name content='City News'>"
      "<meta property=og:type content=article>"
      "<meta property=og:image content='/i/ferry.jpg'>"
      "<meta name=description content='The council &amp;quot;voted&amp;quot;.'>"
      "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": "
      "\"Ferry to be replaced\", \"datePublished\": \"2024-02-01T10:20:30+00:00\", "
      "\"dateModified\": \"2024-02-03\", \"articleBody\": \"The council voted.\", "
      "\"author\": [{\"name\": \"Jane Doe\"}, {\"name\": \"John Roe\"}]}</script>"
      "<body><h1>Ferry to be replaced</h1><p>The council voted.");
  g_autoptr (Article) article = article_new ();
  g_auto (PageWitness) witness = {0};
  g_autofree char *published = NULL, *modified = NULL;

  extract_metadata (doc, address, article, &witness);
  published = date_format (&article->published);
  modified = date_format (&article->modified);
  g_assert_cmpstr (article->title, ==, "Ferry to be replaced");
  g_assert_cmpstr (article->byline, ==, "Jane Doe, John Roe");
  g_assert_cmpstr (article->site, ==, "City News");
  g_assert_cmpstr (article->language, ==, "en-GB");
  g_assert_cmpstr (article->direction, ==, "ltr");
  g_assert_cmpstr (article->canonical, ==,
                   "https://www.citynews.example/2024/02/01/ferry");
  g_assert_cmpstr (article->lead_image, ==, "https://www.citynews.example/i/ferry.jpg");
  g_assert_cmpstr (article->excerpt, ==, "The council \"voted\".");
  g_assert_cmpstr (published, ==, "2024-02-01T10:20:30Z");
  g_assert_cmpstr (modified, ==, "2024-02-03");
  g_assert_cmpstr (article->published_from, ==, "json-ld");
  g_assert_cmpstr (article->modified_from, ==, "json-ld");
  g_assert_cmpstr (witness.body, ==, "The council voted.");
  g_assert_cmpstr (witness.description, ==, "The council \"voted\".");
  g_assert_true (html_node_is (witness.title, HTML_TAG_H1));
  g_assert_true (witness.is_article);
}

static void
test_empty_page (void)
{
  g_autoptr (HtmlDoc) doc = parse_page ("");
  g_autoptr (Article) article = article_new ();
  g_auto (PageWitness) witness = {0};

  article->title = g_strdup ("before");
  extract_metadata (doc, NULL, article, &witness);
  g_assert_null (article->title);
  g_assert_null (article->byline);
  g_assert_null (article->site);
  g_assert_null (article->language);
  g_assert_null (article->direction);
  g_assert_null (article->canonical);
  g_assert_null (article->lead_image);
  g_assert_null (article->excerpt);
  g_assert_null (article->published_from);
  g_assert_cmpint (article->published.precision, ==, DATE_NONE);
  g_assert_null (witness.body);
  g_assert_false (witness.is_article);
}

typedef struct {
  const char *name;
  const char *html;
  size_t field; /* offset in Article */
  const char *expected;
} FieldCase;

#define FIELD(name) offsetof (Article, name)

static const FieldCase field_cases[] = {
    {"site-of-json-ld",
     "<script type='application/ld+json'>{\"@type\": \"Article\", \"publisher\": "
     "{\"name\": "
     "\"City News\"}}</script><meta property=og:site_name content=Hosting>",
     FIELD (site), "City News"},
    {"site-that-is-an-address",
     "<meta property=og:site_name content='https://www.a.example/'>", FIELD (site),
     "a.example"},
    {"site-is-not-known", "<p>Text", FIELD (site), NULL},
    {"language-of-meta", "<meta http-equiv=content-language content=de>",
     FIELD (language), "de"},
    {"language-of-open-graph", "<meta property=og:locale content=de_AT>",
     FIELD (language), "de-AT"},
    {"a-language-that-is-none-does-not-count",
     "<html lang='english'><meta property=og:locale content=fr_FR>", FIELD (language),
     "fr-FR"},
    {"language-of-the-text",
     "<p>Die Fähre, die seit Jahren auf die Insel fährt, wird durch ein neues Schiff "
     "ersetzt, "
     "und niemand im Rat war dagegen.",
     FIELD (language), "de"},
    {"a-language-that-the-headline-gives-the-lie",
     "<html lang=en><h1>استبدال العبارة في الربيع</h1><p>قال رئيس الميناء إن العبارة "
     "التي تعمل "
     "بين الجزيرة والبر ستعود إلى العمل.",
     FIELD (language), "ar"},
    {"and-its-direction",
     "<html lang=en><h1>استبدال العبارة في الربيع</h1><p>قال رئيس الميناء إن العبارة "
     "التي تعمل "
     "بين الجزيرة والبر ستعود إلى العمل.",
     FIELD (direction), "rtl"},
    {"direction-of-the-page", "<html dir=RTL lang=en>", FIELD (direction), "rtl"},
    {"direction-of-the-language", "<html lang=fa>", FIELD (direction), "rtl"},
    {"direction-that-is-none", "<html dir=auto lang=en>", FIELD (direction), NULL},
    {"canonical-of-open-graph", "<meta property=og:url content='https://a.example/x'>",
     FIELD (canonical), "https://a.example/x"},
    {"canonical-against-the-base",
     "<base href='https://b.example/c/'><link rel=canonical "
     "href=d>",
     FIELD (canonical), "https://b.example/c/d"},
    {"the-front-page-is-not-canonical", "<link rel=canonical href='/'>",
     FIELD (canonical), NULL},
    {"a-script-is-not-canonical", "<link rel=canonical href='javascript:x'>",
     FIELD (canonical), NULL},
    {"image-of-json-ld",
     "<script type='application/ld+json'>{\"@type\": \"Article\", \"image\": {\"url\": "
     "\"/i.jpg\"}}</script>",
     FIELD (lead_image), "https://www.citynews.example/i.jpg"},
    {"an-image-of-another-scheme", "<meta property=og:image content='data:image/png,x'>",
     FIELD (lead_image), NULL},
    {"excerpt-of-open-graph-before-the-plain-one",
     "<meta name=description content=B><meta property=og:description content=A>",
     FIELD (excerpt), "A"},
    {"excerpt-without-markup",
     "<meta name=description content='&lt;p&gt;One.&lt;/p&gt;'>", FIELD (excerpt),
     "One."},
};

static void
test_field (gconstpointer data)
{
  const FieldCase *row = data;
  g_autoptr (HtmlDoc) doc = parse_page (row->html);
  g_autoptr (Article) article = article_new ();
  g_auto (PageWitness) witness = {0};

  extract_metadata (doc, address, article, &witness);
  g_assert_cmpstr (*(char **)((char *)article + row->field), ==, row->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract-metadata/every-field-of-a-page", test_whole_page);
  g_test_add_func ("/extract-metadata/an-empty-page-has-no-fields", test_empty_page);
  ADD_CASES ("/extract-metadata/field", field_cases, test_field);
  return g_test_run ();
}

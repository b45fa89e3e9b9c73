/* test-extract-jsonld.c: the article that a page describes in JSON-LD
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-jsonld.h"

#include "cases.h"
#include "html/html-walk.h"

typedef struct {
  const char *name;
  const char *json; /* one script; several are parted by "---" */
  const char *title, *persons, *published, *site;
  bool is_article;
} ReadCase;

static const ReadCase read_cases[] = {
    {"a-news-article",
     "{\"@type\": \"NewsArticle\", \"headline\": \"Bridge reopens\","
     " \"author\": {\"@type\": \"Person\", \"name\": \"Jane Doe\"},"
     " \"datePublished\": \"2024-02-01\", \"publisher\": {\"name\": \"City News\"}}",
     "Bridge reopens", "Jane Doe", "2024-02-01", "City News", true},
    {"an-author-may-be-a-string",
     "{\"@type\": \"Article\", \"headline\": \"A\", \"author\": \"Jane Doe\"}", "A",
     "Jane Doe", NULL, NULL, true},
    {"several-authors",
     "{\"@type\": \"Article\", \"headline\": \"A\", \"author\": [\"Jane Doe\", "
     "{\"name\": "
     "\"John Roe\"}]}",
     "A", "Jane Doe|John Roe", NULL, NULL, true},
    {"one-author-with-several-names",
     "{\"@type\": \"Article\", \"headline\": \"A\","
     " \"author\": {\"name\": [\"Jane Doe\", \"John Roe\"]}}",
     "A", "Jane Doe|John Roe", NULL, NULL, true},
    {"a-name-in-two-pieces",
     "{\"@type\": \"Article\", \"headline\": \"A\","
     " \"author\": {\"givenName\": \"Jane\", \"familyName\": \"Doe\"}}",
     "A", "Jane Doe", NULL, NULL, true},
    {"an-author-that-is-an-organisation-is-no-person",
     "{\"@type\": \"Article\", \"headline\": \"A\","
     " \"author\": {\"@type\": \"Organization\", \"name\": \"City News\"}}",
     "A", "", NULL, NULL, true},
    {"an-author-that-is-an-address-is-no-name",
     "{\"@type\": \"Article\", \"headline\": \"A\", \"author\": \"https://a.org/jane\"}",
     "A", "", NULL, NULL, true},
    {"references-within-a-graph-are-followed",
     "{\"@graph\": [{\"@type\": \"Article\", \"headline\": \"A\","
     " \"author\": {\"@id\": \"#jane\"}, \"publisher\": {\"@id\": \"#site\"}},"
     " {\"@type\": \"Person\", \"@id\": \"#jane\", \"name\": \"Jane Doe\"},"
     " {\"@type\": \"Organization\", \"@id\": \"#site\", \"name\": \"City News\"}]}",
     "A", "Jane Doe", NULL, "City News", true},
    {"references-lead-from-one-script-to-another",
     "{\"@type\": \"Article\", \"headline\": \"A\", \"author\": {\"@id\": \"#j\"}}"
     "---{\"@type\": \"Person\", \"@id\": \"#j\", \"name\": \"Jane Doe\", \"author\": 1}",
     "A", "Jane Doe", NULL, NULL, true},
    {"the-type-may-be-one-of-several",
     "{\"@type\": [\"Thing\", \"BlogPosting\"], \"headline\": \"A\"}", "A", "", NULL,
     NULL, true},
    {"the-type-may-be-an-address",
     "{\"@type\": \"http://schema.org/NewsArticle\", \"headline\": \"A\"}", "A", "", NULL,
     NULL, true},
    {"an-article-wins-over-its-page",
     "[{\"@type\": \"WebPage\", \"name\": \"Page\"},"
     " {\"@type\": \"Article\", \"headline\": \"A\"}]",
     "A", "", NULL, NULL, true},
    {"what-the-article-leaves-out-its-page-may-say",
     "[{\"@type\": \"WebPage\", \"name\": \"Page\", \"datePublished\": \"2024-02-01\"},"
     " {\"@type\": \"Article\", \"headline\": \"A\"}]",
     "A", "", "2024-02-01", NULL, true},
    {"of-several-articles-the-one-of-this-address",
     "[{\"@type\": \"NewsArticle\", \"headline\": \"Other\", \"url\": "
     "\"https://news.example/b\"},"
     " {\"@type\": \"NewsArticle\", \"headline\": \"This\", \"url\": "
     "\"https://www.news.example/a/\"}]",
     "This", "", NULL, NULL, true},
    {"the-main-entity-of-a-page-is-found",
     "{\"@type\": \"WebPage\", \"mainEntity\": {\"@type\": \"Article\", \"headline\": "
     "\"A\"}}",
     "A", "", NULL, NULL, true},
    {"a-page-alone-is-no-article", "{\"@type\": \"WebPage\", \"name\": \"Page\"}", "Page",
     "", NULL, NULL, false},
    {"the-outlet-may-be-described-by-itself",
     "{\"@type\": \"WebSite\", \"name\": \"City News\"}", NULL, "", NULL, "City News",
     false},
    {"markup-and-references-in-text",
     "{\"@type\": \"Article\", \"headline\": \"Tom &amp; <i>Jane</i>&#8217;s\"}",
     "Tom & Jane’s", "", NULL, NULL, true},
    {"broken-json-is-mended",
     "<!-- {\"@type\": \"Article\", \"headline\": \"One\nTwo\", } -->", "One Two", "",
     NULL, NULL, true},
    {"hopeless-json-is-passed-over",
     "{\"author\" \"headline\"---{\"@type\": \"Article\", \"headline\": \"A\"}", "A", "",
     NULL, NULL, true},
    {"values-of-the-wrong-kind-are-passed-over",
     "{\"@type\": \"Article\", \"headline\": 5, \"author\": 7, \"datePublished\": {},"
     " \"publisher\": []}",
     NULL, "", NULL, NULL, true},
    {"other-things-are-passed-over",
     "{\"@type\": \"BreadcrumbList\", \"author\": \"Jane Doe\", \"name\": \"Home\"}",
     NULL, "", NULL, NULL, false},
    {"nothing-says-nothing", "", NULL, "", NULL, NULL, false},
};

static HtmlDoc *
page_with_scripts (const char *json)
{
  g_auto (GStrv) parts = g_strsplit (json, "---", -1);
  g_autoptr (GString) html = g_string_new (NULL);

  for (char **part = parts; *part != NULL; part++)
    g_string_append_printf (html, "<script type=\"application/ld+json\">%s</script>",
                            *part);
  return parse_page (html->str);
}

static void
read_page (JsonLd *self, const HtmlDoc *doc, const char *address)
{
  g_autoptr (GPtrArray) scripts = g_ptr_array_new ();
  HtmlNode *root = html_doc_root (doc);

  for (HtmlNode *node = root; node != NULL; node = html_walk_next (node, root)) {
    if (html_node_is (node, HTML_TAG_SCRIPT))
      g_ptr_array_add (scripts, node);
  }
  extract_jsonld_init (self, scripts, address);
}

static char *
join (const GPtrArray *names)
{
  g_autoptr (GPtrArray) copy = g_ptr_array_new ();

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (copy, g_ptr_array_index (names, i));
  g_ptr_array_add (copy, NULL);
  return g_strjoinv ("|", (char **)copy->pdata);
}

static void
test_read (gconstpointer data)
{
  const ReadCase *row = data;
  g_autoptr (HtmlDoc) doc = page_with_scripts (row->json);
  g_auto (JsonLd) jsonld = {0};
  g_autofree char *persons = NULL;

  read_page (&jsonld, doc, "https://news.example/a");
  persons = join (jsonld.persons);
  g_assert_cmpstr (jsonld.title, ==, row->title);
  g_assert_cmpstr (persons, ==, row->persons);
  g_assert_cmpstr (jsonld.published, ==, row->published);
  g_assert_cmpstr (jsonld.site, ==, row->site);
  g_assert_cmpint (jsonld.is_article, ==, row->is_article);
}

static void
test_other_fields (void)
{
  g_autoptr (HtmlDoc) doc = page_with_scripts (
      "{\"@type\": \"Article\", \"headline\": \"A\", \"dateModified\": \"2024-03\","
      " \"dateCreated\": \"2024-01\", \"inLanguage\": \"de-DE\", \"description\": \"D\","
      " \"articleBody\": \"<p>One.</p> <p>Two.</p>\","
      " \"image\": [{\"@type\": \"ImageObject\", \"url\": \"https://a.org/i.jpg\"}],"
      " \"author\": {\"@type\": \"Organization\", \"name\": \"City News\"}}");
  g_auto (JsonLd) jsonld = {0};

  read_page (&jsonld, doc, NULL);
  g_assert_cmpstr (jsonld.modified, ==, "2024-03");
  g_assert_cmpstr (jsonld.created, ==, "2024-01");
  g_assert_cmpstr (jsonld.language, ==, "de-DE");
  g_assert_cmpstr (jsonld.excerpt, ==, "D");
  g_assert_cmpstr (jsonld.body, ==, "One. Two.");
  g_assert_cmpstr (jsonld.image, ==, "https://a.org/i.jpg");
  g_assert_cmpuint (jsonld.organisations->len, ==, 1);
  g_assert_cmpstr (jsonld.organisations->pdata[0], ==, "City News");
}

/* A parser that recurses would overflow the stack. */
static void
test_deep_nesting (void)
{
  g_autofree char *open = g_strnfill (300000, '[');
  g_autofree char *json = g_strconcat ("[\"author\",", open, NULL);
  g_autoptr (HtmlDoc) doc = page_with_scripts (json);
  g_auto (JsonLd) jsonld = {0};

  read_page (&jsonld, doc, NULL);
  g_assert_null (jsonld.title);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-jsonld/read", read_cases, test_read);
  g_test_add_func ("/extract-jsonld/every-other-field-is-read", test_other_fields);
  g_test_add_func ("/extract-jsonld/deep-nesting-is-passed-over", test_deep_nesting);
  return g_test_run ();
}

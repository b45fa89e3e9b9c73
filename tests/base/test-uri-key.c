/* test-uri-key.c: which addresses mean one page, and which do not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/uri.h"

typedef struct {
  const char *name;
  const char *a, *b;
  bool same;
} KeyCase;

#define PAGE "https://example.org/news/story"

static const KeyCase key_cases[] = {
    {"the-scheme-does-not-matter", PAGE, "http://example.org/news/story", true},
    {"the-case-of-the-host-does-not-matter", PAGE, "https://Example.ORG/news/story",
     true},
    {"the-case-of-the-path-matters", PAGE, "https://example.org/News/story", false},
    {"www-does-not-matter", PAGE, "https://www.example.org/news/story", true},
    {"m-does-not-matter", PAGE, "https://m.example.org/news/story", true},
    {"mobile-does-not-matter", PAGE, "https://mobile.example.org/news/story", true},
    {"amp-hosts-do-not-matter", PAGE, "https://amp.example.org/news/story", true},
    {"www-and-m-together-do-not-matter", PAGE, "https://www.m.example.org/news/story",
     true},
    {"m-behind-a-language-does-not-matter", "https://en.example.org/a",
     "https://en.m.example.org/a", true},
    {"a-host-that-is-called-m-keeps-its-name", "https://m.example/a", "https://example/a",
     false},
    {"other-hosts-matter", PAGE, "https://blog.example.org/news/story", false},
    {"the-default-port-does-not-matter", PAGE, "https://example.org:443/news/story",
     true},
    {"other-ports-matter", PAGE, "https://example.org:8443/news/story", false},
    {"the-fragment-does-not-matter", PAGE, PAGE "#comments", true},
    {"tracking-does-not-matter", PAGE, PAGE "?utm_source=a&utm_medium=b&fbclid=c", true},
    {"tracking-names-in-any-case", PAGE, PAGE "?UTM_Source=a", true},
    {"tracking-beside-a-parameter-does-not-matter", PAGE "?id=7",
     PAGE "?gclid=x&id=7&mc_cid=y", true},
    {"other-parameters-matter", PAGE, PAGE "?id=7", false},
    {"their-values-matter", PAGE "?id=7", PAGE "?id=8", false},
    {"their-order-does-not", PAGE "?a=1&b=2", PAGE "?b=2&a=1", true},
    {"empty-parameters-do-not-matter", PAGE "?a=1", PAGE "?&a=1&", true},
    {"an-empty-query-does-not-matter", PAGE, PAGE "?", true},
    {"a-name-that-only-begins-like-tracking-matters", PAGE, PAGE "?fbclidx=1", false},
    {"a-trailing-slash-does-not-matter", PAGE, PAGE "/", true},
    {"the-path-of-the-root-does-not-matter", "https://example.org",
     "https://example.org/", true},
    {"an-index-file-does-not-matter", "https://example.org/news/",
     "https://example.org/news/index.html", true},
    {"another-file-matters", "https://example.org/news/",
     "https://example.org/news/latest.html", false},
    {"needless-percent-encoding-does-not-matter", PAGE,
     "https://example.org/n%65ws/%73tory", true},
    {"the-case-of-percent-encoding-does-not-matter", "https://example.org/a%c3%a4",
     "https://example.org/a%C3%A4", true},
    {"an-encoded-slash-is-no-slash", "https://example.org/a%2Fb",
     "https://example.org/a/b", false},
    {"encoded-or-not-a-letter-is-the-same", "https://example.org/ä",
     "https://example.org/%C3%A4", true},
    {"an-international-host-in-both-forms", "https://bücher.example/a",
     "https://xn--bcher-kva.example/a", true},
    {"dot-segments-do-not-matter", PAGE, "https://example.org/x/../news/./story", true},
    {"user-and-password-do-not-matter", PAGE, "https://u:p@example.org/news/story", true},
    {"amp-at-the-end-does-not-matter", PAGE, PAGE "/amp", true},
    {"amp-and-a-slash-at-the-end-do-not-matter", PAGE, PAGE "/amp/", true},
    {"amp-in-front-does-not-matter", PAGE, "https://example.org/amp/news/story", true},
    {"an-amp-extension-does-not-matter", PAGE, PAGE ".amp", true},
    {"an-amp-extension-before-html-does-not-matter", PAGE ".html", PAGE ".amp.html",
     true},
    {"a-page-that-is-called-amp-keeps-its-name", "https://example.org/amp",
     "https://example.org/", false},
    {"amp-inside-a-word-matters", "https://example.org/st", "https://example.org/stamp",
     false},
    {"the-amp-parameter-does-not-matter", PAGE, PAGE "?amp", true},
    {"the-amp-parameter-with-a-value-does-not-matter", PAGE, PAGE "?amp=1", true},
    {"the-amp-output-does-not-matter", PAGE, PAGE "?outputType=amp", true},
    {"another-output-matters", PAGE, PAGE "?outputType=print", false},
    {"an-amp-cache-stands-for-its-page", PAGE,
     "https://example-org.cdn.ampproject.org/c/s/example.org/news/story", true},
    {"an-amp-viewer-stands-for-its-page", PAGE,
     "https://www-example-org.cdn.ampproject.org/v/s/www.example.org/news/story/amp"
     "?usqp=mq331AQ&amp_js_v=0.1",
     true},
    {"a-search-engine's-amp-page-stands-for-its-page", PAGE,
     "https://www.google.com/amp/s/amp.example.org/news/story", true},
    {"another-page-on-a-search-engine-is-itself",
     "https://www.google.com/amp/s/amp.example.org/news/story",
     "https://www.google.com/amp", false},
};

static void
test_key (gconstpointer data)
{
  const KeyCase *row = data;
  g_autofree char *a = uri_key (row->a);
  g_autofree char *b = uri_key (row->b);

  if (row->same)
    g_assert_cmpstr (a, ==, b);
  else
    g_assert_cmpstr (a, !=, b);
}

static void
test_key_as_text (void)
{
  g_autofree char *key = uri_key ("HTTPS://www.Example.org:8443/a/?c=1&b=2#d");
  g_autofree char *foreign = uri_key ("mailto:jane@example.org");

  g_assert_cmpstr (key, ==, "example.org:8443/a?b=2&c=1");
  g_assert_cmpstr (foreign, ==, "mailto:jane@example.org");
}

#define ADD_CASES(path, cases, function)                                                 \
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {                                    \
    g_autofree char *name = g_strconcat (path "/", cases[i].name, NULL);                 \
    g_test_add_data_func (name, &cases[i], function);                                    \
  }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/uri-key/same", key_cases, test_key);
  g_test_add_func ("/uri-key/reads-as-host-path-query", test_key_as_text);
  return g_test_run ();
}

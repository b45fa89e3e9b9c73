/* test-uri.c: addresses typed, resolved, and freed of tracking
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/uri.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *input;
  const char *expected;
} InputCase;

static const InputCase input_cases[] = {
    {"an-address-stays-as-it-is", "https://example.org/a?b=c#d",
     "https://example.org/a?b=c#d"},
    {"http-stays-http", "http://example.org/", "http://example.org/"},
    {"https-is-assumed", "example.org/a", "https://example.org/a"},
    {"a-host-gets-a-path", "example.org", "https://example.org/"},
    {"a-query-may-follow-the-host", "example.org?a=1", "https://example.org/?a=1"},
    {"blanks-around-are-dropped", " \t\nhttps://example.org/a\r\n ",
     "https://example.org/a"},
    {"invisible-characters-around-are-dropped",
     "\ufeff\u00a0https://example.org/a\u200b\u200e", "https://example.org/a"},
    {"angle-brackets-are-dropped", "<https://example.org/a>", "https://example.org/a"},
    {"angle-brackets-with-url-are-dropped", "<URL: https://example.org/a >",
     "https://example.org/a"},
    {"scheme-and-host-become-lower-case", "HTTPS://Example.ORG/A",
     "https://example.org/A"},
    {"an-international-host-becomes-ascii", "https://bücher.example/ä",
     "https://xn--bcher-kva.example/%C3%A4"},
    {"an-international-host-needs-no-scheme", "bücher.example",
     "https://xn--bcher-kva.example/"},
    {"an-international-top-level-domain-counts", "пример.рф",
     "https://xn--e1afmkfd.xn--p1ai/"},
    {"two-slashes-stand-for-https", "//example.org/a", "https://example.org/a"},
    {"missing-slashes-are-added", "http:example.org/a", "http://example.org/a"},
    {"user-and-password-are-removed", "https://user:pass@example.org/a",
     "https://example.org/a"},
    {"a-second-at-sign-belongs-to-the-user", "https://a@b@example.org/",
     "https://example.org/"},
    {"a-port-is-no-scheme", "example.org:8080/a", "https://example.org:8080/a"},
    {"a-port-may-end-the-input", "localhost:8080", "https://localhost:8080/"},
    {"the-default-port-is-dropped", "http://example.org:80/", "http://example.org/"},
    {"the-other-scheme's-port-stays", "http://example.org:443/",
     "http://example.org:443/"},
    {"an-ip-address-needs-no-scheme", "192.168.0.1/a", "https://192.168.0.1/a"},
    {"an-ipv6-address-needs-no-scheme", "[::1]:80/a", "https://[::1]:80/a"},
    {"with-a-scheme-a-number-is-an-ip-address", "http://2130706433/",
     "http://127.0.0.1/"},
    {"with-a-scheme-short-ip-addresses-are-filled", "http://127.1/", "http://127.0.0.1/"},
    {"octal-and-hexadecimal-ip-addresses", "http://0177.0.0x0.1/", "http://127.0.0.1/"},
    {"the-root-dot-of-a-host-is-dropped", "http://example.org./a",
     "http://example.org/a"},
    {"ipv6-is-compressed", "http://[0:0:0:0:0:0:0:1]/", "http://[::1]/"},
    {"a-percent-encoded-host-is-decoded", "http://ex%61mple.org/", "http://example.org/"},

    {"nothing-is-no-address", "", NULL},
    {"blanks-are-no-address", " \n ", NULL},
    {"a-word-is-no-address", "lighthouse", NULL},
    {"a-sentence-is-no-address", "See example.org for more", NULL},
    {"two-addresses-are-no-address", "https://a.example/ https://b.example/", NULL},
    {"text-over-two-lines-is-no-address", "https://example.org/a\nand more", NULL},
    {"an-abbreviation-is-no-address", "e.g.", NULL},
    {"a-number-is-no-address", "3.5", NULL},
    {"a-price-is-no-address", "1.299,00", NULL},
    {"a-mail-address-is-no-address", "jane@example.org", NULL},
    {"a-path-is-no-address", "/home/jane/page.html", NULL},
    {"javascript-is-no-address", "javascript:alert(1)", NULL},
    {"javascript-with-slashes-is-no-address", "javascript://example.org/%0aalert(1)",
     NULL},
    {"data-is-no-address", "data:text/html,hello", NULL},
    {"file-is-no-address", "file:///etc/passwd", NULL},
    {"ftp-is-no-address", "ftp://example.org/a", NULL},
    {"mailto-is-no-address", "mailto:jane@example.org", NULL},
    {"a-scheme-alone-is-no-address", "https://", NULL},
    {"a-port-above-65535-is-no-address", "https://example.org:65536/", NULL},
    {"a-port-that-is-a-word-is-no-address", "https://example.org:http/", NULL},
    {"a-host-with-a-bracket-is-no-address", "https://exa[mple.org/", NULL},
    {"a-host-with-an-encoded-slash-is-no-address", "https://example.org%2f.b/", NULL},
    {"an-empty-label-is-no-address", "https://example..org/", NULL},
    {"an-ip-address-with-five-parts-is-no-address", "http://1.2.3.4.5/", NULL},
    {"an-ip-address-with-too-large-a-part-is-no-address", "http://1.2.3.256/", NULL},
    {"an-octal-part-with-a-nine-is-no-address", "http://1.2.3.09/", NULL},
    {"a-broken-ipv6-address-is-no-address", "http://[::g]/", NULL},
    {"an-ipv6-zone-is-no-address", "http://[fe80::1%25eth0]/", NULL},
    {"invalid-utf-8-is-no-address", "https://example.org/\xff", NULL},
};

static void
test_input (gconstpointer data)
{
  const InputCase *row = data;
  g_autofree char *address = uri_from_input (row->input);

  g_assert_cmpstr (address, ==, row->expected);
  if (address != NULL) {
    g_autofree char *again = uri_from_input (address);

    g_assert_cmpstr (again, ==, address);
  }
}

typedef struct {
  const char *name;
  const char *base;
  const char *reference;
  const char *expected;
} ResolveCase;

#define RFC "http://a/b/c/d;p?q"

static const ResolveCase resolve_cases[] = {
    /* RFC 3986, section 5.4, as far as WHATWG agrees. */
    {"rfc-another-scheme", RFC, "g:h", "g:h"},
    {"rfc-name", RFC, "g", "http://a/b/c/g"},
    {"rfc-this-folder", RFC, "./g", "http://a/b/c/g"},
    {"rfc-folder", RFC, "g/", "http://a/b/c/g/"},
    {"rfc-root", RFC, "/g", "http://a/g"},
    {"rfc-host", RFC, "//g", "http://g/"},
    {"rfc-query", RFC, "?y", "http://a/b/c/d;p?y"},
    {"rfc-name-and-query", RFC, "g?y", "http://a/b/c/g?y"},
    {"rfc-fragment", RFC, "#s", "http://a/b/c/d;p?q#s"},
    {"rfc-all-three", RFC, "g?y#s", "http://a/b/c/g?y#s"},
    {"rfc-semicolon", RFC, ";x", "http://a/b/c/;x"},
    {"rfc-nothing", RFC, "", "http://a/b/c/d;p?q"},
    {"rfc-dot", RFC, ".", "http://a/b/c/"},
    {"rfc-dot-slash", RFC, "./", "http://a/b/c/"},
    {"rfc-up", RFC, "..", "http://a/b/"},
    {"rfc-up-slash", RFC, "../", "http://a/b/"},
    {"rfc-up-name", RFC, "../g", "http://a/b/g"},
    {"rfc-up-twice", RFC, "../..", "http://a/"},
    {"rfc-up-twice-name", RFC, "../../g", "http://a/g"},
    {"rfc-above-the-root", RFC, "../../../../g", "http://a/g"},
    {"rfc-root-dot", RFC, "/./g", "http://a/g"},
    {"rfc-root-up", RFC, "/../g", "http://a/g"},
    {"rfc-trailing-dot-is-a-name", RFC, "g.", "http://a/b/c/g."},
    {"rfc-three-dots-are-a-name", RFC, "...", "http://a/b/c/..."},
    {"rfc-inner-dots", RFC, "./g/../h/.", "http://a/b/c/h/"},
    {"rfc-dots-in-a-query-stay", RFC, "g?y/../x", "http://a/b/c/g?y/../x"},
    {"rfc-dots-in-a-fragment-stay", RFC, "g#s/../x", "http://a/b/c/g#s/../x"},
    {"rfc-the-same-scheme-may-be-relative", RFC, "http:g", "http://a/b/c/g"},

    {"an-absolute-address-needs-no-base", NULL, "https://example.org/a",
     "https://example.org/a"},
    {"a-relative-one-does", NULL, "a.html", NULL},
    {"a-base-that-is-no-address-does-not-help", "a/b", "c.html", NULL},
    {"an-absolute-address-wins-over-a-bad-base", "a/b", "https://example.org/c",
     "https://example.org/c"},
    {"blanks-around-are-dropped", "https://example.org/", " \n a.html \t",
     "https://example.org/a.html"},
    {"line-breaks-inside-are-dropped", "https://example.org/", "a\n  b\t.html",
     "https://example.org/a%20%20b.html"},
    {"a-backslash-is-a-slash", "https://example.org/x/", "\\a\\b",
     "https://example.org/a/b"},
    {"two-backslashes-begin-a-host", "https://example.org/", "\\\\other.example\\a",
     "https://other.example/a"},
    {"a-backslash-in-a-query-stays", "https://example.org/", "?a\\b",
     "https://example.org/?a\\b"},
    {"blanks-in-a-path-are-encoded", "https://example.org/", "a b.html",
     "https://example.org/a%20b.html"},
    {"letters-beyond-ascii-are-encoded", "https://example.org/", "größe?ü#ö",
     "https://example.org/gr%C3%B6%C3%9Fe?%C3%BC#%C3%B6"},
    {"quotes-and-angles-are-encoded", "https://example.org/", "a\"<b>?c\"'<d>",
     "https://example.org/a%22%3Cb%3E?c%22%27%3Cd%3E"},
    {"what-is-encoded-stays", "https://example.org/", "a%20b%2fc",
     "https://example.org/a%20b%2fc"},
    {"a-lone-percent-sign-stays", "https://example.org/", "100%",
     "https://example.org/100%"},
    {"encoded-dots-are-dots", "https://example.org/a/b/", "%2E%2e/c",
     "https://example.org/a/c"},
    {"control-characters-are-encoded", "https://example.org/", "a\x01z",
     "https://example.org/a%01z"},
    {"the-port-comes-along", "http://example.org:8080/a", "b",
     "http://example.org:8080/b"},
    {"another-host-does-not-get-the-port", "http://example.org:8080/a", "//b.example/",
     "http://b.example/"},
    {"user-and-password-are-removed", NULL, "https://user:pass@example.org/",
     "https://example.org/"},
    {"the-other-web-scheme-is-absolute", "http://example.org/a/", "https:b.example/c",
     "https://b.example/c"},
    {"mailto-is-left-alone", "https://example.org/", "mailto:a@b.example?subject=x y",
     "mailto:a@b.example?subject=x y"},
    {"javascript-stays-what-it-is", "https://example.org/", "JavaScript:alert(1)",
     "javascript:alert(1)"},
    {"a-line-break-does-not-hide-javascript", "https://example.org/",
     "java\nscript:alert(1)", "javascript:alert(1)"},
    {"data-is-left-alone", "https://example.org/", "data:image/svg+xml,<a b='#c'>",
     "data:image/svg+xml,<a b='#c'>"},
    {"a-colon-in-a-path-is-no-scheme", "https://example.org/", "./a:b",
     "https://example.org/a:b"},
    {"a-file-beside-a-file", "file:///home/jane/page.html", "page_files/a.png",
     "file:///home/jane/page_files/a.png"},
    {"mail-has-no-pages-beside-it", "mailto:a@b.example", "c.html", NULL},
    {"a-host-that-is-none-gives-nothing", "https://example.org/", "https://a b/", NULL},
    {"a-query-replaces-the-query", "https://example.org/a?b#c", "?d",
     "https://example.org/a?d"},
};

static void
test_resolve (gconstpointer data)
{
  const ResolveCase *row = data;
  g_autofree char *address = uri_resolve (row->base, row->reference);

  g_assert_cmpstr (address, ==, row->expected);
}

static const InputCase site_cases[] = {
    {"the-host-in-lower-case", "https://News.Example.ORG/a", "news.example.org"},
    {"without-www", "http://www.example.org:8080/", "example.org"},
    {"a-host-that-is-called-www", "http://www.example/", "www.example"},
    {"an-ip-address", "http://127.1/", "127.0.0.1"},
    {"another-scheme-has-no-site", "mailto:jane@example.org", NULL},
    {"a-relative-address-has-no-site", "/a/b", NULL},
};

static void
test_site (gconstpointer data)
{
  const InputCase *row = data;
  g_autofree char *site = uri_site (row->input);

  g_assert_cmpstr (site, ==, row->expected);
}

#define PAGE "https://example.org/news/story"

static const InputCase tracking_cases[] = {
    {"an-address-without-any-stays", PAGE, PAGE},
    {"all-of-the-query-may-go", PAGE "?utm_source=x&utm_campaign=y", PAGE},
    {"the-first-parameter-may-go", PAGE "?utm_source=x&a=1", PAGE "?a=1"},
    {"the-last-parameter-may-go", PAGE "?a=1&fbclid=x", PAGE "?a=1"},
    {"order-and-encoding-stay", PAGE "?b=%7e&gclid=x&a=1", PAGE "?b=%7e&a=1"},
    {"the-fragment-stays", PAGE "?utm_source=x#part-2", PAGE "#part-2"},
    {"a-fragment-of-tracking-goes", PAGE "#xtor=RSS-1", PAGE},
    {"an-empty-query-stays", PAGE "?", PAGE "?"},
    {"an-empty-fragment-stays", PAGE "#", PAGE "#"},
    {"empty-parameters-stay", PAGE "?a&&b&", PAGE "?a&&b&"},
    {"a-question-mark-in-a-fragment-is-no-query", PAGE "#a?utm_source=x",
     PAGE "#a?utm_source=x"},
    {"a-prefix-needs-something-after-it", PAGE "?utm_=x", PAGE "?utm_=x"},
};

static void
test_without_tracking (gconstpointer data)
{
  const InputCase *row = data;
  g_autofree char *address = uri_without_tracking (row->input);

  g_assert_cmpstr (address, ==, row->expected);
}

typedef struct {
  const char *name;
  const char *address;
  bool expected;
} WebCase;

static const WebCase web_cases[] = {
    {"http", "http://example.org/", true},
    {"https-in-capitals", "HTTPS://example.org/", true},
    {"blanks-in-front", " https://example.org/", true},
    {"javascript", "javascript:alert(1)", false},
    {"javascript-that-looks-like-http", "javascript://http://example.org/", false},
    {"a-scheme-that-begins-like-http", "httpx://example.org/", false},
    {"ftp", "ftp://example.org/", false},
    {"a-relative-address", "example.org/a", false},
    {"nothing", "", false},
};

static void
test_is_web (gconstpointer data)
{
  const WebCase *row = data;

  g_assert_cmpint (uri_is_web (row->address), ==, row->expected);
}

/* Half a megabyte of one piece and then of the next is read in one pass. */
static void
test_hostile (void)
{
  static const char *const pieces[] = {"a/", "../", "%2e%2e/", "?",    "#", "@",
                                       ":",  "é",   "&",       ".",    "/", "\\",
                                       "%",  "[",   "&&",      "utm_", "x", "0"};

  for (size_t i = 0; i < G_N_ELEMENTS (pieces); i++) {
    g_autoptr (GString) address = g_string_new ("https://example.org/");
    g_autofree char *key = NULL, *typed = NULL, *resolved = NULL, *plain = NULL;
    gint64 start = g_get_monotonic_time ();

    while (address->len < 1 << 19)
      g_string_append (address, pieces[i]);
    while (address->len < 1 << 20)
      g_string_append (address, pieces[(i + 1) % G_N_ELEMENTS (pieces)]);
    key = uri_key (address->str);
    typed = uri_from_input (address->str + strlen ("https://"));
    resolved = uri_resolve ("https://example.org/a/b", address->str + 19);
    plain = uri_without_tracking (address->str);
    g_assert_true (g_str_has_prefix (key, "example.org"));
    g_assert_true (g_str_has_prefix (plain, "https://example.org/"));
    g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
  }
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
  ADD_CASES ("/uri/from-input", input_cases, test_input);
  ADD_CASES ("/uri/resolve", resolve_cases, test_resolve);
  ADD_CASES ("/uri/site", site_cases, test_site);
  ADD_CASES ("/uri/without-tracking", tracking_cases, test_without_tracking);
  ADD_CASES ("/uri/is-web", web_cases, test_is_web);
  g_test_add_func ("/uri/a-megabyte-is-read-in-one-pass", test_hostile);
  return g_test_run ();
}

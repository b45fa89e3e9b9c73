/* test-html-serialize.c: trees written as HTML, and read again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-serialize.h"

#include <string.h>

#include "html/html-tree.h"
#include "html/html-walk.h"
#include "tree-format.h"

typedef struct {
  const char *name;
  const char *html;
  const char *expected; /* NULL when it is written as it stands */
} Case;

static const Case cases[] = {
    {"nothing", "", NULL},
    {"text", "a b", NULL},
    {"elements-and-attributes", "<p class=\"a\"><b id=\"b\">x</b></p>", NULL},
    {"empty-elements-have-an-end", "<p></p><a></a>", NULL},
    {"void-elements-have-none", "a<br><img src=\"x\"><hr><wbr>", NULL},
    {"what-means-something-is-escaped", "&lt;a&gt; &amp;amp; \"'", NULL},
    {"no-break-spaces-are-visible", "a\xc2\xa0\xc2\xa1", "a&nbsp;\xc2\xa1"},
    {"values-are-escaped", "<a title='\"<>&amp;&nbsp;'></a>",
     "<a title=\"&quot;&lt;&gt;&amp;&nbsp;\"></a>"},
    {"other-references-become-characters", "&eacute;&#8212;", "é—"},
    {"raw-text-is-written-raw", "<style>a>b&amp;</style><xmp>&lt;</xmp>", NULL},
    {"escapable-text-is-escaped", "<textarea>&lt;b&gt;</textarea>", NULL},
    {"a-line-feed-at-the-begin-of-pre-is-doubled", "<pre>\n\na</pre>", NULL},
    {"a-line-feed-elsewhere-is-not", "<pre>a\n</pre><p>\na</p>", NULL},
    {"comments", "<!--a-->b", NULL},
    {"templates-with-their-content", "<template><td>a</td></template>", NULL},
    {"foreign-names-keep-their-case", "<svg viewBox=\"1\"><clipPath></clipPath></svg>",
     NULL},
    {"unknown-names-are-kept", "<x-y z=\"1\">a</x-y>", NULL},
    {"names-become-lower-case", "<P CLASS=A>", "<p class=\"A\"></p>"},
};

static HtmlDoc *
parse (const char *html)
{
  HtmlDoc *doc =
      html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL, NULL);

  g_assert_nonnull (doc);
  return doc;
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (HtmlDoc) doc = parse (row->html);
  g_autofree char *html = html_serialize_inner (html_doc_root (doc));

  g_assert_cmpstr (html, ==, row->expected != NULL ? row->expected : row->html);
}

static void
test_round_trip (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (HtmlDoc) doc = parse (row->html);
  g_autofree char *html = html_serialize_inner (html_doc_root (doc));
  g_autoptr (HtmlDoc) again = parse (html);
  g_autofree char *tree = tree_format (html_doc_root (doc));
  g_autofree char *tree_again = tree_format (html_doc_root (again));

  g_assert_cmpstr (tree, ==, tree_again);
}

static void
test_outer (void)
{
  g_autoptr (HtmlDoc) doc = parse ("<p id=1>a<b>c</b></p><p>d<br>");
  const HtmlNode *p = html_doc_root (doc)->first_child;
  const HtmlNode *br = html_walk_find (html_doc_root (doc), HTML_TAG_BR);
  g_autofree char *whole = html_serialize (p);
  g_autofree char *inner = html_serialize_inner (p);
  g_autofree char *text = html_serialize (p->first_child);
  g_autofree char *line_break = html_serialize (br);
  g_autofree char *document = html_serialize (html_doc_root (doc));

  g_assert_cmpstr (whole, ==, "<p id=\"1\">a<b>c</b></p>");
  g_assert_cmpstr (inner, ==, "a<b>c</b>");
  g_assert_cmpstr (text, ==, "a");
  g_assert_cmpstr (line_break, ==, "<br>");
  g_assert_cmpstr (document, ==, "<p id=\"1\">a<b>c</b></p><p>d<br></p>");
}

static void
test_escape (void)
{
  g_autoptr (GString) text = g_string_new ("1");
  g_autoptr (GString) value = g_string_new (NULL);

  html_serialize_escape (text, "\"<a>\" & b", 7, false);
  html_serialize_escape (value, "\"<a>\" & b", 9, true);
  g_assert_cmpstr (text->str, ==, "1\"&lt;a&gt;\" &amp;");
  g_assert_cmpstr (value->str, ==, "&quot;&lt;a&gt;&quot; &amp; b");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *written = g_strconcat ("/html-serialize/", cases[i].name, NULL);
    g_autofree char *again = g_strconcat ("/html-serialize/again/", cases[i].name, NULL);

    g_test_add_data_func (written, &cases[i], test_case);
    g_test_add_data_func (again, &cases[i], test_round_trip);
  }
  g_test_add_func ("/html-serialize/with-or-without-the-root", test_outer);
  g_test_add_func ("/html-serialize/escapes-append", test_escape);
  return g_test_run ();
}

/* test-html-serialize-xml.c: a tree as XML that every parser of XML takes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-serialize-xml.h"

#include <string.h>

#include "cases.h"
#include "html/html-tree.h"

typedef struct {
  const char *name;
  const char *html;
  const char *expected;
} Case;

static const Case cases[] = {
    {"empty-elements-end-themselves", "<p>a<br>b<img src=\"x\"></p><p></p>",
     "<p>a<br/>b<img src=\"x\"/></p><p/>"},
    {"references-are-those-of-xml", "<p>a&nbsp;&eacute; &lt;b&gt; &amp; \"c\"</p>",
     "<p>a\xc2\xa0é &lt;b&gt; &amp; \"c\"</p>"},
    {"values-are-escaped", "<a title='\"&lt;&#10;'>a</a>",
     "<a title=\"&quot;&lt;&#10;\">a</a>"},
    {"what-xml-cannot-say-is-left-out",
     "<p>a\x01\xef\xbf\xbe"
     "b\x1b</p>",
     "<p>ab</p>"},
    {"other-planes-stay", "<p>🗞 𐍈</p>", "<p>🗞 𐍈</p>"},
    {"lines-and-tabs-stay", "<pre>a\n\tb</pre>", "<pre>a\n\tb</pre>"},
    {"comments-are-left-out", "<p>a<!-- -- -->b</p>", "<p>ab</p>"},
    {"unknown-names-are-left-out", "<p o:x=\"1\" title=\"2\">a<o:p>b</o:p></p>",
     "<p title=\"2\">ab</p>"},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (HtmlDoc) doc = html_parse_fragment (row->html, strlen (row->html),
                                                 HTML_NS_HTML, "body", false, NULL, NULL);
  g_autofree char *xml = html_serialize_xml_inner (html_doc_root (doc));
  g_autofree char *document = g_strconcat ("<x>", xml, "</x>", NULL);
  const GMarkupParser nothing = {0};
  g_autoptr (GMarkupParseContext) parser =
      g_markup_parse_context_new (&nothing, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (xml, ==, row->expected);
  g_markup_parse_context_parse (parser, document, -1, &error);
  g_assert_no_error (error);
}

static void
test_text_is_escaped_by_itself (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  html_serialize_xml_escape (out, "a\"<b\rc", 6, false);
  html_serialize_xml_escape (out, "\t\"", 2, true);
  g_assert_cmpstr (out->str, ==, "a\"&lt;b&#13;c&#9;&quot;");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/html-serialize-xml", cases, test_case);
  g_test_add_func ("/html-serialize-xml/text-is-escaped-by-itself",
                   test_text_is_escaped_by_itself);
  return g_test_run ();
}

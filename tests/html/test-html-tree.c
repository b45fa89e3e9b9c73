/* test-html-tree.c: what the parser makes of pages, good and bad, and its limits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-tree.h"

#include <string.h>

#include "html/html-serialize.h"
#include "html/html-walk.h"
#include "tree-format.h"

typedef struct {
  const char *name;
  const char *html;
  const char *expected;
} Case;

/* Whole documents, written out again. */
static const Case page_cases[] = {
    {"an-empty-page", "", "<html><head></head><body></body></html>"},
    {"what-is-left-out-is-there", "<title>t</title><p>x",
     "<html><head><title>t</title></head><body><p>x</p></body></html>"},
    {"a-doctype-and-comments", "<!--a--><!DOCTYPE html><!--b--><html><!--c-->",
     "<!--a--><!DOCTYPE html><!--b--><html><!--c--><head></head><body></body></html>"},
    {"a-second-doctype-is-nothing", "<p><!DOCTYPE html>x",
     "<html><head></head><body><p>x</p></body></html>"},
    {"blanks-before-the-head-are-dropped", " \n <html> <head>",
     "<html><head></head><body></body></html>"},
    {"blanks-after-the-head-stay", "<head></head> <body>",
     "<html><head></head> <body></body></html>"},
    {"late-metadata-goes-into-the-head", "<head></head><meta><title>t</title>x",
     "<html><head><meta><title>t</title></head><body>x</body></html>"},
    {"attributes-of-a-second-html-are-added", "<html lang=a><html lang=b dir=c>",
     "<html lang=\"a\" dir=\"c\"><head></head><body></body></html>"},
    {"attributes-of-a-second-body-are-added", "<body id=a>x<body id=b class=c>",
     "<html><head></head><body id=\"a\" class=\"c\">x</body></html>"},
    {"what-follows-the-end-belongs-to-the-body", "<p>a</body></html><p>b",
     "<html><head></head><body><p>a</p><p>b</p></body></html>"},
    {"a-comment-behind-the-body", "x</body><!--a--></html><!--b-->",
     "<html><head></head><body>x</body><!--a--></html><!--b-->"},
    {"noscript-in-the-head-ends-at-an-image", "<head><noscript><img></noscript><meta>",
     "<html><head><noscript></noscript></head><body><img><meta></body></html>"},
    {"noscript-in-the-head-holds-links", "<head><noscript><link></noscript><meta>",
     "<html><head><noscript><link></noscript><meta></head><body></body></html>"},
    {"a-frameset-takes-the-place-of-the-body", "<frameset><frame>text</frameset>",
     "<html><head></head><frameset><frame></frameset></html>"},
    {"a-frameset-behind-text-is-nothing", "x<frameset><frame>",
     "<html><head></head><body>x</body></html>"},
    {"line-ends-become-line-feeds", "<pre>a\r\nb\rc\n\rd</pre>",
     "<html><head></head><body><pre>a\nb\nc\n\nd</pre></body></html>"},
};

/* The content of a body, written out again. */
static const Case body_cases[] = {
    {"paragraphs-end-each-other", "<p>1<p>2", "<p>1</p><p>2</p>"},
    {"a-block-ends-a-paragraph", "<p>1<div>2</div>3</p>", "<p>1</p><div>2</div>3<p></p>"},
    {"a-span-does-not", "<p>1<span>2</p>3", "<p>1<span>2</span></p>3"},
    {"a-lone-end-of-a-paragraph-is-one", "1</p>2", "1<p></p>2"},
    {"a-lone-end-of-a-line-break-is-one", "1</br>2", "1<br>2"},
    {"items-end-each-other", "<ul><li>1<li>2<ul><li>3</ul><li>4</ul>",
     "<ul><li>1</li><li>2<ul><li>3</li></ul></li><li>4</li></ul>"},
    {"definitions-end-each-other", "<dl><dt>1<dd>2<dt>3",
     "<dl><dt>1</dt><dd>2</dd>"
     "<dt>3</dt></dl>"},
    {"headings-end-each-other", "<h1>1<h2>2</h1>3", "<h1>1</h1><h2>2</h2>3"},
    {"buttons-end-each-other", "<button>1<button>2",
     "<button>1</button><button>2</button>"},
    {"links-end-each-other", "<a href=1>1<a href=2>2",
     "<a href=\"1\">1</a><a href=\"2\">2</a>"},
    {"links-end-each-other-across-blocks", "<a>1<div>2<a>3</a>4</div>5",
     "<a>1</a><div><a>2</a><a>3</a>4</div>5"},
    {"bold-goes-on-in-the-next-paragraph", "<p><b>1<p>2</b>3",
     "<p><b>1</b></p><p><b>2</b>3</p>"},
    {"overlapping-elements-are-sorted-out", "<b>1<i>2</b>3</i>4",
     "<b>1<i>2</i></b><i>3</i>4"},
    {"a-block-adopts-bold", "<b>1<p>2</b>3</p>4", "<b>1</b><p><b>2</b>3</p>4"},
    {"a-block-adopts-several", "<b><i>1<p>2</b>3</i>4</p>",
     "<b><i>1</i></b><i></i><p><i><b>2</b>3</i>4</p>"},
    {"three-alike-are-opened-again-not-four", "<p><b><b><b><b>1<p>2",
     "<p><b><b><b><b>1</b></b></b></b></p><p><b><b><b>2</b></b></b></p>"},
    {"four-with-other-attributes-are", "<p><b id=1><b id=2><b id=3><b id=4>1<p>2",
     "<p><b id=\"1\"><b id=\"2\"><b id=\"3\"><b id=\"4\">1</b></b></b></b></p>"
     "<p><b id=\"1\"><b id=\"2\"><b id=\"3\"><b id=\"4\">2</b></b></b></b></p>"},
    {"an-object-keeps-bold-inside", "<object><b>1</object>2<p>3",
     "<object><b>1</b></object>2<p>3</p>"},
    {"forms-do-not-nest", "<form id=1><form id=2>x", "<form id=\"1\">x</form>"},
    {"a-form-may-overlap", "<form><div></form>1</div>2", "<form><div>1</div></form>2"},
    {"image-is-img", "<image src=x>", "<img src=\"x\">"},
    {"the-first-line-feed-of-pre-is-dropped", "<pre>\n\na</pre><textarea>\nb</textarea>",
     "<pre>\n\na</pre><textarea>b</textarea>"},
    {"textarea-holds-no-elements", "<textarea><p>1</textarea>2",
     "<textarea>&lt;p&gt;1</textarea>2"},
    {"xmp-and-iframe-hold-text", "<xmp><b></xmp><iframe><b></iframe>",
     "<xmp><b></xmp><iframe><b></iframe>"},
    {"noscript-holds-elements", "<noscript><img></noscript>",
     "<noscript><img></noscript>"},
    {"ruby", "<ruby>a<rp>(<rt>b<rp>)</ruby>",
     "<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>"},
    {"an-unknown-element-is-phrasing", "<p><x-y>1</x-y>2<x-z>3</p>",
     "<p><x-y>1</x-y>2<x-z>3</x-z></p>"},
    {"an-end-of-nothing-is-nothing", "1</b></div></x-y></h1></ul>2", "12"},
    {"an-end-does-not-reach-through-a-block", "<span><div>1</span>2",
     "<span><div>12</div></span>"},

    {"a-table-gets-what-it-needs", "<table><td>1<td>2<tr><th>3",
     "<table><tbody><tr><td>1</td><td>2</td></tr><tr><th>3</th></tr></tbody></table>"},
    {"columns-get-their-group", "<table><col><col><tr><td>1",
     "<table><colgroup><col><col></colgroup><tbody><tr><td>1</td></tr></tbody></table>"},
    {"a-caption-ends-at-a-row", "<table><caption>1<tr><td>2",
     "<table><caption>1</caption><tbody><tr><td>2</td></tr></tbody></table>"},
    {"what-a-table-cannot-hold-goes-before-it", "<table>1<p>2</p><tr>3<td>4</table>5",
     "1<p>2</p>3<table><tbody><tr><td>4</td></tr></tbody></table>5"},
    {"blanks-in-a-table-stay", "<table> <tr> <td>1</table>",
     "<table> <tbody><tr> <td>1</td></tr></tbody></table>"},
    {"text-goes-before-the-table-as-one", "<table>1<tr>2<td>3</td>4</table>",
     "124<table><tbody><tr><td>3</td></tr></tbody></table>"},
    {"a-hidden-input-stays-in-the-table", "<table><input type=HIDDEN><input type=text>",
     "<input type=\"text\"><table><input type=\"HIDDEN\"></table>"},
    {"a-table-in-a-table-ends-it", "<table><table>1", "<table></table>1<table></table>"},
    {"a-table-in-a-cell-does-not", "<table><td><table><td>1</table>2</table>3",
     "<table><tbody><tr><td><table><tbody><tr><td>1</td></tr></tbody></table>2</td></tr>"
     "</tbody></table>3"},
    {"a-table-outside-of-quirks-ends-a-paragraph", "<p>1<table><td>2",
     "<p>1</p><table><tbody><tr><td>2</td></tr></tbody></table>"},

    {"options-end-each-other", "<select><option>1<option>2</select>3",
     "<select><option>1</option><option>2</option></select>3"},
    {"a-select-holds-other-elements", "<select><div><option>1</div></select>2",
     "<select><div><option>1</option></div></select>2"},
    {"a-select-ends-a-select", "<select>1<select>2", "<select>1</select>2"},
    {"an-input-ends-a-select", "<select>1<input>2", "<select>1</select><input>2"},
    {"what-is-chosen-is-shown",
     "<select><button><selectedcontent></selectedcontent></button><option>1"
     "<option selected><b>2</b></select>",
     "<select><button><selectedcontent><b>2</b></selectedcontent></button>"
     "<option>1</option><option selected=\"\"><b>2</b></option></select>"},

    {"a-block-breaks-out-of-svg", "<svg><g>1<p>2", "<svg><g>1</g></svg><p>2</p>"},
    {"html-may-stand-in-a-foreign-object",
     "<svg><foreignobject><p>1</p></foreignobject></svg>2",
     "<svg><foreignObject><p>1</p></foreignObject></svg>2"},
    {"svg-names-get-their-capitals-back", "<svg VIEWBOX=1><lineargradient/>",
     "<svg viewBox=\"1\"><linearGradient></linearGradient></svg>"},
    {"cdata-in-svg-is-text", "<svg><![CDATA[<p>]]></svg><![CDATA[x]]>",
     "<svg>&lt;p&gt;</svg><!--[CDATA[x]]-->"},
    {"the-marker-of-removals-is-an-element-like-others", "<x-removed n=1>1</x-removed>",
     "<x-removed n=\"1\">1</x-removed>"},
};

static HtmlDoc *
parse (const char *html)
{
  g_autoptr (GError) error = NULL;
  HtmlDoc *doc = html_parse (html, strlen (html), false, NULL, &error);

  g_assert_no_error (error);
  return doc;
}

static void
test_page (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (HtmlDoc) doc = parse (row->html);
  g_autofree char *html = html_serialize_inner (html_doc_root (doc));

  g_assert_cmpstr (html, ==, row->expected);
}

static void
test_body (gconstpointer data)
{
  const Case *row = data;
  g_autofree char *page = g_strconcat ("<!DOCTYPE html><body>", row->html, NULL);
  g_autoptr (HtmlDoc) doc = parse (page);
  g_autofree char *html = html_serialize_inner (html_doc_body (doc));

  g_assert_cmpstr (html, ==, row->expected);
}

typedef struct {
  const char *name;
  HtmlNamespace ns;
  const char *context;
  const char *html;
  const char *expected;
} FragmentCase;

static const FragmentCase fragment_cases[] = {
    {"in-a-body", HTML_NS_HTML, "body", "<head><p>1<td>2", "<p>12</p>"},
    {"in-a-row", HTML_NS_HTML, "tr", "<td>1<p>2", "<td>1<p>2</p></td>"},
    {"in-a-table", HTML_NS_HTML, "table", "<td>1", "<tbody><tr><td>1</td></tr></tbody>"},
    {"in-a-textarea", HTML_NS_HTML, "textarea", "<p>&lt;</textarea>",
     "&lt;p&gt;&lt;&lt;/textarea&gt;"},
    {"in-a-template", HTML_NS_HTML, "template", "<tr><td>1", "<tr><td>1</td></tr>"},
    {"in-svg", HTML_NS_SVG, "svg", "<foreignobject>1<![CDATA[2]]>",
     "<foreignObject>12</foreignObject>"},
    {"in-html", HTML_NS_HTML, "html", "<p>1", "<head></head><body><p>1</p></body>"},
    {"an-empty-one", HTML_NS_HTML, "div", "", ""},
};

static void
test_fragment (gconstpointer data)
{
  const FragmentCase *row = data;
  g_autoptr (HtmlDoc) doc = html_parse_fragment (row->html, strlen (row->html), row->ns,
                                                 row->context, false, NULL, NULL);
  g_autofree char *html = html_serialize_inner (html_doc_root (doc));

  g_assert_cmpstr (html, ==, row->expected);
  for (const HtmlNode *node = html_doc_root (doc)->first_child; node != NULL;
       node = node->next)
    g_assert_true (node->parent == html_doc_root (doc));
}

static void
test_scripting (void)
{
  const char *html = "<body><noscript><img></noscript>";
  g_autoptr (HtmlDoc) doc = html_parse (html, strlen (html), true, NULL, NULL);
  const HtmlNode *noscript = html_doc_body (doc)->first_child;

  g_assert_true (html_node_is (noscript, HTML_TAG_NOSCRIPT));
  g_assert_cmpint (noscript->first_child->type, ==, HTML_NODE_TEXT);
}

static void
test_quirks (void)
{
  static const Case quirks_cases[] = {
      {"", "<p>1<table>", "<p>1<table></table></p>"},
      {"", "<!DOCTYPE html><p>1<table>", "<p>1</p><table></table>"},
      {"", "<!DOCTYPE x><p>1<table>", "<p>1<table></table></p>"},
      {"", "<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 3.2//EN'><p>1<table>",
       "<p>1<table></table></p>"},
      {"", "<!DOCTYPE html PUBLIC '-//w3c//dtd html 4.01 transitional//en'><p>1<table>",
       "<p>1<table></table></p>"},
      {"",
       "<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN' 's'><p>1<table>",
       "<p>1</p><table></table>"},
      {"", "<!DOCTYPE html PUBLIC 'html'><p>1<table>", "<p>1<table></table></p>"},
  };

  for (size_t i = 0; i < G_N_ELEMENTS (quirks_cases); i++) {
    g_autoptr (HtmlDoc) doc = parse (quirks_cases[i].html);
    g_autofree char *html = html_serialize_inner (html_doc_body (doc));

    g_assert_cmpstr (html, ==, quirks_cases[i].expected);
  }
}

static void
test_namespaces (void)
{
  g_autoptr (HtmlDoc) doc =
      parse ("<body><svg xlink:href=1><a/></svg><math definitionurl=2><mi><b>x");
  g_autofree char *tree = tree_format (html_doc_body (doc));

  g_assert_cmpstr (tree, ==,
                   "| <svg svg>\n"
                   "|   xlink href=\"1\"\n"
                   "|   <svg a>\n"
                   "| <math math>\n"
                   "|   definitionURL=\"2\"\n"
                   "|   <math mi>\n"
                   "|     <b>\n"
                   "|       \"x\"\n");
}

static void
test_template (void)
{
  g_autoptr (HtmlDoc) doc = parse ("<body><template><td>1</td></template>2");
  g_autofree char *tree = tree_format (html_doc_body (doc));

  g_assert_cmpstr (tree, ==,
                   "| <template>\n"
                   "|   content\n"
                   "|     <td>\n"
                   "|       \"1\"\n"
                   "| \"2\"\n");
}

static void
test_template_of_columns (void)
{
  g_autoptr (HtmlDoc) doc = parse ("<body><template><col>1 2<col></template>3");
  g_autofree char *tree = tree_format (html_doc_body (doc)->first_child);

  g_assert_cmpstr (tree, ==,
                   "| content\n"
                   "|   <col>\n"
                   "|   \" \"\n"
                   "|   <col>\n");
}

static void
test_removal_is_never_set (void)
{
  g_autoptr (HtmlDoc) doc = parse ("<x-removed n=1>a<p removal=2>b");

  for (const HtmlNode *node = html_doc_root (doc); node != NULL;
       node = html_walk_next (node, html_doc_root (doc)))
    g_assert_cmpuint (node->removal, ==, 0);
}

static void
test_input_may_go (void)
{
  g_autofree char *html = g_strdup ("<p class=c>a&amp;b");
  g_autoptr (HtmlDoc) doc = parse (html);
  g_autofree char *written = NULL;

  memset (html, 'x', strlen (html));
  written = html_serialize_inner (html_doc_body (doc));
  g_assert_cmpstr (written, ==, "<p class=\"c\">a&amp;b</p>");
}

/* ---- limits ----------------------------------------------------------------- */

typedef struct {
  const char *name;
  const char *html;
  HtmlLimits limits;
  const char *expected; /* NULL when the page is too complex */
} LimitCase;

#define LIMITS(bytes, arena, nodes, depth, attrs)                                        \
  {                                                                                      \
    .max_bytes = (bytes), .max_arena = (arena), .max_nodes = (nodes),                    \
    .max_depth = (depth), .max_attrs = (attrs)                                           \
  }
#define MB (1024 * 1024)

static const LimitCase limit_cases[] = {
    {"as-many-bytes-as-allowed", "<p>12345", LIMITS (8, MB, 100, 100, 9), "<p>12345</p>"},
    {"one-byte-more", "<p>123456", LIMITS (8, MB, 100, 100, 9), NULL},
    {"as-many-nodes-as-allowed", "<p>1<p>2", LIMITS (99, MB, 8, 100, 9),
     "<p>1</p><p>2</p>"},
    {"one-node-more", "<p>1<p>2<p>", LIMITS (99, MB, 8, 100, 9), NULL},
    {"more-memory-than-allowed", "<p>1<p>2", LIMITS (99, 100, 100, 100, 9), NULL},
    {"no-memory-for-the-input", "<p>1<p>2", LIMITS (99, 0, 100, 100, 0), NULL},
    {"attributes-past-the-limit-are-dropped", "<p id=1 class=2 title=3 lang=4>",
     LIMITS (99, MB, 100, 100, 2), "<p id=\"1\" class=\"2\"></p>"},
    {"depth-as-allowed", "<div>1<div>2<div>3", LIMITS (99, MB, 100, 5, 9),
     "<div>1<div>2<div>3</div></div></div>"},
    {"deeper-elements-become-siblings", "<div>1<div>2<div>3<div>4<b>5",
     LIMITS (99, MB, 100, 5, 9),
     "<div>1<div>2<div>3</div><div>4</div><b>5</b></div></div>"},
    {"text-behind-them-is-kept", "<div>1<div>2<b>3<i>4</i>5</b>6</div>7",
     LIMITS (99, MB, 100, 4, 9), "<div>1<div>2</div><b>3</b><i>4</i><b>5</b>6</div>7"},
    {"depth-has-a-floor", "<div>1<div>2", LIMITS (99, MB, 100, 0, 9),
     "<div>1<div>2</div></div>"},
};

static void
test_limit (gconstpointer data)
{
  const LimitCase *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtmlDoc) doc =
      html_parse (row->html, strlen (row->html), false, &row->limits, &error);
  g_autofree char *html = NULL;

  if (row->expected == NULL) {
    g_assert_null (doc);
    g_assert_error (error, HTML_ERROR, HTML_ERROR_TOO_COMPLEX);
    return;
  }
  g_assert_no_error (error);
  html = html_serialize_inner (html_doc_body (doc));
  g_assert_cmpstr (html, ==, row->expected);
}

static void
test_limit_of_fragment (void)
{
  const HtmlLimits limits = LIMITS (8, MB, 100, 100, 9);
  g_autoptr (GError) error = NULL;
  g_autoptr (HtmlDoc) doc =
      html_parse_fragment ("<p>123456", 9, HTML_NS_HTML, "body", false, &limits, &error);

  g_assert_null (doc);
  g_assert_error (error, HTML_ERROR, HTML_ERROR_TOO_COMPLEX);
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
  ADD_CASES ("/html-tree/page", page_cases, test_page);
  ADD_CASES ("/html-tree/body", body_cases, test_body);
  ADD_CASES ("/html-tree/fragment", fragment_cases, test_fragment);
  ADD_CASES ("/html-tree/limit", limit_cases, test_limit);
  g_test_add_func ("/html-tree/limit/fragments-have-them-too", test_limit_of_fragment);
  g_test_add_func ("/html-tree/with-scripts-noscript-is-text", test_scripting);
  g_test_add_func ("/html-tree/old-doctypes-keep-tables-in-paragraphs", test_quirks);
  g_test_add_func ("/html-tree/foreign-elements-have-their-namespace", test_namespaces);
  g_test_add_func ("/html-tree/a-template-has-its-content-apart", test_template);
  g_test_add_func ("/html-tree/a-template-of-columns-holds-blanks",
                   test_template_of_columns);
  g_test_add_func ("/html-tree/no-page-can-set-a-removal", test_removal_is_never_set);
  g_test_add_func ("/html-tree/the-input-is-not-needed-afterwards", test_input_may_go);
  return g_test_run ();
}

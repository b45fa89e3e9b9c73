/* test-sanitize.c: what is let through, what is not, and that twice is once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sanitize/sanitize.h"

#include <string.h>

#include "html/html-serialize.h"
#include "html/html-tree.h"
#include "html/html-walk.h"

#define STORED                                                                           \
  "cuttings-image:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

typedef struct {
  const char *name;
  const char *html;
  const char *expected;
} Case;

static const Case cases[] = {
    /* Elements. */
    {"text-is-text", "plain &amp; simple", "plain &amp; simple"},
    {"words-keep-their-emphasis",
     "<p>a <b>b</b> <i>i</i> <em>e</em> <strong>s</strong></p>",
     "<p>a <b>b</b> <i>i</i> <em>e</em> <strong>s</strong></p>"},
    {"old-names-become-new-ones",
     "<acronym "
     "title=\"t\">a</acronym><strike>b</strike><tt>c</tt><menu><li>d</li></menu>",
     "<abbr title=\"t\">a</abbr><s>b</s><code>c</code><ul><li>d</li></ul>"},
    {"unknown-elements-give-way-to-their-text",
     "<p>a<x-y>b<font color=red>c</font></x-y></p>", "<p>abc</p>"},
    {"the-parts-of-a-page-become-blocks",
     "<article><header>a</header><section>b</section><nav>c</nav></article>",
     "<div><div>a</div><div>b</div><div>c</div></div>"},
    {"a-form-gives-way-to-its-text",
     "<form action=\"https://e.org\">a<input value=b>c</form>", "<div>ac</div>"},
    {"scripts-go-with-what-they-hold", "a<script>alert(1)</script>b", "ab"},
    {"styles-go-with-what-they-hold", "a<style>p{}</style>b", "ab"},
    {"frames-and-players-go",
     "a<iframe src=https://e.org></iframe><video "
     "src=v>b</video><object>c</object><embed>d",
     "ad"},
    {"noscript-goes-with-what-it-holds", "a<noscript><p>b</p></noscript>c", "ac"},
    {"templates-go-with-what-they-hold", "a<template><p>b</p></template>c", "ac"},
    {"drawings-and-formulas-go", "a<svg><text>b</text></svg><math><mi>c</mi></math>d",
     "ad"},
    {"controls-go",
     "a<button>b</button><select><option>c</select><textarea>d</textarea>e", "ae"},
    {"comments-go", "a<!-- b -->c", "ac"},
    {"raw-text-becomes-preformatted-text", "<xmp><b>a</b></xmp>",
     "<pre>&lt;b&gt;a&lt;/b&gt;</pre>"},
    {"plaintext-becomes-preformatted-text", "a<plaintext><b>c</b>",
     "a<pre>&lt;b&gt;c&lt;/b&gt;</pre>"},
    {"a-span-without-a-meaning-goes", "<span class=x>a</span>", "a"},
    {"a-span-with-a-language-stays", "<span lang=fr style=\"x\">a</span>",
     "<span lang=\"fr\">a</span>"},
    {"a-picture-of-many-sources-is-one-picture",
     "<picture><source srcset=\"https://e.org/a.avif\"><img "
     "src=\"https://e.org/a.jpg\"></picture>",
     "<img src=\"https://e.org/a.jpg\">"},
    {"ruby-keeps-its-readings", "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>",
     "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>"},
    {"details-keep-their-summary", "<details open><summary>a</summary>b</details>",
     "<details><summary>a</summary>b</details>"},
    {"a-marker-of-the-page-itself-is-none", "a<x-removed n=0>b</x-removed>c", "abc"},

    /* Attributes. */
    {"handlers-styles-and-data-go",
     "<p onclick=\"a()\" style=\"color:red\" class=x data-a=b id=c>d</p>", "<p>d</p>"},
    {"language-and-direction-stay", "<p lang=ar dir=RTL>a</p>",
     "<p lang=\"ar\" dir=\"rtl\">a</p>"},
    {"a-bad-language-goes", "<p lang=\"a b\" dir=up>a</p>", "<p>a</p>"},
    {"a-title-is-escaped", "<abbr title='\"&gt;<b>'>a</abbr>",
     "<abbr title=\"&quot;&gt;&lt;b&gt;\">a</abbr>"},
    {"lists-keep-their-numbers",
     "<ol start=\"3x\" reversed type=a><li value=7>a</li></ol><ol type=z><li>b</li></ol>",
     "<ol start=\"3\" reversed=\"\" type=\"a\"><li "
     "value=\"7\">a</li></ol><ol><li>b</li></ol>"},
    {"a-picture-keeps-its-size-and-words",
     "<img src=\"https://e.org/a.png\" width=\"300px\" height=auto alt=\"a "
     "&quot;b&quot;\" "
     "onerror=alert(1)>",
     "<img src=\"https://e.org/a.png\" width=\"300\" alt=\"a &quot;b&quot;\">"},
    {"code-keeps-the-name-of-its-language",
     "<pre class=\"x lang-c++ y\"><code class=\"language-rust\">a</code></pre>"
     "<code class=\"wide\">b</code>",
     "<pre class=\"language-c++\"><code "
     "class=\"language-rust\">a</code></pre><code>b</code>"},
    {"times-and-quotes-keep-their-sources",
     "<time datetime=\"2024-05-01\">a</time><q cite=\"https://e.org/b\">b</q>"
     "<q cite=\"javascript:c\">c</q>",
     "<time datetime=\"2024-05-01\">a</time><q cite=\"https://e.org/b\">b</q><q>c</q>"},

    /* Addresses. */
    {"a-relative-link-becomes-absolute", "<a href=\"../b?c=1&amp;d\">a</a>",
     "<a href=\"https://news.example.org/b?c=1&amp;d\">a</a>"},
    {"a-script-is-no-link", "<a href=\"javascript:alert(1)\">a</a>", "a"},
    {"a-script-in-disguise-is-no-link",
     "<a href=\" &#1;ja&#10;VA&#9;script&#58;alert(1)\">a</a>", "a"},
    {"a-page-in-an-address-is-no-link",
     "<a href=\"data:text/html,<script>1</script>\">a</a>", "a"},
    {"mail-is-a-link", "<a href=\"MAILTO:a@example.org\">a</a>",
     "<a href=\"mailto:a@example.org\">a</a>"},
    {"a-link-to-nowhere-is-text", "<a name=x>a</a><a>b</a>", "ab"},
    {"a-picture-without-an-address-goes",
     "<p>a<img alt=b><img src=\"javascript:c\">d</p>", "<p>ad</p>"},
    {"a-stored-picture-stays", "<img src=\"" STORED "\">", "<img src=\"" STORED "\">"},
    {"a-picture-in-its-address-stays", "<img src=\"data:image/PNG;base64, iVBORw0K\">",
     "<img src=\"data:image/png;base64,iVBORw0K\">"},
    {"a-drawing-in-its-address-goes", "<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">",
     ""},

    /* Links within the article. */
    {"a-footnote-and-its-way-back",
     "<p>a<a href=\"#fn:1\" id=\"ref:1\">1</a></p><p id=\"fn:1\">b<a "
     "href=\"#ref:1\">^</a></p>",
     "<p>a<a href=\"#note-1\" id=\"note-2\">1</a></p>"
     "<p id=\"note-1\">b<a href=\"#note-2\">^</a></p>"},
    {"a-footnote-named-by-an-old-anchor", "<a href=\"#x\">1</a><a name=\"x\"></a>b",
     "<a href=\"#note-1\">1</a><span id=\"note-1\"></span>b"},
    {"a-footnote-named-by-its-whole-address",
     "<a href=\"https://news.example.org/2024/story.html#x\">1</a><b id=x>b</b>",
     "<a href=\"#note-1\">1</a><b id=\"note-1\">b</b>"},
    {"a-link-to-a-part-that-is-not-there-leads-to-the-page", "<a href=\"#x\">1</a>",
     "<a href=\"https://news.example.org/2024/story.html#x\">1</a>"},
    {"a-part-that-nothing-leads-to-has-no-name", "<p id=x>a</p>", "<p>a</p>"},
    {"a-part-that-was-dropped-is-no-target",
     "<a href=\"#x\">1</a><button id=x>a</button>",
     "<a href=\"https://news.example.org/2024/story.html#x\">1</a>"},

    /* Text. */
    {"control-characters-go", "a&#1;b&#127;c&#x8;d", "abcd"},
    {"a-written-carriage-return-is-a-line-end", "<pre>a&#13;b&#13;&#10;c</pre>",
     "<pre>a\nb\nc</pre>"},
    {"line-ends-at-the-start-of-preformatted-text-go", "<pre>\n\n\na</pre>",
     "<pre>a</pre>"},
};

static const char *const base = "https://news.example.org/2024/story.html";

/* Cleans, cleans the clean again, and reads the clean back: all three are one. */
static char *
clean (const char *html)
{
  char *once = sanitize_html (html, base);
  g_autofree char *twice = sanitize_html (once, base);
  g_autoptr (HtmlDoc) doc =
      html_parse_fragment (once, strlen (once), HTML_NS_HTML, "body", false, NULL, NULL);
  g_autofree char *read_back = html_serialize_inner (html_doc_root (doc));

  g_assert_cmpstr (twice, ==, once);
  g_assert_cmpstr (read_back, ==, once);
  return once;
}

static void
test_clean (gconstpointer data)
{
  const Case *row = data;
  g_autofree char *result = clean (row->html);

  g_assert_cmpstr (result, ==, row->expected);
}

/* Trees that no parser makes, but passes over a tree do: the row's pieces, one in the
 * other, the way they are listed. */
typedef struct {
  const char *name;
  const char *tags; /* outermost first; the text "x" stands in the innermost */
  const char *expected;
} NestingCase;

static const NestingCase nesting_cases[] = {
    {"a-paragraph-in-a-paragraph", "p b p", "<div><b><p>x</p></b></div>"},
    {"a-list-in-a-paragraph", "p ul li", "<div><ul><li>x</li></ul></div>"},
    {"a-table-in-a-paragraph", "p table tbody tr td p",
     "<div><table><tbody><tr><td><p>x</p></td></tr></tbody></table></div>"},
    {"a-link-in-a-link", "a em a", "<a href=\"https://e.org/\"><em>x</em></a>"},
    {"a-link-in-a-table-in-a-link", "a table tbody tr td a",
     "<a href=\"https://e.org/\"><table><tbody><tr><td>x</td></tr></tbody></table></a>"},
    {"a-heading-in-a-heading", "h2 h3", "<h2>x</h2>"},
    {"a-list-item-without-a-list", "div li", "<div><div>x</div></div>"},
    {"a-list-item-in-a-list-item", "ul li div li",
     "<ul><li><div><div>x</div></div></li></ul>"},
    {"a-term-without-a-list", "dt", "<div>x</div>"},
    {"a-term-in-a-group-of-its-list", "dl div dt", "<dl><div><dt>x</dt></div></dl>"},
    {"a-summary-without-details", "summary", "<div>x</div>"},
    {"a-reading-without-ruby", "rt", "x"},
    {"a-row-without-a-body", "table tr td",
     "<table><tbody><tr><td>x</td></tr></tbody></table>"},
    {"a-row-without-a-table", "div tr td", "<div><div><div>x</div></div></div>"},
    {"a-cell-without-a-row", "table tbody td",
     "<div>x</div><table><tbody></tbody></table>"},
    {"a-paragraph-between-rows", "table tbody p",
     "<p>x</p><table><tbody></tbody></table>"},
    {"a-cell-in-a-cell", "table tbody tr td td",
     "<table><tbody><tr><td><div>x</div></td></tr></tbody></table>"},
    {"a-control-in-a-paragraph", "p button p", "<p></p>"},
    {"a-form-in-a-paragraph", "p form p", "<div><div><p>x</p></div></div>"},
};

static void
test_nesting (gconstpointer data)
{
  const NestingCase *row = data;
  g_autoptr (HtmlDoc) doc =
      html_parse_fragment ("", 0, HTML_NS_HTML, "body", false, NULL, NULL);
  g_auto (GStrv) tags = g_strsplit (row->tags, " ", -1);
  HtmlNode *inner = html_doc_root (doc);
  g_autofree char *result = NULL, *again = NULL;

  for (size_t i = 0; tags[i] != NULL; i++) {
    HtmlNode *node =
        html_doc_new_element (doc, html_tag_from_name (tags[i], strlen (tags[i])));

    html_node_set_attr (doc, node, HTML_ATTR_HREF, "https://e.org/");
    html_node_append (inner, node);
    inner = node;
  }
  html_node_append (inner, html_doc_new_text (doc, "x", 1));

  sanitize_tree (doc, html_doc_root (doc), NULL);
  result = html_serialize_inner (html_doc_root (doc));
  g_assert_cmpstr (result, ==, row->expected);
  again = clean (result);
  g_assert_cmpstr (again, ==, result);
}

static void
test_markers (void)
{
  const char *html =
      "<p>a<s id=0>b</s>c</p><table><tbody id=1><tr><td>d</td></tr></tbody>"
      "</table><button>e<s id=2></s></button><ul><li id=3>f</li></ul>";
  g_autoptr (HtmlDoc) doc =
      html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL, NULL);
  HtmlNode *root = html_doc_root (doc);
  g_autofree char *result = NULL;

  for (HtmlNode *node = html_walk_next (root, root); node != NULL;
       node = html_walk_next (node, root)) {
    const HtmlAttr *id = html_node_attr (node, HTML_ATTR_ID);

    if (id != NULL)
      node->removal = (uint32_t)(*id->value.data - '0' + 1);
  }
  sanitize_tree (doc, root, NULL);
  result = html_serialize_inner (root);
  g_assert_cmpstr (
      result, ==,
      "<p>a<x-removed n=\"0\"></x-removed>c</p>"
      "<x-removed n=\"1\"></x-removed><table></table>"
      "<x-removed n=\"2\"></x-removed><ul><x-removed n=\"3\"></x-removed></ul>");
}

static void
test_seal (void)
{
  const char *html = "<p>a<img src=\"https://e.org/a.png\"><img src=\"" STORED "\">"
                     "<img src=\"data:image/gif;base64,R0lGOD\"></p>";
  g_autoptr (HtmlDoc) doc =
      html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL, NULL);
  HtmlNode *root = html_doc_root (doc);
  g_autofree char *result = NULL;

  sanitize_tree (doc, root, NULL);
  sanitize_seal (root);
  result = html_serialize_inner (root);
  g_assert_cmpstr (result, ==,
                   "<p>a<img src=\"" STORED
                   "\"><img src=\"data:image/gif;base64,R0lGOD\"></p>");
}

/* ---- what hangs a browser's layout ---- */

static char *
repeated (const char *before, const char *piece, size_t n, const char *after)
{
  GString *html = g_string_new (before);

  for (size_t i = 0; i < n; i++)
    g_string_append (html, piece);
  g_string_append (html, after);
  return g_string_free (html, FALSE);
}

static size_t
count (const char *text, const char *piece)
{
  size_t n = 0;

  for (text = strstr (text, piece); text != NULL; text = strstr (text + 1, piece))
    n++;
  return n;
}

static void
test_spans_are_clamped (void)
{
  g_autofree char *one =
      clean ("<table><tr><td colspan=65534 rowspan=65534>a</td><td colspan=1>b</td>"
             "<th rowspan=0 colspan=-3 scope=col>c</th></tr></table>");
  g_autofree char *html =
      repeated ("<table><tr>", "<td colspan=100 rowspan=100>a</td>", 50, "</tr></table>");
  g_autofree char *many = clean (html);

  g_assert_cmpstr (one, ==,
                   "<table><tbody><tr><td>a</td><td>b</td><th scope=\"col\">c</th></tr>"
                   "</tbody></table>");
  g_assert_cmpuint (count (many, "<td"), ==, 50);
  g_assert_cmpuint (count (many, "colspan"), ==, 5);
}

static void
test_tables_are_bounded (void)
{
  g_autofree char *cells = repeated ("<table><tr>", "<td>a</td>", 20001, "</tr></table>");
  g_autofree char *too_big = clean (cells);
  g_autofree char *nested = repeated ("", "<table><tr><td>", 40, "a");
  g_autofree char *flat = clean (nested);

  g_assert_cmpuint (count (too_big, "<td"), ==, 0);
  g_assert_cmpuint (count (too_big, "a</div>"), ==, 20001);
  g_assert_cmpuint (count (flat, "<table"), ==, 6);
  g_assert_nonnull (strchr (flat, 'a'));
}

static void
test_depth_is_bounded (void)
{
  g_autofree char *html = repeated ("", "<div>", 400, "<p>a<br>b");
  g_autofree char *result = clean (html);

  g_assert_cmpuint (count (result, "<div"), ==, 128);
  g_assert_nonnull (strstr (result, "a<br>b"));
}

static void
test_marks_are_bounded (void)
{
  g_autofree char *html = repeated ("e", "\u0301<b>\u0301</b>", 100, "x\u0301");
  g_autofree char *result = clean (html);

  g_assert_cmpuint (count (result, "\u0301"), ==, 33);
}

static void
test_a_page_past_the_limits_is_empty (void)
{
  g_autofree char *html = g_strnfill (html_default_limits.max_bytes + 1, 'a');
  g_autofree char *result = sanitize_html (html, NULL);

  g_assert_cmpstr (result, ==, "");
}

/* Tag soup of what the rules know, in any order. */
static const char *const soup[] = {
    "<p>",
    "</p>",
    "<a href=\"#i\">",
    "<a href=\"https://e.org/\">",
    "</a>",
    "<a name=i>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<code>",
    "<nobr>",
    "<font>",
    "<span lang=en>",
    "</span>",
    "<table>",
    "</table>",
    "<caption>",
    "<col>",
    "<colgroup>",
    "<thead>",
    "<tbody>",
    "<tr>",
    "<td>",
    "<th>",
    "</td>",
    "<ul>",
    "</ul>",
    "<li>",
    "<dl>",
    "<dt>",
    "<dd>",
    "</dl>",
    "<h2>",
    "</h2>",
    "<h3>",
    "<pre>\n",
    "</pre>",
    "<div id=i>",
    "<div>",
    "</div>",
    "<hr>",
    "<br>",
    "<ruby>",
    "<rt>",
    "<rp>",
    "</ruby>",
    "<details>",
    "<summary>",
    "<blockquote>",
    "</blockquote>",
    "<figure>",
    "<figcaption>",
    "<center>",
    "<form>",
    "</form>",
    "<x-y>",
    "</x-y>",
    "<img src=\"https://e.org/i\">",
    "<marquee>",
    "</marquee>",
    "<applet>",
    "<object>",
    "</object>",
    "<button>",
    "</button>",
    "<body lang=x>",
    "<!-- -->",
    "x",
    "x",
    " ",
    " ",
    "\n",
    "&#13;",
    "\u0301",
};

/* What swallows all that follows, until it is closed. */
static const char *const swallowers[] = {
    "<select>",    "<option>",    "</select>",   "<svg>",           "</svg>",
    "<math>",      "</math>",     "<mi>",        "<foreignObject>", "<noscript>",
    "</noscript>", "<template>",  "</template>", "<style>",         "</style>",
    "<xmp>",       "</xmp>",      "<title>",     "</title>",        "<textarea>",
    "</textarea>", "<plaintext>", "<frameset>",
};

static void
test_any_soup_is_stable (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20240501);

  for (int round = 0; round < 4000; round++) {
    g_autoptr (GString) html = g_string_new (NULL);
    g_autofree char *result = NULL;
    int n = g_rand_int_range (random, 1, 40);

    for (int i = 0; i < n; i++)
      g_string_append (
          html,
          g_rand_int_range (random, 0, 40) > 0
              ? soup[g_rand_int_range (random, 0, G_N_ELEMENTS (soup))]
              : swallowers[g_rand_int_range (random, 0, G_N_ELEMENTS (swallowers))]);
    g_test_message ("%s", html->str);
    result = clean (html->str);
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
  ADD_CASES ("/sanitize/html", cases, test_clean);
  ADD_CASES ("/sanitize/nesting", nesting_cases, test_nesting);
  g_test_add_func ("/sanitize/markers-of-removals-stay", test_markers);
  g_test_add_func ("/sanitize/a-sealed-tree-loads-nothing", test_seal);
  g_test_add_func ("/sanitize/limits/spans-are-clamped", test_spans_are_clamped);
  g_test_add_func ("/sanitize/limits/tables-are-bounded", test_tables_are_bounded);
  g_test_add_func ("/sanitize/limits/depth-is-bounded", test_depth_is_bounded);
  g_test_add_func ("/sanitize/limits/marks-are-bounded", test_marks_are_bounded);
  g_test_add_func ("/sanitize/limits/a-page-past-the-limits-is-empty",
                   test_a_page_past_the_limits_is_empty);
  g_test_add_func ("/sanitize/any-soup-is-stable", test_any_soup_is_stable);
  return g_test_run ();
}

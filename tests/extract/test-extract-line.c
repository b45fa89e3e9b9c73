/* test-extract-line.c: the text of elements and attributes as plain lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-line.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *html; /* inside <body> */
  const char *expected;
} NodeCase;

static const NodeCase node_cases[] = {
    {"nothing-is-no-line", "", ""},
    {"blanks-are-no-line", " \n <p> </p>\n", ""},
    {"inline-elements-make-no-line", "By <a href='/a'>Jane <b>Doe</b></a>, CNN",
     "By Jane Doe, CNN"},
    {"blanks-collapse", "  a \n\t b  ", "a b"},
    {"a-break-ends-a-line", "Jane Doe<br>Reporter", "Jane Doe\nReporter"},
    {"blocks-are-lines-of-their-own", "<div>One</div>two<p>Three</p>", "One\ntwo\nThree"},
    {"nested-blocks-make-one-break", "<div><div><p>One</p></div></div><p>Two",
     "One\nTwo"},
    {"scripts-and-styles-are-not-shown", "a<script>x</script><style>y</style>b", "ab"},
    {"drawings-are-not-shown", "a<svg><title>icon</title></svg>b", "ab"},
    {"two-elements-side-by-side-are-two-things",
     "<span>Jane Doe</span><span>Follow</span>", "Jane Doe\nFollow"},
    {"a-capital-inside-a-word-is-not", "i<b>Phone</b>", "iPhone"},
    {"no-break-spaces-stay", "a&nbsp;b", "a\u00a0b"},
};

static void
test_node (gconstpointer data)
{
  const NodeCase *row = data;
  g_autoptr (HtmlDoc) doc = parse_page (row->html);
  g_autofree char *lines = extract_line_of_node (html_doc_body (doc), 1000);

  g_assert_cmpstr (lines, ==, row->expected);
}

static void
test_limit (void)
{
  g_autoptr (HtmlDoc) doc = parse_page ("<p>one<p>two<p>three<p>four");
  g_autofree char *lines = extract_line_of_node (html_doc_body (doc), 5);

  g_assert_cmpstr (lines, ==, "one\ntwo");
}

static void
test_limit_in_text (void)
{
  g_autoptr (HtmlDoc) doc = parse_page ("größer und größer und größer");
  g_autofree char *lines = extract_line_of_node (html_doc_body (doc), 3);

  g_assert_cmpstr (lines, ==, "grö");
}

typedef struct {
  const char *name;
  const char *markup;
  const char *expected;
} MarkupCase;

static const MarkupCase markup_cases[] = {
    {"plain-text-stays", "Bridge reopens", "Bridge reopens"},
    {"blanks-collapse", "  Bridge\n  reopens ", "Bridge reopens"},
    {"references-are-decoded", "Tom&#8217;s &amp; Jane&apos;s", "Tom’s & Jane's"},
    {"a-lone-ampersand-stays", "R&D at A & B", "R&D at A & B"},
    {"inline-tags-go-without-a-trace", "<em>Bri</em>dge <b>reopens</b>",
     "Bridge reopens"},
    {"block-tags-part-words", "<p>One.</p><p>Two.</p>a<br/>b", "One. Two. a b"},
    {"comments-go", "a<!-- b -->c", "a c"},
    {"a-less-than-sign-stays", "1 < 2 and 3 <4", "1 < 2 and 3 <4"},
    {"a-tag-that-never-ends-stays", "a <b", "a <b"},
    {"nothing-stays-nothing", "", ""},
};

static void
test_markup (gconstpointer data)
{
  const MarkupCase *row = data;
  g_autofree char *line = extract_line_of_markup (row->markup, strlen (row->markup));

  g_assert_cmpstr (line, ==, row->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-line/node", node_cases, test_node);
  g_test_add_func ("/extract-line/reading-stops-at-the-limit", test_limit);
  g_test_add_func ("/extract-line/a-long-text-is-cut-between-characters",
                   test_limit_in_text);
  ADD_CASES ("/extract-line/markup", markup_cases, test_markup);
  return g_test_run ();
}

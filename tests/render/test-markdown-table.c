/* test-markdown-table.c: which tables pipes can say, and how they say them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/markdown-table.h"

#include <string.h>

#include "cases.h"
#include "html/html-text.h"
#include "html/html-tree.h"
#include "html/html-walk.h"

static HtmlDoc *
parse (const char *html)
{
  return html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL,
                              NULL);
}

static const HtmlNode *
table_of (const HtmlDoc *doc)
{
  return html_walk_find (html_doc_root (doc), HTML_TAG_TABLE);
}

/* ---- kind ---- */

static const struct {
  const char *name;
  const char *html;
  MarkdownTableKind kind;
} kind_cases[] = {
    {"two-columns-of-lines-are-pipes", "<table><tr><td>a<td>b</table>",
     MARKDOWN_TABLE_PIPES},
    {"one-column-with-a-head-is-pipes", "<table><tr><th>a<tr><td>b</table>",
     MARKDOWN_TABLE_PIPES},
    {"one-column-without-a-head-is-layout", "<table><tr><td>a<tr><td>b</table>",
     MARKDOWN_TABLE_LAYOUT},
    {"a-table-in-a-table-is-layout",
     "<table><tr><td>a<td><table><tr><td>b</table></table>", MARKDOWN_TABLE_LAYOUT},
    {"a-list-in-a-cell-is-html", "<table><tr><td>a<td><ul><li>b</ul></table>",
     MARKDOWN_TABLE_HTML},
    {"code-of-several-lines-in-a-cell-is-html",
     "<table><tr><td>a<td><pre>b</pre></table>", MARKDOWN_TABLE_HTML},
    {"paragraphs-in-a-cell-are-pipes", "<table><tr><td>a<td><p>b<p>c</table>",
     MARKDOWN_TABLE_PIPES},
    {"an-empty-table-is-layout", "<table></table>", MARKDOWN_TABLE_LAYOUT},
};

static void
test_kind (gconstpointer data)
{
  const typeof (kind_cases[0]) *row = data;
  g_autoptr (HtmlDoc) doc = parse (row->html);

  g_assert_cmpint (markdown_table_kind (table_of (doc)), ==, row->kind);
}

/* ---- pipes ---- */

static char *
cell_text (const HtmlNode *cell, gpointer data)
{
  ++*(int *)data;
  return html_text (cell);
}

static const struct {
  const char *name;
  const char *html;
  int n_cells;
  const char *expected;
} pipe_cases[] = {
    {"a-row-of-heads-is-the-header", "<table><tr><th>País<th>都市<tr><td>a<td>b</table>",
     4, "| País | 都市 |\n| --- | --- |\n| a | b |"},
    {"a-row-in-thead-is-the-header",
     "<table><thead><tr><td>a<td>b</thead><tr><td>c<td>d</table>", 4,
     "| a | b |\n| --- | --- |\n| c | d |"},
    {"data-without-a-head-stay-data", "<table><tr><td>a<td>b</table>", 2,
     "| | |\n| --- | --- |\n| a | b |"},
    {"a-head-at-the-start-of-a-row-is-a-cell", "<table><tr><th>a<td>b</table>", 2,
     "| | |\n| --- | --- |\n| a | b |"},
    {"short-rows-are-filled", "<table><tr><th>a<th>b<tr><td>c</table>", 3,
     "| a | b |\n| --- | --- |\n| c | |"},
    {"a-cell-over-two-columns-leaves-one-empty",
     "<table><tr><th>a<th>b<tr><td colspan=2>c</table>", 3,
     "| a | b |\n| --- | --- |\n| c | |"},
    {"a-cell-over-two-rows-leaves-one-empty",
     "<table><tr><th>a<th>b<tr><td rowspan=2>c<td>d<tr><td>e</table>", 5,
     "| a | b |\n| --- | --- |\n| c | d |\n| | e |"},
    {"a-cell-over-rows-at-the-end-of-a-row",
     "<table><tr><th>a<th>b<tr><td>c<td rowspan=2>d<tr><td>e</table>", 5,
     "| a | b |\n| --- | --- |\n| c | d |\n| e | |"},
    {"alignment-is-that-of-the-first-row",
     "<table><tr><th align=right>a<th style='text-align: center'>b<th align=left>c"
     "<th style='color:red'>d<tr><td>1<td>2<td>3<td>4</table>",
     8, "| a | b | c | d |\n| ---: | :-: | :-- | --- |\n| 1 | 2 | 3 | 4 |"},
    {"spans-beyond-sense-are-cut", "<table><tr><td colspan=0>a<td rowspan=-2>b</table>",
     2, "| | |\n| --- | --- |\n| a | b |"},
};

static void
test_pipes (gconstpointer data)
{
  const typeof (pipe_cases[0]) *row = data;
  g_autoptr (HtmlDoc) doc = parse (row->html);
  int n_cells = 0;
  g_autofree char *written = markdown_table_write (table_of (doc), cell_text, &n_cells);

  g_assert_cmpstr (written, ==, row->expected);
  g_assert_cmpint (n_cells, ==, row->n_cells);
}

/* ---- HTML ---- */

static const struct {
  const char *name;
  const char *html;
  const char *expected;
} html_cases[] = {
    {"a-table-is-written-as-it-is", "<table><tr><td>a<td><ul><li>b</ul></table>",
     "<table><tbody><tr><td>a</td><td><ul><li>b</li></ul></td></tr></tbody></table>"},
    {"blank-lines-go", "<table><tr><td>a \n\n b</td></tr></table>",
     "<table><tbody><tr><td>a\n b</td></tr></tbody></table>"},
    {"line-ends-in-code-stay-as-references", "<table><tr><td><pre>a\n\nb</pre></table>",
     "<table><tbody><tr><td><pre>a&#10;&#10;b</pre></td></tr></tbody></table>"},
};

static void
test_html (gconstpointer data)
{
  const typeof (html_cases[0]) *row = data;
  g_autoptr (HtmlDoc) doc = parse (row->html);
  g_autofree char *written = markdown_table_write_html (table_of (doc));

  g_assert_cmpstr (written, ==, row->expected);
}

/* A thousand cells that each claim to span everything stay a table of this size. */
static void
test_hostile_spans (void)
{
  g_autoptr (GString) html = g_string_new ("<table>");
  g_autoptr (HtmlDoc) doc = NULL;
  g_autofree char *written = NULL;
  int n_cells = 0;

  for (int i = 0; i < 1000; i++)
    g_string_append (html, "<tr><td colspan=99999999 rowspan=99999999>a");
  doc = parse (html->str);
  g_test_timer_start ();
  written = markdown_table_write (table_of (doc), cell_text, &n_cells);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 20);
  g_assert_cmpuint (strlen (written), <, 1000 * 1000);
  g_assert_cmpint (n_cells, ==, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/markdown-table/kind", kind_cases, test_kind);
  ADD_CASES ("/markdown-table/pipes", pipe_cases, test_pipes);
  ADD_CASES ("/markdown-table/html", html_cases, test_html);
  g_test_add_func ("/markdown-table/spans-that-claim-everything-are-bounded",
                   test_hostile_spans);
  return g_test_run ();
}

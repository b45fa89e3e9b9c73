/* test-markdown-list.c: where a list begins, and whether it can stand tight
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/markdown-list.h"

#include <string.h>

#include "cases.h"
#include "html/html-tree.h"
#include "html/html-walk.h"

static HtmlDoc *
parse (const char *html)
{
  return html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL,
                              NULL);
}

/* ---- the first number ---- */

static const struct {
  const char *name;
  const char *html;
  unsigned start;
} start_cases[] = {
    {"a-list-begins-with-one", "<ol><li>a</ol>", 1},
    {"a-list-may-begin-elsewhere", "<ol start=7><li>a</ol>", 7},
    {"zero-is-a-number", "<ol start=0><li>a</ol>", 0},
    {"below-zero-markdown-has-none", "<ol start=-3><li>a</ol>", 1},
    {"beyond-nine-digits-neither", "<ol start=1000000000><li>a</ol>", 1},
    {"what-is-no-number-is-one", "<ol start=x><li>a</ol>", 1},
    {"digits-before-letters-count", "<ol start='4th'><li>a</ol>", 4},
};

static void
test_start (gconstpointer data)
{
  const typeof (start_cases[0]) *row = data;
  g_autoptr (HtmlDoc) doc = parse (row->html);
  const HtmlNode *list = html_walk_find (html_doc_root (doc), HTML_TAG_OL);

  g_assert_cmpuint (markdown_list_start (list), ==, row->start);
}

/* ---- tight or loose ---- */

static const struct {
  const char *name;
  const char *html;
  bool tight;
} tight_cases[] = {
    {"items-of-a-line-are-tight", "<ul><li>один<li>два</ul>", true},
    {"blanks-between-items-change-nothing", "<ul>\n <li>a</li>\n <li>b</li>\n</ul>",
     true},
    {"an-item-with-a-paragraph-is-loose", "<ul><li>a<li><p>b</p></ul>", false},
    {"an-item-with-a-division-is-loose", "<ul><li><div>a</div></ul>", false},
    {"an-item-with-a-table-is-loose", "<ul><li><table><tr><td>a</table></ul>", false},
    {"a-list-below-text-is-tight", "<ul><li>a<ul><li>b</ul></ul>", true},
    {"a-numbered-list-from-one-below-text-is-tight", "<ul><li>a<ol><li>b</ol></ul>",
     true},
    {"one-from-three-cannot-interrupt-text", "<ul><li>a<ol start=3><li>b</ol></ul>",
     false},
    {"one-from-three-without-text-before-is-tight", "<ul><li><ol start=3><li>b</ol></ul>",
     true},
    {"a-list-of-an-empty-item-cannot-interrupt-text", "<ul><li>a<ul><li></ul></ul>",
     false},
    {"text-after-a-nested-list-needs-a-blank", "<ul><li>a<ul><li>b</ul>c</ul>", false},
    {"an-empty-list-is-tight", "<ul></ul>", true},
};

static void
test_tight (gconstpointer data)
{
  const typeof (tight_cases[0]) *row = data;
  g_autoptr (HtmlDoc) doc = parse (row->html);
  const HtmlNode *list = html_doc_root (doc)->first_child;

  g_assert_cmpint (markdown_list_is_tight (list), ==, row->tight);
}

/* ---- check boxes ---- */

static const struct {
  const char *name;
  const char *html;
  bool has_box;
} box_cases[] = {
    {"a-box-at-the-start", "<li><input type=checkbox> a", true},
    {"a-box-inside-a-label", "<li> <label><input type=Checkbox checked>a</label>", true},
    {"a-box-behind-text-is-none-of-the-item", "<li>a <input type=checkbox>", false},
    {"another-input-is-no-box", "<li><input type=text> a", false},
    {"an-item-without-one", "<li>a", false},
};

static void
test_box (gconstpointer data)
{
  const typeof (box_cases[0]) *row = data;
  g_autoptr (HtmlDoc) doc = parse (row->html);
  const HtmlNode *item = html_walk_find (html_doc_root (doc), HTML_TAG_LI);
  const HtmlNode *box = markdown_list_check_box (item);

  g_assert_cmpint (box != NULL, ==, row->has_box);
  g_assert_true (box == NULL || html_node_is (box, HTML_TAG_INPUT));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/markdown-list/start", start_cases, test_start);
  ADD_CASES ("/markdown-list/tight", tight_cases, test_tight);
  ADD_CASES ("/markdown-list/box", box_cases, test_box);
  return g_test_run ();
}

/* test-markdown-run.c: pieces of text become the fewest runs that can be written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/markdown-run.h"

#include "cases.h"
#include "line.h"

#define B MARKDOWN_STRONG
#define I MARKDOWN_EM
#define CODE MARKDOWN_CODE
#define MARK MARKDOWN_MARK
#define U "href='/u'"

typedef struct {
  const char *name;
  Piece pieces[MAX_PIECES];
  const char *expected;
} Case;

static const Case cases[] = {
    {"blanks-are-collapsed", {{" one \n\t two "}}, "0||“one two”"},
    {"blanks-are-collapsed-across-runs", {{"one "}, {" two", B}}, "0||“one ” 1||“two”"},
    {"equal-neighbours-become-one", {{"a", B}, {"b", B}}, "1||“ab”"},
    {"different-neighbours-stay-apart", {{"a", B}, {"b", I}}, "1||“a” 2||“b”"},
    {"a-blank-leaves-the-style-before-it",
     {{"a "}, {"b ", B}, {"c"}},
     "0||“a ” 1||“b” 0||“ c”"},
    {"a-blank-between-two-of-a-style-has-it",
     {{"a", B}, {" "}, {"b", B}},
     "1||“a” 0||“ ” 1||“b”"},
    {"a-blank-of-a-style-between-two-of-it-keeps-it",
     {{"a", B}, {" ", B}, {"b", B}},
     "1||“a b”"},
    {"a-no-break-space-leaves-the-style",
     {{"\xc2\xa0mot\xc2\xa0", B}},
     "0||“\xc2\xa0” 1||“mot” 0||“\xc2\xa0”"},
    {"an-ideographic-space-leaves-it-too",
     {{"　港", I}, {"x"}},
     "0||“　” 2||“港” 0||“x”"},
    {"a-link-ends-where-its-words-end",
     {{"see "}, {"this ", 0, U}, {"now"}},
     "0||“see ” 0|/u|“this” 0||“ now”"},
    {"blanks-inside-code-are-code",
     {{"a"}, {" x", CODE}, {"b"}},
     "0||“a” 200||“ x” 0||“b”"},
    {"a-passage-goes-on-over-a-blank",
     {{"a", MARK}, {" ", MARK}, {"b", MARK}},
     "8||“a b”"},
    {"two-passages-side-by-side-stay-two",
     {{"a", MARK}, {" "}, {"b", MARK}},
     "8||“a” 0||“ ” 8||“b”"},
    {"a-passage-ends-at-a-break",
     {{"a", MARK}, {"\n", MARK}, {"b", MARK}},
     "8||“a” 0||break 8||“b”"},
    {"breaks-at-the-ends-go", {{"\n"}, {"a"}, {"\n"}}, "0||“a”"},
    {"a-blank-before-a-break-goes", {{"a "}, {"\n"}, {" b"}}, "0||“a” 0||break 0||“b”"},
    {"breaks-inside-stay",
     {{"a"}, {"\n"}, {"\n"}, {"b"}},
     "0||“a” 0||break 0||break 0||“b”"},
    {"a-style-without-text-is-nothing", {{"", B}, {"a"}}, "0||“a”"},
    {"a-picture-is-content", {{"<img src=x>", B}, {" a"}}, "1||image 0||“ a”"},
    {"blanks-alone-are-nothing", {{" \n "}}, ""},
    {"nothing-is-nothing", {{NULL}}, ""},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_auto (TestLine) line;
  g_autofree char *described = NULL;

  test_line_init (&line, row->pieces);
  markdown_line_tidy (&line.line);
  described = test_line_describe (&line);
  g_assert_cmpstr (described, ==, row->expected);
  g_assert_cmpint (markdown_line_is_empty (&line.line), ==, *row->expected == '\0');
}

static void
test_end_block (void)
{
  const Piece pieces[] = {{"a"}, {NULL}};
  g_auto (TestLine) line;
  g_autofree char *described = NULL;

  test_line_init (&line, pieces);
  markdown_line_end_block (&line.line);
  markdown_line_end_block (&line.line);
  markdown_line_add_text (&line.line, "b", 1, 0, NULL);
  described = test_line_describe (&line);
  g_assert_cmpstr (described, ==, "0||“a” 0||break 0||“b”");
}

static void
test_flatten (void)
{
  const Piece pieces[] = {{"a", I}, {"b", I | MARKDOWN_EM_AGAIN}, {"c", I}, {NULL}};
  g_auto (TestLine) line;
  g_autofree char *described = NULL;

  test_line_init (&line, pieces);
  g_assert_true (markdown_line_flatten (&line.line));
  described = test_line_describe (&line);
  g_assert_cmpstr (described, ==, "2||“abc”");
  g_assert_false (markdown_line_flatten (&line.line));
}

static void
test_clear (void)
{
  const Piece pieces[] = {{"a"}, {"<img src=x>"}, {NULL}};
  g_auto (TestLine) line;

  test_line_init (&line, pieces);
  markdown_line_clear (&line.line);
  g_assert_true (markdown_line_is_empty (&line.line));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/markdown-run/tidy", cases, test_case);
  g_test_add_func ("/markdown-run/a-block-ends-once", test_end_block);
  g_test_add_func ("/markdown-run/nested-styles-can-be-taken-away", test_flatten);
  g_test_add_func ("/markdown-run/a-cleared-line-is-empty", test_clear);
  return g_test_run ();
}

/* test-markdown-check.c: what reads differently from what was meant is noticed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/markdown-check.h"

#include "cases.h"
#include "line.h"

#define B MARKDOWN_STRONG
#define I MARKDOWN_EM
#define MARK MARKDOWN_MARK
#define U "href='/u'"

typedef struct {
  const char *name;
  Piece pieces[MAX_PIECES]; /* what was meant */
  const char *markdown;     /* what was written */
  bool equal;
} Case;

static const Case cases[] = {
    {"the-same-words", {{"Корабли пришли"}}, "Корабли пришли", true},
    {"another-word", {{"one"}}, "two", false},
    {"a-word-less", {{"one two"}}, "one", false},
    {"styles-that-read-as-they-were", {{"a", B}, {" b"}}, "**a** b", true},
    {"tags-stand-for-delimiters", {{"a", B}, {" b"}}, "<strong>a</strong> b", true},
    {"references-stand-for-letters",
     {{"Note:", B}, {"text"}},
     "**Note:**&#x74;ext",
     true},
    {"delimiters-that-do-not-close", {{"Note:", B}, {"text"}}, "**Note:**text", false},
    {"a-style-that-nobody-meant", {{"a*b*c"}}, "a*b*c", false},
    {"a-style-that-is-missing", {{"a", I}}, "a", false},
    {"the-style-of-a-blank-does-not-matter",
     {{"a", B}, {" ", B}, {"b"}},
     "**a** b",
     true},
    {"emphasis-in-emphasis",
     {{"a ", I}, {"b", I | MARKDOWN_EM_AGAIN}, {" c", I}},
     "*a *b* c*",
     true},
    {"a-link-with-its-title", {{"a", 0, "href='/u' title=t"}}, "[a](/u \"t\")", true},
    {"a-link-elsewhere", {{"a", 0, U}}, "[a](/v)", false},
    {"a-link-that-is-none", {{"a", 0, U}}, "[a] (/u)", false},
    {"a-picture", {{"<img src=/i alt='x y'>"}}, "![x y](/i)", true},
    {"a-picture-with-other-words", {{"<img src=/i alt=x>"}}, "![y](/i)", false},
    {"a-break", {{"a"}, {"\n"}, {"b"}}, "a\\\nb", true},
    {"a-break-that-is-a-blank", {{"a"}, {"\n"}, {"b"}}, "a\nb", false},
    {"a-passage", {{"a "}, {"b", MARK}}, "a ==b==", true},
    {"equals-signs-that-are-text", {{"a == b"}}, "a \\=\\= b", true},
    {"equals-signs-in-a-passage", {{"a = b", MARK}}, "==a \\= b==", true},
    {"a-backslash-before-an-equals-sign", {{"a \\= b"}}, "a \\\\= b", true},
    {"code-with-a-backslash-before-an-equals-sign",
     {{"\\=", MARKDOWN_CODE}},
     "`\\=`",
     true},
    {"a-picture-of-escaped-signs", {{"<img src=/i alt='a=b'>"}}, "![a\\=b](/i)", true},
    {"equals-signs-that-became-a-passage", {{"a ==b=="}}, "a ==b==", false},
    {"a-tag-that-was-text", {{"<b>"}}, "<b>", false},
    {"text-that-became-a-list", {{"- a"}}, "- a", false},
    {"text-that-became-two-blocks", {{"a b"}}, "a\n\nb", false},
    {"a-heading-is-a-line-too", {{"a"}}, "## a", true},
    {"strikethrough", {{"a", MARKDOWN_DEL}}, "~~a~~", true},
    {"nothing", {{NULL}}, "", true},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  const MarkdownOptions options = {.marks = MARKDOWN_MARKS_EQUALS};
  g_autoptr (MarkdownCheck) check = markdown_check_new (&options);
  g_auto (TestLine) line;

  test_line_init (&line, row->pieces);
  g_assert_cmpint (markdown_check_line (check, row->markdown, &line.line), ==,
                   row->equal);
}

/* One check serves a document: nothing of a line is left for the next. */
static void
test_again (void)
{
  const MarkdownOptions options = {0};
  g_autoptr (MarkdownCheck) check = markdown_check_new (&options);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Piece words[] = {{"words"}, {NULL}};
    g_auto (TestLine) other, line;

    test_line_init (&other, cases[i].pieces);
    test_line_init (&line, words);
    markdown_check_line (check, cases[i].markdown, &other.line);
    g_assert_true (markdown_check_line (check, "words", &line.line));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/markdown-check", cases, test_case);
  g_test_add_func ("/markdown-check/a-check-can-be-used-again", test_again);
  return g_test_run ();
}

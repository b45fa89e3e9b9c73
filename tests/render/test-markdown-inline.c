/* test-markdown-inline.c: runs as a line of Markdown, in each place and with each care
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/markdown-inline.h"

#include <string.h>

#include "cases.h"
#include "html/html-walk.h"
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
  MarkdownPlace place;
  MarkdownCare care;
  MarkdownMarks marks;
} Case;

static const Case cases[] = {
    {"strong-emphasis-and-strikethrough",
     {{"a", B}, {" "}, {"b", I}, {" "}, {"c", 4}},
     "**a** *b* ~~c~~"},
    {"the-longer-style-goes-outside", {{"a", B}, {"b", B | I}, {"c", B}}, "**a*b*c**"},
    {"styles-that-cross-are-cut", {{"a", B}, {" b", B | I}, {" c", I}}, "**a *b*** *c*"},
    {"punctuation-inside-makes-the-letter-outside-a-reference",
     {{"Note:", B}, {"text"}},
     "**Note:**&#x74;ext"},
    {"punctuation-at-the-start-makes-the-letter-before-one",
     {{"x"}, {"-y", B}},
     "&#x78;**-y**"},
    {"brackets-of-han-do-the-same",
     {{"「強調」", B}, {"です"}},
     "**「強調」**&#x3067;す"},
    {"a-blank-outside-needs-nothing", {{"Note:", B}, {" text"}}, "**Note:** text"},
    {"arabic-words-need-nothing",
     {{"قال "}, {"الميناء", B}, {" اليوم"}},
     "قال **الميناء** اليوم"},
    {"a-link-with-a-title",
     {{"t", 0, "href='/u' title='\"x\"'"}},
     "[t](/u \"\\\"x\\\"\")"},
    {"a-link-inside-strong", {{"a ", B}, {"b", B, U}}, "**a [b](/u)**"},
    {"strong-inside-a-link", {{"a ", 0, U}, {"b", B, U}}, "[a **b**](/u)"},
    {"two-links-side-by-side-stay-two",
     {{"a", 0, U}, {"b", 0, "href='/v'"}},
     "[a](/u)[b](/v)"},
    {"a-picture", {{"<img src='/i' alt='A [b]\n c' title=t>"}}, "![A [b] c](/i \"t\")"},
    {"a-picture-in-a-link", {{"<img src='/i' alt=a>", 0, U}}, "[![a](/i)](/u)"},
    {"code-inside-strong", {{"a ", B}, {"b*c", B | CODE}}, "**a `b*c`**"},
    {"a-break-in-a-paragraph-is-a-backslash", {{"a"}, {"\n"}, {"b"}}, "a\\\nb"},
    {"a-break-in-a-heading-is-a-tag",
     {{"a"}, {"\n"}, {"b"}},
     "a<br>b",
     MARKDOWN_IN_HEADING},
    {"a-break-in-a-cell-is-a-tag", {{"a"}, {"\n"}, {"b"}}, "a<br>b", MARKDOWN_IN_CELL},
    {"a-bar-in-a-cell-is-escaped",
     {{"a|b"}, {"c|d", CODE}},
     "a\\|b`c\\|d`",
     MARKDOWN_IN_CELL},
    {"hashes-at-the-end-of-a-heading-are-its-own",
     {{"C #"}},
     "C \\#",
     MARKDOWN_IN_HEADING},
    {"a-list-marker-in-a-heading-is-none", {{"1. May"}}, "1. May", MARKDOWN_IN_HEADING},
    {"a-list-marker-in-a-paragraph-is-escaped", {{"1. May"}}, "1\\. May"},
    {"a-list-marker-after-a-break-is-escaped", {{"a"}, {"\n"}, {"- b"}}, "a\\\n\\- b"},
    {"a-passage-in-equals-signs",
     {{"a "}, {"b", MARK}},
     "a ==b==",
     0,
     0,
     MARKDOWN_MARKS_EQUALS},
    {"a-passage-in-tags",
     {{"a "}, {"b", MARK}},
     "a <mark>b</mark>",
     0,
     0,
     MARKDOWN_MARKS_HTML},
    {"what-markdown-cannot-say-is-tags",
     {{"x"}, {"2", MARKDOWN_SUP}, {"y", MARKDOWN_KBD}},
     "x<sup>2</sup><kbd>y</kbd>"},
    {"with-care-styles-are-tags",
     {{"Note:", B}, {"text"}},
     "<strong>Note:</strong>text",
     0,
     MARKDOWN_CARE_MUCH},
    {"with-most-care-punctuation-is-references",
     {{"a: ", 0}, {"b", I}},
     "a&#58; <em>b</em>",
     0,
     MARKDOWN_CARE_MOST},
    {"nothing-is-nothing", {{NULL}}, ""},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  const MarkdownOptions options = {.marks = row->marks};
  g_auto (TestLine) line;
  g_autofree char *written = NULL;

  test_line_init (&line, row->pieces);
  markdown_line_tidy (&line.line);
  written = g_string_free (
      markdown_inline_write (&line.line, row->place, row->care, &options), FALSE);
  g_assert_cmpstr (written, ==, row->expected);
}

/* ---- addresses ---- */

static char *
beside (const char *address, gpointer data)
{
  return g_str_has_prefix (address, "cuttings-image:") ? g_strdup (data) : NULL;
}

static const struct {
  const char *name;
  const char *image;
  const char *expected;
} image_cases[] = {
    {"a-stored-picture-lies-beside-the-file", "<img src='cuttings-image:ab'>",
     "assets/x.png"},
    {"another-keeps-its-address", "<img src=' /i '>", "/i"},
    {"one-without-an-address-has-none", "<img alt=a>", ""},
};

static void
test_image_address (gconstpointer data)
{
  const typeof (image_cases[0]) *row = data;
  const Piece pieces[] = {{row->image}, {NULL}};
  const MarkdownOptions options = {.image = beside, .image_data = "assets/x.png"};
  g_auto (TestLine) line;
  g_autofree char *address = NULL;

  test_line_init (&line, pieces);
  address = markdown_inline_image_address (
      html_walk_find (html_doc_root (line.doc), HTML_TAG_IMG), &options);
  g_assert_cmpstr (address, ==, row->expected);
}

static void
test_link_address (void)
{
  const Piece pieces[] = {{"a", 0, "href='\n/u '"}, {NULL}};
  g_auto (TestLine) line;
  g_autofree char *address = NULL;

  test_line_init (&line, pieces);
  address = markdown_inline_link_address (
      html_walk_find (html_doc_root (line.doc), HTML_TAG_A));
  g_assert_cmpstr (address, ==, "/u");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/markdown-inline", cases, test_case);
  ADD_CASES ("/markdown-inline/image", image_cases, test_image_address);
  g_test_add_func ("/markdown-inline/blanks-around-an-address-go", test_link_address);
  return g_test_run ();
}

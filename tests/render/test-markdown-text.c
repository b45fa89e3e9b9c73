/* test-markdown-text.c: text and addresses that Markdown shows as they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/markdown-text.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *text;
  const char *expected;
} Case;

static const Case line_cases[] = {
    {"plain-words-stay", "Plain words, 10:30.", "Plain words, 10:30."},
    {"marks-are-escaped", "# 1. A [b] *c* & <d>\n  e", "\\# 1. A [b] \\*c\\* & \\<d> e"},
    {"equals-signs-mark-nothing", "a ==b==", "a \\=\\=b\\=\\="},
    {"other-scripts-stay", "「港」 и море", "「港」 и море"},
    {"nothing-is-nothing", "", ""},
};

static void
test_line (gconstpointer data)
{
  const Case *row = data;
  g_autofree char *written = markdown_text_line (row->text);

  g_assert_cmpstr (written, ==, row->expected);
}

static const Case heading_cases[] = {
    {"words", "Port opens", "## Port opens"},
    {"hashes-at-the-end-are-its-own", "Why C #", "## Why C \\#"},
    {"a-number-is-no-list", "1. May", "## 1. May"},
    {"a-tag-is-text", "The <b> tag", "## The \\<b> tag"},
};

static void
test_heading (gconstpointer data)
{
  const Case *row = data;
  g_autofree char *written = markdown_text_heading (row->text, 2);

  g_assert_cmpstr (written, ==, row->expected);
}

static const Case link_cases[] = {
    {"words", "Le Port", "[Le Port](/a%20b?c=1&d=2)"},
    {"a-bracket-that-closes-nothing", "AT] news", "[AT\\] news](/a%20b?c=1&d=2)"},
    {"brackets-that-close", "[sic] news", "[\\[sic\\] news](/a%20b?c=1&d=2)"},
    {"stars", "5 * 3*4", "[5 * 3\\*4](/a%20b?c=1&d=2)"},
    {"an-address-as-its-own-text", "https://a.org/_b_",
     "[https://a.org/\\_b\\_](/a%20b?c=1&d=2)"},
};

static void
test_link (gconstpointer data)
{
  const Case *row = data;
  g_autofree char *written = markdown_text_link (row->text, "/a b?c=1&d=2");

  g_assert_cmpstr (written, ==, row->expected);
}

static void
test_destination (void)
{
  g_autofree char *written = markdown_text_destination ("/a b(c");

  g_assert_cmpstr (written, ==, "/a%20b\\(c");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/markdown-text/line", line_cases, test_line);
  ADD_CASES ("/markdown-text/heading", heading_cases, test_heading);
  ADD_CASES ("/markdown-text/link", link_cases, test_link);
  g_test_add_func ("/markdown-text/an-address-is-encoded", test_destination);
  return g_test_run ();
}

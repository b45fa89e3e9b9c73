/* test-markdown-escape.c: what Markdown would read as a mark is escaped, and no more
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/markdown-escape.h"

#include <string.h>

#include "cases.h"

/* ---- text ---- */

typedef struct {
  const char *name;
  const char *before; /* in the line */
  const char *text;
  gunichar next; /* after it */
  MarkdownEscape how;
  const char *expected;
} TextCase;

static const TextCase text_cases[] = {
    {"plain-words-stay",
     "",
     "Ships came in, said “Ana”.",
     0,
     {0},
     "Ships came in, said “Ana”."},
    {"a-star-between-blanks-stays", "", "5 * 3", 0, {0}, "5 * 3"},
    {"a-star-at-a-word-is-escaped", "", "a*b", 0, {0}, "a\\*b"},
    {"a-star-at-the-start-is-escaped", "", "* b", 0, {0}, "\\* b"},
    {"a-star-beside-han-is-escaped", "", "港*口", 0, {0}, "港\\*口"},
    {"an-underscore-inside-a-word-stays",
     "",
     "snake_case_name",
     0,
     {0},
     "snake_case_name"},
    {"an-underscore-inside-an-arabic-word-stays", "", "ميناء_قديم", 0, {0}, "ميناء_قديم"},
    {"an-underscore-at-the-edge-of-a-word-is-escaped",
     "",
     "_name_",
     0,
     {0},
     "\\_name\\_"},
    {"a-tilde-at-a-word-is-escaped", "", "~a~", 0, {0}, "\\~a\\~"},
    {"a-tick-is-always-escaped", "", "a ` b", 0, {0}, "a \\` b"},
    {"a-backslash-before-a-letter-stays", "", "C:\\dir", 0, {0}, "C:\\dir"},
    {"a-backslash-before-punctuation-is-escaped", "", "\\*", ' ', {0}, "\\\\\\*"},
    {"a-backslash-at-the-end-is-escaped", "", "C:\\", 0, {0}, "C:\\\\"},
    {"brackets-without-a-target-stay",
     "",
     "he [the mayor] said",
     0,
     {0},
     "he [the mayor] said"},
    {"brackets-before-a-parenthesis-are-escaped", "", "[a](b)", 0, {0}, "\\[a](b)"},
    {"brackets-before-a-colon-are-escaped", "", "[a]: b", 0, {0}, "\\[a]: b"},
    {"brackets-before-a-link-are-escaped", "", "[a]", '[', {0}, "\\[a]"},
    {"a-footnote-mark-is-escaped", "", "see [^1]", 0, {0}, "see \\[^1]"},
    {"double-brackets-are-escaped", "", "[[Page]]", 0, {0}, "\\[\\[Page]]"},
    {"a-check-box-at-the-start-is-escaped", "", "[x] done", 0, {0}, "\\[x] done"},
    {"in-a-link-an-open-bracket-is-escaped",
     "",
     "a ] b",
     ']',
     {.in_link = true},
     "a \\] b"},
    {"in-a-link-balanced-brackets-stay",
     "",
     "a [b] c",
     ']',
     {.in_link = true},
     "a [b] c"},
    {"a-less-than-sign-before-a-blank-stays", "", "1 < 2", 0, {0}, "1 < 2"},
    {"a-tag-is-escaped", "", "<b>", 0, {0}, "\\<b>"},
    {"a-closing-tag-is-escaped", "", "</b>", 0, {0}, "\\</b>"},
    {"a-comment-is-escaped", "", "<!-- x -->", 0, {0}, "\\<!-- x -->"},
    {"an-ampersand-between-words-stays", "", "Q&A, AT&T", 0, {0}, "Q&A, AT&T"},
    {"an-entity-is-escaped",
     "",
     "&copy; &#39; &#x27;",
     0,
     {0},
     "\\&copy; \\&#39; \\&#x27;"},
    {"an-entity-cut-off-by-the-run-is-escaped", "", "&amp", ';', {0}, "\\&amp"},
    {"a-mark-before-a-bracket-is-escaped", "", "Wow!", '[', {0}, "Wow\\!"},
    {"a-mark-at-the-end-stays", "", "Wow!", 0, {0}, "Wow!"},
    {"a-bar-stays-outside-cells", "", "a|b", 0, {0}, "a|b"},
    {"a-bar-is-escaped-in-a-cell", "", "a|b", 0, {.in_cell = true}, "a\\|b"},
    {"two-equals-signs-are-a-mark-where-they-mark",
     "",
     "a == b",
     0,
     {.equals = true},
     "a \\=\\= b"},
    {"two-equals-signs-stay-where-they-do-not", "", "a == b", 0, {0}, "a == b"},
    {"one-equals-sign-stays", "", "a = b", 0, {.equals = true}, "a = b"},
    {"what-stands-before-decides-too", "a", "*", ' ', {0}, "\\*"},
    {"much-care-escapes-all-that-could-be-a-mark",
     "",
     "5 * 3 > 2 #1",
     0,
     {.care = MARKDOWN_CARE_MUCH},
     "5 \\* 3 \\> 2 \\#1"},
    {"most-care-writes-punctuation-as-references",
     "",
     "a-b.",
     0,
     {.care = MARKDOWN_CARE_MOST},
     "a&#45;b&#46;"},
    {"most-care-leaves-other-scripts",
     "",
     "«да», она",
     0,
     {.care = MARKDOWN_CARE_MOST},
     "«да»&#44; она"},
};

static void
test_text (gconstpointer data)
{
  const TextCase *row = data;
  g_autoptr (GString) out = g_string_new (row->before);
  g_autofree char *expected = g_strconcat (row->before, row->expected, NULL);

  markdown_escape_text (out, 0, row->text, strlen (row->text), row->next, &row->how);
  g_assert_cmpstr (out->str, ==, expected);
}

/* ---- starts of lines ---- */

typedef struct {
  const char *name;
  const char *line;
  bool first_line;
  const char *expected;
} StartCase;

static const StartCase start_cases[] = {
    {"words-stay", "The port", true, "The port"},
    {"nothing-stays-nothing", "", true, ""},
    {"a-dash-before-a-blank-is-no-list", "- no", true, "\\- no"},
    {"a-plus-before-a-blank-is-no-list", "+ no", true, "\\+ no"},
    {"a-dash-before-a-word-stays", "-5 degrees", true, "-5 degrees"},
    {"a-year-with-a-full-stop-is-no-list", "1986. A great year", true,
     "1986\\. A great year"},
    {"a-number-with-a-parenthesis-is-no-list", "1) one", true, "1\\) one"},
    {"a-decimal-number-stays", "3.14 is pi", true, "3.14 is pi"},
    {"ten-digits-are-no-marker", "1234567890. x", true, "1234567890. x"},
    {"a-hash-before-a-blank-is-no-heading", "# one", true, "\\# one"},
    {"a-hash-before-a-word-stays", "#tag", true, "#tag"},
    {"seven-hashes-stay", "####### x", true, "####### x"},
    {"a-quote-sign-is-escaped", "> x", true, "\\> x"},
    {"dashes-alone-are-no-rule", "---", true, "\\---"},
    {"equals-signs-stay-in-the-first-line", "===", true, "==="},
    {"equals-signs-below-a-line-underline-it", "===", false, "\\==="},
    {"a-row-of-dashes-and-bars-is-no-table", "--- | ---", false, "\\--- | ---"},
    {"a-colon-row-below-a-line-is-no-table", ":-: | :-:", false, "\\:-: | :-:"},
};

static void
test_start (gconstpointer data)
{
  const StartCase *row = data;
  g_autoptr (GString) out = g_string_new ("before\\\n");
  gsize start = out->len;

  g_string_append (out, row->line);
  markdown_escape_line_start (out, start, row->first_line);
  g_assert_cmpstr (out->str + start, ==, row->expected);
}

/* ---- code ---- */

static const struct {
  const char *name;
  const char *code;
  bool in_cell;
  const char *expected;
} code_cases[] = {
    {"one-tick-is-enough", "x = 1", false, "`x = 1`"},
    {"a-tick-inside-takes-two", "a`b", false, "``a`b``"},
    {"two-ticks-inside-take-three", "a``b", false, "```a``b```"},
    {"a-tick-at-the-edge-gets-a-blank", "`a", false, "`` `a ``"},
    {"blanks-at-both-edges-are-kept", " a ", false, "`  a  `"},
    {"blanks-alone-stay", "  ", false, "`  `"},
    {"a-bar-is-escaped-in-a-cell", "a|b", true, "`a\\|b`"},
    {"a-bar-stays-outside", "a|b", false, "`a|b`"},
    {"other-scripts-are-code-too", "ключ=値", false, "`ключ=値`"},
};

static void
test_code (gconstpointer data)
{
  const typeof (code_cases[0]) *row = data;
  g_autoptr (GString) out = g_string_new (NULL);

  markdown_escape_code (out, row->code, row->in_cell);
  g_assert_cmpstr (out->str, ==, row->expected);
}

/* ---- destinations and titles ---- */

typedef struct {
  const char *name;
  const char *text;
  const char *expected;
} PlainCase;

static const PlainCase destination_cases[] = {
    {"an-address-stays", "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"},
    {"no-address-is-written", "", "<>"},
    {"balanced-parentheses-stay", "/a_(b)", "/a_(b)"},
    {"an-open-parenthesis-is-escaped", "/a(b", "/a\\(b"},
    {"blanks-and-angles-are-percent-encoded", "/a b<c>", "/a%20b%3Cc%3E"},
    {"an-entity-in-a-query-is-a-reference", "/?a=1&copy;=2", "/?a=1&amp;copy;=2"},
    {"an-ampersand-between-parameters-stays", "/?a=1&b=2", "/?a=1&b=2"},
    {"other-scripts-stay", "https://例え.jp/日本", "https://例え.jp/日本"},
};

static void
test_destination (gconstpointer data)
{
  const PlainCase *row = data;
  g_autoptr (GString) out = g_string_new (NULL);

  markdown_escape_destination (out, row->text);
  g_assert_cmpstr (out->str, ==, row->expected);
}

static const PlainCase title_cases[] = {
    {"quotes-are-escaped", "say \"x\"", " \"say \\\"x\\\"\""},
    {"a-line-end-is-a-blank", "one\ntwo", " \"one two\""},
    {"a-backslash-is-escaped", "a\\", " \"a\\\\\""},
    {"an-entity-is-a-reference", "&copy;", " \"&amp;copy;\""},
    {"other-scripts-stay", "«Да»", " \"«Да»\""},
};

static void
test_title (gconstpointer data)
{
  const PlainCase *row = data;
  g_autoptr (GString) out = g_string_new (NULL);

  markdown_escape_title (out, row->text);
  g_assert_cmpstr (out->str, ==, row->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/markdown-escape/text", text_cases, test_text);
  ADD_CASES ("/markdown-escape/line-start", start_cases, test_start);
  ADD_CASES ("/markdown-escape/code", code_cases, test_code);
  ADD_CASES ("/markdown-escape/destination", destination_cases, test_destination);
  ADD_CASES ("/markdown-escape/title", title_cases, test_title);
  return g_test_run ();
}

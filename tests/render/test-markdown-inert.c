/* test-markdown-inert.c: an article cannot make a program for notes run something
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/markdown-inert.h"

#include <string.h>

#include "cases.h"
#include "render/render-markdown.h"

static const struct {
  const char *name;
  const char *html;
  const char *inert, *plain;
} cases[] = {
    {"a-block-of-dataview-has-no-language",
     "<pre><code class=\"language-dataviewjs\">app.x()</code></pre>",
     "```\napp.x()\n```\n", "```dataviewjs\napp.x()\n```\n"},
    {"a-language-in-capitals", "<pre class=\"lang-Mermaid\">a</pre>", "```\na\n```\n",
     "```Mermaid\na\n```\n"},
    {"a-language-that-only-begins-alike-stays",
     "<pre class=\"lang-basic\">10 GOTO 10</pre>", "```basic\n10 GOTO 10\n```\n",
     "```basic\n10 GOTO 10\n```\n"},
    {"code-that-begins-with-an-equals-sign-is-html", "<p><code>= this.file</code></p>",
     "<code>&#61; this&#46;file</code>\n", "`= this.file`\n"},
    {"code-that-begins-with-a-dollar-is-html", "<p>a <code>$= dv.x</code> b</p>",
     "a <code>&#36;&#61; dv&#46;x</code> b\n", "a `$= dv.x` b\n"},
    {"other-code-is-code", "<p><code>a == b</code></p>", "`a == b`\n", "`a == b`\n"},
    {"an-order-to-templater-is-text", "<p>a &lt;% tp.x %&gt; b</p>",
     "a &lt;% tp.x %> b\n", "a <% tp.x %> b\n"},
    {"an-order-in-a-block-is-html", "<pre>&lt;% tp.x %&gt;\n\n&amp;</pre>",
     "<pre><code>&lt;% tp.x %&gt;\n\n&amp;\n</code></pre>\n",
     "```\n<% tp.x %>\n\n&\n```\n"},
    {"a-word-with-a-hash-is-no-tag", "<p>#one (#two) a#b # c</p>",
     "\\#one (#two) a#b # c\n", "#one (#two) a#b # c\n"},
    {"two-percent-signs-hide-nothing", "<p>5%% 5%</p>", "5\\%\\% 5%\n", "5%% 5%\n"},
    {"two-dollars-are-no-formula", "<p>$5 and a$ for $ 3</p>", "\\$5 and a$ for $ 3\n",
     "$5 and a$ for $ 3\n"},
    {"one-dollar-is-a-dollar", "<p>$5</p>", "$5\n", "$5\n"},
};

static void
test_case (gconstpointer data)
{
  const __typeof__ (cases[0]) *row = data;
  const MarkdownOptions inert = {.inert = true}, plain = {0};
  g_autofree char *first = render_markdown (row->html, NULL, &inert);
  g_autofree char *second = render_markdown (row->html, NULL, &plain);

  g_assert_cmpstr (first, ==, row->inert);
  g_assert_cmpstr (second, ==, row->plain);
}

static const struct {
  const char *name;
  const char *language;
  bool runs;
} languages[] = {
    {"nothing", "", false},
    {"c", "c", false},
    {"dataview", "dataview", true},
    {"tasks", "tasks", true},
    {"run-python", "run-python", true},
    {"r-of-pandoc", "{r}", true},
    {"python", "python", false},
    {"based", "based", false},
};

static void
test_language (gconstpointer data)
{
  const __typeof__ (languages[0]) *row = data;

  g_assert_cmpint (markdown_inert_runs_language (row->language), ==, row->runs);
}

static void
test_code (void)
{
  g_autofree char *block = markdown_inert_block ("a<b\n");

  g_assert_true (markdown_inert_runs_code (" = x", true));
  g_assert_false (markdown_inert_runs_code (" = x", false));
  g_assert_true (markdown_inert_runs_code ("a <% b", false));
  g_assert_cmpstr (block, ==, "<pre><code>a&lt;b\n\n</code></pre>");
}

static void
test_span (void)
{
  const MarkdownOptions options = {.marks = MARKDOWN_MARKS_SPAN};
  g_autofree char *text =
      render_markdown ("<p>a <mark>b <em>c</em></mark> d</p>", NULL, &options);

  g_assert_cmpstr (text, ==, "a <span class=\"mark\">b *c*</span> d\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/markdown-inert", cases, test_case);
  ADD_CASES ("/markdown-inert/language", languages, test_language);
  g_test_add_func ("/markdown-inert/code", test_code);
  g_test_add_func ("/markdown-inert/a-mark-for-pandoc-is-a-span", test_span);
  return g_test_run ();
}

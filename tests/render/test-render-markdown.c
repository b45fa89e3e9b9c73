/* test-render-markdown.c: clean HTML as Markdown, whole and nothing else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/render-markdown.h"

#include <string.h>

#include "html/html-text.h"
#include "html/html-tree.h"

static const struct {
  const char *name;
  const char *html;
  const char *markdown;
} rows[] = {
    {"paragraphs-are-separated", "<p>One\n two.</p><p>Three.</p>",
     "One two.\n\nThree.\n"},
    {"headings-carry-their-level", "<h2>Why</h2><p>x</p>", "## Why\n\nx\n"},
    {"strong-and-emphasis", "<p>a <b>b</b> <i>c</i> <s>d</s></p>", "a **b** *c* ~~d~~\n"},
    {"a-letter-beside-punctuation-in-bold-is-a-reference", "<p><b>Note:</b>text</p>",
     "**Note:**&#x74;ext\n"},
    {"blanks-leave-the-emphasis", "<p>a<b> b </b>c</p>", "a **b** c\n"},
    {"an-element-around-blocks-applies-in-each", "<b><p>a</p><p>b</p></b>",
     "**a**\n\n**b**\n"},
    {"emphasis-in-emphasis-keeps-its-shape", "<p><em>a <em>b</em> c</em></p>",
     "*a *b* c*\n"},
    {"a-star-between-blanks-is-a-star", "<p>5 * 3 and a*b</p>", "5 * 3 and a\\*b\n"},
    {"what-begins-a-line-like-a-list-is-escaped", "<p>1. May</p><p>- no</p>",
     "1\\. May\n\n\\- no\n"},
    {"an-underline-after-a-break-is-escaped", "<p>Title<br>===</p>", "Title\\\n\\===\n"},
    {"an-entity-that-was-text-stays-text", "<p>&amp;copy; AT&amp;T</p>",
     "\\&copy; AT&T\n"},
    {"a-tag-that-was-text-stays-text", "<p>&lt;b> 1 &lt; 2</p>", "\\<b> 1 < 2\n"},
    {"links-and-titles", "<p><a href=\"/a b\" title='say \"x\"'>t</a></p>",
     "[t](/a%20b \"say \\\"x\\\"\")\n"},
    {"parentheses-that-do-not-close-are-escaped", "<p><a href=\"/a(b\">x</a></p>",
     "[x](/a\\(b)\n"},
    {"a-mark-before-a-link-makes-no-image", "<p>Wow!<a href=\"/u\">x</a></p>",
     "Wow\\![x](/u)\n"},
    {"a-link-around-blocks-goes-into-each", "<a href=\"/u\"><h3>T</h3><p>d</p></a>",
     "### [T](/u)\n\n[d](/u)\n"},
    {"code-takes-as-many-ticks-as-it-needs", "<p><code>a`b</code></p>", "``a`b``\n"},
    {"a-fence-is-longer-than-what-is-inside",
     "<pre><code class=\"language-c\">```\nx</code></pre>", "````c\n```\nx\n````\n"},
    {"lists-nest-by-the-width-of-the-marker",
     "<ol start=\"9\"><li>a<ul><li>b</li></ul></li><li>c</li></ol>",
     "9. a\n   - b\n10. c\n"},
    {"lists-side-by-side-stay-two", "<ul><li>a</li></ul><ul><li>b</li></ul>",
     "- a\n\n* b\n"},
    {"paragraphs-in-items-are-loose", "<ul><li><p>a</p><p>b</p></li></ul>",
     "- a\n\n  b\n"},
    {"quotes-hold-lists", "<blockquote><p>a</p><ul><li>b</li></ul></blockquote>",
     "> a\n>\n> - b\n"},
    {"tables-escape-bars-in-code-too",
     "<table><tr><th>a</th><th>b</th></tr><tr><td>x|y</td><td><code>p|q</code></td></tr>"
     "</table>",
     "| a | b |\n| --- | --- |\n| x\\|y | `p\\|q` |\n"},
    {"a-table-without-a-head-gets-an-empty-one",
     "<table><tr><td>a</td><td>b</td></tr></table>", "| | |\n| --- | --- |\n| a | b |\n"},
    {"a-cell-with-a-list-is-html",
     "<table><tr><td>a</td><td><ul><li>b</li></ul></td></tr></table>",
     "<table><tbody><tr><td>a</td><td><ul><li>b</li></ul></td></tr></tbody></table>\n"},
    {"a-rule-is-no-underline-and-no-list", "<p>a</p><hr><p>b</p>", "a\n\n___\n\nb\n"},
    {"breaks-are-seen", "<p>a<br>b</p>", "a\\\nb\n"},
    {"no-break-spaces-stay", "<p>«&nbsp;<b>mot</b>&nbsp;»</p>",
     "«\xc2\xa0**mot**\xc2\xa0»\n"},
    {"sub-and-sup-are-tags", "<p>H<sub>2</sub>O</p>", "H<sub>2</sub>O\n"},
    {"nothing-gives-nothing", "", ""},
};

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  const MarkdownOptions options = {0};
  g_autofree char *markdown = render_markdown (rows[i].html, NULL, &options);

  g_assert_cmpstr (markdown, ==, rows[i].markdown);
}

/* ---- highlights ---- */

static void
add_highlight (GPtrArray *highlights, const char *text, const char *quote)
{
  Highlight *highlight = highlight_new ();
  const char *at = strstr (text, quote);

  g_assert_nonnull (at);
  highlight->span.start = text_offset_of_byte (text, (size_t)(at - text));
  highlight->span.end = highlight->span.start + text_length (quote);
  g_ptr_array_add (highlights, highlight);
}

static char *
render_with (const char *html, const char *const *quotes, MarkdownMarks marks)
{
  const MarkdownOptions options = {.marks = marks};
  g_autoptr (GPtrArray) highlights =
      g_ptr_array_new_with_free_func ((GDestroyNotify)highlight_free);
  g_autoptr (HtmlDoc) doc =
      html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL, NULL);
  g_autofree char *text = html_text (html_doc_root (doc));

  for (; *quotes != NULL; quotes++)
    add_highlight (highlights, text, *quotes);
  return render_markdown (html, highlights, &options);
}

static const struct {
  const char *name;
  const char *html;
  const char *const quotes[4];
  const char *markdown;
} marked[] = {
    {"a-passage-is-marked-in-place",
     "<p>Turnout fell to 41 percent.</p>",
     {"fell to 41"},
     "Turnout ==fell to 41== percent.\n"},
    {"a-passage-across-emphasis-is-one",
     "<p>a <b>b c</b> d</p>",
     {"b c d"},
     "a ==**b c** d==\n"},
    {"a-passage-that-cuts-into-emphasis-splits-it",
     "<p>a <b>b c</b> d</p>",
     {"c d"},
     "a **b ==c==** ==d==\n"},
    {"passages-that-overlap-are-united-in-the-text",
     "<p>one two three four</p>",
     {"one two", "two three"},
     "==one two three== four\n"},
    {"passages-beside-each-other-stay-two",
     "<p>One sentence. Another. Third.</p>",
     {"One sentence.", "Another."},
     "==One sentence.== ==Another.== Third.\n"},
    {"a-passage-over-loose-blanks-is-one",
     "<p>a <i>b</i>\n<i>c</i> d</p>",
     {"a b c"},
     "==a *b* *c*== d\n"},
    {"a-passage-over-blocks-is-marked-in-each",
     "<p>one two</p><p>three four</p>",
     {"two\nthree"},
     "one ==two==\n\n==three== four\n"},
    {"equals-signs-of-the-text-are-no-mark",
     "<p>if a == b, (c-d) is one.</p>",
     {"is one"},
     "if a \\=\\= b, (c-d) ==is one==.\n"},
    {"offsets-count-code-points", "<p>𝒳 🎉 word end</p>", {"word"}, "𝒳 🎉 ==word== end\n"},
};

static void
test_marked (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *markdown =
      render_with (marked[i].html, marked[i].quotes, MARKDOWN_MARKS_EQUALS);

  g_assert_cmpstr (markdown, ==, marked[i].markdown);
}

static void
test_mark_element (void)
{
  const char *const quotes[] = {"two", NULL};
  g_autofree char *tags = render_with ("<p>one two</p>", quotes, MARKDOWN_MARKS_HTML);
  g_autofree char *none = render_with ("<p>one two</p>", quotes, MARKDOWN_MARKS_NONE);

  g_assert_cmpstr (tags, ==, "one <mark>two</mark>\n");
  g_assert_cmpstr (none, ==, "one two\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strdup_printf ("/render-markdown/%s", rows[i].name);
    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (marked); i++) {
    g_autofree char *path =
        g_strdup_printf ("/render-markdown/marked/%s", marked[i].name);
    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_marked);
  }
  g_test_add_func ("/render-markdown/marks-can-be-tags-or-none", test_mark_element);
  return g_test_run ();
}

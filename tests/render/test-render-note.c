/* test-render-note.c: what was written in Markdown is shown, to the last word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/render-note.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *markdown;
  const char *expected;
} Case;

static const Case cases[] = {
    {"nothing-is-nothing", "", ""},
    {"words-are-a-paragraph", "Check *this*", "<p>Check <em>this</em></p>\n"},
    {"lines-stay-lines", "a\nb\n\nc", "<p>a<br />\nb</p>\n<p>c</p>\n"},
    {"a-tag-is-words", "see <b>this</b> & <that>",
     "<p>see &lt;b&gt;this&lt;/b&gt; &amp; &lt;that&gt;</p>\n"},
    {"a-block-of-tags-is-words", "<script>\nalert (1)\n</script>",
     "<p>&lt;script&gt;\nalert (1)\n&lt;/script&gt;</p>\n"},
    {"an-image-is-a-link", "![a *b*](https://example.org/x.png)",
     "<p><a href=\"https://example.org/x.png\">a <em>b</em></a></p>\n"},
    {"a-link-that-runs-leads-nowhere", "[a](javascript:alert(1))",
     "<p><a href=\"\">a</a></p>\n"},
    {"what-xml-cannot-say-is-left-out",
     "a\x01"
     "b",
     "<p>ab</p>\n"},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autofree char *html = render_note (row->markdown);

  g_assert_cmpstr (html, ==, row->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/render-note", cases, test_case);
  return g_test_run ();
}

/* test-note-markup.c: notes as markup of Pango, without a word lost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/note-markup.h"

#include <glib.h>

typedef struct {
  const char *name;
  const char *note;
  const char *markup;
} Row;

static const Row rows[] = {
    {"nothing-is-nothing", "", ""},
    {"plain-words-stay", "Ask the port.", "Ask the port."},
    {"emphasis", "*a* **b** `c` ~~d~~", "<i>a</i> <b>b</b> <tt>c</tt> <s>d</s>"},
    {"markup-characters-are-escaped", "a < b & \"c\"", "a &lt; b &amp; &quot;c&quot;"},
    {"lines-stay-lines", "one\ntwo", "one\ntwo"},
    {"paragraphs", "one\n\ntwo", "one\ntwo"},
    {"a-heading-is-bold", "# Why\n\nso", "<b>Why</b>\nso"},
    {"a-list", "- one\n- two\n  1. inner", "• one\n• two\n    1. inner"},
    {"numbers-go-on", "3. c\n4. d", "3. c\n4. d"},
    {"a-quote", "> said", "<i>said</i>"},
    {"code-in-a-block", "```\nx <y>\n```", "<tt>x &lt;y&gt;\n</tt>"},
    {"a-link-keeps-its-address", "[source](https://example.org/a?b&c)",
     "<u>source</u> <small>https://example.org/a?b&amp;c</small>"},
    {"an-address-alone-is-said-once", "<https://example.org>",
     "<u>https://example.org</u>"},
    {"html-is-what-was-typed", "a <b>c</b> <script>d</script>",
     "a &lt;b&gt;c&lt;/b&gt; &lt;script&gt;d&lt;/script&gt;"},
    {"a-block-of-html-too", "<div onclick=x>\nd\n</div>",
     "&lt;div onclick=x&gt;\nd\n&lt;/div&gt;"},
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *markup = note_markup (row->note);

  g_assert_cmpstr (markup, ==, row->markup);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strconcat ("/note-markup/", rows[i].name, NULL);

    g_test_add_data_func (path, &rows[i], test_row);
  }
  return g_test_run ();
}

/* test-extract-tidy.c: the article's element as somebody would have written it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-row.h"

#include <string.h>

#include "cases.h"

typedef struct {
  const char *name;
  const char *html; /* between two paragraphs of an article */
  const char *expected;
} Case;

static const Case cases[] = {
    {"wrappers-go", "<div><section><div><p>The boat.</p></div></section></div>",
     "<p>The boat.</p>"},
    {"a-line-in-a-division-is-a-paragraph", "<div>The boat.</div>", "<p>The boat.</p>"},
    {"what-holds-nothing-goes", "<div><p> </p><ul></ul></div>", ""},
    {"a-blank-between-words-stays", "<p>The<span> </span>boat.</p>", "<p>The boat.</p>"},
    {"fonts-go", "<p><font color=red>The</font> boat.</p>", "<p>The boat.</p>"},
    {"the-first-rank-is-the-headline-s",
     "<p>One.</p><p>Two.</p><p>Three.</p><h1>The pier</h1><p>It is long.</p>",
     "<p>One.</p><p>Two.</p><p>Three.</p><h2>The pier</h2><p>It is long.</p>"},
    {"a-table-of-data-stays", "<table><tr><th>Boat<th>Seats<tr><td>Ida<td>40</table>",
     "<table><tbody><tr><th>Boat</th><th>Seats</th></tr><tr><td>Ida</td><td>40</td></"
     "tr></tbody></table>"},
    {"a-table-with-one-column-goes", "<table><tr><td>The boat.<tr><td>The pier.</table>",
     "<p>The boat.</p><p>The pier.</p>"},
};

static void
test_html (gconstpointer data)
{
  const Case *row = data;
  g_autofree char *html = page_row_html_between (row->html);

  g_assert_cmpstr (html, ==, row->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract/tidy", cases, test_html);
  return g_test_run ();
}

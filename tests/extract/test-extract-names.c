/* test-extract-names.c: which names of classes mean something on this page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-names.h"

#include "cases.h"
#include "extract/extract-hidden.h"
#include "html/html-walk.h"
#include "page-row.h"

typedef struct {
  const char *name;
  const char *html;
  uint32_t hints; /* of the first <section>, once weighed */
} Case;

static const Case cases[] = {
    {"a-box-beside-an-article-keeps-its-name",
     "<section class=related><p>The bridge is too low for the new "
     "trams.</p></section>" FIRST LAST,
     HINT_RELATED},
    {"a-name-over-the-whole-article-means-nothing",
     "<section class=related>" FIRST LAST "</section>", 0},
    {"comments-keep-theirs-however-long-they-are",
     "<section class=comments>" FIRST LAST FIRST LAST FIRST LAST FIRST LAST
     "</section>" FIRST LAST FIRST LAST,
     HINT_COMMENTS},
    {"a-good-name-is-never-taken-away",
     "<section class=article-body>" FIRST LAST "</section>", HINT_BODY},
};

static void
test_names (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (HtmlDoc) doc = parse_page (row->html);
  g_auto (ExtractRun) run = {0};
  const HtmlNode *section;

  extract_run_init (&run, doc);
  extract_hidden (&run);
  extract_names_weigh (&run);
  section = html_walk_find (run.body, HTML_TAG_SECTION);
  g_assert_cmphex (extract_run_measure (&run, section)->hints, ==, row->hints);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract/names", cases, test_names);
  return g_test_run ();
}

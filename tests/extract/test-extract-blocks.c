/* test-extract-blocks.c: the article as a sequence of blocks of text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-blocks.h"

#include "cases.h"
#include "extract/extract-cues.h"
#include "extract/extract-hidden.h"

/* Kinds as letters, in order: Line, Heading, Item, cEll, Caption, Quote, codE. */
static const char letters[] = "LHIECQK";

typedef struct {
  const char *name;
  const char *html;
  const char *kinds;
} Case;

static const Case cases[] = {
    {"each-block-with-text-of-its-own", "<div>a<p>b</p><div><div>c</div></div></div>",
     "LLL"},
    {"kinds-are-handed-down",
     "<h2>a</h2><ul><li><p>b</p></ul><table><tr><td>c</table><blockquote><p>d</p>"
     "</blockquote><pre>e</pre><figure><figcaption>f</figcaption></figure>",
     "HIEQKC"},
    {"what-is-out-is-not-listed", "<p>a</p><p hidden>b</p><nav>c</nav>", "L"},
};

static void
test_kinds (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (HtmlDoc) doc = parse_page (row->html);
  g_auto (ExtractRun) run = {0};
  g_autoptr (GArray) blocks = NULL;
  g_autoptr (GString) kinds = g_string_new (NULL);

  extract_run_init (&run, doc);
  extract_hidden (&run);
  blocks = extract_blocks_list (&run);
  for (guint i = 0; i < blocks->len; i++)
    g_string_append_c (kinds, letters[extract_blocks_at (blocks, i)->kind]);
  g_assert_cmpstr (kinds->str, ==, row->kinds);
}

static void
test_block (void)
{
  g_autoptr (HtmlDoc) doc = parse_page (
      "<div class=related><p>More: <a href=/1>Why the bridge takes so very long"
      "</a></p></div>");
  g_auto (ExtractRun) run = {0};
  g_autoptr (GArray) blocks = NULL;
  const ExtractBlock *block;

  extract_run_init (&run, doc);
  extract_hidden (&run);
  blocks = extract_blocks_list (&run);
  block = extract_blocks_at (blocks, 0);
  g_assert_cmphex (block->hints, ==, HINT_RELATED);
  g_assert_true (block->leads_in);
  g_assert_false (block->prose);
  g_assert_true (extract_blocks_is_link (&run, block));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract/blocks", cases, test_kinds);
  g_test_add_func ("/extract/blocks/what-a-block-knows", test_block);
  return g_test_run ();
}

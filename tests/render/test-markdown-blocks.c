/* test-markdown-blocks.c: what each line begins with, and where blank lines stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/markdown-blocks.h"

#include "cases.h"

/* Each letter of @steps is a call: a block "A"…"Z" or the two lines "1\n2" ('2'), the
 * containers q(uote) b(ullets) n(umbers) i(tem) t(ask), and "." closes. */
typedef struct {
  const char *name;
  const char *steps;
  bool tight;
  unsigned start;
  const char *expected;
} Case;

static const Case cases[] = {
    {"blocks-are-separated-by-a-blank-line", "AB", false, 1, "A\n\nB\n"},
    {"lines-of-a-block-are-not", "2A", false, 1, "1\n2\n\nA\n"},
    {"a-quote-begins-every-line", "Aq2B.C", false, 1, "A\n\n> 1\n> 2\n>\n> B\n\nC\n"},
    {"quotes-nest", "qqA..", false, 1, "> > A\n"},
    {"an-empty-quote-is-there", "q.A", false, 1, ">\n\nA\n"},
    {"tight-items-stand-line-under-line", "biA.iB..", true, 1, "- A\n- B\n"},
    {"loose-items-are-separated", "biA.iB..", false, 1, "- A\n\n- B\n"},
    {"lines-of-an-item-are-indented", "bi2..", true, 1, "- 1\n  2\n"},
    {"numbers-go-on-from-the-first", "niA.iB..", true, 9, "9. A\n10. B\n"},
    {"the-indent-follows-the-width-of-the-number", "ni2.i2..", true, 99,
     "99. 1\n    2\n100. 1\n     2\n"},
    {"numbers-end-where-markdown-reads-no-more", "niA.iB..", true, 999999999,
     "999999999. A\n999999999. B\n"},
    {"a-nested-list-stands-under-its-text", "biAbiB....", true, 1, "- A\n  - B\n"},
    {"two-lists-side-by-side-change-the-marker", "biA..biB..biC..", true, 1,
     "- A\n\n* B\n\n- C\n"},
    {"two-numbered-lists-change-it-too", "niA..niB..", true, 1, "1. A\n\n1) B\n"},
    {"with-text-between-them-they-do-not", "biA..BbiC..", true, 1, "- A\n\nB\n\n- C\n"},
    {"a-block-straight-in-a-list-gets-an-item", "bA.", true, 1, "- A\n"},
    {"an-empty-item-is-there", "bi.iA..", true, 1, "-\n- A\n"},
    {"what-follows-the-marker-is-no-indent", "bt2..", true, 1, "- [x] 1\n  2\n"},
    {"a-quote-in-an-item-has-both-marks", "biqA...", true, 1, "- > A\n"},
    {"nothing-is-nothing", "", true, 1, ""},
};

static void
step (MarkdownBlocks *blocks, char letter, const Case *row)
{
  const char block[] = {letter, '\0'};

  switch (letter) {
  case 'q':
    markdown_blocks_open_quote (blocks);
    break;
  case 'b':
    markdown_blocks_open_bullets (blocks, row->tight);
    break;
  case 'n':
    markdown_blocks_open_numbers (blocks, row->tight, row->start);
    break;
  case 'i':
    markdown_blocks_open_item (blocks, "");
    break;
  case 't':
    markdown_blocks_open_item (blocks, "[x] ");
    break;
  case '.':
    markdown_blocks_close (blocks);
    break;
  case '2':
    markdown_blocks_add (blocks, "1\n2");
    break;
  default:
    markdown_blocks_add (blocks, block);
  }
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  MarkdownBlocks *blocks = markdown_blocks_new ();
  g_autofree char *written = NULL;

  for (const char *letter = row->steps; *letter != '\0'; letter++)
    step (blocks, *letter, row);
  written = markdown_blocks_free (blocks);
  g_assert_cmpstr (written, ==, row->expected);
}

static void
test_in_list (void)
{
  MarkdownBlocks *blocks = markdown_blocks_new ();
  g_autofree char *written = NULL;

  g_assert_false (markdown_blocks_in_list (blocks));
  markdown_blocks_open_bullets (blocks, true);
  g_assert_true (markdown_blocks_in_list (blocks));
  markdown_blocks_open_item (blocks, "");
  g_assert_false (markdown_blocks_in_list (blocks));
  written = markdown_blocks_free (blocks);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/markdown-blocks", cases, test_case);
  g_test_add_func ("/markdown-blocks/a-list-is-known-from-its-items", test_in_list);
  return g_test_run ();
}

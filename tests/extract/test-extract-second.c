/* test-extract-second.c: other articles that a page appends to the one it is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-row.h"

static const PageRow rows[] = {
    {"a-second-article-with-a-headline-goes",
     "<article><h1>Ferry</h1>" FIRST LAST FIRST
     "</article><article><h1>Market</h1>" FIRST LAST "</article>",
     BOTH_TEXT "\n" FIRST_TEXT, "metadata promo "},
    {"entries-of-a-live-blog-stay",
     "<div class=liveblog><article><h2>Second</h2>" FIRST LAST FIRST
     "</article><article><h2>First</h2>" LAST "</article></div>",
     "Second\n" BOTH_TEXT "\n" FIRST_TEXT "\nFirst\n" LAST_TEXT, ""},
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  page_row_add_all ("/extract/second", rows, G_N_ELEMENTS (rows));
  return g_test_run ();
}

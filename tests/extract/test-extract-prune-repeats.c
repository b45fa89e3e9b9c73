/* test-extract-prune-repeats.c: paragraphs that a page shows twice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-row.h"

static const PageRow rows[] = {
    {"for-wide-and-for-narrow-screens",
     "<div>" FIRST LAST
     "<p>The third paragraph says where it was built, and by whom.</p></div><div>" FIRST
         LAST "<p>The third paragraph says where it was built, and by whom.</p></div>",
     BOTH_TEXT "\nThe third paragraph says where it was built, and by whom.", "hidden "},
    {"a-refrain-stays", FIRST LAST FIRST, BOTH_TEXT "\n" FIRST_TEXT, ""},
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  page_row_add_all ("/extract/prune-repeats", rows, G_N_ELEMENTS (rows));
  return g_test_run ();
}

/* test-extract-prune-head.c: what stands between the top of the article and its text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-row.h"

static const PageRow rows[] = {
    {"the-headline-is-metadata", "<h1>Ferry returns</h1>" FIRST LAST, BOTH_TEXT,
     "metadata "},
    {"so-is-a-headline-in-another-element",
     "<title>Ferry returns to the harbour</title><div><b>Ferry returns to the "
     "harbour</b></div>" FIRST LAST,
     BOTH_TEXT, "metadata "},
    {"so-is-a-date", "<p>2 May 2024, 14:05</p>" FIRST LAST, BOTH_TEXT, "metadata "},
    {"a-score-is-not", "<p>Harbour def. Airfield 70-44</p>" FIRST LAST,
     "Harbour def. Airfield 70-44\n" BOTH_TEXT, ""},
    {"a-list-of-key-points-stays",
     "<h1>Ferry returns</h1><ul><li>Two boats</li><li>Half an hour</li></ul>" FIRST LAST,
     "Two boats\nHalf an hour\n" BOTH_TEXT, "metadata "},
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  page_row_add_all ("/extract/prune-head", rows, G_N_ELEMENTS (rows));
  return g_test_run ();
}

/* test-extract-cards.c: teasers of other articles, known by their being many alike
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-row.h"

static const PageRow rows[] = {
    {"three-teasers-go",
     FIRST LAST
     "<div class=c><h3><a href=/1>The bridge is too low</a></h3><p>It was measured in "
     "winter.</p></div><div class=c><h3><a href=/2>The tunnel leaks "
     "again</a></h3><p>Nobody knows from where.</p></div><div class=c><h3><a href=/3>The "
     "road is closed now</a></h3><p>A rock has come down.</p></div>",
     BOTH_TEXT, "promo promo promo "},
    {"entries-of-a-ranking-stay",
     FIRST "<div class=c><h3>Third: the rowing boat</h3><p>It carries four, and a dog "
           "that can swim.</p></div><div class=c><h3>Second: the raft</h3><p>It carries "
           "everything, but nobody knows where to.</p></div>" LAST,
     FIRST_TEXT
     "\nThird: the rowing boat\nIt carries four, and a dog that can swim.\nSecond: the "
     "raft\nIt carries everything, but nobody knows where to.\n" LAST_TEXT,
     ""},
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  page_row_add_all ("/extract/cards", rows, G_N_ELEMENTS (rows));
  return g_test_run ();
}

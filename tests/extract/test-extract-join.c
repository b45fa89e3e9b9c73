/* test-extract-join.c: the beginning of the article, where it stands beside its element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-row.h"

static const PageRow rows[] = {
    {"a-summary-beside-the-text-joins",
     "<h1>Ferry</h1><div><p>After nine years without a boat, the town has leased two of "
     "them from a shipyard in the north.</p></div><div>" FIRST LAST FIRST LAST FIRST LAST
     "</div>",
     "After nine years without a boat, the town has leased two of them from a shipyard "
     "in the north.\n" BOTH_TEXT "\n" BOTH_TEXT "\n" BOTH_TEXT,
     ""},
    {"what-stands-before-the-headline-does-not",
     "<div><p>This page is brought to you by the makers of the finest ropes on the whole "
     "of the coast.</p></div><h1>Ferry</h1><div>" FIRST LAST FIRST LAST FIRST LAST
     "</div>",
     BOTH_TEXT "\n" BOTH_TEXT "\n" BOTH_TEXT, ""},
    {"the-list-of-ingredients-joins",
     "<h1>Soup</h1><div><ul class=ingredients><li>3 leeks</li><li>salt</li></ul></div>"
     "<div>" FIRST LAST FIRST LAST "</div>",
     "3 leeks\nsalt\n" BOTH_TEXT "\n" BOTH_TEXT, ""},
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  page_row_add_all ("/extract/join", rows, G_N_ELEMENTS (rows));
  return g_test_run ();
}

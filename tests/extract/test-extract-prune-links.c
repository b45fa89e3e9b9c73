/* test-extract-prune-links.c: lists and boxes that are nothing but links
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-row.h"

static const PageRow rows[] = {
    {"a-box-of-links-goes",
     FIRST "<div><div><a href=/1>The bridge</a></div><div><a href=/2>The "
           "tunnel</a></div></div>" LAST,
     BOTH_TEXT, "navigation "},
    {"a-list-of-links-stays",
     FIRST
     "<ul><li><a href=/1>The bridge</a></li><li><a href=/2>The tunnel</a></li></ul>" LAST,
     FIRST_TEXT "\nThe bridge\nThe tunnel\n" LAST_TEXT, ""},
    {"a-paragraph-that-is-a-link-goes",
     FIRST "<p><a href=/1>WHY THE BRIDGE TAKES ANOTHER YEAR</a></p>" LAST, BOTH_TEXT,
     "promo "},
    {"three-such-paragraphs-are-a-list",
     FIRST "<p><a href=/1>The old bridge</a></p><p><a href=/2>The new "
           "bridge</a></p><p><a href=/3>The tunnel</a></p>" LAST,
     FIRST_TEXT "\nThe old bridge\nThe new bridge\nThe tunnel\n" LAST_TEXT, ""},
    {"a-link-inside-a-sentence-stays",
     "<p>The <a href=/1>harbour ferry</a> sails again from Monday, nine years after the "
     "last boat was sold for scrap.</p>" LAST,
     BOTH_TEXT, ""},
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  page_row_add_all ("/extract/prune-links", rows, G_N_ELEMENTS (rows));
  return g_test_run ();
}

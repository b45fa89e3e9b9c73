/* test-extract-prune-tail.c: what stands after the last sentence of the article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-row.h"

static const PageRow rows[] = {
    {"a-heading-over-nothing-goes", FIRST LAST "<h3>Around the harbour</h3>", BOTH_TEXT,
     "promo "},
    {"a-last-link-goes", FIRST LAST "<p><a href=/>To the front page</a></p>", BOTH_TEXT,
     "promo "},
    {"who-helped-is-metadata",
     FIRST LAST "<p>Reporting by A. Lind; editing by B. Brandt</p>", BOTH_TEXT,
     "metadata "},
    {"where-to-follow-goes",
     FIRST LAST "<p>Rosa Lind covers the sea. Follow her on Twitter.</p>", BOTH_TEXT,
     "author-box "},
    {"about-the-company-goes",
     FIRST LAST FIRST LAST
     "<h3>About Nordvind</h3><p>Nordvind builds boats in eleven countries.</p>",
     BOTH_TEXT "\n" BOTH_TEXT, "author-box author-box "},
    {"a-last-list-stays",
     FIRST LAST "<ul><li>Monday to Friday</li><li>Every hour</li></ul>",
     BOTH_TEXT "\nMonday to Friday\nEvery hour", ""},
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  page_row_add_all ("/extract/prune-tail", rows, G_N_ELEMENTS (rows));
  return g_test_run ();
}

/* test-extract-lines.c: paragraphs where a page has only line breaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-row.h"

static const PageRow rows[] = {
    {"two-breaks-end-a-paragraph",
     "<div>The ferry sails again from Monday, says the mayor.<br><br>Read also: <a "
     "href=/1>Why the bridge takes longer</a><br><br>Tickets cost less than the bus over "
     "the bridge.</div>",
     "The ferry sails again from Monday, says the mayor.\nTickets cost less than the bus "
     "over the bridge.",
     "promo "},
    {"one-break-is-a-line",
     "<p>The ferry sails again from Monday,<br>says the mayor of the town.</p>" LAST,
     "The ferry sails again from Monday,\nsays the mayor of the town.\n" LAST_TEXT, ""},
    {"text-beside-blocks-is-a-paragraph",
     "<div>" FIRST "<b>Read also:</b> <a href=/1>Why the bridge takes longer</a>" LAST
     "</div>",
     BOTH_TEXT, "promo "},
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  page_row_add_all ("/extract/lines", rows, G_N_ELEMENTS (rows));
  return g_test_run ();
}

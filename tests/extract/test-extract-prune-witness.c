/* test-extract-prune-witness.c: what the page's own statement of its text does not have
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-row.h"

#define STATED(body)                                                                     \
  "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": "       \
  "\"Ferry\", \"articleBody\": \"" body "\"}</script>"

static const PageRow rows[] = {
    {"a-line-after-all-that-is-stated-goes",
     STATED (FIRST_TEXT " " LAST_TEXT) FIRST LAST "<p>Our shop has mugs again.</p>",
     BOTH_TEXT, "promo "},
    {"a-statement-of-a-part-is-no-witness",
     STATED ("The harbour ferry sails again") FIRST LAST
     "<p>Our shop has mugs again.</p>",
     BOTH_TEXT "\nOur shop has mugs again.", ""},
    {"a-quote-that-is-not-stated-stays",
     STATED (FIRST_TEXT " " LAST_TEXT) FIRST
     "<blockquote>We waited long enough.</blockquote>" LAST,
     FIRST_TEXT "\nWe waited long enough.\n" LAST_TEXT, ""},
    {"blanks-and-marks-do-not-matter",
     STATED ("THE HARBOUR FERRY sails again from Monday - nine years after the last boat "
             "was sold for scrap " LAST_TEXT) FIRST LAST,
     BOTH_TEXT, ""},
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  page_row_add_all ("/extract/prune-witness", rows, G_N_ELEMENTS (rows));
  return g_test_run ();
}

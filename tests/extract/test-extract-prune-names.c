/* test-extract-prune-names.c: what classes and ids call share bar, comments, related
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-row.h"

static const PageRow rows[] = {
    {"a-share-bar-goes", FIRST LAST "<div class=socialShare>Tell a friend</div>",
     BOTH_TEXT, "share "},
    {"comments-go",
     FIRST LAST
     "<div id=comments><p>I saw the boat, and it is very small indeed.</p></div>",
     BOTH_TEXT, "comments "},
    {"related-boxes-go",
     FIRST "<div class=related-articles><a href=/1>The bridge is too low</a></div>" LAST,
     BOTH_TEXT, "promo "},
    {"calls-to-subscribe-go",
     FIRST "<div class=newsletter-box>Our letter, every day.</div>" LAST, BOTH_TEXT,
     "newsletter "},
    {"a-hover-card-leaves-the-sentence",
     "<p>The minister, <span class=hovercard>More about her</span>Mae Halloran, climbed "
     "all the steps of the lighthouse.</p>" LAST,
     "The minister, Mae Halloran, climbed all the steps of the lighthouse.\n" LAST_TEXT,
     "widget "},
    {"a-name-that-wraps-the-article-means-nothing",
     "<div class=widget>" FIRST LAST "</div>", BOTH_TEXT, ""},
    {"a-row-named-player-is-a-row",
     FIRST "<table><tr class=player><td>Kyle</td><td>12</td></tr><tr "
           "class=player><td>Joe</td><td>9</td></tr></table>" LAST,
     FIRST_TEXT "\nKyle\n12\nJoe\n9\n" LAST_TEXT, ""},
    {"a-pull-quote-stays",
     FIRST "<aside class=pull-quote>We waited long enough for this.</aside>" LAST,
     FIRST_TEXT "\nWe waited long enough for this.\n" LAST_TEXT, ""},
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  page_row_add_all ("/extract/prune-names", rows, G_N_ELEMENTS (rows));
  return g_test_run ();
}

/* test-extract-container.c: which element of the page holds the article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-row.h"

static const PageRow rows[] = {
    {"the-column-with-sentences-wins",
     "<div id=left><a href=/1>One</a> <a href=/2>Two</a></div><div id=mid>" FIRST LAST
     "</div>",
     BOTH_TEXT, ""},
    {"a-sidebar-with-more-words-loses",
     "<div class=text>" FIRST LAST
     "</div><div class=sidebar><p>A long word from the sponsor of this page, who has "
     "paid for more letters than the newsroom could fill.</p><p>And another word from "
     "him, because he likes the sound of his own advertising so very much.</p></div>",
     BOTH_TEXT, ""},
    {"parts-in-several-elements-stay-together",
     "<section>" FIRST "</section><section>" LAST "</section>", BOTH_TEXT, ""},
    {"a-layout-table-is-gone-through",
     "<table><tr><td><a href=/>Home</a></td><td>" FIRST LAST "</td></tr></table>",
     BOTH_TEXT, ""},
    {"a-custom-element-holds-it-too", "<main-column>" FIRST LAST "</main-column>",
     BOTH_TEXT, ""},
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  page_row_add_all ("/extract/container", rows, G_N_ELEMENTS (rows));
  return g_test_run ();
}

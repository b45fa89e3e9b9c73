/* test-extract-doubt.c: whether what was found is an article at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-row.h"

static const PageRow rows[] = {
    {"forty-words-are-one",
     "<h1>Road closed</h1><p>The coast road is closed between the lighthouse and the "
     "quarry until Friday noon. A rock of the size of a bus has come down in the rain. "
     "Buses go through the village instead, and nobody was hurt.</p>",
     "The coast road is closed between the lighthouse and the quarry until Friday noon. "
     "A rock of the size of a bus has come down in the rain. Buses go through the "
     "village instead, and nobody was hurt.",
     "metadata "},
    {"a-page-to-log-in-is-none",
     "<h1>Log in</h1><p>Log in with your account to read on.</p><form><input "
     "type=password></form>",
     "There is nothing that reads like an article", ""},
    {"a-wall-is-none",
     "<title>Just a moment...</title><p>Checking your browser before you can read this "
     "page.</p>",
     "There is nothing that reads like an article", ""},
    {"an-error-is-none",
     "<h1>Page not found</h1><p>The page that you look for has moved, or has never been "
     "here.</p>",
     "There is nothing that reads like an article", ""},
    {"links-are-none",
     "<ul><li><a href=/1>The bridge is too low</a></li><li><a href=/2>The tunnel "
     "leaks</a></li><li><a href=/3>The road is closed</a></li></ul>",
     "There is nothing that reads like an article", ""},
    {"a-story-about-a-wall-is-one",
     "<h1>Access denied</h1>" FIRST LAST FIRST LAST FIRST LAST FIRST LAST FIRST LAST FIRST
         LAST FIRST LAST,
     BOTH_TEXT "\n" BOTH_TEXT "\n" BOTH_TEXT "\n" BOTH_TEXT "\n" BOTH_TEXT "\n" BOTH_TEXT
               "\n" BOTH_TEXT,
     "metadata "},
    {"nothing-is-empty", "<div> </div>", "There is no text", ""},
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  page_row_add_all ("/extract/doubt", rows, G_N_ELEMENTS (rows));
  return g_test_run ();
}

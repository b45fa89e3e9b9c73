/* test-extract-hidden.c: what a reader of the page never sees
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-row.h"

static const PageRow rows[] = {
    {"a-style-hides-a-paragraph",
     FIRST "<p style='display : none'>Not seen by anybody at all.</p>" LAST, BOTH_TEXT,
     "hidden "},
    {"the-attribute-hides", FIRST "<p hidden>Not seen by anybody at all.</p>" LAST,
     BOTH_TEXT, "hidden "},
    {"decoration-is-hidden-from-readers",
     FIRST "<div aria-hidden=true>Ornament</div>" LAST, BOTH_TEXT, "hidden "},
    {"text-for-screen-readers-is-not-shown",
     FIRST "<span class=sr-only>Skip this</span>" LAST, BOTH_TEXT, "hidden "},
    {"scripts-leave-nothing", FIRST "<script>let a = 1;</script><style>p {}</style>" LAST,
     BOTH_TEXT, ""},
    {"a-page-that-hides-itself-is-read",
     "<div style='visibility:hidden'>" FIRST LAST "</div>", BOTH_TEXT, ""},
    {"a-section-that-unfolds-is-read",
     FIRST "<div class=accordion-body style='display:none'>" LAST "</div>", BOTH_TEXT,
     ""},
    {"a-menu-is-no-text", "<nav><a href=/>Home</a></nav>" FIRST LAST, BOTH_TEXT,
     "navigation "},
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  page_row_add_all ("/extract/hidden", rows, G_N_ELEMENTS (rows));
  return g_test_run ();
}

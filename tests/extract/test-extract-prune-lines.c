/* test-extract-prune-lines.c: lines whose first words say that they are not the article's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-row.h"

static const PageRow rows[] = {
    {"read-also-with-a-link-goes",
     FIRST "<p>Read also: <a href=/1>Why the bridge takes longer</a></p>" LAST, BOTH_TEXT,
     "promo "},
    {"read-also-inside-a-sentence-stays",
     FIRST
     "<p>Read more books, said the teacher, and the class agreed for once.</p>" LAST,
     FIRST_TEXT
     "\nRead more books, said the teacher, and the class agreed for once.\n" LAST_TEXT,
     ""},
    {"turkish-has-its-own-words",
     FIRST "<p>İlginizi çekebilir: <a href=/1>Köprü neden gecikti</a></p>" LAST,
     BOTH_TEXT, "promo "},
    {"chinese-needs-no-blanks",
     FIRST "<p>相关阅读：<a href=/1>大桥为什么延期</a></p>" LAST, BOTH_TEXT, "promo "},
    {"a-lead-in-that-nobody-knows-goes-by-its-shape",
     FIRST
     "<p>Ferry special: <a href=/1>All that we wrote about the old boats</a></p>" LAST,
     BOTH_TEXT, "promo "},
    {"a-heading-takes-its-links-along",
     FIRST LAST "<h3>Related stories</h3><ul><li><a href=/1>The bridge</a></li><li><a "
                "href=/2>The tunnel</a></li></ul>",
     BOTH_TEXT, "promo promo "},
    {"copyright-goes", FIRST LAST "<p>© 2024 The Courier. All rights reserved.</p>",
     BOTH_TEXT, "copyright "},
    {"code-may-begin-with-anything", FIRST "<pre>share: 1</pre>" LAST,
     FIRST_TEXT "\nshare: 1\n" LAST_TEXT, ""},
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  page_row_add_all ("/extract/prune-lines", rows, G_N_ELEMENTS (rows));
  return g_test_run ();
}

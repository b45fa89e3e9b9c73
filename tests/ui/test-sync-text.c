/* test-sync-text.c: the summary of a sync
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/sync-text.h"

static void
test_text (void)
{
  LibrarySyncItem kept = {LIBRARY_SYNC_CONFLICT, (char *)"a.md",
                          (char *)"a (conflict).md"};
  LibrarySyncItem failed = {LIBRARY_SYNC_FAILED, (char *)"b.md", (char *)"why"};
  LibrarySyncReport report = {.n = {[LIBRARY_SYNC_UNCHANGED] = 2,
                                    [LIBRARY_SYNC_CREATED] = 1,
                                    [LIBRARY_SYNC_CONFLICT] = 1,
                                    [LIBRARY_SYNC_FAILED] = 20}};
  g_autofree char *text = NULL;

  report.items = g_ptr_array_new ();
  g_ptr_array_add (report.items, &kept);
  for (int i = 0; i < 20; i++)
    g_ptr_array_add (report.items, &failed);
  text = sync_text (&report);
  g_assert_true (g_str_has_prefix (
      text, "1 note is new\n2 notes need no change\n"
            "1 note was edited where Cuttings writes; a copy keeps the edits\n"
            "  \u2068a (conflict).md\u2069\n20 files could not be synced\n  \u2068b.md"));
  g_assert_true (g_str_has_suffix (text, "\u2069\n  …"));
  g_ptr_array_unref (report.items);
}

static void
test_nothing (void)
{
  LibrarySyncReport report = {.items = g_ptr_array_new ()};
  g_autofree char *text = sync_text (&report);

  g_assert_cmpstr (text, ==, "There is nothing to sync.");
  g_ptr_array_unref (report.items);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sync-text/counts-and-files", test_text);
  g_test_add_func ("/sync-text/an-empty-library", test_nothing);
  return g_test_run ();
}

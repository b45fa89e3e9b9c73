/* test-export-table.c: the table of formats is whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-table.h"

static void
test_every_row_is_complete (void)
{
  const ExportRow *row;

  for (size_t i = 0; (row = export_table_nth (i)) != NULL; i++) {
    g_test_message ("%s", row->format.id);
    g_assert_cmpstr (row->format.name, !=, NULL);
    g_assert_cmpstr (row->format.summary, !=, NULL);
    g_assert_cmpstr (row->format.extension, !=, NULL);
    g_assert_true ((row->pieces != NULL) != (row->open != NULL));
    /* Pieces know of no folder. */
    g_assert_true (row->pieces == NULL || row->format.shape == EXPORT_ONE_FILE);
  }
}

static void
test_every_id_finds_its_own_row (void)
{
  const ExportRow *row;

  for (size_t i = 0; (row = export_table_nth (i)) != NULL; i++)
    g_assert_true (export_table_find (row->format.id) == row);
}

static void
test_markdown_comes_first (void)
{
  g_assert_cmpstr (export_table_nth (0)->format.id, ==, "markdown");
}

static void
test_an_unknown_id_finds_nothing (void)
{
  g_assert_null (export_table_find ("parchment"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-table/every-row-is-complete", test_every_row_is_complete);
  g_test_add_func ("/export-table/every-id-finds-its-own-row",
                   test_every_id_finds_its_own_row);
  g_test_add_func ("/export-table/markdown-comes-first", test_markdown_comes_first);
  g_test_add_func ("/export-table/an-unknown-id-finds-nothing",
                   test_an_unknown_id_finds_nothing);
  return g_test_run ();
}

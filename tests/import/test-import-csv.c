/* test-import-csv.c: tables as RFC 4180 has them, and as programs write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-csv.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *text;
  const char *expected; /* "line:a|b" for each row, then how it ends */
} CsvCase;

static const CsvCase csv_cases[] = {
    {"fields", "a,b\n1,2\n3,4\n", "2:1|2 3:3|4 end"},
    {"no-line-end-at-the-end", "a,b\n1,2", "2:1|2 end"},
    {"line-ends-of-windows", "a,b\r\n1,2\r\n3,4\r\n", "2:1|2 3:3|4 end"},
    {"line-ends-of-old-macs", "a,b\r1,2\r3,4", "2:1|2 3:3|4 end"},
    {"quoted-separators", "a,b\n\"1,1\",2\n", "2:1,1|2 end"},
    {"quoted-line-ends-count", "a,b\n\"1\n\n1\",2\n3,4\n", "2:1\n\n1|2 5:3|4 end"},
    {"doubled-quotes", "a,b\n\"say \"\"no\"\"\",2\n", "2:say \"no\"|2 end"},
    {"quotes-within-a-field", "a,b\n5\" disk,2\n", "2:5\" disk|2 end"},
    {"what-follows-closing-quotes-stays", "a,b\n\"one\" two,2\n", "2:one two|2 end"},
    {"an-empty-quoted-field", "a,b\n\"\",2\n", "2:|2 end"},
    {"blanks-around-fields", "a , b\n 1 ,\t2 \n", "2:1|2 end"},
    {"empty-rows-are-passed-over", "a,b\n\n1,2\n,\n\n3,4\n", "3:1|2 6:3|4 end"},
    {"semicolons", "a;b\n1,5;2\n", "2:1,5|2 end"},
    {"tabs", "a\tb\n1\t2\n", "2:1|2 end"},
    {"commas-within-quotes-part-nothing", "\"c,d,e\";a;b\n0;1;2\n", "2:1|2 end"},
    {"missing-fields-are-empty", "a,b\n1\n", "2:1| end"},
    {"more-fields-than-columns", "a,b\n1,2,3\n4,5\n", "2:too-long 3:4|5 end"},
    {"empty-fields-too-many-do-no-harm", "a,b\n1,2,,\n", "2:1|2 end"},
    {"the-text-ends-within-quotes", "a,b\n1,2\n\"3,4\n", "2:1|2 3:open"},
    {"the-text-ends-after-a-quote", "a,b\n1,\"", "2:open"},
    {"nothing-but-names", "a,b\n", "end"},
};

static char *
read_all (ImportCsv *csv)
{
  g_autoptr (GString) got = g_string_new (NULL);

  for (;;) {
    switch (import_csv_next (csv)) {
    case IMPORT_CSV_ROW: {
      const char *a = import_csv_get (csv, "A"), *b = import_csv_get (csv, "b");

      g_string_append_printf (got, "%u:%s|%s ", csv->row_line, a == NULL ? "" : a,
                              b == NULL ? "" : b);
      break;
    }
    case IMPORT_CSV_TOO_LONG:
      g_string_append_printf (got, "%u:too-long ", csv->row_line);
      break;
    case IMPORT_CSV_OPEN:
      g_string_append_printf (got, "%u:open", csv->row_line);
      return g_string_free (g_steal_pointer (&got), FALSE);
    case IMPORT_CSV_END:
      g_string_append (got, "end");
      return g_string_free (g_steal_pointer (&got), FALSE);
    }
  }
}

static void
test_rows (gconstpointer data)
{
  const CsvCase *row = data;
  g_auto (ImportCsv) csv = {0};
  g_autofree char *got = NULL;

  g_assert_true (import_csv_init (&csv, row->text, strlen (row->text)));
  got = read_all (&csv);
  g_assert_cmpstr (got, ==, row->expected);
}

static void
test_columns (void)
{
  g_auto (ImportCsv) csv = {0};
  const char *text = "URL,Document Tags\nx,y\n";

  g_assert_true (import_csv_init (&csv, text, strlen (text)));
  g_assert_true (import_csv_has (&csv, "url"));
  g_assert_true (import_csv_has (&csv, "Document tags"));
  g_assert_false (import_csv_has (&csv, "tags"));
  g_assert_cmpint (import_csv_next (&csv), ==, IMPORT_CSV_ROW);
  g_assert_cmpstr (import_csv_get (&csv, "document tags"), ==, "y");
  g_assert_null (import_csv_get (&csv, "tags"));
}

static void
test_no_table (void)
{
  static const char *const texts[] = {"", "\n", "one column\n1\n", "\"a,b"};

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_auto (ImportCsv) csv = {0};

    g_assert_false (import_csv_init (&csv, texts[i], strlen (texts[i])));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (csv_cases); i++) {
    g_autofree char *name = g_strconcat ("/import-csv/rows/", csv_cases[i].name, NULL);

    g_test_add_data_func (name, &csv_cases[i], test_rows);
  }
  g_test_add_func ("/import-csv/columns", test_columns);
  g_test_add_func ("/import-csv/no-table", test_no_table);
  return g_test_run ();
}

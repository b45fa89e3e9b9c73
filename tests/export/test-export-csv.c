/* test-export-csv.c: highlights as rows that any reader of tables takes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cases.h"
#include "export-fixture.h"

#define HEAD "Highlight,Title,Author,URL,Note,Location,Date,Color,Tags,Document tags\r\n"

typedef struct {
  const char *name;
  const char *title, *note; /* of the clipping */
  const char *quote;        /* NULL: no highlight */
  const char *quote_note, *quote_tag;
  const char *expected; /* what follows the head */
} Case;

#define TEXT "<p>He said: “No”, and \"maybe\".</p><p>Second paragraph</p>"
#define ABOUT "\"Jane Doe, Ana Müller\",https://example.org/harbour?id=1"
#define WHEN "2024-02-01 09:00:30+00:00"

static const Case cases[] = {
    {"a-highlight-is-a-row", "Quay", "", "He said", "Check", "quote/main",
     "He said,Quay," ABOUT ",Check,0," WHEN ",green,quote/main,port\r\n"},
    {"quotes-are-doubled", "Quay", "", "and \"maybe\"", "", NULL,
     "\"and \"\"maybe\"\"\",Quay," ABOUT ",,15," WHEN ",green,,port\r\n"},
    {"a-comma-is-quoted", "A, B", "", "He said", "", NULL,
     "He said,\"A, B\"," ABOUT ",,0," WHEN ",green,,port\r\n"},
    {"lines-stay-lines", "Quay", "", "maybe\".\nSecond", "a\nb", NULL,
     "\"maybe\"\".\nSecond\",Quay," ABOUT ",\"a\nb\",20," WHEN ",green,,port\r\n"},
    {"blanks-at-the-ends-are-quoted", " Quay", "", "He said", "x ", NULL,
     "He said,\" Quay\"," ABOUT ",\"x \",0," WHEN ",green,,port\r\n"},
    {"a-note-on-the-clipping-has-a-row", "Quay", "Call back", "He said", "", NULL,
     "He said,Quay," ABOUT ",,0," WHEN ",green,,port\r\n"
     ",Quay," ABOUT ",Call back,," WHEN ",,,port\r\n"},
    {"a-clipping-without-both-is-there", "Quay", "", NULL, NULL, NULL,
     ",Quay," ABOUT ",,," WHEN ",,,port\r\n"},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (Sample) sample = sample_new (row->title, TEXT);
  g_autofree char *csv = NULL;

  sample_set (&sample->clip->note, row->note);
  g_ptr_array_add (sample->clip->tags, g_strdup ("port"));
  if (row->quote != NULL) {
    Highlight *highlight = sample_highlight (sample, row->quote, row->quote_note);

    if (row->quote_tag != NULL)
      g_ptr_array_add (highlight->tags, g_strdup (row->quote_tag));
  }
  csv = sample_export ("csv", sample);
  g_assert_true (g_str_has_prefix (csv, HEAD));
  g_assert_cmpstr (csv + strlen (HEAD), ==, row->expected);
}

static void
test_an_orphan_has_no_place (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", TEXT);
  g_autofree char *csv = NULL;

  sample_highlight (sample, "He said", "")->orphan = true;
  csv = sample_export ("csv", sample);
  g_assert_cmpstr (csv + strlen (HEAD), ==,
                   "He said,Quay," ABOUT ",,," WHEN ",green,,\r\n");
}

static void
test_several_clippings_are_one_table (void)
{
  g_autoptr (Sample) one = sample_new ("One", TEXT);
  g_autoptr (Sample) two = sample_new ("Two", TEXT);
  Sample *both[] = {one, two};
  g_autoptr (GBytes) bytes = sample_export_bytes ("csv", both, 2);
  g_autofree char *csv =
      g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (
      csv, ==, HEAD ",One," ABOUT ",,," WHEN ",,,\r\n,Two," ABOUT ",,," WHEN ",,,\r\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/export-csv", cases, test_case);
  g_test_add_func ("/export-csv/an-orphan-has-no-place", test_an_orphan_has_no_place);
  g_test_add_func ("/export-csv/several-clippings-are-one-table",
                   test_several_clippings_are_one_table);
  return g_test_run ();
}

/* test-managed-marks.c: marks are found, and nothing else is taken for one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/managed-marks.h"

#include <string.h>

#include "cases.h"

static const struct {
  const char *name;
  const char *text;
  unsigned n_regions;
  bool damaged;
} cases[] = {
    {"two-regions",
     "<!-- clip:begin a -->\n<!-- clip:end a -->\n<!-- clip:begin b -->\nx\n"
     "<!-- clip:end b -->\n",
     2, false},
    {"a-mark-that-ends-the-file", "<!-- clip:begin a -->\nx\n<!-- clip:end a -->", 1,
     false},
    {"a-mark-in-a-line-is-none", "x <!-- clip:begin a -->\n", 0, false},
    {"a-begin-alone", "<!-- clip:begin a -->\nx\n", 0, true},
    {"an-end-alone", "x\n<!-- clip:end a -->\n", 0, true},
    {"a-begin-in-a-region",
     "<!-- clip:begin a -->\n<!-- clip:begin b -->\n<!-- clip:end b -->\n", 1, true},
    {"a-name-twice",
     "<!-- clip:begin a -->\n<!-- clip:end a -->\n<!-- clip:begin a -->\n"
     "<!-- clip:end a -->\n",
     1, true},
    {"nothing", "", 0, false},
};

static void
test_case (gconstpointer data)
{
  const __typeof__ (cases[0]) *row = data;
  g_autoptr (ManagedMarks) marks = managed_marks_read (row->text);

  g_assert_cmpuint (marks->regions->len, ==, row->n_regions);
  g_assert_cmpint (marks->damaged, ==, row->damaged);
}

static void
test_written (void)
{
  g_autoptr (ManagedMarks) marks =
      managed_marks_read ("---\ntags:\n  - \"a\"\n  - \"b\"\n---\n<!-- clip:begin x "
                          "-->\n<!-- clip:end x -->\n");
  g_autofree char *line = managed_marks_format_written (marks);
  g_autoptr (ManagedMarks) again = managed_marks_read (line);

  g_assert_cmpstr (managed_marks_get_written (again, "x"), ==, "e3b0c44298");
  g_assert_cmpstr (managed_marks_get_written (again, ".tags"), ==,
                   "ca978112ca,3e23e81600");
  g_assert_null (managed_marks_get_written (again, "y"));
  g_assert_null (managed_marks_get_written (marks, "x"));
}

static void
test_guard (void)
{
  static const char text[] = "a\n<!-- clip:end note -->\n  <!-- clip:x\nb <!-- clip:y";
  GString *out = g_string_new (NULL);

  managed_marks_append_guarded (out, text);
  g_assert_cmpstr (out->str, ==,
                   "a\n <!-- clip:end note -->\n   <!-- clip:x\nb <!-- clip:y");
  g_string_free (out, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/managed-marks", cases, test_case);
  g_test_add_func ("/managed-marks/what-was-written-is-read-back", test_written);
  g_test_add_func ("/managed-marks/text-is-never-a-mark", test_guard);
  return g_test_run ();
}

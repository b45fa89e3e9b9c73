/* test-export-job.c: titles as names of files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/export-job.h"

typedef struct {
  const char *name;
  const char *title;
  const char *expected;
} Case;

static const ExportFormat markdown = {.id = "markdown", .extension = "md"};

static const Case cases[] = {
    {"a-title-stays-readable", "Ferry to be replaced", "Ferry to be replaced.md"},
    {"what-file-systems-refuse-becomes-a-blank", "A/B: “why?”", "A B  “why ”.md"},
    {"a-dot-does-not-hide-the-file", "...and more", "and more.md"},
    {"other-scripts-stay", "東京で新しい図書館", "東京で新しい図書館.md"},
    {"nothing-left-is-a-clipping", "???", "Clipping.md"},
    {"no-title-is-a-clipping", "", "Clipping.md"},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autofree char *name = export_job_file_name (row->title, markdown.extension);

  g_assert_cmpstr (name, ==, row->expected);
}

static void
test_a_long_title_stays_below_the_limit (void)
{
  g_autofree char *title = g_strnfill (2000, 'a');
  g_autofree char *wide = NULL;
  GString *emoji = g_string_new (NULL);
  g_autofree char *name = export_job_file_name (title, markdown.extension);

  for (int i = 0; i < 500; i++)
    g_string_append (emoji, "\xf0\x9f\x97\x9e");
  wide = export_job_file_name (emoji->str, markdown.extension);
  g_assert_cmpuint (strlen (name), <=, 255);
  g_assert_cmpuint (strlen (wide), <=, 255);
  g_assert_true (g_utf8_validate (wide, -1, NULL));
  g_assert_true (g_str_has_suffix (wide, ".md"));
  g_string_free (emoji, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/export-job/", cases[i].name, NULL);
    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/export-job/a-long-title-stays-below-the-limit",
                   test_a_long_title_stays_below_the_limit);
  return g_test_run ();
}

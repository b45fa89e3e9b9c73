/* test-main-job.c: paste, read, highlight, note, tag, restart, export; by the keyboard
 * and the pointer, and what comes out compared to the last byte
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "display/window-fixture.h"

#include <string.h>
#include <webkit/webkit.h>

#include "ui/highlight-bar.h"

#define PASSAGE "the dullest good news of the year"
#define NOTE "Compare with last year"
#define TAG "ferry"

/* ---- in the page ---- */

/* The middle of the left (0) or right (1) edge of a passage, in the view. */
static void
find_edge (CuttingsReader *reader, const char *passage, int side, double *x, double *y)
{
  g_autofree char *body = g_strdup_printf (
      "const start = reader.text.string.indexOf ('%s'), end = start + '%s'.length;"
      "const rect = reader.painter.rects (start, end).at (%d);"
      "return (%d ? rect.right : rect.left) + ' ' + (rect.top + rect.height / 2)",
      passage, passage, side == 0 ? 0 : -1, side);
  g_autofree char *answer = display_eval (reader, body);
  g_auto (GStrv) numbers = g_strsplit (answer, " ", 2);

  *x = g_ascii_strtod (numbers[0], NULL);
  *y = g_ascii_strtod (numbers[1], NULL);
}

static void
drag_over (CuttingsReader *reader, const char *passage)
{
  GtkWidget *view = display_find (GTK_WIDGET (reader), WEBKIT_TYPE_WEB_VIEW);
  double from_x, from_y, to_x, to_y;

  find_edge (reader, passage, 0, &from_x, &from_y);
  find_edge (reader, passage, 1, &to_x, &to_y);
  display_drag (view, from_x + 1, from_y, to_x, to_y);
  WAIT_UNTIL (gtk_widget_get_visible (
      display_find (GTK_WIDGET (reader), CUTTINGS_TYPE_HIGHLIGHT_BAR)));
}

static bool
is_painted (CuttingsReader *reader)
{
  return display_eval_number (reader,
                              "return CSS.highlights.get ('yellow-0')?.size ?? 0") == 1;
}

/* ---- typing ---- */

static void
type (const char *text)
{
  for (const char *letter = text; *letter != '\0'; letter++) {
    char name[] = {*letter, '\0'};

    display_key (*letter == ' ' ? "space" : name);
  }
}

/* ---- what comes out ---- */

/* What is different each time, and what stands for it in exported.md. */
static const struct {
  const char *pattern;
  const char *mask;
} masks[] = {
    {"created: [0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z\n", "created: MOMENT\n"},
    {"clip_id: \"[0-9a-f-]{36}\"\n", "clip_id: \"UUID\"\n"},
    {"yellow · [0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}Z\n", "yellow · MOMENT\n"},
    {"\\^h-[0-9a-f]{8}\n", "^h-UUID\n"},
};

static char *
mask (const char *markdown)
{
  char *masked = g_strdup (markdown);

  for (size_t i = 0; i < G_N_ELEMENTS (masks); i++) {
    g_autofree char *before = masked;
    g_autoptr (GRegex) regex = g_regex_new (masks[i].pattern, 0, 0, NULL);

    masked = g_regex_replace_literal (regex, before, -1, 0, masks[i].mask, 0, NULL);
    g_assert_cmpstr (masked, !=, before);
  }
  return masked;
}

static void
check_export (WindowFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "ferry.md", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *expected_path =
      g_test_build_filename (G_TEST_DIST, "exported.md", NULL);
  g_autofree char *markdown = NULL;
  g_autofree char *masked = NULL;
  g_autofree char *expected = NULL;

  window_fixture_activate_string (fixture, "export-to", uri);
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (fixture->window), "Exported"));
  g_assert_true (g_file_get_contents (path, &markdown, NULL, NULL));
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  masked = mask (markdown);
  g_assert_cmpstr (masked, ==, expected);
}

/* ---- the job ---- */

static void
go_on_after_the_restart (WindowFixture *fixture)
{
  CuttingsWindow *window = fixture->window;

  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
  window_fixture_activate (fixture, "next");
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL);
  display_wait_for_page (window->reader);
  WAIT_UNTIL (is_painted (window->reader));
  g_assert_cmpstr (window_fixture_selected (fixture)->note, ==, NOTE);
  g_assert_cmpstr (g_ptr_array_index (window_fixture_selected (fixture)->tags, 0), ==,
                   TAG);
  check_export (fixture);
}

static void
write_note (WindowFixture *fixture)
{
  display_key ("ctrl+m");
  display_settle (200);
  type (NOTE);
  display_key ("Escape");
  WAIT_UNTIL (g_str_equal (window_fixture_selected (fixture)->note, NOTE));
}

static void
add_tag (WindowFixture *fixture)
{
  display_key ("ctrl+t");
  WAIT_UNTIL (window_fixture_find_dialog (fixture) != NULL);
  display_settle (200);
  type (TAG);
  display_key ("ctrl+Return");
  WAIT_UNTIL (window_fixture_find_dialog (fixture) == NULL);
  WAIT_UNTIL (window_fixture_selected (fixture)->tags->len == 1);
}

static void
test_main_job (WindowFixture *fixture)
{
  CuttingsReader *reader = fixture->window->reader;

  window_fixture_copy_sample (fixture);
  display_key ("ctrl+v");
  window_fixture_wait_for_clipping (fixture);
  display_wait_for_page (reader);

  drag_over (reader, PASSAGE);
  display_key ("h");
  WAIT_UNTIL (is_painted (reader));
  write_note (fixture);
  add_tag (fixture);
  window_fixture_restart (fixture, go_on_after_the_restart);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  window_fixture_add ("/main-job/from-the-clipboard-to-the-file", test_main_job);
  return g_test_run ();
}

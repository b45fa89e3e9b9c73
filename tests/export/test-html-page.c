/* test-html-page.c: a page holds its images itself, and loads nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/html-page.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cases.h"
#include "export-fixture.h"

#define NO_IMAGE "0000000000000000000000000000000000000000000000000000000000000000"

typedef struct {
  const char *name;
  const char *html;
  const char *expected; /* NULL: as it was */
} Case;

static const Case cases[] = {
    {"words-stay", "<p>Ships</p>", NULL},
    {"an-image-is-in-the-page", "<p>a<img src=\"cuttings-image:" SAMPLE_IMAGE "\">b</p>",
     "<p>a<img src=\"data:image/png;base64,iVBORw0KGgo=\">b</p>"},
    {"the-address-may-come-later",
     "<img alt=\"a\" src=\"cuttings-image:" SAMPLE_IMAGE "\" width=\"2\">",
     "<img alt=\"a\" src=\"data:image/png;base64,iVBORw0KGgo=\" width=\"2\">"},
    {"the-same-image-twice",
     "<img src=\"cuttings-image:" SAMPLE_IMAGE
     "\"><img src=\"cuttings-image:" SAMPLE_IMAGE "\">",
     "<img src=\"data:image/png;base64,iVBORw0KGgo=\"><img "
     "src=\"data:image/png;base64,iVBORw0KGgo=\">"},
    {"an-image-that-is-gone-is-empty",
     "<img src=\"cuttings-image:" NO_IMAGE "\" alt=\"a\">",
     "<img src=\"data:,\" alt=\"a\">"},
    {"words-that-look-like-an-image-stay",
     "<p>&lt;img src=\"cuttings-image:" SAMPLE_IMAGE "\"</p><img src=\"data:,\">", NULL},
    {"words-behind-an-image-stay",
     "<img src=\"data:,\"><p> src=\"cuttings-image:" SAMPLE_IMAGE "\"</p>", NULL},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Text</p>");
  const ExportSource source = sample_source (sample);
  g_autofree char *folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out", NULL), *written = NULL;
  g_autoptr (ExportSink) sink = export_sink_open (&(ExportTarget){.path = path}, NULL);

  g_assert_true (html_page_write (sink, row->html, &source, NULL));
  g_assert_true (export_sink_commit (sink, NULL));
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, row->expected != NULL ? row->expected : row->html);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_the_head_says_what_it_is_and_forbids_the_rest (void)
{
  g_autoptr (Sample) sample = sample_new ("A & b", "<p>Text</p>");
  g_autoptr (GString) out = g_string_new (NULL);

  html_page_append_head (out, sample->clip->title, sample->clip);
  g_assert_true (g_str_has_prefix (out->str, "<!DOCTYPE html>\n<html lang=\"en\">\n"));
  g_assert_nonnull (strstr (out->str, "content=\"default-src 'none'; img-src data:;"));
  g_assert_nonnull (strstr (out->str, "<title>A &amp; b</title>"));
  g_assert_nonnull (
      strstr (out->str, "<meta name=\"author\" content=\"Jane Doe, Ana Müller\">"));
  g_assert_nonnull (strstr (out->str, "<meta name=\"date\" content=\"2024-01-15\">"));
  g_assert_nonnull (strstr (
      out->str, "<link rel=\"canonical\" href=\"https://example.org/harbour?id=1\">"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/html-page", cases, test_case);
  g_test_add_func ("/html-page/the-head-says-what-it-is-and-forbids-the-rest",
                   test_the_head_says_what_it_is_and_forbids_the_rest);
  return g_test_run ();
}

/* test-extract-refresh.c: pages that send their readers elsewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-refresh.h"

#include <string.h>

#include "html/html-tree.h"

static const struct {
  const char *name;
  const char *html;
  const char *address;
} rows[] = {
    {"at-once", "<meta http-equiv=refresh content='0; url=/b'>", "https://a.org/b"},
    {"case-blanks-and-quotes-do-not-matter",
     "<META HTTP-EQUIV=Refresh CONTENT=\"1 ; URL = 'https://c.org/x?y=1'\">",
     "https://c.org/x?y=1"},
    {"the-word-url-may-be-missing", "<meta http-equiv=refresh content='0;/b'>",
     "https://a.org/b"},
    {"in-the-body-too", "<body><meta http-equiv=refresh content='0; url=/b'>",
     "https://a.org/b"},
    {"a-page-that-reloads-itself-stays",
     "<meta http-equiv=refresh content='5; url=/a#x'>", NULL},
    {"a-page-that-can-be-read-first-stays",
     "<meta http-equiv=refresh content='300; url=/b'>", NULL},
    {"a-reload-without-an-address-stays", "<meta http-equiv=refresh content='2'>", NULL},
    {"inside-noscript-it-counts-as-without-scripts",
     "<noscript><meta http-equiv=refresh content='0; url=/b'></noscript>",
     "https://a.org/b"},
    {"scripts-are-no-addresses",
     "<meta http-equiv=refresh content='0; url=javascript:x()'>", "javascript:x()"},
    {"no-refresh", "<meta name=refresh content='0; url=/b'>", NULL},
};

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (HtmlDoc) doc =
      html_parse (rows[i].html, strlen (rows[i].html), false, NULL, NULL);
  g_autofree char *address = extract_refresh_address (doc, "https://a.org/a");

  g_assert_cmpstr (address, ==, rows[i].address);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strdup_printf ("/extract-refresh/%s", rows[i].name);
    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
  }
  return g_test_run ();
}

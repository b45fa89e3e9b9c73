/* fuzz-sanitize.c: what is cleaned stays as it is when it is cleaned or read again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <string.h>

#include "html/html-serialize.h"
#include "html/html-tree.h"
#include "sanitize/sanitize.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const bases[] = {NULL, "https://news.example.org/a/b.html"};

  g_autofree char *html = g_utf8_make_valid ((const char *)data, (gssize)size);

  for (size_t i = 0; i < G_N_ELEMENTS (bases); i++) {
    g_autofree char *once = sanitize_html (html, bases[i]);
    g_autofree char *twice = sanitize_html (once, bases[i]);
    g_autofree char *line = sanitize_line (html, 200);
    g_autofree char *read_back = NULL;
    g_autoptr (HtmlDoc) doc = html_parse_fragment (once, strlen (once), HTML_NS_HTML,
                                                   "body", false, NULL, NULL);

    g_assert_cmpstr (twice, ==, once);
    g_assert_nonnull (doc);
    read_back = html_serialize_inner (html_doc_root (doc));
    g_assert_cmpstr (read_back, ==, once);
    g_assert_true (line == NULL || g_utf8_strlen (line, -1) <= 200);
  }
  return 0;
}

/* fuzz-sanitize.c: what is cleaned stays as it is when it is cleaned or read again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <string.h>

#include "html/html-decode.h"
#include "html/html-serialize.h"
#include "html/html-tree.h"
#include "sanitize/sanitize.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const bases[] = {NULL, "https://news.example.org/a/b.html"};

  for (size_t i = 0; i < G_N_ELEMENTS (bases); i++) {
    g_auto (HtmlDecoded) decoded = {0};
    g_autofree char *once = NULL, *twice = NULL, *read_back = NULL, *line = NULL;
    g_autoptr (HtmlDoc) doc = NULL;

    if (!html_decode ((const char *)data, size, "utf-8", &decoded, NULL))
      return 0;
    once = sanitize_html (decoded.text, bases[i]);
    twice = sanitize_html (once, bases[i]);
    g_assert_cmpstr (twice, ==, once);

    doc = html_parse_fragment (once, strlen (once), HTML_NS_HTML, "body", false, NULL,
                               NULL);
    g_assert_nonnull (doc);
    read_back = html_serialize_inner (html_doc_root (doc));
    g_assert_cmpstr (read_back, ==, once);

    line = sanitize_line (decoded.text, 200);
    g_assert_true (line == NULL || g_utf8_strlen (line, -1) <= 200);
  }
  return 0;
}

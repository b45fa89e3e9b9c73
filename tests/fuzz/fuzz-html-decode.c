/* fuzz-html-decode.c: any bytes under any label become text or an error
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first byte chooses the label of the transport; what follows is the page.
 */

#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "html/html-decode.h"

static const char *const labels[] = {
    NULL,       "utf-8",     "windows-1252",   "windows-1255", "windows-1258", "gb18030",
    "big5",     "shift_jis", "euc-jp",         "iso-2022-jp",  "euc-kr",       "utf-16le",
    "utf-16be", "koi8-u",    "x-user-defined", "iso-2022-kr"};

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_auto (HtmlDecoded) decoded = {0};
  g_autoptr (GError) error = NULL;
  const char *label = size > 0 ? labels[data[0] % G_N_ELEMENTS (labels)] : NULL;
  const char *bytes = size > 0 ? (const char *)data + 1 : "";

  if (html_decode (bytes, size > 0 ? size - 1 : 0, label, &decoded, &error)) {
    g_assert_true (text_is_valid (decoded.text, decoded.length));
    g_assert_cmpuint (strlen (decoded.text), ==, decoded.length);
    g_assert_nonnull (decoded.encoding);
  } else {
    g_assert_nonnull (error);
  }
  return 0;
}

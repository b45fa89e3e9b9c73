/* fuzz-import-mhtml.c: any bytes as a web archive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-mhtml.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) file = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_auto (MhtmlPage) page = {0};

  g_assert_true (import_mhtml_read (file, &page, &error) == (error == NULL));
  return 0;
}

/* fuzz-import.c: any bytes as an export of another program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-readers.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (ImportSource) source = import_source_new ("export", bytes, NULL, &error);
  g_auto (ImportSink) sink = {0};

  g_assert_true ((source == NULL) == (error != NULL));
  if (source == NULL)
    return 0;
  import_sink_init (&sink);
  g_assert_true (import_readers_read (source, &sink, &error) == (error == NULL));
  for (guint i = 0; i < sink.clips->len; i++) {
    const ImportedClip *clip = g_ptr_array_index (sink.clips, i);

    g_assert_true (clip->address != NULL || clip->title != NULL ||
                   clip->content != IMPORT_CONTENT_NONE);
  }
  return 0;
}

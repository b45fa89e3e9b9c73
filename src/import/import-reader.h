/* import-reader.h: a kind of file, how to tell it, and how to read it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "import/import-sink.h"

typedef struct {
  const char *id;   /* "pocket-csv"; stable */
  const char *name; /* as people call it; a name, not translated */
  bool whole;       /* knows all files of a zip or folder together, not one by one */

  /* Whether @source is of this kind: one file, or all files when @whole. */
  bool (*detect) (ImportSource *source);

  /* Puts everything into @sink.  On failure nothing of @source is to be used. */
  bool (*read) (ImportSource *source, ImportSink *sink, GError **error);
} ImportReader;

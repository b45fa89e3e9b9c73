/* review-file.h: a press review that is one text, with all of it around the articles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Contents stand before the articles and are known after them: these are gathered.
 */

#pragma once

#include "export/export-sink.h"
#include "export/review-parts.h"

typedef struct ReviewFile ReviewFile;

typedef struct {
  /* Appends the clipping to @articles; its entry is the last of @entries. */
  void (*add) (ReviewFile *self, const ExportClip *clip);
  /* Writes all of it to @sink. */
  bool (*write) (ReviewFile *self, GError **error);
} ReviewFileFormat;

struct ReviewFile {
  ExportWriter writer;
  const ReviewFileFormat *format;
  Review *review;
  ExportSink *sink;
  const ExportSource *source;
  GPtrArray *entries; /* ReviewEntry */
  GString *articles;
};

/* @format outlives the writer; @review is copied. */
ExportWriter *review_file_open (const ReviewFileFormat *format, const Review *review,
                                const ExportTarget *target, GError **error);

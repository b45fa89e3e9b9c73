/* review-file.c: a press review that is one text, with all of it around the articles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/review-file.h"

static bool
add (ExportWriter *writer, const ExportClip *clip, GError **error)
{
  ReviewFile *self = (ReviewFile *)writer;

  g_ptr_array_add (self->entries, review_entry_new (clip));
  self->format->add (self, clip);
  return true;
}

static bool
end (ExportWriter *writer, GError **error)
{
  ReviewFile *self = (ReviewFile *)writer;

  return self->format->write (self, error) && export_sink_commit (self->sink, error);
}

static void
review_file_free (ExportWriter *writer)
{
  ReviewFile *self = (ReviewFile *)writer;

  review_free (self->review);
  export_sink_free (self->sink);
  g_ptr_array_unref (self->entries);
  g_string_free (self->articles, TRUE);
  g_free (self);
}

ExportWriter *
review_file_open (const ReviewFileFormat *format, const Review *review,
                  const ExportTarget *target, GError **error)
{
  ExportSink *sink = export_sink_open (target, error);
  ReviewFile *self;

  if (sink == NULL)
    return NULL;
  self = g_new (ReviewFile, 1);
  *self = (ReviewFile){
      .writer = {.add = add, .end = end, .free = review_file_free},
      .format = format,
      .review = review_copy (review),
      .sink = sink,
      .source = target->source,
      .entries = g_ptr_array_new_with_free_func ((GDestroyNotify)review_entry_free),
      .articles = g_string_new (NULL),
  };
  return &self->writer;
}

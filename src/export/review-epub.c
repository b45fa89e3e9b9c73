/* review-epub.c: a press review as a book
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/review-writers.h"

#include "export/export-epub.h"
#include "export/review-parts.h"

typedef struct {
  ExportWriter writer;
  Review *review;
  ExportSink *sink;
  EpubBook *book;
  GPtrArray *entries;
  char *language; /* of the first clipping: the book has to have one */
} ReviewEpub;

static bool
add (ExportWriter *writer, const ExportClip *clip, GError **error)
{
  ReviewEpub *self = (ReviewEpub *)writer;

  if (self->entries->len == 0)
    self->language = g_strdup (clip->clip->language);
  g_ptr_array_add (self->entries, review_entry_new (clip));
  return export_epub_add_clip (self->book, clip, self->review->highlights_only, error);
}

static bool
add_page (ReviewEpub *self, const char *title, const char *file, const char *body,
          bool first, GError **error)
{
  return epub_book_add (
      self->book,
      &(EpubChapter){.title = title, .file = file, .body = body, .first = first}, error);
}

static bool
end (ExportWriter *writer, GError **error)
{
  ReviewEpub *self = (ReviewEpub *)writer;
  const EpubMetadata metadata = {
      .title = self->review->title,
      .language = self->language,
      .changed_at = self->review->made_at,
  };
  g_autoptr (GString) cover = g_string_new (NULL);
  g_autoptr (GString) sources = g_string_new (NULL);

  review_html_append_cover (cover, self->review);
  review_html_append_sources (sources, self->entries);
  return add_page (self, self->review->title, "cover", cover->str, true, error) &&
         add_page (self, "Sources", "sources", sources->str, false, error) &&
         epub_book_end (self->book, &metadata, error) &&
         export_sink_commit (self->sink, error);
}

static void
review_epub_free (ExportWriter *writer)
{
  ReviewEpub *self = (ReviewEpub *)writer;

  review_free (self->review);
  g_clear_pointer (&self->book, epub_book_free);
  export_sink_free (self->sink);
  g_ptr_array_unref (self->entries);
  g_free (self->language);
  g_free (self);
}

ExportWriter *
review_epub_open (const Review *review, const ExportTarget *target, GError **error)
{
  ExportSink *sink = export_sink_open (target, error);
  ReviewEpub *self;

  if (sink == NULL)
    return NULL;
  self = g_new (ReviewEpub, 1);
  *self = (ReviewEpub){
      .writer = {.add = add, .end = end, .free = review_epub_free},
      .review = review_copy (review),
      .sink = sink,
      .book = epub_book_new (sink, target->source, error),
      .entries = g_ptr_array_new_with_free_func ((GDestroyNotify)review_entry_free),
  };
  if (self->book != NULL)
    return &self->writer;
  review_epub_free (&self->writer);
  return NULL;
}

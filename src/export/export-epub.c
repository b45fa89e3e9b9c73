/* export-epub.c: the writer of books: clippings as chapters, with highlights and images
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-epub.h"

#include "render/render-document.h"

typedef struct {
  ExportWriter writer;
  ExportSink *sink;
  EpubBook *book;
  unsigned n;
  char *title, *creator, *language; /* of the first clipping */
  int64_t changed_at;               /* the latest */
} EpubWriter;

bool
export_epub_add_clip (EpubBook *book, const ExportClip *clip, bool highlights_only,
                      GError **error)
{
  g_autofree char *file = g_strconcat ("c-", clip->clip->uuid, NULL);
  g_autoptr (GString) body = g_string_new (NULL);

  render_document_append (body, &(RenderDocument){
                                    .clip = clip->clip,
                                    .article = clip->capture->article,
                                    .highlights = clip->highlights,
                                    .links = clip->links,
                                    .without_body = highlights_only,
                                    .options = {.syntax = RENDER_MARKED_XHTML,
                                                .image = epub_book_place_image,
                                                .image_data = book},
                                });
  return epub_book_add (book,
                        &(EpubChapter){
                            .title = clip->clip->title,
                            .file = file,
                            .language = clip->clip->language,
                            .direction = clip->clip->direction,
                            .body = body->str,
                        },
                        error);
}

static bool
add (ExportWriter *writer, const ExportClip *clip, GError **error)
{
  EpubWriter *self = (EpubWriter *)writer;

  if (self->n++ == 0) {
    self->title = g_strdup (clip->clip->title);
    self->creator = g_strdup (clip->clip->byline);
    self->language = g_strdup (clip->clip->language);
  }
  self->changed_at =
      MAX (self->changed_at, MAX (clip->clip->saved_at, clip->clip->changed_at));
  return export_epub_add_clip (self->book, clip, false, error);
}

static bool
end (ExportWriter *writer, GError **error)
{
  EpubWriter *self = (EpubWriter *)writer;
  bool is_one = self->n == 1;

  return epub_book_end (self->book,
                        &(EpubMetadata){
                            .title = is_one ? self->title : "Clippings",
                            .creator = is_one ? self->creator : NULL,
                            .language = self->language,
                            .changed_at = self->changed_at,
                        },
                        error) &&
         export_sink_commit (self->sink, error);
}

static void
epub_writer_free (ExportWriter *writer)
{
  EpubWriter *self = (EpubWriter *)writer;

  g_clear_pointer (&self->book, epub_book_free);
  export_sink_free (self->sink);
  g_free (self->title);
  g_free (self->creator);
  g_free (self->language);
  g_free (self);
}

ExportWriter *
export_epub_open (const ExportTarget *target, GError **error)
{
  ExportSink *sink = export_sink_open (target, error);
  EpubWriter *self;

  if (sink == NULL)
    return NULL;
  self = g_new0 (EpubWriter, 1);
  self->writer = (ExportWriter){.add = add, .end = end, .free = epub_writer_free};
  self->sink = sink;
  self->book = epub_book_new (sink, target->source, error);
  if (self->book != NULL)
    return &self->writer;
  epub_writer_free (&self->writer);
  return NULL;
}

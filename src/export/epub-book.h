/* epub-book.h: a book that is written chapter by chapter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * EPUB 3.3 (W3C Recommendation): the container with "mimetype" first and stored, the
 * package document, a navigation document, XHTML, one style sheet and the images.  One
 * chapter at a time is in memory.
 */

#pragma once

#include "export/export-sink.h"

typedef struct EpubBook EpubBook;

/* Nothing is owned. */
typedef struct {
  const char *title;
  const char *file;      /* its name, without ".xhtml"; ASCII, and no other's */
  const char *language;  /* BCP 47; NULL */
  const char *direction; /* "ltr", "rtl"; NULL */
  const char *body;      /* XHTML; images as epub_book_place_image() named them */
  bool first;            /* stands before those that were added earlier */
} EpubChapter;

/* @source: brings the images; it and @sink outlive the book */
EpubBook *epub_book_new (ExportSink *sink, const ExportSource *source, GError **error);
void epub_book_free (EpubBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpubBook, epub_book_free)

/* A RenderImageFunc over the book: writes the image into it, once, and says where it is. */
char *epub_book_place_image (const char *sha256, gpointer book);

bool epub_book_add (EpubBook *self, const EpubChapter *chapter, GError **error);

/* What the book is as a whole. */
typedef struct {
  const char *title;
  const char *creator;  /* NULL */
  const char *language; /* NULL */
  int64_t changed_at;   /* µs since the epoch, UTC */
} EpubMetadata;

/* Ends it. */
bool epub_book_end (EpubBook *self, const EpubMetadata *metadata, GError **error);

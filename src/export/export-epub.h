/* export-epub.h: the writer of books: clippings as chapters, with highlights and images
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/epub-book.h"

ExportWriter *export_epub_open (const ExportTarget *target, GError **error);

/* The clipping as a chapter, named after it. */
bool export_epub_add_clip (EpubBook *book, const ExportClip *clip, bool highlights_only,
                           GError **error);

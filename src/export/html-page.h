/* html-page.h: a page of HTML that stands alone, images and all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/export-sink.h"

/* What is before <body> has content, and after it.  @title and @clip: (nullable) */
void html_page_append_head (GString *out, const char *title, const Clip *clip);
void html_page_append_tail (GString *out);

/**
 * html_page_write:
 * @html: holds images as src="cuttings-image:SHA256"
 *
 * Writes it with the images in it, one after the other, so that no more than one is in
 * memory.
 */
bool html_page_write (ExportSink *sink, const char *html, const ExportSource *source,
                      GError **error);

/* The article element of a clipping, images named as above. */
void html_page_append_clip (GString *out, const ExportClip *clip, bool highlights_only);

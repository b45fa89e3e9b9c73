/* review-writers.h: the writers of press reviews, one for each format
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cover with title, day and introduction; table of contents; the clippings in the order
 * in which they are added; sources.  @review is copied; the target is one file.
 */

#pragma once

#include "export/export-writer.h"
#include "model/review.h"

ExportWriter *review_markdown_open (const Review *review, const ExportTarget *target,
                                    GError **error);
ExportWriter *review_html_open (const Review *review, const ExportTarget *target,
                                GError **error);
ExportWriter *review_epub_open (const Review *review, const ExportTarget *target,
                                GError **error);

/* For both that are HTML: cover, and sources (element-type ReviewEntry). */
void review_html_append_cover (GString *out, const Review *review);
void review_html_append_sources (GString *out, const GPtrArray *entries);

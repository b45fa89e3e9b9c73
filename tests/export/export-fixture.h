/* export-fixture.h: clippings to be exported, and what a format makes of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/export-table.h"

/* 2024-02-01 09:00:30Z */
#define SAMPLE_SAVED_AT (G_GINT64_CONSTANT (1706778030) * G_USEC_PER_SEC)
#define SAMPLE_UUID "0f0e0d0c-0b0a-4908-8706-050403020100"

/* The image that the library has, a PNG. */
#define SAMPLE_IMAGE "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
#define SAMPLE_IMAGE_BYTES "\x89PNG\r\n\x1a\n"

typedef struct {
  Clip *clip;
  Capture *capture;
  GPtrArray *highlights, *links;
} Sample;

/* A clipping of @html, with an address, an outlet, an author and a date. */
Sample *sample_new (const char *title, const char *html);
void sample_free (Sample *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sample, sample_free)

/* Sets a string of the clipping, a capture or a highlight. */
void sample_set (char **field, const char *value);

/* Highlights the first @quote of the text; the highlight is the sample's. */
Highlight *sample_highlight (Sample *self, const char *quote, const char *note);

ExportClip sample_clip (const Sample *self);

/* The image, and the sample's own capture with its raw bytes. */
ExportSource sample_source (const Sample *self);

/* One file of @n clippings in the format; must succeed.  (transfer full) */
GBytes *sample_export_bytes (const char *format, Sample *const *samples, size_t n);

/* The same of one clipping, as text; (transfer full). */
char *sample_export (const char *format, Sample *sample);

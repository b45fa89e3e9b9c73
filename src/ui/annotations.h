/* annotations.h: the pane beside the reader: note and tags of a clipping, its highlights
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is also the list of highlights for those who cannot see them in the page.
 */

#pragma once

#include <adwaita.h>

#include "library/library.h"

#define CUTTINGS_TYPE_ANNOTATIONS (cuttings_annotations_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsAnnotations, cuttings_annotations, CUTTINGS, ANNOTATIONS,
                      AdwBin)

/* Signals:
 *   "jump" (gint64 id): the user chose a highlight
 *   "edit" (gint64 id): its colour and tags are to be edited, beside the passage
 *   "toast" (const char *text, gboolean undo), "failed" (const GError *error): as the
 *     reader's
 */

void cuttings_annotations_set_library (CuttingsAnnotations *self,
                                       CuttingsLibrary *library);

/* @clip: (nullable): copied as far as needed.  What is being typed is not disturbed
 * when it is the same clipping. */
void cuttings_annotations_show (CuttingsAnnotations *self, const LibraryClip *clip);

/* Selects the row of a highlight and brings it into sight; 0 is none. */
void cuttings_annotations_set_current (CuttingsAnnotations *self, int64_t highlight_id);

/* Tags that exist, to be offered; (element-type utf8), copied. */
void cuttings_annotations_set_known_tags (CuttingsAnnotations *self,
                                          const GPtrArray *names);

/* Puts the keyboard into the clipping's note. */
void cuttings_annotations_focus_note (CuttingsAnnotations *self);

/* Hands what was typed to the library: before it is closed. */
void cuttings_annotations_flush (CuttingsAnnotations *self);

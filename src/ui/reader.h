/* reader.h: shows a clipping, and lets its passages be highlighted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Changes go to the library at once; the window hears of them by the library's
 * "changed", loads the clipping again and hands it down.  The page is loaded anew only
 * when its text or title block is different; else highlights are just repainted.
 */

#pragma once

#include <adwaita.h>

#include "library/library.h"
#include "ui/highlight-popover.h"

#define CUTTINGS_TYPE_READER (cuttings_reader_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsReader, cuttings_reader, CUTTINGS, READER, AdwBin)

/* Signals:
 *   "toast" (const char *text, gboolean undo): something was done; with @undo it is the
 *     library's last change
 *   "failed" (const GError *error): something could not be done
 *   "open-address" (const char *address): the user clicked a link: http, https, mailto
 *   "save-address" (const char *address): the user wants the page behind a link: http, https
 *   "current-highlight" (gint64 id): the highlight near the upper edge while scrolling,
 *     or the one that was clicked; 0 is none
 *
 * Actions, for buttons and menus inside the reader: reader.highlight ("" or a colour),
 * note, tags, delete, copy, copy-link (a text fragment), copy-address ("cuttings:"), dismiss, find, original, caret, sentence and extend-sentence ("next",
 *   "previous"), resize-start and resize-end ("left", "right"), larger, smaller,
 *   normal-size.
 */

void cuttings_reader_set_library (CuttingsReader *self, CuttingsLibrary *library);

/* @take: (transfer full) (nullable): NULL shows an empty page. */
void cuttings_reader_show (CuttingsReader *self, LibraryClip *take);

/* Scrolls to a highlight of the clipping and flashes it. */
void cuttings_reader_jump (CuttingsReader *self, int64_t highlight_id);

/* Opens the popover of a highlight, with the keyboard on @part. */
void cuttings_reader_edit (CuttingsReader *self, int64_t highlight_id,
                           HighlightPart part);

/* Puts an orphan where the user has selected text.  Without a selection the most similar
 * sentence is selected, for the user to look at and to ask again. */
void cuttings_reader_attach (CuttingsReader *self, int64_t highlight_id);

/* Whether a highlight is the selected one: keys speak of it then. */
bool cuttings_reader_has_highlight (CuttingsReader *self);

/* Copies what a highlight says, with where it is from. */
void cuttings_reader_copy (CuttingsReader *self, int64_t highlight_id);

/* Tags that exist, to be offered; (element-type utf8), copied. */
void cuttings_reader_set_known_tags (CuttingsReader *self, const GPtrArray *names);

/* Opens the find bar. */
void cuttings_reader_find (CuttingsReader *self);

/* Lists what was removed from the page, with a way to bring it back. */
void cuttings_reader_show_removals (CuttingsReader *self);

/* Larger or smaller text, by steps of ten percent; 0 is back to normal. */
void cuttings_reader_change_size (CuttingsReader *self, int steps);

/* Hands what was typed and how far was read to the library: before it is closed. */
void cuttings_reader_flush (CuttingsReader *self);

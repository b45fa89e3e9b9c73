/* highlight-note.h: a field of several lines for a note
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#define CUTTINGS_TYPE_HIGHLIGHT_NOTE (cuttings_highlight_note_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsHighlightNote, cuttings_highlight_note, CUTTINGS,
                      HIGHLIGHT_NOTE, AdwBin)

/* Signals:
 *   "edited": the text is different, by the user's doing
 *   "submitted": Ctrl+Enter
 *   "left": the keyboard went elsewhere
 * Tab leaves the field; a note needs no tabulators. */
void cuttings_highlight_note_set_text (CuttingsHighlightNote *self, const char *text);

/* (transfer full): without blanks at its ends. */
char *cuttings_highlight_note_dup_text (CuttingsHighlightNote *self);

/* Shown, and told to who cannot see it, while the note is empty. */
void cuttings_highlight_note_set_placeholder (CuttingsHighlightNote *self,
                                              const char *placeholder);

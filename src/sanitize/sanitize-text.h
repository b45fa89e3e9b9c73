/* sanitize-text.h: takes out of text what breaks its display
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

/* More marks on one letter hang the layout of WebKit (100,000 do for good); no script
 * needs more than a handful. */
#define SANITIZE_TEXT_MAX_MARKS 32

/* How many combining marks stand on the letter before; runs across pieces of text. */
typedef struct {
  unsigned n_marks;
} SanitizeMarks;

/**
 * sanitize_text:
 * @marks: (inout): carries the count on from the text before
 * @out: appended to, but only when the text must change
 *
 * Control characters but for TAB, LF and FF go, CR LF and CR become LF, and marks
 * beyond the limit go.
 *
 * Returns: whether the text must change
 */
bool sanitize_text (const char *text, size_t length, SanitizeMarks *marks, GString *out);

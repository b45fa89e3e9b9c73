/* paste-lines.h: which lines of a pasted text are one paragraph
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
  PASTE_PARAGRAPH,
  PASTE_BULLET, /* an item of a list; the mark is off the text */
  PASTE_NUMBER, /* likewise, of a numbered list */
} PasteKind;

typedef struct {
  PasteKind kind;
  int number; /* PASTE_NUMBER: as the text says it */
  char *text; /* owned; one line, blanks collapsed, never empty */
} PasteBlock;

/**
 * paste_lines_read:
 * @text: any line ends
 *
 * A blank line parts paragraphs; where there are no blank lines, each line is one; lines
 * that were wrapped at a width are put together again.
 *
 * Returns: (transfer full): PasteBlock, in order
 */
GArray *paste_lines_read (const char *text);

/* Whether the text ends as sentences do, in any script; quotes and brackets behind the
 * sign do not count. */
bool paste_lines_end_sentence (const char *text);

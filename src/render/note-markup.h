/* note-markup.h: a note, which is Markdown, as markup of Pango
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Tags in the note are shown as they were typed, for they may be words; the address of a
 * link stands beside its words.  (transfer full): lines of markup */
char *note_markup (const char *markdown);

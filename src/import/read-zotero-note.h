/* read-zotero-note.h: what a note of Zotero says, and the passages that it quotes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "import/import-record.h"

/* Adds the text of a note, which is HTML, to @clip, and the passages that Zotero copied
 * into it from annotations (class "highlight") as highlights. */
void read_zotero_note (const char *html, ImportedClip *clip);

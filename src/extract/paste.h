/* paste.h: plain text as people paste it becomes the tree of an article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * extract_pasted() is the door; this is what it does all its work with.
 */

#pragma once

#include "html/html-node.h"
#include "model/article.h"

/**
 * paste_read:
 * @text: valid UTF-8; any line ends; at most 4 MB
 * @article: gets its title, and what else the text says beyond doubt; the title stays
 *   NULL only when there is no text at all
 * @body: (out): paragraphs, headings and lists, in the arena of the document
 * @removals: ExtractRemoval; gets what was taken out, in document order
 * @error: return location for HTML_ERROR_TOO_COMPLEX
 *
 * Takes the title from a first line that reads like one, else from the first
 * sentence; takes out advertising links, keeps every other word.
 *
 * Returns: (transfer full) (nullable): the document that @body and @removals live in
 */
HtmlDoc *paste_read (const char *text, Article *article, HtmlNode **body,
                     GArray *removals, GError **error);

/* read-omnivore-highlights.h: the highlights of an article, as Omnivore writes them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "import/import-record.h"

/**
 * read_omnivore_highlights:
 * @text: of highlights/SLUG.md
 * @clip: gets the highlights, and notes on the whole article
 *
 * A passage is a quote, of which lines after the first may lack their ">"; a line of
 * "#label" and a note may follow, each after an empty line.  A paragraph that follows no
 * passage is a note on the article.
 */
void read_omnivore_highlights (const char *text, ImportedClip *clip);

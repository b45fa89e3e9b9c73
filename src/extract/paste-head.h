/* paste-head.h: headline, byline and date at the top of a pasted text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "model/article.h"

/**
 * paste_head_read:
 * @blocks: PasteBlock
 * @article: gets its title, and byline and date when there is no doubt about them
 *
 * Returns: how many of the first blocks are headline, byline and date and nothing else;
 * 0 when the title had to be made of the first sentence
 */
guint paste_head_read (const GArray *blocks, Article *article);

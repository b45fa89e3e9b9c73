/* front-matter.h: what is known about a clipping, at the head of its Markdown file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names are those of Obsidian Web Clipper's default template, so that queries over
 * its notes find ours; what it does not have has a name of its own.
 */

#pragma once

#include "model/clip.h"

/**
 * front_matter_append:
 * @out: gets the block with its "---" lines
 * @clip: the clipping
 *
 * Depends on nothing but @clip: the same clipping gives the same bytes in every place
 * and at every time.
 */
void front_matter_append (GString *out, const Clip *clip);

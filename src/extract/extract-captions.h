/* extract-captions.h: text that belongs to a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-run.h"

/**
 * extract_captions:
 * @blocks: the list of extract-blocks.h
 *
 * Pages have captions in paragraphs, cells and spans.  Where the picture is at hand,
 * the two become <figure> and <figcaption>; a caption without its picture goes.
 */
void extract_captions (ExtractRun *run, GArray *blocks);

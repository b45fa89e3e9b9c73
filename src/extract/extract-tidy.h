/* extract-tidy.h: the article's element as somebody would have written it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-run.h"

/* Inside run->body: tables that only lay out become divisions, text that stands in a
 * division alone becomes a paragraph, wrappers around one thing and elements that hold
 * nothing go.  Markers of removals stay. */
void extract_tidy (ExtractRun *run);

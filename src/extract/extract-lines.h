/* extract-lines.h: makes paragraphs where a page has only line breaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-run.h"

/* Inside run->body, text beside blocks or between two breaks becomes a <p>, so that
 * what follows can judge it alone.  Nodes are made: the measures of run->body are
 * taken anew. */
void extract_lines (ExtractRun *run);

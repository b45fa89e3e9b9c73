/* extract-second.h: other articles that a page appends to the one it is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-run.h"

/* Inside run->body, gives a verdict to each <article> after the first that has a
 * headline of its own or stands inside another.  Entries of a live blog stay. */
void extract_second (ExtractRun *run);

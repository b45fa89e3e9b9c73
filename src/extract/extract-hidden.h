/* extract-hidden.h: what a reader of the page never sees
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-run.h"

/* Reads the hints of every element, measures the page, and gives a verdict to what is
 * not displayed and to what is no text at all.  Cost: two walks. */
void extract_hidden (ExtractRun *run);

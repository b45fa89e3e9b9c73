/* extract-cut.h: takes what has a verdict out of the article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-run.h"

/* Text and images that go are recorded in run->removals, and a marker stands in the
 * place of each; scripts and empty elements leave nothing. */
void extract_cut (ExtractRun *run);

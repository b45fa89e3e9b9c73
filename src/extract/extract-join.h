/* extract-join.h: the beginning of the article, where it stands beside its element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-run.h"

/* Moves what reads like a summary, between the headline and run->body, into it. */
void extract_join (ExtractRun *run);

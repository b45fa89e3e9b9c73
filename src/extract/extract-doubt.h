/* extract-doubt.h: whether what was found is an article at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-run.h"

/**
 * extract_doubt:
 *
 * Asked before anything is cut.  Pages to log in, error pages, walls against robots and
 * pages that are nothing but links have text, and no article; an article of forty words
 * is one.
 *
 * Returns: whether run->body does not read like an article
 */
bool extract_doubt (const ExtractRun *run);

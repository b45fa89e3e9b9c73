/* extract-container.h: which element of the page holds the article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-run.h"

/* The element whose text is the article's, and as little else as can be. */
HtmlNode *extract_container_find (ExtractRun *run);

/* extract-byline.h: who wrote a page, of all the names that it gives
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-claims.h"
#include "extract/extract-jsonld.h"
#include "extract/extract-title.h"

/**
 * extract_byline_choose:
 * @title: the headline; bylines stand beside it
 * @site: the outlet; it writes nothing where people do
 * @node: (out): the element that shows the names, or NULL
 *
 * Returns: (transfer full) (nullable): the names, separated by ", "
 */
char *extract_byline_choose (const Claims *claims, const JsonLd *jsonld,
                             const Title *title, const Site *site, const HtmlNode **node);

/* html-tag.h: reads one start or end tag with its attributes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-scan.h"
#include "html/html-token.h"

/**
 * html_tag_read:
 * @scan: at the first letter of the name
 * @token: of type start or end
 *
 * The attributes of an end tag are read over.
 *
 * Returns: whether the tag ends before the input does; else there is no tag
 */
bool html_tag_read (HtmlScan *scan, HtmlToken *token, uint32_t max_attrs);

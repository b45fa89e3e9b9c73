/* html-raw.h: where text ends in which tags do not count
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-scan.h"

/* The end tag of @element from the scan's place on, or the end of the input. */
char *html_raw_find_end_tag (const HtmlScan *scan, HtmlSlice element);

/* The same for a script, in which "<!-- <script>" hides an end tag. */
char *html_raw_find_script_end (const HtmlScan *scan);

/* The next "]]>", or the end of the input. */
char *html_raw_find_cdata_end (const HtmlScan *scan);

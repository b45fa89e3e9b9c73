/* html-select.h: what a closed <select> shows: <selectedcontent>
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-doc.h"

/* Fills each <selectedcontent> with a copy of what is in the chosen option of its
 * <select>.  False when the document has no room for it. */
bool html_select_fill (HtmlDoc *doc);

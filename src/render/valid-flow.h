/* valid-flow.h: makes a tree keep to the content models of the HTML standard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Browsers show a <div> within a <span>; validators of books refuse the whole book for
 * it.  Elements are renamed, unwrapped or wrapped until each stands where the standard
 * (WHATWG HTML, section 4) allows it; words stay, and stay apart.
 */

#pragma once

#include "html/html-node.h"

/* @root: a sanitised tree, whose rules say which elements there are */
void valid_flow (HtmlDoc *doc, HtmlNode *root);

/* html-adoption.h: end tags that do not close what was opened last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-build.h"

/* The adoption agency algorithm (section 13.2.6.4.7) for a formatting element that is
 * closed while others are open inside it. */
void html_adoption_run (HtmlBuild *self, HtmlTag tag);

/* "Any other end tag" of the mode "in body": closes the nearest element of that name,
 * unless an element of the special kind is between. */
void html_adoption_close (HtmlBuild *self, HtmlTag tag, HtmlSlice name);

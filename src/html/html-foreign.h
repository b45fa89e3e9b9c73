/* html-foreign.h: SVG and MathML inside HTML (section 13.2.6.5)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-build.h"

/* Whether the rules for foreign content apply to the token instead of the mode's. */
bool html_foreign_applies (const HtmlBuild *self, const HtmlToken *token);

/* Deals with a token by those rules; true and false mean what they mean for modes. */
bool html_foreign_process (HtmlBuild *self, HtmlToken *token);

/* Inserts an element for <svg> or <math>, or for what is inside one. */
void html_foreign_insert (HtmlBuild *self, HtmlToken *token, HtmlNamespace ns);

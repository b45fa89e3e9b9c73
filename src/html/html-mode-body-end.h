/* html-mode-body-end.h: end tags in the insertion mode "in body"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-build.h"

bool html_mode_body_end (HtmlBuild *self, HtmlToken *token);

/* Closes the <p> that is open in button scope, if one is. */
void html_mode_body_end_p (HtmlBuild *self);

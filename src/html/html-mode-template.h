/* html-mode-template.h: the mode "in template", and what opens and closes one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-build.h"

extern const HtmlModeRules html_mode_template_in;

/* Rules for <template> and </template>, of the mode "in head". */
bool html_mode_template_open (HtmlBuild *self, HtmlToken *token);
bool html_mode_template_close (HtmlBuild *self, HtmlToken *token);

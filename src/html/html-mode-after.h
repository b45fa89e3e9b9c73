/* html-mode-after.h: the insertion modes behind the body, and those of framesets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-build.h"

extern const HtmlModeRules html_mode_after_body;
extern const HtmlModeRules html_mode_after_after_body;
extern const HtmlModeRules html_mode_after_in_frameset;
extern const HtmlModeRules html_mode_after_frameset;
extern const HtmlModeRules html_mode_after_after_frameset;

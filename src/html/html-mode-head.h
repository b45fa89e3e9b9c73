/* html-mode-head.h: the insertion modes from the first byte to the body
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-build.h"

extern const HtmlModeRules html_mode_head_initial;
extern const HtmlModeRules html_mode_head_before_html;
extern const HtmlModeRules html_mode_head_before;
extern const HtmlModeRules html_mode_head_in;
extern const HtmlModeRules html_mode_head_in_noscript;
extern const HtmlModeRules html_mode_head_after;

/* The content of <title>, <script> and their like. */
extern const HtmlModeRules html_mode_head_text;

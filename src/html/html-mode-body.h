/* html-mode-body.h: the insertion mode "in body"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-build.h"

extern const HtmlModeRules html_mode_body_in;

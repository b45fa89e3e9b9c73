/* html-mode-table.h: the insertion modes in and around tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-build.h"

extern const HtmlModeRules html_mode_table_in;
extern const HtmlModeRules html_mode_table_text;
extern const HtmlModeRules html_mode_table_in_caption;
extern const HtmlModeRules html_mode_table_in_column_group;
extern const HtmlModeRules html_mode_table_in_body;
extern const HtmlModeRules html_mode_table_in_row;
extern const HtmlModeRules html_mode_table_in_cell;

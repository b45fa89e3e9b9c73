/* markdown-text.h: plain text and addresses as pieces of Markdown that show them as they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* All (transfer full), on one line and without a line end unless they say otherwise. */

/* As a paragraph. */
char *markdown_text_line (const char *text);

/* Each line of @text as a paragraph of a block quote; ends with a line end. */
char *markdown_text_quote (const char *text);

/* As a heading, with its hashes. */
char *markdown_text_heading (const char *text, unsigned level);

/* As the text of a link to @address. */
char *markdown_text_link (const char *text, const char *address);

/* An address between the parentheses of a link. */
char *markdown_text_destination (const char *address);

/* fragment.h: a link that opens a web page at a passage
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows the WICG URL Fragment Text Directives: #:~:text=[prefix-,]start[,end][,-suffix].
 */

#pragma once

#include "base/text.h"

/**
 * fragment_link:
 * @address: of the page; a fragment directive in it is replaced, a plain fragment kept
 * @text: canonical text of the article
 * @span: the passage
 *
 * Returns: (transfer full) (nullable): the link, or NULL when no directive names
 * the passage alone
 */
char *fragment_link (const char *address, const char *text, TextSpan span);

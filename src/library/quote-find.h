/* quote-find.h: finds the passage that somebody quotes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/highlight.h"

/**
 * quote_find:
 * @quote: what was marked in another program: words whose blanks and line ends may be
 *   others; its span says where it was there, and breaks ties
 * @text: canonical text
 * @span: (out): untouched on failure
 * @confidence: (out): 0 to 1; 1 when the text says the same words once
 *
 * Looks for the very words first, then as selector_find() does.
 *
 * Returns: whether the passage was found
 */
bool quote_find (const Selector *quote, const char *text, TextSpan *span,
                 double *confidence);

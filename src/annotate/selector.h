/* selector.h: describes a passage so that it can be found again, and finds it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/highlight.h"

/**
 * selector_make:
 * @text: canonical text
 * @span: the passage; not empty; blanks at its ends are left out
 * @selector: (out): owned by the caller; selector_clear()
 *
 * The prefix and suffix are at least 32 code points where the text has them, and
 * are lengthened to word ends, up to 200, until prefix + exact + suffix occurs once.
 *
 * Returns: false when the span holds nothing but blanks or lies outside the text
 */
bool selector_make (const char *text, TextSpan span, Selector *selector);

/**
 * selector_find:
 * @selector: its span says where the passage was last seen; breaks ties
 * @text: canonical text of another version
 * @span: (out): untouched on failure
 * @confidence: (out): 0 to 1
 *
 * Looks for the quote alone, when the text it was made in is not there (an import).
 *
 * Returns: whether the passage was found
 */
bool selector_find (const Selector *selector, const char *text, TextSpan *span,
                    double *confidence);

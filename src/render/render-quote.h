/* render-quote.h: a passage with where it is from, to be pasted elsewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The citation has no word of its own: authors, title, source, day, address.
 */

#pragma once

#include "model/clip.h"

typedef enum {
  RENDER_QUOTE_PLAIN,
  RENDER_QUOTE_HTML,
  RENDER_QUOTE_MARKDOWN,
  N_RENDER_QUOTE_FORMATS
} RenderQuoteFormat;

/* @link: (nullable): where the passage is on the web.  (transfer full) */
char *render_quote (const Clip *clip, const char *exact, const char *link,
                    RenderQuoteFormat format);

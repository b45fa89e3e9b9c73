/* highlight-color.h: the six colours as the window shows and names them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each colour has a line of its own kind, so that they can be told apart without it;
 * page/reader.css draws the same ones.
 */

#pragma once

#include <gdk/gdk.h>
#include <gio/gio.h>

#include "model/highlight.h"

typedef enum {
  HIGHLIGHT_LINE_SOLID,
  HIGHLIGHT_LINE_DASHED,
  HIGHLIGHT_LINE_DOUBLE,
  HIGHLIGHT_LINE_DOTTED,
  HIGHLIGHT_LINE_WAVY,
  HIGHLIGHT_LINE_BOTH, /* above and below */
} HighlightLine;

/* "Yellow", translated. */
const char *highlight_color_label (HighlightColor color);
/* What the user means by it, as the settings have it; "" for nothing.  (transfer full) */
char *highlight_color_meaning (HighlightColor color, GSettings *settings);

HighlightLine highlight_color_line (HighlightColor color);
void highlight_color_rgba (HighlightColor color, GdkRGBA *rgba);

/* What is remembered in the settings; yellow for an unknown name. */
HighlightColor highlight_color_from_setting (const char *name);

/* highlight-color.c: the six colours as the window shows and names them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/highlight-color.h"

#include <glib/gi18n.h>

/* The values are between those of the light and the dark page: a swatch stands on
 * either background. */
static const struct {
  const char *label;
  const char *meaning; /* at first; users name their own */
  const char *rgba;
  HighlightLine line;
} colors[N_HIGHLIGHT_COLORS] = {
    [HIGHLIGHT_YELLOW] = {N_ ("Yellow"), NC_ ("highlight meaning", "Claim"), "#e5b800",
                          HIGHLIGHT_LINE_SOLID},
    [HIGHLIGHT_GREEN] = {N_ ("Green"), NC_ ("highlight meaning", "Number"), "#33b35a",
                         HIGHLIGHT_LINE_DASHED},
    [HIGHLIGHT_BLUE] = {N_ ("Blue"), NC_ ("highlight meaning", "Quote"), "#3d8ee8",
                        HIGHLIGHT_LINE_DOUBLE},
    [HIGHLIGHT_PINK] = {N_ ("Pink"), NC_ ("highlight meaning", "Person"), "#e0559f",
                        HIGHLIGHT_LINE_DOTTED},
    [HIGHLIGHT_PURPLE] = {N_ ("Purple"), NC_ ("highlight meaning", "Question"), "#9a63d6",
                          HIGHLIGHT_LINE_WAVY},
    [HIGHLIGHT_ORANGE] = {N_ ("Orange"), NC_ ("highlight meaning", "Follow-Up"),
                          "#ee7f1f", HIGHLIGHT_LINE_BOTH},
};

const char *
highlight_color_label (HighlightColor color)
{
  return _ (colors[color].label);
}

char *
highlight_color_meaning (HighlightColor color, GSettings *settings)
{
  g_auto (GStrv) meanings = g_settings_get_strv (settings, "highlight-meanings");

  return g_strdup (color < g_strv_length (meanings)
                       ? meanings[color]
                       : g_dpgettext2 (NULL, "highlight meaning", colors[color].meaning));
}

HighlightLine
highlight_color_line (HighlightColor color)
{
  return colors[color].line;
}

void
highlight_color_rgba (HighlightColor color, GdkRGBA *rgba)
{
  gdk_rgba_parse (rgba, colors[color].rgba);
}

HighlightColor
highlight_color_from_setting (const char *name)
{
  HighlightColor color = HIGHLIGHT_YELLOW;

  highlight_color_from_name (name, &color);
  return color;
}

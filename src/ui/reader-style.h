/* reader-style.h: the reading settings as style sheets of the page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure: settings in, text out.  The page is restyled by exchanging sheets, which
 * neither reloads it nor touches what is selected or highlighted.
 */

#pragma once

#include <gio/gio.h>
#include <stdbool.h>

typedef enum {
  READER_THEME_LIGHT,
  READER_THEME_SEPIA,
  READER_THEME_DARK,
  READER_THEME_CONTRAST_LIGHT,
  READER_THEME_CONTRAST_DARK,
  N_READER_THEMES
} ReaderTheme;

typedef struct {
  ReaderTheme theme;
  bool sans;
  unsigned size;    /* percent of 18 px */
  unsigned scale;   /* percent: how large the desktop wants text */
  unsigned spacing; /* percent of the size */
  unsigned width;   /* characters */
  bool justify;
} ReaderStyle;

/* What the desktop asks for. */
typedef struct {
  bool dark;
  bool contrast;
  unsigned scale; /* percent of its normal text */
} ReaderDesktop;

void reader_style_load (ReaderStyle *self, GSettings *settings,
                        const ReaderDesktop *desktop);

/* The theme that the setting @name means. */
ReaderTheme reader_style_theme (const char *name, const ReaderDesktop *desktop);

/* "#ffffff": the paper, for what is seen before the page is there. */
const char *reader_style_background (ReaderTheme theme);

/* All sheets in one, reader.css included; (transfer full). */
char *reader_style_css (const ReaderStyle *self);

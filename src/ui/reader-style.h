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
  unsigned spacing; /* percent of the size */
  unsigned width;   /* characters */
  bool justify;
} ReaderStyle;

/* @dark, @contrast: what the desktop asks for. */
void reader_style_load (ReaderStyle *self, GSettings *settings, bool dark, bool contrast);

/* The theme that the setting @name means. */
ReaderTheme reader_style_theme (const char *name, bool dark, bool contrast);

/* "#ffffff": the paper, for what is seen before the page is there. */
const char *reader_style_background (ReaderTheme theme);
bool reader_style_is_dark (ReaderTheme theme);

/* All sheets in one, reader.css included; (transfer full). */
char *reader_style_css (const ReaderStyle *self);

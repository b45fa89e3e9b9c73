/* test-reader-style.c: settings become style sheets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/reader-style.h"

#include <string.h>

#include "display/display.h"

static const struct {
  const char *name;
  const char *setting;
  bool dark, contrast;
  ReaderTheme theme;
} themes[] = {
    {"the-desktop-s-light-style", "system", false, false, READER_THEME_LIGHT},
    {"the-desktop-s-dark-style", "system", true, false, READER_THEME_DARK},
    {"the-desktop-s-high-contrast", "system", false, true, READER_THEME_CONTRAST_LIGHT},
    {"the-desktop-s-dark-contrast", "system", true, true, READER_THEME_CONTRAST_DARK},
    {"light-stays-light-at-night", "light", true, false, READER_THEME_LIGHT},
    {"sepia-stays-sepia", "sepia", true, true, READER_THEME_SEPIA},
    {"dark-stays-dark-by-day", "dark", false, false, READER_THEME_DARK},
    {"contrast-follows-the-night", "contrast", true, false, READER_THEME_CONTRAST_DARK},
    {"a-theme-of-another-version-is-light", "mauve", true, false, READER_THEME_LIGHT},
};

static void
test_theme (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);

  const ReaderDesktop desktop = {themes[i].dark, themes[i].contrast, 100};

  g_assert_cmpint (reader_style_theme (themes[i].setting, &desktop), ==, themes[i].theme);
}

static char *
css_of (ReaderTheme theme)
{
  const ReaderStyle style = {.theme = theme,
                             .size = 105,
                             .scale = 100,
                             .spacing = 160,
                             .width = 70,
                             .justify = true};

  return reader_style_css (&style);
}

/* What is seen before the page is there has the page's colour. */
static void
test_backgrounds (void)
{
  for (int i = 0; i < N_READER_THEMES; i++) {
    g_autofree char *css = css_of ((ReaderTheme)i);
    g_autofree char *line =
        g_strdup_printf ("--background: %s;", reader_style_background ((ReaderTheme)i));

    g_assert_nonnull (strstr (css, line));
  }
}

static void
test_numbers (void)
{
  g_autofree char *css = css_of (READER_THEME_LIGHT);

  g_assert_nonnull (strstr (css, "--size: 18.90px;"));
  g_assert_nonnull (strstr (css, "--spacing: 1.60;"));
  g_assert_nonnull (strstr (css, "--measure: 70;"));
  g_assert_nonnull (strstr (css, "--align: justify;"));
}

/* Every colour that the page paints with is in every theme. */
static void
test_colors (void)
{
  static const char *const names[] = {"yellow", "green",  "blue", "pink",
                                      "purple", "orange", "text", "dim",
                                      "rule",   "shade",  "link", "selection"};

  for (int i = 0; i < N_READER_THEMES; i++)
    for (size_t j = 0; j < G_N_ELEMENTS (names); j++) {
      g_autofree char *css = css_of ((ReaderTheme)i);
      g_autofree char *property = g_strdup_printf ("--%s: #", names[j]);

      g_assert_nonnull (strstr (css, property));
    }
}

/* Large text of the desktop is large text here. */
static void
test_scale (void)
{
  const ReaderStyle style = {.size = 100, .scale = 125, .spacing = 155, .width = 66};
  g_autofree char *css = reader_style_css (&style);

  g_assert_nonnull (strstr (css, "--size: 22.50px;"));
}

static void
test_settings (void)
{
  const ReaderDesktop desktop = {false, false, 150};
  g_autoptr (GSettings) settings = g_settings_new ("org.cuttings.Cuttings");
  ReaderStyle style;

  g_settings_set_string (settings, "reader-theme", "sepia");
  g_settings_set_string (settings, "reader-font", "sans");
  g_settings_set_uint (settings, "reader-size", 120);
  g_settings_set_uint (settings, "reader-spacing", 180);
  g_settings_set_uint (settings, "reader-width", 50);
  g_settings_set_boolean (settings, "reader-justify", TRUE);
  reader_style_load (&style, settings, &desktop);
  g_assert_cmpint (style.theme, ==, READER_THEME_SEPIA);
  g_assert_true (style.sans);
  g_assert_cmpuint (style.size, ==, 120);
  g_assert_cmpuint (style.scale, ==, 150);
  g_assert_cmpuint (style.spacing, ==, 180);
  g_assert_cmpuint (style.width, ==, 50);
  g_assert_true (style.justify);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  for (size_t i = 0; i < G_N_ELEMENTS (themes); i++) {
    g_autofree char *path = g_strconcat ("/reader-style/", themes[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_theme);
  }
  g_test_add_func ("/reader-style/backgrounds-are-those-of-the-sheets", test_backgrounds);
  g_test_add_func ("/reader-style/numbers-are-written-for-every-locale", test_numbers);
  g_test_add_func ("/reader-style/the-desktop-s-large-text-counts", test_scale);
  g_test_add_func ("/reader-style/every-theme-has-every-colour", test_colors);
  g_test_add_func ("/reader-style/settings-are-read", test_settings);
  return g_test_run ();
}

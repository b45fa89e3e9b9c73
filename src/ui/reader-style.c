/* reader-style.c: the reading settings as style sheets of the page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/reader-style.h"

#define PAGE_PATH APP_PATH "/page/"

/* The size of text at 100 percent, in CSS pixels: newspapers on the web have 17 to 20. */
#define BASE_SIZE 18

/* The backgrounds stand in the sheets too; a test holds the two together. */
static const struct {
  const char *sheet;
  const char *background;
  bool dark;
} themes[N_READER_THEMES] = {
    [READER_THEME_LIGHT] = {"theme-light.css", "#ffffff", false},
    [READER_THEME_SEPIA] = {"theme-sepia.css", "#f7efdd", false},
    [READER_THEME_DARK] = {"theme-dark.css", "#1e1e20", true},
    [READER_THEME_CONTRAST_LIGHT] = {"theme-contrast-light.css", "#ffffff", false},
    [READER_THEME_CONTRAST_DARK] = {"theme-contrast-dark.css", "#000000", true},
};

/* What a setting means on each kind of desktop: [dark] */
static const struct {
  const char *name;
  ReaderTheme theme[2];
} choices[] = {
    {"system", {READER_THEME_LIGHT, READER_THEME_DARK}},
    {"light", {READER_THEME_LIGHT, READER_THEME_LIGHT}},
    {"sepia", {READER_THEME_SEPIA, READER_THEME_SEPIA}},
    {"dark", {READER_THEME_DARK, READER_THEME_DARK}},
    {"contrast", {READER_THEME_CONTRAST_LIGHT, READER_THEME_CONTRAST_DARK}},
};

ReaderTheme
reader_style_theme (const char *name, const ReaderDesktop *desktop)
{
  if (desktop->contrast && g_str_equal (name, "system"))
    name = "contrast";
  for (size_t i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].name, name))
      return choices[i].theme[desktop->dark ? 1 : 0];
  return READER_THEME_LIGHT;
}

void
reader_style_load (ReaderStyle *self, GSettings *settings, const ReaderDesktop *desktop)
{
  g_autofree char *theme = g_settings_get_string (settings, "reader-theme");
  g_autofree char *font = g_settings_get_string (settings, "reader-font");

  self->theme = reader_style_theme (theme, desktop);
  self->sans = g_str_equal (font, "sans");
  self->size = g_settings_get_uint (settings, "reader-size");
  self->scale = desktop->scale;
  self->spacing = g_settings_get_uint (settings, "reader-spacing");
  self->width = g_settings_get_uint (settings, "reader-width");
  self->justify = g_settings_get_boolean (settings, "reader-justify");
}

const char *
reader_style_background (ReaderTheme theme)
{
  return themes[theme].background;
}

static void
append_sheet (GString *out, const char *name)
{
  g_autofree char *path = g_strconcat (PAGE_PATH, name, NULL);
  g_autoptr (GBytes) bytes =
      g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);
  g_string_append_len (out, g_bytes_get_data (bytes, NULL),
                       (gssize)g_bytes_get_size (bytes));
}

/* A number with two decimals, whatever the locale's decimal sign is. */
static void
append_hundredths (GString *out, const char *name, unsigned value, const char *unit)
{
  g_string_append_printf (out, "  --%s: %u.%02u%s;\n", name, value / 100, value % 100,
                          unit);
}

char *
reader_style_css (const ReaderStyle *self)
{
  GString *out = g_string_new (NULL);

  append_sheet (out, themes[self->theme].sheet);
  append_sheet (out, self->sans ? "font-sans.css" : "font-serif.css");
  g_string_append (out, ":root {\n");
  append_hundredths (out, "size", self->size * BASE_SIZE * self->scale / 100, "px");
  append_hundredths (out, "spacing", self->spacing, "");
  g_string_append_printf (out, "  --measure: %u;\n", self->width);
  g_string_append_printf (out, "  --align: %s;\n}\n",
                          self->justify ? "justify" : "start");
  append_sheet (out, "reader.css");
  return g_string_free (out, FALSE);
}

/* test-reader-settings.c: the popover shows the settings and changes them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/reader-settings.h"

#include "display/display.h"

static GSettings *settings;
static GtkWidget *popover;

static void
expect_string (const char *key, const char *expected)
{
  g_autofree char *value = g_settings_get_string (settings, key);

  g_assert_cmpstr (value, ==, expected);
}

static const struct {
  const char *button;
  const char *key;
  const char *value;
} choices[] = {
    {"Sepia", "reader-theme", "sepia"},
    {"Dark", "reader-theme", "dark"},
    {"High Contrast", "reader-theme", "contrast"},
    {"Light", "reader-theme", "light"},
    {"Follow System", "reader-theme", "system"},
    {"Sans", "reader-font", "sans"},
    {"Serif", "reader-font", "serif"},
};

static void
test_choices (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (choices); i++) {
    GtkWidget *button = display_find_button (popover, choices[i].button);

    g_assert_nonnull (button);
    gtk_widget_activate (button);
    display_settle (350);
    expect_string (choices[i].key, choices[i].value);
    g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  }
}

/* The spin buttons stand in rows beneath one another. */
static GtkSpinButton *
find_spin (int nth)
{
  GtkWidget *first = display_find (popover, GTK_TYPE_SPIN_BUTTON);
  GtkWidget *row = gtk_widget_get_parent (first);

  for (; nth > 0; nth--)
    row = gtk_widget_get_next_sibling (row);
  return GTK_SPIN_BUTTON (display_find (row, GTK_TYPE_SPIN_BUTTON));
}

static void
test_numbers (void)
{
  static const char *const keys[] = {"reader-size", "reader-spacing", "reader-width"};

  for (int i = 0; i < (int)G_N_ELEMENTS (keys); i++) {
    GtkSpinButton *spin = find_spin (i);
    guint before = g_settings_get_uint (settings, keys[i]);

    g_assert_cmpfloat (gtk_spin_button_get_value (spin), ==, before);
    gtk_spin_button_spin (spin, GTK_SPIN_STEP_FORWARD, 0);
    g_assert_cmpuint (g_settings_get_uint (settings, keys[i]), >, before);
    g_settings_reset (settings, keys[i]);
    g_assert_cmpfloat (gtk_spin_button_get_value (spin), ==, before);
    gtk_spin_button_set_value (spin, 1e6);
    g_assert_cmpuint (g_settings_get_uint (settings, keys[i]), <, 1000);
    g_settings_reset (settings, keys[i]);
  }
}

static void
test_justify (void)
{
  GtkWidget *widget = display_find (popover, GTK_TYPE_SWITCH);

  gtk_widget_activate (widget);
  WAIT_UNTIL (g_settings_get_boolean (settings, "reader-justify"));
  g_settings_reset (settings, "reader-justify");
  WAIT_UNTIL (!gtk_switch_get_active (GTK_SWITCH (widget)));
}

int
main (int argc, char **argv)
{
  GtkWidget *box;
  GtkWindow *window;
  int status;

  display_init (&argc, &argv);
  settings = g_settings_new ("org.cuttings.Cuttings");
  box = adw_bin_new ();
  popover = g_object_new (CUTTINGS_TYPE_READER_SETTINGS, NULL);
  gtk_widget_set_parent (popover, box);
  window = display_show (box, 600, 600);
  gtk_popover_popup (GTK_POPOVER (popover));
  display_settle (100);
  g_test_add_func ("/reader-settings/themes-and-typefaces-are-chosen", test_choices);
  g_test_add_func ("/reader-settings/numbers-are-changed-within-bounds", test_numbers);
  g_test_add_func ("/reader-settings/lines-are-justified", test_justify);
  status = g_test_run ();
  gtk_widget_unparent (popover);
  gtk_window_destroy (window);
  g_object_unref (settings);
  return status;
}

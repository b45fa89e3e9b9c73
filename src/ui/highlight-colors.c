/* highlight-colors.c: a row of six buttons, one for each highlight colour
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/highlight-colors.h"

#include <glib/gi18n.h>

#include "ui/highlight-color.h"
#include "ui/highlight-swatch.h"

struct _CuttingsHighlightColors {
  GtkBox parent_instance;

  GtkWidget *buttons[N_HIGHLIGHT_COLORS];
  GSettings *settings;
};

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CuttingsHighlightColors, cuttings_highlight_colors, GTK_TYPE_BOX)

static void
on_clicked (GtkWidget *button, CuttingsHighlightColors *self)
{
  for (int i = 0; i < N_HIGHLIGHT_COLORS; i++)
    if (self->buttons[i] == button)
      g_signal_emit (self, signals[CHOSEN], 0, i);
}

static char *
make_tooltip (HighlightColor color, const char *meaning)
{
  const char *name = highlight_color_label (color);

  if (*meaning == '\0')
    /* Translators: the tooltip of a highlight colour: its name and its key */
    return g_strdup_printf (_ ("%s (%d)"), name, (int)color + 1);
  /* Translators: the same with what the user means by the colour: “Green: Number (2)” */
  return g_strdup_printf (_ ("%s: \u2068%s\u2069 (%d)"), name, meaning, (int)color + 1);
}

static void
show_meanings (CuttingsHighlightColors *self)
{
  for (int i = 0; i < N_HIGHLIGHT_COLORS; i++) {
    HighlightColor color = (HighlightColor)i;
    g_autofree char *meaning = highlight_color_meaning (color, self->settings);
    g_autofree char *tooltip = make_tooltip (color, meaning);

    gtk_widget_set_tooltip_text (self->buttons[i], tooltip);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, meaning, -1);
  }
}

static GtkWidget *
make_button (CuttingsHighlightColors *self, HighlightColor color)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), cuttings_highlight_swatch_new (color));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  highlight_color_label (color), -1);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  return button;
}

static void
highlight_colors_dispose (GObject *object)
{
  g_clear_object (&CUTTINGS_HIGHLIGHT_COLORS (object)->settings);
  G_OBJECT_CLASS (cuttings_highlight_colors_parent_class)->dispose (object);
}

static void
cuttings_highlight_colors_class_init (CuttingsHighlightColorsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = highlight_colors_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
cuttings_highlight_colors_init (CuttingsHighlightColors *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Highlight Color"), -1);
  for (int i = 0; i < N_HIGHLIGHT_COLORS; i++) {
    self->buttons[i] = make_button (self, (HighlightColor)i);
    gtk_box_append (GTK_BOX (self), self->buttons[i]);
  }
  self->settings = g_settings_new (APP_ID);
  g_signal_connect_object (self->settings, "changed::highlight-meanings",
                           G_CALLBACK (show_meanings), self, G_CONNECT_SWAPPED);
  show_meanings (self);
}

/* The one of now looks pressed, and says so to who cannot see it. */
void
cuttings_highlight_colors_set_current (CuttingsHighlightColors *self, int color)
{
  for (int i = 0; i < N_HIGHLIGHT_COLORS; i++) {
    GtkAccessibleTristate pressed =
        i == color ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE;

    if (i == color)
      gtk_widget_set_state_flags (self->buttons[i], GTK_STATE_FLAG_CHECKED, FALSE);
    else
      gtk_widget_unset_state_flags (self->buttons[i], GTK_STATE_FLAG_CHECKED);
    gtk_accessible_update_state (GTK_ACCESSIBLE (self->buttons[i]),
                                 GTK_ACCESSIBLE_STATE_PRESSED, pressed, -1);
  }
}

/* preferences.c: the few things that can be set, applied at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/preferences.h"

#include <stdbool.h>

#include "config.h"
#include "ui/highlight-color.h"
#include "ui/highlight-swatch.h"

/* ---- choices that the settings keep as words ---- */

static gboolean
word_to_position (GValue *value, GVariant *variant, gpointer data)
{
  const char *const *words = data;
  const char *word = g_variant_get_string (variant, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word)) {
      g_value_set_uint (value, i);
      return TRUE;
    }
  return FALSE;
}

static GVariant *
position_to_word (const GValue *value, const GVariantType *type, gpointer data)
{
  const char *const *words = data;
  guint position = g_value_get_uint (value);

  if (position == GTK_INVALID_LIST_POSITION)
    return NULL;
  return g_variant_new_string (words[position]);
}

/* In the order of the rows in preferences.ui. */
static const char *const row_sizes[] = {"comfortable", "compact", NULL};
static const char *const themes[] = {"system", "light",    "sepia",
                                     "dark",   "contrast", NULL};
static const char *const fonts[] = {"serif", "sans", NULL};

static const struct {
  const char *key;
  const char *object;
  const char *property;
  const char *const *words; /* NULL: bound as it is */
} bindings[] = {
    {"mark-read", "mark_read", "active", NULL},
    {"trash-days", "trash_days", "value", NULL},
    {"row-size", "row_size", "selected", row_sizes},
    {"reader-theme", "reader_theme", "selected", themes},
    {"reader-font", "reader_font", "selected", fonts},
    {"reader-size", "reader_size", "value", NULL},
    {"reader-spacing", "reader_spacing", "value", NULL},
    {"reader-width", "reader_width", "value", NULL},
    {"reader-justify", "reader_justify", "active", NULL},
};

static void
bind_settings (GtkBuilder *builder)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  for (size_t i = 0; i < G_N_ELEMENTS (bindings); i++) {
    GObject *object = gtk_builder_get_object (builder, bindings[i].object);

    if (bindings[i].words == NULL)
      g_settings_bind (settings, bindings[i].key, object, bindings[i].property,
                       G_SETTINGS_BIND_DEFAULT);
    else
      g_settings_bind_with_mapping (settings, bindings[i].key, object,
                                    bindings[i].property, G_SETTINGS_BIND_DEFAULT,
                                    word_to_position, position_to_word,
                                    (gpointer)bindings[i].words, NULL);
  }
}

/* ---- what the colours of highlights mean ---- */

typedef struct {
  GSettings *settings;
  AdwEntryRow *rows[N_HIGHLIGHT_COLORS];
} Meanings;

static void
meanings_free (gpointer data, GClosure *closure)
{
  Meanings *self = data;

  g_object_unref (self->settings);
  g_free (self);
}

static void
on_meaning_changed (AdwEntryRow *row, gpointer data)
{
  const Meanings *self = data;
  const char *words[N_HIGHLIGHT_COLORS + 1] = {NULL};

  for (int i = 0; i < N_HIGHLIGHT_COLORS; i++)
    words[i] = gtk_editable_get_text (GTK_EDITABLE (self->rows[i]));
  g_settings_set_strv (self->settings, "highlight-meanings", words);
}

static AdwEntryRow *
make_meaning_row (HighlightColor color, GSettings *settings)
{
  GtkWidget *row = adw_entry_row_new ();
  g_autofree char *meaning = highlight_color_meaning (color, settings);
  const char *name = highlight_color_label (color);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (row), cuttings_highlight_swatch_new (color));
  gtk_editable_set_text (GTK_EDITABLE (row), meaning);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return ADW_ENTRY_ROW (row);
}

/* The first row, which lives as long as the others, keeps what all of them need. */
static void
add_meanings (AdwPreferencesGroup *group)
{
  Meanings *self = g_new0 (Meanings, 1);

  self->settings = g_settings_new (APP_ID);
  for (int i = 0; i < N_HIGHLIGHT_COLORS; i++) {
    self->rows[i] = make_meaning_row ((HighlightColor)i, self->settings);
    adw_preferences_group_add (group, GTK_WIDGET (self->rows[i]));
  }
  for (int i = 0; i < N_HIGHLIGHT_COLORS; i++)
    g_signal_connect_data (self->rows[i], "changed", G_CALLBACK (on_meaning_changed),
                           self, i == 0 ? meanings_free : NULL, 0);
}

void
preferences_show (GtkWindow *parent, CuttingsLibrary *library, bool is_open,
                  CuttingsJobList *jobs, const char *page)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource (APP_PATH "/ui/preferences.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "preferences"));

  bind_settings (builder);
  add_meanings (ADW_PREFERENCES_GROUP (gtk_builder_get_object (builder, "meanings")));
  if (library != NULL)
    adw_preferences_window_add (
        ADW_PREFERENCES_WINDOW (window),
        ADW_PREFERENCES_PAGE (cuttings_library_page_new (library, is_open, jobs)));
  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (window), page);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "app",
                                  G_ACTION_GROUP (gtk_window_get_application (parent)));
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}

/* annotations-row.c: a highlight in the annotations pane: quote, note, tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/annotations-row.h"

#include <glib/gi18n.h>

#include "library/library.h"
#include "ui/annotations-text.h"
#include "ui/highlight-color.h"
#include "ui/highlight-note.h"
#include "ui/highlight-swatch.h"

struct _CuttingsAnnotationsRow {
  AdwBin parent_instance;

  GtkWidget *heading;
  GtkBox *line;
  GtkWidget *swatch;
  CuttingsAnnotationsText *quote;
  AdwBin *note_place; /* holds the label, or while it is edited a field */
  CuttingsAnnotationsText *note_label;
  CuttingsHighlightNote *note; /* NULL unless it is edited */
  CuttingsAnnotationsText *tags;
  GtkMenuButton *menu_button;

  GMenuModel *menu;
  CuttingsAnnotationsItem *item;
  gulong item_changed;
};

enum { NOTE_EDITED, MENU, LEFT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CuttingsAnnotationsRow, cuttings_annotations_row, ADW_TYPE_BIN)

/* ---- what it shows --------------------------------------------------------------- */

char *
annotations_row_tags_line (const GPtrArray *tags)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < tags->len; i++)
    g_string_append_printf (line, "%s\u2068#%s\u2069", i > 0 ? "  " : "",
                            (const char *)g_ptr_array_index (tags, i));
  return g_string_free (line, FALSE);
}

char *
annotations_row_describe (const Highlight *highlight)
{
  g_autofree char *tags = annotations_row_tags_line (highlight->tags);
  GString *text = g_string_new (NULL);

  /* Translators: a highlight for a screen reader: the color, then the quote */
  g_string_append_printf (text, _ ("%s highlight: “\u2068%s\u2069”"),
                          highlight_color_label (highlight->color),
                          highlight->made.exact);
  if (highlight->orphan)
    g_string_append_printf (text, " – %s", _ ("not found in the text"));
  if (*highlight->note != '\0')
    /* Translators: the note of a highlight, for a screen reader */
    g_string_append_printf (text, _ (" – note: %s"), highlight->note);
  if (*tags != '\0')
    g_string_append_printf (text, " – %s", tags);
  return g_string_free (text, FALSE);
}

static void
show_note (CuttingsAnnotationsRow *self)
{
  const Highlight *highlight = cuttings_annotations_item_get_highlight (self->item);
  g_autofree char *markup = library_note_markup (highlight->note);

  cuttings_annotations_text_set_markup (self->note_label, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->note_place),
                          self->note != NULL || *highlight->note != '\0');
}

static void
update (CuttingsAnnotationsRow *self)
{
  const Highlight *highlight = cuttings_annotations_item_get_highlight (self->item);
  g_autofree char *tags = annotations_row_tags_line (highlight->tags);
  g_autofree char *description = annotations_row_describe (highlight);

  cuttings_highlight_swatch_set_color (CUTTINGS_HIGHLIGHT_SWATCH (self->swatch),
                                       highlight->color);
  gtk_widget_set_visible (self->heading,
                          cuttings_annotations_item_is_first_orphan (self->item));
  cuttings_annotations_text_set_text (self->quote, highlight->made.exact);
  cuttings_annotations_text_set_text (self->tags, tags);
  gtk_widget_set_visible (GTK_WIDGET (self->tags), *tags != '\0');
  show_note (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description, -1);
}

/* ---- the note, in place ------------------------------------------------------------ */

/* The field is only there while it is needed: a list holds a good many rows.  It may be
 * a key of its own that ends the editing, so it outlives this turn of the main loop. */
static void
stop_editing (CuttingsAnnotationsRow *self, bool keep)
{
  g_autofree char *note = NULL;
  const Highlight *highlight;

  if (self->note == NULL)
    return;
  note = cuttings_highlight_note_dup_text (self->note);
  g_signal_handlers_disconnect_by_data (self->note, self);
  g_idle_add_once (g_object_unref, g_object_ref (self->note));
  self->note = NULL;
  adw_bin_set_child (self->note_place, GTK_WIDGET (self->note_label));
  highlight = cuttings_annotations_item_get_highlight (self->item);
  if (keep && !g_str_equal (note, highlight->note))
    g_signal_emit (self, signals[NOTE_EDITED], 0, note);
  show_note (self);
}

static void
on_note_submitted (CuttingsAnnotationsRow *self)
{
  stop_editing (self, true);
  g_signal_emit (self, signals[LEFT], 0);
}

/* The field has the keyboard's departure still to tell to others, so it stays until then. */
static gboolean
on_note_left_idle (gpointer data)
{
  stop_editing (data, true);
  return G_SOURCE_REMOVE;
}

static void
on_note_left (CuttingsAnnotationsRow *self)
{
  g_idle_add_full (G_PRIORITY_HIGH, on_note_left_idle, g_object_ref (self),
                   g_object_unref);
}

static gboolean
cancel_editing (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CuttingsAnnotationsRow *self = CUTTINGS_ANNOTATIONS_ROW (widget);

  if (self->note == NULL)
    return GDK_EVENT_PROPAGATE;
  stop_editing (self, false);
  g_signal_emit (self, signals[LEFT], 0);
  return GDK_EVENT_STOP;
}

void
cuttings_annotations_row_edit_note (CuttingsAnnotationsRow *self)
{
  const Highlight *highlight;

  g_return_if_fail (CUTTINGS_IS_ANNOTATIONS_ROW (self));
  if (self->item == NULL || self->note != NULL)
    return;
  highlight = cuttings_annotations_item_get_highlight (self->item);
  self->note = g_object_new (CUTTINGS_TYPE_HIGHLIGHT_NOTE, NULL);
  cuttings_highlight_note_set_text (self->note, highlight->note);
  g_signal_connect_swapped (self->note, "submitted", G_CALLBACK (on_note_submitted),
                            self);
  g_signal_connect_swapped (self->note, "left", G_CALLBACK (on_note_left), self);
  adw_bin_set_child (self->note_place, GTK_WIDGET (self->note));
  show_note (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->note));
}

/* So is the menu. */
static void
before_menu (GtkMenuButton *button, gpointer data)
{
  CuttingsAnnotationsRow *self = data;

  g_signal_emit (self, signals[MENU], 0);
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->menu);
}

/* ---- the widget --------------------------------------------------------------------- */

static void
row_dispose (GObject *object)
{
  CuttingsAnnotationsRow *self = CUTTINGS_ANNOTATIONS_ROW (object);

  g_clear_signal_handler (&self->item_changed, self->item);
  g_clear_object (&self->item);
  g_clear_object (&self->menu);
  if (self->note_label != NULL)
    g_object_unref (self->note_label);
  self->note_label = NULL;
  G_OBJECT_CLASS (cuttings_annotations_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CUTTINGS_TYPE_ANNOTATIONS_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/annotations-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsAnnotationsRow, heading);
  gtk_widget_class_bind_template_child (widget_class, CuttingsAnnotationsRow, line);
  gtk_widget_class_bind_template_child (widget_class, CuttingsAnnotationsRow, quote);
  gtk_widget_class_bind_template_child (widget_class, CuttingsAnnotationsRow, note_place);
  gtk_widget_class_bind_template_child (widget_class, CuttingsAnnotationsRow, note_label);
  gtk_widget_class_bind_template_child (widget_class, CuttingsAnnotationsRow, tags);
  gtk_widget_class_bind_template_child (widget_class, CuttingsAnnotationsRow,
                                        menu_button);
}

static void
cuttings_annotations_row_class_init (CuttingsAnnotationsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = row_dispose;
  signals[NOTE_EDITED] = g_signal_new ("note-edited", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MENU] =
      g_signal_new ("menu", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] =
      g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, cancel_editing, NULL);
  bind_template (widget_class);
}

static void
cuttings_annotations_row_init (CuttingsAnnotationsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_ref (self->note_label); /* it is not always in its place */
  self->swatch = cuttings_highlight_swatch_new_bar ();
  gtk_box_prepend (self->line, self->swatch);
  gtk_menu_button_set_create_popup_func (self->menu_button, before_menu, self, NULL);
}

GtkWidget *
cuttings_annotations_row_new (GMenuModel *menu)
{
  CuttingsAnnotationsRow *self = g_object_new (CUTTINGS_TYPE_ANNOTATIONS_ROW, NULL);

  self->menu = g_object_ref (menu);
  return GTK_WIDGET (self);
}

void
cuttings_annotations_row_set_item (CuttingsAnnotationsRow *self,
                                   CuttingsAnnotationsItem *item)
{
  g_return_if_fail (CUTTINGS_IS_ANNOTATIONS_ROW (self));
  if (self->item != NULL)
    stop_editing (self, true);
  g_clear_signal_handler (&self->item_changed, self->item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  self->item_changed =
      g_signal_connect_swapped (item, "changed", G_CALLBACK (update), self);
  update (self);
}

CuttingsAnnotationsItem *
cuttings_annotations_row_get_item (CuttingsAnnotationsRow *self)
{
  g_return_val_if_fail (CUTTINGS_IS_ANNOTATIONS_ROW (self), NULL);
  return self->item;
}

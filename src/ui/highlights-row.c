/* highlights-row.c: a highlight in the list of all highlights: quote, note, tags, source
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/highlights-row.h"

#include <glib/gi18n.h>

#include "config.h"
#include "library/library.h"
#include "ui/annotations-row.h"
#include "ui/annotations-text.h"
#include "ui/date-text.h"
#include "ui/highlight-swatch.h"

struct _CuttingsHighlightsRow {
  AdwBin parent_instance;

  GtkWidget *heading;
  CuttingsAnnotationsText *group;
  GtkLabel *group_source;
  GtkBox *line;
  GtkWidget *swatch;
  CuttingsAnnotationsText *quote;
  CuttingsAnnotationsText *note;
  CuttingsAnnotationsText *tags;
  GtkLabel *source;
  GtkWidget *handle;

  CuttingsHighlightItem *item;
  gulong item_changed;
  HighlightOrder order;
};

enum { DROPPED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CuttingsHighlightsRow, cuttings_highlights_row, ADW_TYPE_BIN)

/* ---- what it shows ---- */

/* In the page's own zone: a day without a time is the same day everywhere. */
static char *
day_of (const Date *date)
{
  g_autoptr (GTimeZone) zone =
      g_time_zone_new_offset (date->has_zone ? date->zone_minutes * 60 : 0);
  g_autoptr (GDateTime) now = g_date_time_new_now (zone);

  return date->precision < DATE_DAY ? g_strdup ("") : date_text_short (date->utc_us, now);
}

/* "The Wire · 1 May"; each in an isolate of its own. (transfer full) */
static char *
source_line (const Clip *clip, bool with_title)
{
  g_autofree char *day = day_of (&clip->published);
  const char *parts[] = {with_title ? clip->title : NULL, clip->site,
                         *day != '\0' ? day : NULL};
  GString *line = g_string_new (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (line, "%s\u2068%s\u2069", line->len > 0 ? " · " : "",
                              parts[i]);
  return g_string_free (line, FALSE);
}

static void
show_heading (CuttingsHighlightsRow *self, const HighlightHit *hit)
{
  g_autofree char *source = NULL;

  gtk_widget_set_visible (self->heading, hit->first);
  if (!hit->first)
    return;
  if (self->order == HIGHLIGHT_ORDER_TAG) {
    cuttings_annotations_text_set_text (
        self->group, hit->tag != NULL ? hit->tag : _ ("Without a Tag"));
    gtk_widget_set_visible (GTK_WIDGET (self->group_source), FALSE);
    return;
  }
  source = source_line (hit->clip, false);
  cuttings_annotations_text_set_text (self->group, hit->clip->title);
  gtk_label_set_label (self->group_source, source);
  gtk_widget_set_visible (GTK_WIDGET (self->group_source), *source != '\0');
}

static void
show_source (CuttingsHighlightsRow *self, const HighlightHit *hit)
{
  g_autofree char *source = source_line (hit->clip, true);

  gtk_label_set_label (self->source, source);
  gtk_widget_set_visible (GTK_WIDGET (self->source),
                          self->order != HIGHLIGHT_ORDER_CLIPPING);
}

static void
show_text (CuttingsAnnotationsText *widget, const char *text)
{
  cuttings_annotations_text_set_text (widget, text);
  gtk_widget_set_visible (GTK_WIDGET (widget), *text != '\0');
}

static void
show_note (CuttingsAnnotationsText *widget, const char *note)
{
  g_autofree char *markup = library_note_markup (note);

  cuttings_annotations_text_set_markup (widget, markup);
  gtk_widget_set_visible (GTK_WIDGET (widget), *note != '\0');
}

static void
update (CuttingsHighlightsRow *self)
{
  const HighlightHit *hit = cuttings_highlight_item_get_hit (self->item);
  const Highlight *highlight = hit->highlight;
  g_autofree char *tags = annotations_row_tags_line (highlight->tags);
  g_autofree char *description = annotations_row_describe (highlight);
  /* Translators: a highlight for a screen reader: what it is, then the title of the
   * clipping that it is in */
  g_autofree char *label =
      g_strdup_printf (_ ("%s – in “\u2068%s\u2069”"), description, hit->clip->title);

  cuttings_highlight_swatch_set_color (CUTTINGS_HIGHLIGHT_SWATCH (self->swatch),
                                       highlight->color);
  show_heading (self, hit);
  cuttings_annotations_text_set_text (self->quote, highlight->made.exact);
  show_note (self->note, highlight->note);
  show_text (self->tags, tags);
  show_source (self, hit);
  gtk_widget_set_visible (self->handle, self->order == HIGHLIGHT_ORDER_OWN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

/* ---- dragging ---- */

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source, double x, double y, CuttingsHighlightsRow *self)
{
  if (self->item == NULL || self->order != HIGHLIGHT_ORDER_OWN)
    return NULL;
  return gdk_content_provider_new_typed (CUTTINGS_TYPE_HIGHLIGHT_ITEM, self->item);
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, CuttingsHighlightsRow *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static bool
is_lower_half (CuttingsHighlightsRow *self, double y)
{
  return y > gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
}

static void
show_border (CuttingsHighlightsRow *self, const char *shown)
{
  static const char *const borders[] = {"drop-above", "drop-below"};

  for (size_t i = 0; i < G_N_ELEMENTS (borders); i++)
    if (g_strcmp0 (borders[i], shown) == 0)
      gtk_widget_add_css_class (GTK_WIDGET (self), borders[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), borders[i]);
}

static GdkDragAction
on_motion (GtkDropTarget *target, double x, double y, CuttingsHighlightsRow *self)
{
  if (self->order != HIGHLIGHT_ORDER_OWN)
    return 0;
  show_border (self, is_lower_half (self, y) ? "drop-below" : "drop-above");
  return GDK_ACTION_MOVE;
}

static void
on_leave (GtkDropTarget *target, CuttingsHighlightsRow *self)
{
  show_border (self, NULL);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y,
         CuttingsHighlightsRow *self)
{
  show_border (self, NULL);
  if (self->item == NULL || self->order != HIGHLIGHT_ORDER_OWN)
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, g_value_get_object (value),
                 is_lower_half (self, y));
  return TRUE;
}

static void
add_drag_and_drop (CuttingsHighlightsRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target =
      gtk_drop_target_new (CUTTINGS_TYPE_HIGHLIGHT_ITEM, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* ---- the widget ---- */

static void
row_dispose (GObject *object)
{
  CuttingsHighlightsRow *self = CUTTINGS_HIGHLIGHTS_ROW (object);

  g_clear_signal_handler (&self->item_changed, self->item);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (cuttings_highlights_row_parent_class)->dispose (object);
}

#define BIND(child)                                                                      \
  gtk_widget_class_bind_template_child (widget_class, CuttingsHighlightsRow, child)

static void
cuttings_highlights_row_class_init (CuttingsHighlightsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = row_dispose;
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   CUTTINGS_TYPE_HIGHLIGHT_ITEM, G_TYPE_BOOLEAN);
  g_type_ensure (CUTTINGS_TYPE_ANNOTATIONS_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/highlights-row.ui");
  BIND (heading);
  BIND (group);
  BIND (group_source);
  BIND (line);
  BIND (quote);
  BIND (note);
  BIND (tags);
  BIND (source);
  BIND (handle);
}

static void
cuttings_highlights_row_init (CuttingsHighlightsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->swatch = cuttings_highlight_swatch_new_bar ();
  gtk_box_prepend (self->line, self->swatch);
  add_drag_and_drop (self);
}

GtkWidget *
cuttings_highlights_row_new (void)
{
  return g_object_new (CUTTINGS_TYPE_HIGHLIGHTS_ROW, NULL);
}

void
cuttings_highlights_row_set_item (CuttingsHighlightsRow *self,
                                  CuttingsHighlightItem *item, HighlightOrder order)
{
  g_return_if_fail (CUTTINGS_IS_HIGHLIGHTS_ROW (self));

  g_clear_signal_handler (&self->item_changed, self->item);
  g_set_object (&self->item, item);
  self->order = order;
  show_border (self, NULL);
  if (item == NULL)
    return;
  self->item_changed =
      g_signal_connect_swapped (item, "changed", G_CALLBACK (update), self);
  update (self);
}

CuttingsHighlightItem *
cuttings_highlights_row_get_item (CuttingsHighlightsRow *self)
{
  g_return_val_if_fail (CUTTINGS_IS_HIGHLIGHTS_ROW (self), NULL);
  return self->item;
}

/* clip-row.c: a clipping in the list: source, date, title, tags, excerpt, lead image
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/clip-row.h"

#include <glib/gi18n.h>

#include "ui/clip-drawing.h"
#include "ui/date-text.h"

struct _CuttingsClipRow {
  GtkWidget parent_instance;

  CuttingsClipItem *item;
  gulong loaded_handler;
  CuttingsThumbnails *thumbnails;
  gboolean compact;
};

G_DEFINE_FINAL_TYPE (CuttingsClipRow, cuttings_clip_row, GTK_TYPE_WIDGET)

enum { PROP_COMPACT = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

/* ---- drawing ---- */

static void
cuttings_clip_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  CuttingsClipRow *self = CUTTINGS_CLIP_ROW (widget);

  /* As wide as the list makes it. */
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                            ? 0
                            : clip_drawing_height (widget, self->compact);
}

static void
cuttings_clip_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CuttingsClipRow *self = CUTTINGS_CLIP_ROW (widget);
  const LibraryRow *row =
      self->item != NULL ? cuttings_clip_item_get_row (self->item) : NULL;

  if (row != NULL)
    clip_drawing_draw (widget, snapshot, row, self->thumbnails, self->compact);
}

/* ---- the item ---- */

/* What a screen reader says: what can be seen, in words. */
static char *
describe (const LibraryRow *row)
{
  const Clip *clip = row->clip;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = date_text_short (clip->saved_at, now);
  g_autofree char *from = clip_drawing_dup_source (clip);
  g_autofree char *read =
      g_strdup_printf (C_ ("progress", "%d %%"), (int)(clip->progress * 100));
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  g_ptr_array_add (parts, clip->title);
  g_ptr_array_add (parts, from);
  g_ptr_array_add (parts, when);
  if (clip->unread)
    g_ptr_array_add (parts, (char *)C_ ("clipping", "unread"));
  if (clip->starred)
    g_ptr_array_add (parts, (char *)C_ ("clipping", "starred"));
  if (clip_drawing_shows_progress (clip))
    g_ptr_array_add (parts, read);
  for (guint i = 0; i < clip->tags->len; i++)
    g_ptr_array_add (parts, g_ptr_array_index (clip->tags, i));
  g_ptr_array_add (parts, NULL);
  /* Translators: between the parts of a list that is read aloud */
  return g_strjoinv (C_ ("spoken list", ", "), (char **)parts->pdata);
}

static void
update (CuttingsClipRow *self)
{
  const LibraryRow *row =
      self->item != NULL ? cuttings_clip_item_get_row (self->item) : NULL;
  g_autofree char *description = row != NULL ? describe (row) : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cuttings_clip_row_set_item (CuttingsClipRow *self, CuttingsClipItem *item)
{
  if (self->item != NULL)
    g_clear_signal_handler (&self->loaded_handler, self->item);
  g_set_object (&self->item, item);
  if (item != NULL)
    self->loaded_handler =
        g_signal_connect_swapped (item, "loaded", G_CALLBACK (update), self);
  update (self);
}

CuttingsClipItem *
cuttings_clip_row_get_item (CuttingsClipRow *self)
{
  return self->item;
}

static void
on_thumbnail_loaded (CuttingsThumbnails *thumbnails, const char *sha256, gpointer data)
{
  CuttingsClipRow *self = data;
  const LibraryRow *row =
      self->item != NULL ? cuttings_clip_item_get_row (self->item) : NULL;

  if (row != NULL && g_strcmp0 (row->clip->lead_image, sha256) == 0)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The whole title, where there is not room for it. */
static gboolean
cuttings_clip_row_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                                 GtkTooltip *tooltip)
{
  CuttingsClipRow *self = CUTTINGS_CLIP_ROW (widget);
  const LibraryRow *row =
      self->item != NULL ? cuttings_clip_item_get_row (self->item) : NULL;

  if (row == NULL || !clip_drawing_cuts_title (widget, row, self->compact))
    return FALSE;
  gtk_tooltip_set_text (tooltip, row->clip->title);
  return TRUE;
}

/* ---- life ---- */

static void
cuttings_clip_row_set_property (GObject *object, guint id, const GValue *value,
                                GParamSpec *pspec)
{
  CuttingsClipRow *self = CUTTINGS_CLIP_ROW (object);

  g_assert (id == PROP_COMPACT);
  self->compact = g_value_get_boolean (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
cuttings_clip_row_get_property (GObject *object, guint id, GValue *value,
                                GParamSpec *pspec)
{
  g_assert (id == PROP_COMPACT);
  g_value_set_boolean (value, CUTTINGS_CLIP_ROW (object)->compact);
}

static void
cuttings_clip_row_dispose (GObject *object)
{
  CuttingsClipRow *self = CUTTINGS_CLIP_ROW (object);

  if (self->item != NULL)
    g_clear_signal_handler (&self->loaded_handler, self->item);
  g_clear_object (&self->item);
  g_clear_object (&self->thumbnails);
  G_OBJECT_CLASS (cuttings_clip_row_parent_class)->dispose (object);
}

static void
cuttings_clip_row_class_init (CuttingsClipRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cuttings_clip_row_set_property;
  object_class->get_property = cuttings_clip_row_get_property;
  object_class->dispose = cuttings_clip_row_dispose;
  widget_class->measure = cuttings_clip_row_measure;
  widget_class->snapshot = cuttings_clip_row_snapshot;
  widget_class->query_tooltip = cuttings_clip_row_query_tooltip;

  properties[PROP_COMPACT] = g_param_spec_boolean (
      "compact", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "clip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
cuttings_clip_row_init (CuttingsClipRow *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
cuttings_clip_row_new (CuttingsThumbnails *thumbnails)
{
  CuttingsClipRow *self = g_object_new (CUTTINGS_TYPE_CLIP_ROW, NULL);

  self->thumbnails = g_object_ref (thumbnails);
  g_signal_connect_object (thumbnails, "loaded", G_CALLBACK (on_thumbnail_loaded), self,
                           0);
  return GTK_WIDGET (self);
}

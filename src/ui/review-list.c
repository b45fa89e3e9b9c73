/* review-list.c: the clippings of a press review, in an order that the user makes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/review-list.h"

#include <glib/gi18n.h>
#include <stdbool.h>

#include "library/library.h"
#include "ui/date-text.h"

struct _CuttingsReviewList {
  AdwBin parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CuttingsReviewList, cuttings_review_list, ADW_TYPE_BIN)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- the order ---- */

static int
count_rows (CuttingsReviewList *self)
{
  int n = 0;

  while (gtk_list_box_get_row_at_index (self->list, n) != NULL)
    n++;
  return n;
}

static void
set_sensitive (GtkListBoxRow *row, const char *button, bool sensitive)
{
  gtk_widget_set_sensitive (g_object_get_data (G_OBJECT (row), button), sensitive);
}

/* Numbers, and which way each row can go. */
static void
refresh (CuttingsReviewList *self)
{
  int n = count_rows (self);

  for (int i = 0; i < n; i++) {
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);
    g_autofree char *number = g_strdup_printf ("%d", i + 1);

    gtk_label_set_label (g_object_get_data (G_OBJECT (row), "number"), number);
    set_sensitive (row, "up", i > 0);
    set_sensitive (row, "down", i + 1 < n);
    set_sensitive (row, "remove", n > 1);
  }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
move_row (CuttingsReviewList *self, GtkListBoxRow *row, int to)
{
  if (to < 0 || to >= count_rows (self) || to == gtk_list_box_row_get_index (row))
    return;
  g_object_ref (row);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_insert (self->list, GTK_WIDGET (row), to);
  g_object_unref (row);
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
remove_row (CuttingsReviewList *self, GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row), n = count_rows (self);

  if (n <= 1)
    return;
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  refresh (self);
  gtk_widget_grab_focus (
      GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, MIN (index, n - 2))));
}

/* ---- keys and buttons ---- */

static GtkListBoxRow *
row_of (gpointer widget)
{
  return GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW));
}

static void
on_up (GtkButton *button, CuttingsReviewList *self)
{
  GtkListBoxRow *row = row_of (button);

  move_row (self, row, gtk_list_box_row_get_index (row) - 1);
}

static void
on_down (GtkButton *button, CuttingsReviewList *self)
{
  GtkListBoxRow *row = row_of (button);

  move_row (self, row, gtk_list_box_row_get_index (row) + 1);
}

static void
on_remove (GtkButton *button, CuttingsReviewList *self)
{
  remove_row (self, row_of (button));
}

static gboolean
on_key (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state,
        CuttingsReviewList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkListBoxRow *row =
      focus != NULL && GTK_IS_LIST_BOX_ROW (focus) ? GTK_LIST_BOX_ROW (focus) : NULL;
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (row == NULL)
    return FALSE;
  if (key == GDK_KEY_Delete)
    remove_row (self, row);
  else if ((state & GDK_ALT_MASK) != 0 && key == GDK_KEY_Up)
    move_row (self, row, index - 1);
  else if ((state & GDK_ALT_MASK) != 0 && key == GDK_KEY_Down)
    move_row (self, row, index + 1);
  else
    return FALSE;
  return TRUE;
}

/* ---- dragging ---- */

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source, double x, double y, GtkListBoxRow *row)
{
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, row);
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, GtkListBoxRow *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (row));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y,
         CuttingsReviewList *self)
{
  GtkListBoxRow *dragged = g_value_get_object (value);
  GtkListBoxRow *row =
      row_of (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));

  /* One that is dragged here from another list is none of ours. */
  if (gtk_widget_get_parent (GTK_WIDGET (dragged)) != GTK_WIDGET (self->list))
    return FALSE;
  move_row (self, dragged, gtk_list_box_row_get_index (row));
  return TRUE;
}

static void
add_drag_and_drop (CuttingsReviewList *self, GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/* ---- rows ---- */

static void
add_button (CuttingsReviewList *self, GtkWidget *row, const char *name, const char *icon,
            const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", callback, self);
  g_object_set_data (G_OBJECT (row), name, button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static char *
describe (const Clip *clip)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = clip->published.precision != DATE_NONE
                              ? date_text_short (clip->published.utc_us, now)
                              : NULL;
  g_autofree char *count = g_strdup_printf (
      ngettext ("%u highlight", "%u highlights", clip->n_highlights), clip->n_highlights);
  const char *parts[] = {clip->site, date, count};
  g_autoptr (GString) text = g_string_new (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s\u2068%s\u2069", text->len > 0 ? " · " : "",
                              parts[i]);
  return g_strdup (text->str);
}

static void
add_row (CuttingsReviewList *self, const Clip *clip)
{
  GtkWidget *row = adw_action_row_new (), *number = gtk_label_new (NULL);
  g_autofree char *subtitle = describe (clip);

  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&clip->id, sizeof clip->id),
                          g_free);
  g_object_set_data (G_OBJECT (row), "number", number);
  gtk_label_set_width_chars (GTK_LABEL (number), 2);
  gtk_widget_add_css_class (number, "dim-label");
  gtk_widget_add_css_class (number, "numeric");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), clip->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), number);
  add_button (self, row, "up", "go-up-symbolic", _ ("Move Up"), G_CALLBACK (on_up));
  add_button (self, row, "down", "go-down-symbolic", _ ("Move Down"),
              G_CALLBACK (on_down));
  add_button (self, row, "remove", "list-remove-symbolic", _ ("Leave Out"),
              G_CALLBACK (on_remove));
  add_drag_and_drop (self, row);
  gtk_list_box_append (self->list, row);
}

void
cuttings_review_list_set_rows (CuttingsReviewList *self, const GPtrArray *rows)
{
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));
  for (guint i = 0; i < rows->len; i++) {
    const LibraryRow *row = g_ptr_array_index (rows, i);

    if (row != NULL)
      add_row (self, row->clip);
  }
  refresh (self);
}

GArray *
cuttings_review_list_dup_ids (CuttingsReviewList *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (int64_t));
  int n = count_rows (self);

  for (int i = 0; i < n; i++) {
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

    g_array_append_vals (ids, g_object_get_data (G_OBJECT (row), "id"), 1);
  }
  return ids;
}

/* ---- the widget ---- */

static void
cuttings_review_list_class_init (CuttingsReviewListClass *klass)
{
  signals[CHANGED] =
      g_signal_new ("changed", CUTTINGS_TYPE_REVIEW_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
cuttings_review_list_init (CuttingsReviewList *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Contents"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (list, keys);
  adw_bin_set_child (ADW_BIN (self), list);
}

/* related-popover.c: clippings that have to do with the one that is read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/related-popover.h"

#include <glib/gi18n.h>

#include "library/library-relate.h"
#include "ui/date-text.h"
#include "ui/error-text.h"

#define N_RELATED 8

struct _CuttingsRelatedPopover {
  GtkPopover parent_instance;

  GtkStack *stack;
  GtkLabel *message;
  GtkWidget *duplicates_heading;
  GtkListBox *duplicates;
  GtkWidget *related_heading;
  GtkListBox *related;

  CuttingsLibrary *library;
  int64_t clip_id;
  GCancellable *cancellable; /* of what is asked */
  GPtrArray *found; /* LibraryRelative: the duplicates, while related are asked */
};

G_DEFINE_FINAL_TYPE (CuttingsRelatedPopover, cuttings_related_popover, GTK_TYPE_POPOVER)

/* ---- rows ---- */

/* "The Herald · 3 May · 93 % the same text" */
static char *
describe (const LibraryRelative *relative)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = date_text_short (relative->saved_at, now);
  g_autofree char *whose = NULL;

  if (relative->site != NULL)
    /* Translators: the source of a clipping and when it was saved */
    whose = g_strdup_printf (_ ("\u2068%s\u2069 · %s"), relative->site, day);
  else
    whose = g_strdup (day);
  if (relative->likeness <= 0)
    return g_steal_pointer (&whose);
  /* Translators: source and day, then how much of its text a clipping shares */
  return g_strdup_printf (_ ("%s · %.0f %% the same text"), whose,
                          100 * relative->likeness);
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL) {
    gtk_widget_add_css_class (label, css_class);
    gtk_widget_add_css_class (label, "dim-label");
  }
  return label;
}

static GtkWidget *
new_merge_button (const LibraryRelative *relative)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Merge"));
  /* Translators: %s is the title of a clipping */
  g_autofree char *name =
      g_strdup_printf (_ ("Merge with “\u2068%s\u2069”"), relative->title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.merge-with");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x",
                                    (gint64)relative->clip_id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  return button;
}

static void
add_row (GtkListBox *list, const LibraryRelative *relative, bool mergeable)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *caption = describe (relative);

  gtk_box_append (GTK_BOX (words), new_label (relative->title, NULL));
  gtk_box_append (GTK_BOX (words), new_label (caption, "caption"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), words);
  if (mergeable)
    gtk_box_append (GTK_BOX (box), new_merge_button (relative));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-clip");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", (gint64)relative->clip_id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  relative->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  caption, -1);
  gtk_list_box_append (list, row);
}

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static bool
holds (const GPtrArray *relatives, int64_t clip_id)
{
  for (guint i = 0; i < relatives->len; i++) {
    if (((const LibraryRelative *)g_ptr_array_index (relatives, i))->clip_id == clip_id)
      return true;
  }
  return false;
}

static void
show_message (CuttingsRelatedPopover *self, const char *text)
{
  gtk_label_set_text (self->message, text);
  gtk_stack_set_visible_child_name (self->stack, "message");
}

static void
show_found (CuttingsRelatedPopover *self, const GPtrArray *related)
{
  guint n = 0;

  clear_list (self->duplicates);
  clear_list (self->related);
  for (guint i = 0; i < self->found->len; i++)
    add_row (self->duplicates, g_ptr_array_index (self->found, i), true);
  for (guint i = 0; i < related->len; i++) {
    const LibraryRelative *relative = g_ptr_array_index (related, i);

    if (holds (self->found, relative->clip_id))
      continue;
    add_row (self->related, relative, false);
    n++;
  }
  gtk_widget_set_visible (self->duplicates_heading, self->found->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->duplicates), self->found->len > 0);
  gtk_widget_set_visible (self->related_heading, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->related), n > 0);
  if (self->found->len + n == 0)
    show_message (self, _ ("Nothing in the library has to do with this clipping"));
  else
    gtk_stack_set_visible_child_name (self->stack, "found");
}

/* ---- asking ---- */

/* Returns: (transfer full): NULL after a failure, which is shown, or a cancellation */
static GPtrArray *
finish (CuttingsRelatedPopover *self, GObject *library, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *relatives =
      cuttings_library_find_relatives_finish (CUTTINGS_LIBRARY (library), result, &error);

  if (relatives == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_autofree char *sentence = error_text (error);
    show_message (self, sentence);
  }
  return relatives;
}

static void
related_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsRelatedPopover) self = data;
  g_autoptr (GPtrArray) related = finish (self, source, result);

  if (related != NULL)
    show_found (self, related);
}

static void
duplicates_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsRelatedPopover) self = data;
  GPtrArray *duplicates = finish (self, source, result);

  if (duplicates == NULL)
    return;
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = duplicates;
  cuttings_library_find_related_async (self->library, self->clip_id, N_RELATED,
                                       self->cancellable, related_cb,
                                       g_object_ref (self));
}

static void
stop (CuttingsRelatedPopover *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
on_show (CuttingsRelatedPopover *self)
{
  stop (self);
  if (self->library == NULL || self->clip_id == 0) {
    show_message (self, _ ("No clipping is open"));
    return;
  }
  gtk_stack_set_visible_child_name (self->stack, "looking");
  self->cancellable = g_cancellable_new ();
  cuttings_library_find_duplicates_async (self->library, self->clip_id, self->cancellable,
                                          duplicates_cb, g_object_ref (self));
}

static void
on_row_activated (CuttingsRelatedPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

void
cuttings_related_popover_set_clip (CuttingsRelatedPopover *self, CuttingsLibrary *library,
                                   int64_t clip_id)
{
  g_return_if_fail (CUTTINGS_IS_RELATED_POPOVER (self));

  if (self->clip_id != clip_id)
    gtk_popover_popdown (GTK_POPOVER (self));
  g_set_object (&self->library, library);
  self->clip_id = clip_id;
}

static void
cuttings_related_popover_dispose (GObject *object)
{
  CuttingsRelatedPopover *self = CUTTINGS_RELATED_POPOVER (object);

  stop (self);
  g_clear_object (&self->library);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  G_OBJECT_CLASS (cuttings_related_popover_parent_class)->dispose (object);
}

#define BIND(child)                                                                      \
  gtk_widget_class_bind_template_child (widget_class, CuttingsRelatedPopover, child)

static void
cuttings_related_popover_class_init (CuttingsRelatedPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cuttings_related_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/related-popover.ui");
  BIND (stack);
  BIND (message);
  BIND (duplicates_heading);
  BIND (duplicates);
  BIND (related_heading);
  BIND (related);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
cuttings_related_popover_init (CuttingsRelatedPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

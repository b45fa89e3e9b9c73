/* search-dialog.c: names a search to be saved, or edits a saved one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/search-dialog.h"

#include <glib/gi18n.h>
#include <stdbool.h>

#include "config.h"
#include "ui/search-box.h"

struct _CuttingsSearchDialog {
  AdwWindow parent_instance;

  GtkEditable *name_entry;
  GtkWidget *name_taken;
  CuttingsSearchBox *query_box;
  GtkWidget *save_button;

  SavedSearch *search;
  GPtrArray *taken; /* char *: names of other searches */
};

G_DEFINE_FINAL_TYPE (CuttingsSearchDialog, cuttings_search_dialog, ADW_TYPE_WINDOW)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static bool
is_taken (CuttingsSearchDialog *self, const char *name)
{
  return g_ptr_array_find_with_equal_func (self->taken, name, g_str_equal, NULL);
}

/* Shows what is wrong.  Returns: whether nothing is */
static bool
check (CuttingsSearchDialog *self)
{
  g_autofree char *name =
      saved_search_normalize_name (gtk_editable_get_text (self->name_entry));
  g_autoptr (QueryTerm) term = NULL;
  bool taken = name != NULL && is_taken (self, name);
  bool good =
      cuttings_search_box_parse (self->query_box, &term) && name != NULL && !taken;

  gtk_widget_set_visible (self->name_taken, taken);
  gtk_widget_set_sensitive (self->save_button, good);
  return good;
}

static void
on_changed (CuttingsSearchDialog *self)
{
  if (self->search != NULL)
    check (self);
}

static void
on_save (CuttingsSearchDialog *self)
{
  if (!check (self))
    return;
  g_free (self->search->name);
  g_free (self->search->query);
  self->search->name =
      saved_search_normalize_name (gtk_editable_get_text (self->name_entry));
  self->search->query = g_strdup (cuttings_search_box_get_text (self->query_box));
  g_signal_emit (self, signals[CHOSEN], 0, self->search);
  gtk_window_close (GTK_WINDOW (self));
}

static void
cuttings_search_dialog_dispose (GObject *object)
{
  CuttingsSearchDialog *self = CUTTINGS_SEARCH_DIALOG (object);

  g_clear_pointer (&self->search, saved_search_free);
  g_clear_pointer (&self->taken, g_ptr_array_unref);
  G_OBJECT_CLASS (cuttings_search_dialog_parent_class)->dispose (object);
}

static void
cuttings_search_dialog_class_init (CuttingsSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CUTTINGS_TYPE_SEARCH_BOX);
  G_OBJECT_CLASS (klass)->dispose = cuttings_search_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsSearchDialog, name_entry);
  gtk_widget_class_bind_template_child (widget_class, CuttingsSearchDialog, name_taken);
  gtk_widget_class_bind_template_child (widget_class, CuttingsSearchDialog, query_box);
  gtk_widget_class_bind_template_child (widget_class, CuttingsSearchDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_save);

  signals[CHOSEN] =
      g_signal_new ("chosen", CUTTINGS_TYPE_SEARCH_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
cuttings_search_dialog_init (CuttingsSearchDialog *self)
{
  self->taken = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  cuttings_search_box_set_whole (self->query_box);
}

GtkWindow *
cuttings_search_dialog_new (GtkWindow *parent, const SavedSearch *search,
                            const GPtrArray *others)
{
  CuttingsSearchDialog *self =
      g_object_new (CUTTINGS_TYPE_SEARCH_DIALOG, "transient-for", parent, NULL);

  for (guint i = 0; i < others->len; i++) {
    const SavedSearch *other = g_ptr_array_index (others, i);

    if (other->id != search->id)
      g_ptr_array_add (self->taken, g_strdup (other->name));
  }
  if (search->id != 0)
    gtk_window_set_title (GTK_WINDOW (self), _ ("Edit Search"));
  gtk_editable_set_text (self->name_entry, search->name);
  cuttings_search_box_set_text (self->query_box, search->query);
  self->search = saved_search_copy (search);
  check (self);
  return GTK_WINDOW (self);
}

/* review-dialog.c: puts a press review together: title, introduction, order, format
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/review-dialog.h"

#include <glib/gi18n.h>

#include "config.h"
#include "ui/review-list.h"

struct _CuttingsReviewDialog {
  AdwWindow parent_instance;

  GtkEditable *title_row;
  GtkTextBuffer *introduction;
  AdwComboRow *format_row;
  GtkSwitch *highlights_switch;
  CuttingsReviewList *contents;
  GtkWidget *create_button;

  GPtrArray *formats; /* const ExportFormat *, in the order of the row */
  GCancellable *cancellable;
  bool loaded;
};

G_DEFINE_FINAL_TYPE (CuttingsReviewDialog, cuttings_review_dialog, ADW_TYPE_WINDOW)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
on_changed (CuttingsReviewDialog *self)
{
  g_autofree char *title =
      g_strstrip (g_strdup (gtk_editable_get_text (self->title_row)));

  gtk_widget_set_sensitive (self->create_button, self->loaded && *title != '\0');
}

static void
on_create (CuttingsReviewDialog *self)
{
  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[CHOSEN], 0);
  g_object_unref (self);
}

Review *
cuttings_review_dialog_dup_review (CuttingsReviewDialog *self)
{
  g_autofree char *title =
      g_strstrip (g_strdup (gtk_editable_get_text (self->title_row)));
  g_autofree char *introduction = NULL;

  g_object_get (self->introduction, "text", &introduction, NULL);
  return review_new (title, introduction, gtk_switch_get_active (self->highlights_switch),
                     g_get_real_time ());
}

GArray *
cuttings_review_dialog_dup_ids (CuttingsReviewDialog *self)
{
  return cuttings_review_list_dup_ids (self->contents);
}

const ExportFormat *
cuttings_review_dialog_get_format (CuttingsReviewDialog *self)
{
  return g_ptr_array_index (self->formats, adw_combo_row_get_selected (self->format_row));
}

/* ---- filling ---- */

static void
fill_formats (CuttingsReviewDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const ExportFormat *format;

  for (size_t i = 0; (format = library_format_nth (i)) != NULL; i++) {
    if (!library_format_has_review (format))
      continue;
    g_ptr_array_add (self->formats, (gpointer)format);
    gtk_string_list_append (names, _ (format->name));
  }
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (names));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsReviewDialog) self = data;
  g_autoptr (GPtrArray) rows =
      cuttings_library_rows_finish (CUTTINGS_LIBRARY (source), result, NULL);

  /* Closed meanwhile, or the library is gone: there is nothing to put together. */
  if (rows == NULL)
    return;
  cuttings_review_list_set_rows (self->contents, rows);
  self->loaded = true;
  on_changed (self);
}

/* ---- the widget ---- */

static void
cuttings_review_dialog_dispose (GObject *object)
{
  CuttingsReviewDialog *self = CUTTINGS_REVIEW_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  G_OBJECT_CLASS (cuttings_review_dialog_parent_class)->dispose (object);
}

static void
cuttings_review_dialog_finalize (GObject *object)
{
  CuttingsReviewDialog *self = CUTTINGS_REVIEW_DIALOG (object);

  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->formats);
  G_OBJECT_CLASS (cuttings_review_dialog_parent_class)->finalize (object);
}

#define BIND(name)                                                                       \
  gtk_widget_class_bind_template_child (widget_class, CuttingsReviewDialog, name)

static void
cuttings_review_dialog_class_init (CuttingsReviewDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cuttings_review_dialog_dispose;
  object_class->finalize = cuttings_review_dialog_finalize;

  g_type_ensure (CUTTINGS_TYPE_REVIEW_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/review-dialog.ui");
  BIND (title_row);
  BIND (introduction);
  BIND (format_row);
  BIND (highlights_switch);
  BIND (contents);
  BIND (create_button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_create);

  signals[CHOSEN] = g_signal_new ("chosen", CUTTINGS_TYPE_REVIEW_DIALOG,
                                  G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cuttings_review_dialog_init (CuttingsReviewDialog *self)
{
  self->formats = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_formats (self);
}

GtkWindow *
cuttings_review_dialog_new (GtkWindow *parent, CuttingsLibrary *library,
                            const GArray *ids)
{
  CuttingsReviewDialog *self =
      g_object_new (CUTTINGS_TYPE_REVIEW_DIALOG, "transient-for", parent, NULL);

  cuttings_library_rows_async (library, (const int64_t *)(gpointer)ids->data, ids->len,
                               NULL, self->cancellable, loaded_cb, g_object_ref (self));
  return GTK_WINDOW (self);
}

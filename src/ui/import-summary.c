/* import-summary.c: what an import, or the fetching after it, came to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/import-summary.h"

#include <glib/gi18n.h>

#include "config.h"
#include "ui/error-text.h"

/* Failures that are listed; nobody reads more, and each costs a row. */
#define MAX_FAILURES 500

struct _CuttingsImportSummary {
  AdwWindow parent_instance;

  AdwPreferencesGroup *counts;
  AdwPreferencesGroup *missing;
  AdwActionRow *missing_row;
  AdwPreferencesGroup *failures;
  GtkWidget *undo_button;
};

G_DEFINE_FINAL_TYPE (CuttingsImportSummary, cuttings_import_summary, ADW_TYPE_WINDOW)

/* ---- rows ---- */

static void
add_count (CuttingsImportSummary *self, const char *title, const char *subtitle, size_t n)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *number = g_strdup_printf ("%zu", n);
  GtkWidget *label = gtk_label_new (number);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (self->counts, row);
}

/* Names of files may be of any direction; what they are called is not markup. */
static char *
place_of (const LibraryFailure *failure)
{
  if (failure->line == 0)
    return g_strdup_printf ("\u2068%s\u2069", failure->from);
  /* Translators: the name of a file, and a line or an entry in it */
  return g_strdup_printf (_ ("\u2068%s\u2069, line %u"), failure->from, failure->line);
}

static void
add_failure (CuttingsImportSummary *self, const LibraryFailure *failure)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *place = place_of (failure);
  g_autofree char *title = g_markup_escape_text (place, -1);
  g_autofree char *reason = error_text (failure->error);
  g_autofree char *subtitle = g_markup_escape_text (reason, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (self->failures, row);
}

static void
show_failures (CuttingsImportSummary *self, const GPtrArray *failures)
{
  g_autofree char *more = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->failures), failures->len > 0);
  for (guint i = 0; i < MIN (failures->len, MAX_FAILURES); i++)
    add_failure (self, g_ptr_array_index (failures, i));
  if (failures->len <= MAX_FAILURES)
    return;
  more = g_strdup_printf (ngettext ("%u more is not listed", "%u more are not listed",
                                    failures->len - MAX_FAILURES),
                          failures->len - MAX_FAILURES);
  adw_preferences_group_set_description (self->failures, more);
}

static void
show_missing (CuttingsImportSummary *self, size_t n)
{
  g_autofree char *title =
      g_strdup_printf (ngettext ("%zu clipping has no article yet",
                                 "%zu clippings have no article yet", n),
                       n);

  gtk_widget_set_visible (GTK_WIDGET (self->missing), n > 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->missing_row), title);
}

/* ---- buttons ---- */

static void
activate_and_close (CuttingsImportSummary *self, const char *action)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), action, NULL);
  g_object_unref (self);
}

static void
on_undo (CuttingsImportSummary *self)
{
  activate_and_close (self, "win.undo");
}

static void
on_fetch (CuttingsImportSummary *self)
{
  activate_and_close (self, "win.fetch-missing");
}

/* ---- life ---- */

static void
cuttings_import_summary_class_init (CuttingsImportSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/import-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsImportSummary, counts);
  gtk_widget_class_bind_template_child (widget_class, CuttingsImportSummary, missing);
  gtk_widget_class_bind_template_child (widget_class, CuttingsImportSummary, missing_row);
  gtk_widget_class_bind_template_child (widget_class, CuttingsImportSummary, failures);
  gtk_widget_class_bind_template_child (widget_class, CuttingsImportSummary, undo_button);
  gtk_widget_class_bind_template_callback (widget_class, on_undo);
  gtk_widget_class_bind_template_callback (widget_class, on_fetch);
}

static void
cuttings_import_summary_init (CuttingsImportSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
cuttings_import_summary_new (GtkWindow *parent, const LibraryImportResult *result)
{
  CuttingsImportSummary *self =
      g_object_new (CUTTINGS_TYPE_IMPORT_SUMMARY, "title", _ ("Imported"),
                    "transient-for", parent, NULL);

  add_count (self, _ ("Added"), NULL, result->n_added);
  add_count (self, _ ("Merged"), _ ("They were there, and got something new"),
             result->n_merged);
  add_count (self, _ ("Skipped"), _ ("All of it was there, or is in the trash"),
             result->n_skipped);
  add_count (self, _ ("Failed"), NULL, result->failures->len);
  if (result->n_highlights > 0) {
    g_autofree char *waiting =
        g_strdup_printf (ngettext ("%zu waits for its text", "%zu wait for their text",
                                   result->n_highlights_waiting),
                         result->n_highlights_waiting);

    add_count (self, _ ("Highlights"), result->n_highlights_waiting > 0 ? waiting : NULL,
               result->n_highlights);
  }
  show_missing (self, result->n_waiting);
  show_failures (self, result->failures);
  gtk_widget_set_visible (self->undo_button, result->n_added + result->n_merged > 0);
  return GTK_WINDOW (self);
}

GtkWindow *
cuttings_import_summary_new_fetched (GtkWindow *parent, const LibraryFetchResult *result)
{
  CuttingsImportSummary *self =
      g_object_new (CUTTINGS_TYPE_IMPORT_SUMMARY, "title", _ ("Pages Fetched"),
                    "transient-for", parent, NULL);

  add_count (self, _ ("Fetched"), NULL, result->n_fetched);
  add_count (self, _ ("Failed"), NULL, result->failures->len);
  show_missing (self, 0);
  show_failures (self, result->failures);
  gtk_widget_set_visible (self->undo_button, result->n_fetched > 0);
  return GTK_WINDOW (self);
}

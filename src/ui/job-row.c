/* job-row.c: one job: how far it is, Cancel, and Try Again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/job-row.h"

#include <glib/gi18n.h>
#include <stdbool.h>

#include "config.h"

/* How often a bar moves while nobody knows how long it will take. */
#define PULSE_MS 100

struct _CuttingsJobRow {
  GtkListBoxRow parent_instance;

  GtkWidget *failed_icon;
  GtkLabel *title;
  GtkLabel *status;
  GtkProgressBar *progress;
  GtkWidget *retry_button;
  GtkWidget *cancel_button;

  CuttingsJob *job;
  guint pulse_source;
};

G_DEFINE_FINAL_TYPE (CuttingsJobRow, cuttings_job_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
on_pulse (gpointer data)
{
  gtk_progress_bar_pulse (CUTTINGS_JOB_ROW (data)->progress);
  return G_SOURCE_CONTINUE;
}

static void
show_fraction (CuttingsJobRow *self, double fraction)
{
  if (fraction >= 0) {
    g_clear_handle_id (&self->pulse_source, g_source_remove);
    gtk_progress_bar_set_fraction (self->progress, fraction);
  } else if (self->pulse_source == 0) {
    self->pulse_source = g_timeout_add (PULSE_MS, on_pulse, self);
  }
}

static void
set_cancel_label (CuttingsJobRow *self, const char *label)
{
  gtk_widget_set_tooltip_text (self->cancel_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cancel_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update (CuttingsJobRow *self)
{
  JobState state = cuttings_job_get_state (self->job);
  bool failed = state == JOB_FAILED;
  const char *status =
      state == JOB_WAITING ? _ ("Waiting") : cuttings_job_get_status (self->job);

  gtk_label_set_label (self->title, cuttings_job_get_title (self->job));
  gtk_label_set_label (self->status, status);
  gtk_widget_set_visible (GTK_WIDGET (self->status), *status != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->progress), state == JOB_RUNNING);
  gtk_widget_set_visible (self->failed_icon, failed);
  gtk_widget_set_visible (self->retry_button, failed);
  set_cancel_label (self, failed ? _ ("Dismiss") : _ ("Cancel"));
  show_fraction (self, failed ? 0 : cuttings_job_get_fraction (self->job));
}

static void
on_cancel (CuttingsJobRow *self)
{
  cuttings_job_cancel (self->job);
}

static void
on_retry (CuttingsJobRow *self)
{
  cuttings_job_start (self->job);
}

static void
cuttings_job_row_dispose (GObject *object)
{
  CuttingsJobRow *self = CUTTINGS_JOB_ROW (object);

  g_clear_handle_id (&self->pulse_source, g_source_remove);
  g_clear_object (&self->job);
  G_OBJECT_CLASS (cuttings_job_row_parent_class)->dispose (object);
}

static void
cuttings_job_row_class_init (CuttingsJobRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cuttings_job_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/job-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsJobRow, failed_icon);
  gtk_widget_class_bind_template_child (widget_class, CuttingsJobRow, title);
  gtk_widget_class_bind_template_child (widget_class, CuttingsJobRow, status);
  gtk_widget_class_bind_template_child (widget_class, CuttingsJobRow, progress);
  gtk_widget_class_bind_template_child (widget_class, CuttingsJobRow, retry_button);
  gtk_widget_class_bind_template_child (widget_class, CuttingsJobRow, cancel_button);
}

static void
cuttings_job_row_init (CuttingsJobRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->cancel_button, "clicked", G_CALLBACK (on_cancel), self);
  g_signal_connect_swapped (self->retry_button, "clicked", G_CALLBACK (on_retry), self);
}

GtkWidget *
cuttings_job_row_new (CuttingsJob *job)
{
  CuttingsJobRow *self = g_object_new (CUTTINGS_TYPE_JOB_ROW, NULL);

  self->job = g_object_ref (job);
  g_signal_connect_object (job, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

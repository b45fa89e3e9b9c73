/* jobs-bar.c: a slim row for each job: how far it is, Cancel, and Try Again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/jobs-bar.h"

#include "config.h"
#include "ui/job-row.h"

struct _CuttingsJobsBar {
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkListBox *list_box;

  CuttingsJobList *jobs;
};

G_DEFINE_FINAL_TYPE (CuttingsJobsBar, cuttings_jobs_bar, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  return cuttings_job_row_new (item);
}

static void
update_visible (CuttingsJobsBar *self)
{
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer),
                                 g_list_model_get_n_items (G_LIST_MODEL (self->jobs)) >
                                     0);
}

void
cuttings_jobs_bar_set_jobs (CuttingsJobsBar *self, CuttingsJobList *jobs)
{
  g_return_if_fail (self->jobs == NULL);

  self->jobs = g_object_ref (jobs);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (jobs), create_row, self, NULL);
  g_signal_connect_object (jobs, "items-changed", G_CALLBACK (update_visible), self,
                           G_CONNECT_SWAPPED);
  update_visible (self);
}

static void
cuttings_jobs_bar_dispose (GObject *object)
{
  CuttingsJobsBar *self = CUTTINGS_JOBS_BAR (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  g_clear_object (&self->jobs);
  G_OBJECT_CLASS (cuttings_jobs_bar_parent_class)->dispose (object);
}

static void
cuttings_jobs_bar_class_init (CuttingsJobsBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cuttings_jobs_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/jobs-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsJobsBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CuttingsJobsBar, list_box);
}

static void
cuttings_jobs_bar_init (CuttingsJobsBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

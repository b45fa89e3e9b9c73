/* application-notices.c: tells of finished work who does not look at the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/application-private.h"

#include <glib/gi18n.h>

/* "job-1" to "job-N": so many are shown. */
static char *
notice_id (unsigned number)
{
  return g_strdup_printf ("job-%u", number);
}

/* Whether any of the program's windows has the keyboard. */
static bool
is_looked_at (CuttingsApplication *self)
{
  for (GList *at = gtk_application_get_windows (GTK_APPLICATION (self)); at != NULL;
       at = at->next) {
    if (gtk_widget_get_mapped (at->data) && gtk_window_is_active (at->data))
      return true;
  }
  return false;
}

/* One that failed says why; one that has nothing to say of itself is known by its title. */
static GNotification *
notification_for (CuttingsJob *job)
{
  const char *title = cuttings_job_get_title (job);
  const char *notice = cuttings_job_get_notice (job);
  const char *action = cuttings_job_get_notice_action (job);
  bool failed = cuttings_job_get_state (job) == JOB_FAILED;
  GNotification *notification =
      g_notification_new (failed || notice == NULL ? title : notice);

  if (failed)
    g_notification_set_body (notification, cuttings_job_get_status (job));
  else if (notice == NULL)
    g_notification_set_body (notification, C_ ("job", "Done"));
  if (!failed && action != NULL)
    g_notification_set_default_action (notification, action);
  return notification;
}

static void
on_job_ended (CuttingsApplication *self, CuttingsJob *job)
{
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *id = NULL;

  if (is_looked_at (self))
    return;
  notification = notification_for (job);
  id = notice_id (++self->n_notices);
  g_application_send_notification (G_APPLICATION (self), id, notification);
}

void
application_notices_withdraw (CuttingsApplication *self)
{
  if (!is_looked_at (self))
    return;
  for (; self->n_notices > 0; self->n_notices--) {
    g_autofree char *id = notice_id (self->n_notices);

    g_application_withdraw_notification (G_APPLICATION (self), id);
  }
}

void
application_notices_watch (CuttingsApplication *self)
{
  g_signal_connect_object (self->jobs, "ended", G_CALLBACK (on_job_ended), self,
                           G_CONNECT_SWAPPED);
}

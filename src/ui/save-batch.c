/* save-batch.c: many addresses, saved one job each, and told of once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/save-batch.h"

#include <glib/gi18n.h>

#include "ui/save-job.h"

typedef struct {
  CuttingsWindow *window;
  unsigned n_left; /* jobs that have not ended once */
  unsigned n_saved;
  unsigned n_before;
  unsigned n_failed;
} SaveBatch;

static void
append_part (GString *text, const char *part, unsigned n)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static void
tell (const SaveBatch *self)
{
  g_autofree char *saved = g_strdup_printf (
      ngettext ("%u article saved", "%u articles saved", self->n_saved), self->n_saved);
  g_autofree char *before = g_strdup_printf (
      ngettext ("%u was there already", "%u were there already", self->n_before),
      self->n_before);
  g_autofree char *failed = g_strdup_printf (
      ngettext ("%u failed", "%u failed", self->n_failed), self->n_failed);
  g_autoptr (GString) text = g_string_new (NULL);

  append_part (text, saved, self->n_saved);
  append_part (text, before, self->n_before);
  append_part (text, failed, self->n_failed);
  if (text->len > 0)
    window_tell (self->window, text->str);
}

static void
on_job_changed (CuttingsJob *job, gpointer data)
{
  SaveBatch *self = data;
  JobState state = cuttings_job_get_state (job);

  if (state == JOB_WAITING || state == JOB_RUNNING)
    return;
  g_signal_handlers_disconnect_by_data (job, self);
  if (state == JOB_DONE && save_job_get_result (job)->outcome == LIBRARY_SAVED_BEFORE)
    self->n_before++;
  else if (state == JOB_DONE)
    self->n_saved++;
  else if (state == JOB_FAILED)
    self->n_failed++;
  if (--self->n_left > 0)
    return;
  tell (self);
  g_object_unref (self->window);
  g_free (self);
}

void
save_batch_start (CuttingsWindow *window, const char *const *addresses)
{
  SaveBatch *self;
  g_autoptr (GPtrArray) jobs = g_ptr_array_new ();

  if (window->library == NULL)
    return;
  self = g_new0 (SaveBatch, 1);
  self->window = g_object_ref (window);
  for (size_t i = 0; addresses[i] != NULL; i++) {
    LibrarySaveRequest request = {.address = addresses[i]};
    CuttingsJob *job = save_job_new (window->library, &request);

    g_signal_connect (job, "changed", G_CALLBACK (on_job_changed), self);
    g_ptr_array_add (jobs, job);
  }
  self->n_left = jobs->len;
  for (guint i = 0; i < jobs->len; i++)
    cuttings_job_list_add (window->jobs, g_ptr_array_index (jobs, i));
}

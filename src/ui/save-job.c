/* save-job.c: the saving of one page, text or file, as a job
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/save-job.h"

#include <glib/gi18n.h>

#include "base/text.h"
#include "base/uri.h"

/* Characters of an address or a text that a title shows. */
#define MAX_TITLE 60

typedef struct {
  CuttingsLibrary *library;
  LibrarySaveRequest request; /* its strings are owned */
  LibrarySaveResult *result;
} SaveJob;

static void
save_job_free (gpointer data)
{
  SaveJob *self = data;

  g_object_unref (self->library);
  g_free ((char *)self->request.address);
  g_free ((char *)self->request.text);
  g_free ((char *)self->request.title);
  g_strfreev ((char **)self->request.tags);
  g_clear_pointer (&self->request.html, g_bytes_unref);
  g_clear_object (&self->request.file);
  g_clear_pointer (&self->result, library_save_result_free);
  g_free (self);
}

static void
copy_request (LibrarySaveRequest *copy, const LibrarySaveRequest *request)
{
  *copy = (LibrarySaveRequest){
      .address = g_strdup (request->address),
      .text = g_strdup (request->text),
      .html = request->html != NULL ? g_bytes_ref (request->html) : NULL,
      .file = request->file != NULL ? g_object_ref (request->file) : NULL,
      .title = g_strdup (request->title),
      .tags = (const char *const *)g_strdupv ((char **)request->tags),
      .if_saved = request->if_saved,
  };
}

static const char *const steps[] = {
    [LIBRARY_SAVE_FETCHING] = N_ ("Fetching the page…"),
    [LIBRARY_SAVE_EXTRACTING] = N_ ("Finding the article…"),
    [LIBRARY_SAVE_IMAGES] = N_ ("Fetching the images…"),
    [LIBRARY_SAVE_STORING] = N_ ("Saving…"),
};

static void
on_progress (LibrarySaveStep step, double fraction, gpointer data)
{
  cuttings_job_progress (data, _ (steps[step]), fraction);
}

/* What is said of it to who does not look at the window. */
static void
set_notice (CuttingsJob *job, const LibrarySaveResult *result)
{
  g_autoptr (GVariant) id = g_variant_ref_sink (g_variant_new_int64 (result->clip_id));
  g_autofree char *action = g_action_print_detailed_name ("app.show-clipping", id);
  /* Translators: %s is the title of a clipping */
  g_autofree char *text = g_strdup_printf (result->outcome == LIBRARY_SAVED_BEFORE
                                               ? _ ("“⁨%s⁩” was saved before")
                                               : _ ("“⁨%s⁩” was saved"),
                                           result->title);

  cuttings_job_set_notice (job, text, action);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsJob) job = data;
  SaveJob *self = cuttings_job_get_data (job);
  g_autoptr (GError) error = NULL;

  self->result = cuttings_library_save_finish (CUTTINGS_LIBRARY (source), result, &error);
  if (self->result != NULL) {
    set_notice (job, self->result);
    cuttings_job_finish (job);
    return;
  }
  cuttings_job_fail (job, error);
}

static void
start (CuttingsJob *job, gpointer data)
{
  SaveJob *self = data;

  cuttings_library_save_async (self->library, &self->request,
                               cuttings_job_get_cancellable (job), on_progress, job,
                               saved_cb, g_object_ref (job));
}

/* "Saving example.org/…": what the user gave, so that it is known again. */
static char *
make_title (const LibrarySaveRequest *request)
{
  g_autofree char *what = NULL;
  g_autofree char *shown = NULL;

  if (request->file != NULL)
    what = g_file_get_basename (request->file);
  else if (request->text == NULL && request->html == NULL)
    what = g_strdup (request->address);
  else if (request->address != NULL)
    what = uri_site (request->address);
  if (what == NULL || !g_utf8_validate (what, -1, NULL))
    return g_strdup (_ ("Saving the article"));
  shown = text_truncate (what, MAX_TITLE);
  /* Translators: %s is a file name, an address or the name of a site */
  return g_strdup_printf (_ ("Saving \u2068%s\u2069"), shown);
}

CuttingsJob *
save_job_new (CuttingsLibrary *library, const LibrarySaveRequest *request)
{
  SaveJob *self = g_new0 (SaveJob, 1);
  g_autofree char *title = make_title (request);

  self->library = g_object_ref (library);
  copy_request (&self->request, request);
  return cuttings_job_new (title, start, self, save_job_free);
}

const LibrarySaveRequest *
save_job_get_request (CuttingsJob *job)
{
  return &((SaveJob *)cuttings_job_get_data (job))->request;
}

const LibrarySaveResult *
save_job_get_result (CuttingsJob *job)
{
  return ((SaveJob *)cuttings_job_get_data (job))->result;
}

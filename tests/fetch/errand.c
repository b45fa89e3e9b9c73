/* errand.c: a fetch as tests run it: to its end, and a little longer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/errand.h"

#include <time.h>

void
errand_clear (Errand *self)
{
  g_clear_pointer (&self->page, fetched_page_free);
  g_clear_error (&self->error);
}

void
errand_page_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Errand *self = data;

  self->n_calls++;
  self->page = fetch_page_finish (self->session, result, &self->error);
}

void
errand_image_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Errand *self = data;

  self->n_calls++;
  self->page = fetch_image_finish (self->session, result, &self->error);
}

void
errand_on_progress (int64_t received, int64_t expected, gpointer data)
{
  ((Errand *)data)->n_progress++;
}

/* Of this thread: what other programs do meanwhile is not our fault. */
static gint64
processor_time_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

void
errand_wait (Errand *self)
{
  while (self->n_calls == 0) {
    gint64 start = processor_time_us ();

    g_main_context_iteration (NULL, TRUE);
    self->max_step_us = MAX (self->max_step_us, processor_time_us () - start);
  }
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpuint (self->n_calls, ==, 1);
  g_assert_true ((self->page == NULL) != (self->error == NULL));
}

Errand
errand_fetch (FetchSession *session)
{
  Errand self = {.session = session};

  fetch_page_async (session, NULL, errand_on_progress, &self, errand_page_cb, &self);
  g_assert_cmpuint (self.n_calls, ==, 0);
  errand_wait (&self);
  return self;
}

Errand
errand_fetch_address (const char *address, unsigned deadline_ms)
{
  g_autoptr (FetchSession) session = fetch_session_new (address);
  FetchPolicy policy = fetch_page_policy;
  Errand self;

  policy.deadline_ms = deadline_ms;
  fetch_session_set_policy (session, &policy, &fetch_image_policy);
  self = errand_fetch (session);
  self.session = NULL;
  return self;
}

void
errand_assert_bytes (const Errand *self, const char *expected)
{
  g_autofree char *got = NULL;

  g_assert_no_error (self->error);
  got = g_strndup (g_bytes_get_data (self->page->bytes, NULL),
                   g_bytes_get_size (self->page->bytes));
  g_assert_cmpstr (got, ==, expected);
}

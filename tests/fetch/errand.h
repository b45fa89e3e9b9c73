/* errand.h: a fetch as tests run it: to its end, and a little longer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetch/fetch.h"

/* What came of a fetch. */
typedef struct {
  FetchSession *session;
  FetchedPage *page; /* NULL on failure */
  GError *error;     /* NULL on success */
  unsigned n_calls;  /* of the callback */
  unsigned n_progress;
  gint64 max_step_us; /* processor time of the longest step of the main loop */
} Errand;

void errand_clear (Errand *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Errand, errand_clear)

/* For fetch_…_async (): they take an Errand as their data. */
void errand_page_cb (GObject *source, GAsyncResult *result, gpointer data);
void errand_image_cb (GObject *source, GAsyncResult *result, gpointer data);
void errand_on_progress (int64_t received, int64_t expected, gpointer data);

/* Runs the main loop until the callback was called, and then until nothing is left that
 * could call it again. */
void errand_wait (Errand *self);

/* Fetches the page of @session, which is borrowed. */
Errand errand_fetch (FetchSession *session);

/* Fetches @address in a session of its own, within @deadline_ms. */
Errand errand_fetch_address (const char *address, unsigned deadline_ms);

/* The page was fetched and is made of the bytes of @expected. */
void errand_assert_bytes (const Errand *self, const char *expected);

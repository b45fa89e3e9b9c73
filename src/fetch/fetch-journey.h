/* fetch-journey.h: how far a fetch has gone: redirects, circles and time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetch/fetch.h"

typedef struct FetchJourney FetchJourney;

/* @ends_at is in the time of g_get_monotonic_time ().  Counted by reference. */
FetchJourney *fetch_journey_new (unsigned max_redirects, gint64 ends_at);
FetchJourney *fetch_journey_ref (FetchJourney *self);
void fetch_journey_unref (FetchJourney *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FetchJourney, fetch_journey_unref)

/**
 * fetch_journey_visit:
 * @cookies: (nullable): what is sent along: the same address with another cookie is
 *   another place
 *
 * Returns: whether to go there; else FETCH_ERROR_REDIRECT_LOOP or
 * FETCH_ERROR_TOO_MANY_REDIRECTS
 */
bool fetch_journey_visit (FetchJourney *self, const char *address, const char *cookies,
                          GError **error);

/* Milliseconds that are left; 0 when the time is over. */
unsigned fetch_journey_left_ms (const FetchJourney *self);

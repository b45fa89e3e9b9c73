/* fetch-journey.c: how far a fetch has gone: redirects, circles and time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-journey.h"

#include "fetch/fetch-error.h"

struct FetchJourney {
  GHashTable *places; /* address and cookies: a set */
  unsigned max_redirects;
  gint64 ends_at;
};

FetchJourney *
fetch_journey_new (unsigned max_redirects, gint64 ends_at)
{
  FetchJourney *self = g_rc_box_new0 (FetchJourney);

  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->max_redirects = max_redirects;
  self->ends_at = ends_at;
  return self;
}

FetchJourney *
fetch_journey_ref (FetchJourney *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  FetchJourney *self = data;

  g_hash_table_unref (self->places);
}

void
fetch_journey_unref (FetchJourney *self)
{
  g_rc_box_release_full (self, clear);
}

bool
fetch_journey_visit (FetchJourney *self, const char *address, const char *cookies,
                     GError **error)
{
  g_autofree char *place =
      g_strdup_printf ("%s\n%s", address, cookies == NULL ? "" : cookies);

  if (g_hash_table_contains (self->places, place)) {
    fetch_error_set (error, FETCH_ERROR_REDIRECT_LOOP);
    return false;
  }
  if (g_hash_table_size (self->places) > self->max_redirects) {
    fetch_error_set (error, FETCH_ERROR_TOO_MANY_REDIRECTS);
    return false;
  }
  g_hash_table_add (self->places, g_steal_pointer (&place));
  return true;
}

unsigned
fetch_journey_left_ms (const FetchJourney *self)
{
  gint64 left_us = self->ends_at - g_get_monotonic_time ();

  return left_us <= 0 ? 0 : (unsigned)(left_us / 1000);
}

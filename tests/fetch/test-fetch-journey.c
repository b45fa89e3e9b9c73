/* test-fetch-journey.c: circles, too many steps, and time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-journey.h"

static void
test_circle (void)
{
  g_autoptr (FetchJourney) journey = fetch_journey_new (20, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (fetch_journey_visit (journey, "http://a.example/", NULL, NULL));
  g_assert_true (fetch_journey_visit (journey, "http://b.example/", NULL, NULL));
  g_assert_false (fetch_journey_visit (journey, "http://a.example/", NULL, &error));
  g_assert_error (error, FETCH_ERROR, FETCH_ERROR_REDIRECT_LOOP);
}

static void
test_cookie_is_another_place (void)
{
  g_autoptr (FetchJourney) journey = fetch_journey_new (20, 0);

  g_assert_true (fetch_journey_visit (journey, "http://a.example/", NULL, NULL));
  g_assert_true (fetch_journey_visit (journey, "http://a.example/", "seen=1", NULL));
  g_assert_false (fetch_journey_visit (journey, "http://a.example/", "seen=1", NULL));
}

static void
test_too_many (void)
{
  g_autoptr (FetchJourney) journey = fetch_journey_new (2, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (fetch_journey_visit (journey, "http://a.example/0", NULL, NULL));
  g_assert_true (fetch_journey_visit (journey, "http://a.example/1", NULL, NULL));
  g_assert_true (fetch_journey_visit (journey, "http://a.example/2", NULL, NULL));
  g_assert_false (fetch_journey_visit (journey, "http://a.example/3", NULL, &error));
  g_assert_error (error, FETCH_ERROR, FETCH_ERROR_TOO_MANY_REDIRECTS);
}

static void
test_time (void)
{
  gint64 now = g_get_monotonic_time ();
  g_autoptr (FetchJourney) over = fetch_journey_new (20, now - 1);
  g_autoptr (FetchJourney) running = fetch_journey_new (20, now + G_TIME_SPAN_HOUR);

  g_assert_cmpuint (fetch_journey_left_ms (over), ==, 0);
  g_assert_cmpuint (fetch_journey_left_ms (running), >, 3500 * 1000);
  g_assert_cmpuint (fetch_journey_left_ms (running), <=, 3600 * 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fetch-journey/the-same-place-twice-is-a-circle", test_circle);
  g_test_add_func ("/fetch-journey/another-cookie-is-another-place",
                   test_cookie_is_another_place);
  g_test_add_func ("/fetch-journey/so-many-redirects-and-no-more", test_too_many);
  g_test_add_func ("/fetch-journey/time-runs-out", test_time);
  return g_test_run ();
}

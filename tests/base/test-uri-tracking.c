/* test-uri-tracking.c: which parameters are tracking, and which are not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/uri-tracking.h"

#include <glib.h>
#include <string.h>

typedef struct {
  const char *name;
  const char *parameter;
  bool expected;
} TrackingCase;

static const TrackingCase tracking_cases[] = {
    {"a-name-and-a-value", "fbclid=abc", true},
    {"a-name-alone", "fbclid", true},
    {"an-empty-value", "gclid=", true},
    {"a-name-in-capitals", "FBCLID=abc", true},
    {"a-name-by-its-beginning", "utm_anything=x", true},
    {"a-beginning-alone", "utm_=x", false},
    {"a-name-that-goes-on", "fbclid2=abc", false},
    {"a-name-that-stops-before", "fbcli=abc", false},
    {"a-name-in-the-value", "next=fbclid", false},
    {"an-article's-number", "id=7", false},
    {"a-page-number", "page=2", false},
    {"a-search", "q=lighthouse", false},
    {"a-source-may-choose-content", "source=archive", false},
    {"a-ref-may-choose-content", "ref=main", false},
    {"nothing", "", false},
    {"a-value-without-a-name", "=abc", false},
};

static void
test_tracking (gconstpointer data)
{
  const TrackingCase *row = data;

  g_assert_cmpint (uri_tracking_is_parameter (row->parameter, strlen (row->parameter)),
                   ==, row->expected);
}

static void
test_length_counts (void)
{
  g_assert_true (uri_tracking_is_parameter ("fbclid&id=7", strlen ("fbclid")));
  g_assert_false (uri_tracking_is_parameter ("fbclid", strlen ("fbcli")));
}

#define ADD_CASES(path, cases, function)                                                 \
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {                                    \
    g_autofree char *name = g_strconcat (path "/", cases[i].name, NULL);                 \
    g_test_add_data_func (name, &cases[i], function);                                    \
  }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/uri-tracking", tracking_cases, test_tracking);
  g_test_add_func ("/uri-tracking/only-the-length-given-is-read", test_length_counts);
  return g_test_run ();
}

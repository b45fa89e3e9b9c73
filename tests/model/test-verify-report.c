/* test-verify-report.c: what a library that was verified is like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/verify-report.h"

static void
test_counted (void)
{
  g_autoptr (VerifyReport) report = verify_report_new ();

  g_assert_false (verify_report_has_found (report));
  verify_report_add (report, VERIFY_MISSING, "first");
  verify_report_add (report, VERIFY_MISSING, "second");
  g_assert_cmpuint (report->n_found[VERIFY_MISSING], ==, 2);
  g_assert_cmpstr (report->example[VERIFY_MISSING], ==, "first");
  g_assert_true (verify_report_has_found (report));
  g_assert_cmpuint (verify_report_count_open (report), ==, 2);
}

/* They do no harm, but are something to clear up. */
static void
test_unnamed (void)
{
  g_autoptr (VerifyReport) report = verify_report_new ();

  report->n_found[VERIFY_UNNAMED] = 3;
  g_assert_true (verify_report_has_found (report));
  g_assert_cmpuint (verify_report_count_open (report), ==, 0);
}

static void
test_repaired (void)
{
  g_autoptr (VerifyReport) before = verify_report_new ();
  g_autoptr (VerifyReport) after = verify_report_new ();

  before->n_found[VERIFY_INDEX] = 5;
  before->n_found[VERIFY_MISSING] = 2;
  after->n_found[VERIFY_MISSING] = 2;
  after->n_found[VERIFY_COUNTS] = 1; /* came meanwhile */
  verify_report_set_repaired (before, after);
  g_assert_cmpuint (before->n_repaired[VERIFY_INDEX], ==, 5);
  g_assert_cmpuint (before->n_repaired[VERIFY_MISSING], ==, 0);
  g_assert_cmpuint (before->n_repaired[VERIFY_COUNTS], ==, 0);
  g_assert_cmpuint (verify_report_count_repaired (before), ==, 5);
  g_assert_cmpuint (verify_report_count_open (before), ==, 2);
}

static void
test_names (void)
{
  for (int i = 0; i < N_VERIFY_KINDS; i++) {
    g_assert_cmpstr (verify_kind_name ((VerifyKind)i), !=, NULL);
    for (int j = 0; j < i; j++)
      g_assert_cmpstr (verify_kind_name ((VerifyKind)i), !=,
                       verify_kind_name ((VerifyKind)j));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verify-report/counted", test_counted);
  g_test_add_func ("/verify-report/files-without-a-name-do-no-harm", test_unnamed);
  g_test_add_func ("/verify-report/what-is-not-found-again-is-repaired", test_repaired);
  g_test_add_func ("/verify-report/names-differ", test_names);
  return g_test_run ();
}

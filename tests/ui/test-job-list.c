/* test-job-list.c: jobs that run, fail, are tried again, are cancelled, and leave
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/job-list.h"

/* What a job was seen to do. */
typedef struct {
  unsigned n_started;
  unsigned n_freed;
  GCancellable *cancellable; /* of the last start */
} Log;

static void
start (CuttingsJob *job, gpointer data)
{
  Log *log = data;

  log->n_started++;
  log->cancellable = cuttings_job_get_cancellable (job);
}

static void
note_freed (gpointer data)
{
  ((Log *)data)->n_freed++;
}

/* A list with one job in it, which runs; (transfer full). */
static CuttingsJobList *
list_with_job (Log *log, CuttingsJob **job)
{
  CuttingsJobList *list = cuttings_job_list_new ();

  *job = cuttings_job_new ("Title", start, log, note_freed);
  cuttings_job_list_add (list, *job);
  return list;
}

static guint
count (CuttingsJobList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static gboolean
is_busy (CuttingsJobList *list)
{
  gboolean busy;

  g_object_get (list, "busy", &busy, NULL);
  return busy;
}

static void
test_a_job_starts_at_once_and_leaves_when_done (void)
{
  Log log = {0};
  CuttingsJob *job;
  g_autoptr (CuttingsJobList) list = list_with_job (&log, &job);

  g_assert_cmpuint (log.n_started, ==, 1);
  g_assert_cmpint (cuttings_job_get_state (job), ==, JOB_RUNNING);
  g_assert_cmpuint (count (list), ==, 1);
  g_assert_true (is_busy (list));

  cuttings_job_finish (job);
  g_assert_cmpuint (count (list), ==, 0);
  g_assert_false (is_busy (list));
  g_assert_cmpuint (log.n_freed, ==, 1);
}

static void
test_progress_is_told (void)
{
  Log log = {0};
  CuttingsJob *job;
  g_autoptr (CuttingsJobList) list = list_with_job (&log, &job);

  g_assert_cmpfloat (cuttings_job_get_fraction (job), <, 0);
  cuttings_job_progress (job, "Half way", 0.5);
  g_assert_cmpstr (cuttings_job_get_status (job), ==, "Half way");
  g_assert_cmpfloat (cuttings_job_get_fraction (job), ==, 0.5);
  g_assert_cmpuint (count (list), ==, 1);
}

static void
test_a_failed_job_stays_and_can_be_tried_again (void)
{
  Log log = {0};
  CuttingsJob *job;
  g_autoptr (CuttingsJobList) list = list_with_job (&log, &job);
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "Why");
  GCancellable *first = log.cancellable;

  cuttings_job_fail (job, error);
  g_assert_cmpint (cuttings_job_get_state (job), ==, JOB_FAILED);
  g_assert_cmpuint (count (list), ==, 1);
  g_assert_false (is_busy (list));
  g_assert_nonnull (strstr (cuttings_job_get_status (job), "Why"));

  g_object_ref (first);
  cuttings_job_start (job);
  g_assert_cmpuint (log.n_started, ==, 2);
  g_assert_true (log.cancellable != first);
  g_assert_true (is_busy (list));
  g_object_unref (first);
}

static void
test_a_failed_job_can_be_dismissed (void)
{
  Log log = {0};
  CuttingsJob *job;
  g_autoptr (CuttingsJobList) list = list_with_job (&log, &job);
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "Why");

  cuttings_job_fail (job, error);
  cuttings_job_cancel (job);
  g_assert_cmpuint (count (list), ==, 0);
  g_assert_cmpuint (log.n_freed, ==, 1);
}

static void
test_a_cancelled_job_leaves_when_its_work_has_stopped (void)
{
  Log log = {0};
  CuttingsJob *job;
  g_autoptr (CuttingsJobList) list = list_with_job (&log, &job);
  g_autoptr (GError) error = NULL;

  cuttings_job_list_cancel_all (list);
  g_assert_true (g_cancellable_set_error_if_cancelled (log.cancellable, &error));
  g_assert_cmpuint (count (list), ==, 1);
  cuttings_job_fail (job, error);
  g_assert_cmpuint (count (list), ==, 0);
}

static void
test_progress_after_the_end_changes_nothing (void)
{
  Log log = {0};
  CuttingsJob *job;
  g_autoptr (CuttingsJobList) list = list_with_job (&log, &job);
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "Why");

  cuttings_job_fail (job, error);
  cuttings_job_progress (job, "Late", 0.5);
  g_assert_cmpint (cuttings_job_get_state (job), ==, JOB_FAILED);
  g_assert_null (strstr (cuttings_job_get_status (job), "Late"));
  g_assert_cmpuint (count (list), ==, 1);
}

static void
test_only_some_run_at_a_time (void)
{
  g_autoptr (CuttingsJobList) list = cuttings_job_list_new ();
  Log log = {0};
  CuttingsJob *jobs[6];

  for (size_t i = 0; i < G_N_ELEMENTS (jobs); i++) {
    jobs[i] = cuttings_job_new ("Title", start, &log, note_freed);
    cuttings_job_list_add (list, jobs[i]);
  }
  g_assert_cmpint (cuttings_job_get_state (jobs[3]), ==, JOB_RUNNING);
  g_assert_cmpint (cuttings_job_get_state (jobs[4]), ==, JOB_WAITING);
  cuttings_job_cancel (jobs[4]);
  g_assert_cmpint (cuttings_job_get_state (jobs[5]), ==, JOB_WAITING);
  cuttings_job_finish (jobs[0]);
  g_assert_cmpint (cuttings_job_get_state (jobs[5]), ==, JOB_RUNNING);
  cuttings_job_finish (jobs[1]);
  cuttings_job_finish (jobs[2]);
  cuttings_job_finish (jobs[3]);
  cuttings_job_finish (jobs[5]);
  g_assert_false (is_busy (list));
  g_assert_cmpuint (count (list), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/job-list/only-some-run-at-a-time", test_only_some_run_at_a_time);
  g_test_add_func ("/job-list/a-job-starts-at-once-and-leaves-when-done",
                   test_a_job_starts_at_once_and_leaves_when_done);
  g_test_add_func ("/job-list/progress-is-told", test_progress_is_told);
  g_test_add_func ("/job-list/a-failed-job-stays-and-can-be-tried-again",
                   test_a_failed_job_stays_and_can_be_tried_again);
  g_test_add_func ("/job-list/a-failed-job-can-be-dismissed",
                   test_a_failed_job_can_be_dismissed);
  g_test_add_func ("/job-list/a-cancelled-job-leaves-when-its-work-has-stopped",
                   test_a_cancelled_job_leaves_when_its_work_has_stopped);
  g_test_add_func ("/job-list/progress-after-the-end-changes-nothing",
                   test_progress_after_the_end_changes_nothing);
  return g_test_run ();
}

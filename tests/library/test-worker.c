/* test-worker.c: jobs are done in order, on one thread, and none is lost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/worker.h"

typedef struct {
  GString *order;
  GThread *thread;
} Log;

static void
log_thread (gpointer data, GTask *task)
{
  Log *log = data;

  g_assert_true (log->thread == NULL || log->thread == g_thread_self ());
  log->thread = g_thread_self ();
  g_string_append_c (log->order, (char)GPOINTER_TO_INT (g_task_get_task_data (task)));
  g_task_return_boolean (task, TRUE);
}

static void
count_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_assert_true (g_task_propagate_boolean (G_TASK (result), NULL));
  ++*(int *)data;
}

static void
push (Worker *worker, char letter, int *done)
{
  GTask *task = g_task_new (NULL, NULL, count_cb, done);

  g_task_set_task_data (task, GINT_TO_POINTER (letter), NULL);
  worker_push (worker, task, log_thread);
}

static void
test_order (void)
{
  Log log = {.order = g_string_new (NULL)};
  Worker *worker = worker_new ("test", &log);
  int done = 0;

  for (char letter = 'a'; letter <= 'z'; letter++)
    push (worker, letter, &done);
  while (done < 26)
    g_main_context_iteration (NULL, TRUE);
  worker_free (worker);
  g_assert_cmpstr (log.order->str, ==, "abcdefghijklmnopqrstuvwxyz");
  g_assert_true (log.thread != g_thread_self ());
  g_string_free (log.order, TRUE);
}

static void
test_free_waits (void)
{
  Log log = {.order = g_string_new (NULL)};
  Worker *worker = worker_new ("test", &log);
  int done = 0;

  for (char letter = 'a'; letter <= 'e'; letter++)
    push (worker, letter, &done);
  worker_free (worker);
  g_assert_cmpstr (log.order->str, ==, "abcde");
  while (done < 5)
    g_main_context_iteration (NULL, TRUE);
  g_string_free (log.order, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worker/jobs-are-done-in-order-on-one-thread", test_order);
  g_test_add_func ("/worker/freeing-waits-for-what-was-pushed", test_free_waits);
  return g_test_run ();
}

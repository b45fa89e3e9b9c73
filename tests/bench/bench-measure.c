/* bench-measure.c: times of many runs, and the table that they make
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-measure.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

void
bench_die (const GError *error)
{
  fprintf (stderr, "%s\n", error->message);
  exit (EXIT_FAILURE);
}

static double
read_clock (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

double
bench_cpu_ms (void)
{
  return read_clock (CLOCK_THREAD_CPUTIME_ID);
}

double
bench_wall_ms (void)
{
  return read_clock (CLOCK_MONOTONIC);
}

GArray *
bench_times_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

void
bench_times_add (GArray *self, double ms)
{
  g_array_append_val (self, ms);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double left = *(const double *)a, right = *(const double *)b;

  return (left > right) - (left < right);
}

double
bench_times_get (GArray *self, double part)
{
  if (self->len == 0)
    return 0;
  g_array_sort (self, compare);
  return g_array_index (self, double, (guint)(part * (self->len - 1)));
}

void
bench_print_heading (const char *title)
{
  printf ("\n%-44s %6s %9s %9s %9s %9s %7s %6s\n", title, "runs", "median", "p99", "max",
          "bare", "ratio", "goal");
}

void
bench_print_row (const char *name, GArray *ours, GArray *bare, double goal_ms)
{
  double median = bench_times_get (ours, 0.5), p99 = bench_times_get (ours, 0.99);

  printf ("%-44s %6u %9.3f %9.3f %9.3f", name, ours->len, median, p99,
          bench_times_get (ours, 1));
  if (bare != NULL)
    printf (" %9.3f %7.1f", bench_times_get (bare, 0.5),
            median / MAX (bench_times_get (bare, 0.5), 1e-6));
  else
    printf (" %9s %7s", "", "");
  if (goal_ms > 0)
    printf (" %6g%s", goal_ms, p99 > goal_ms ? " !" : "");
  printf ("\n");
  fflush (stdout);
}

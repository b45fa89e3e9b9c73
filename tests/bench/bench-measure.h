/* bench-measure.h: times of many runs, and the table that they make
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

/* Says what went wrong, and ends. */
G_NORETURN void bench_die (const GError *error);

/* Milliseconds of processor time of this thread, and of the clock on the wall. */
double bench_cpu_ms (void);
double bench_wall_ms (void);

/* Runs of one thing: array of double, milliseconds.  (transfer full) */
GArray *bench_times_new (void);
void bench_times_add (GArray *self, double ms);

/* @part: 0.5 for the median, 0.99, 1 for the longest; sorts them. */
double bench_times_get (GArray *self, double part);

/* A line of the table; @bare (nullable) is what the statement alone took, @goal_ms 0
 * for none.  Says with "!" when the 99th percentile misses the goal. */
void bench_print_heading (const char *title);
void bench_print_row (const char *name, GArray *ours, GArray *bare, double goal_ms);

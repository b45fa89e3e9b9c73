/* bench-relate.c: how long it takes to see that a text is there already
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-relate
 *
 * A new text is compared with 100,000 fingerprints.  Milliseconds of the processor.
 */

#include <stdio.h>
#include <stdlib.h>

#include "bench-measure.h"
#include "bench-text.h"
#include "relate/fingerprint.h"
#include "relate/shingles.h"

#define N_CLIPS 100000
#define N_TEXTS 500

int
main (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autofree Fingerprint *list = g_new (Fingerprint, N_CLIPS);
  g_autoptr (GArray) made = bench_times_new ();
  g_autoptr (GArray) found = bench_times_new ();
  g_autoptr (GArray) compared = bench_times_new ();
  g_autoptr (GArray) whole = bench_times_new ();
  g_autoptr (GArray) last = shingles_new ("");

  for (size_t i = 0; i < N_CLIPS * sizeof *list; i++)
    ((uint8_t *)list)[i] = (uint8_t)g_rand_int (rand);
  for (int i = 0; i < N_TEXTS; i++) {
    g_auto (BenchArticle) article = {0};
    g_autoptr (GArray) shingles = NULL;
    g_autoptr (GArray) hits = NULL;
    Fingerprint print;
    double start, scanned, end;

    bench_article_make (rand, &article);
    start = bench_cpu_ms ();
    shingles = shingles_new (article.text);
    fingerprint_make (shingles, &print);
    bench_times_add (made, bench_cpu_ms () - start);
    scanned = bench_cpu_ms ();
    hits = fingerprint_find (&print, list, N_CLIPS, FINGERPRINT_SAME_STORY);
    bench_times_add (found, bench_cpu_ms () - scanned);
    end = bench_cpu_ms ();
    shingles_compare (shingles, last);
    bench_times_add (compared, bench_cpu_ms () - end);
    bench_times_add (whole, bench_cpu_ms () - start);
    g_clear_pointer (&last, g_array_unref);
    last = g_array_ref (shingles);
  }
  bench_print_heading ("near-duplicate check");
  bench_print_row ("fingerprint of a text", made, NULL, 0);
  bench_print_row ("compared with 100,000", found, NULL, 0);
  bench_print_row ("triples of two texts compared", compared, NULL, 0);
  bench_print_row ("all three", whole, NULL, 1);
  return EXIT_SUCCESS;
}

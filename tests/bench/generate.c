/* generate.c: makes a library of any size, the same every time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: generate NUMBER FILE
 */

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "bench-library.h"

static double
cpu_seconds (void)
{
  return (double)clock () / CLOCKS_PER_SEC;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StoreDb) db = NULL;
  unsigned n = argc == 3 ? (unsigned)strtoul (argv[1], NULL, 10) : 0;
  double start = cpu_seconds ();

  if (n == 0) {
    fprintf (stderr, "Usage: generate NUMBER FILE\n");
    return EXIT_FAILURE;
  }
  db = store_db_open (argv[2], STORE_OPEN_WRITE, &error);
  if (db == NULL || !bench_library_fill (db, n, 100, &error)) {
    fprintf (stderr, "%s\n", error->message);
    return EXIT_FAILURE;
  }
  printf ("%u clippings, %.0f a second of processor time, making their texts included\n",
          n, n / (cpu_seconds () - start));
  return EXIT_SUCCESS;
}

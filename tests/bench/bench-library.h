/* bench-library.h: a library as large as wanted, the same for the same seed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * 2,000 outlets and 300 tags by Zipf's law, 2.8 tags a clipping; one clipping in ten
 * has highlights, one in twenty a note, half are archived; saved over five years,
 * published over ten.
 */

#pragma once

#include "bench-text.h"
#include "model/capture.h"
#include "model/clip.h"
#include "store/store-db.h"

#define BENCH_SEED 20240101

/* The moment that clipping number @n of @total was saved. */
int64_t bench_library_saved_at (unsigned n, unsigned total);

/* A clipping and its capture, not yet stored. */
void bench_library_make_clip (GRand *rand, int64_t saved_at, Clip **clip,
                              Capture **capture);

/* Name of tag or outlet number @n; (transfer full). */
char *bench_library_tag (unsigned n);
char *bench_library_site (unsigned n);

/* Adds @n clippings in transactions of @batch, then tends the index; says how far it is
 * on the standard error output. */
bool bench_library_fill (StoreDb *db, unsigned n, unsigned batch, GError **error);

/* bench-query.h: makes queries out of the words of the library that they are put to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/store-db.h"
#include "store/store-fold.h"

typedef struct {
  StoreDb *db;
  StoreFold *fold;
  GRand *rand;
  int64_t n_clips;
} BenchSource;

/* All (transfer full).  A condition begins with a blank, to stand behind words. */
typedef char *(*BenchQueryFunc) (BenchSource *source);

char *bench_query_word (BenchSource *source);
char *bench_query_two_words (BenchSource *source);
char *bench_query_three_words (BenchSource *source);
char *bench_query_common (BenchSource *source);
char *bench_query_two_common (BenchSource *source);
char *bench_query_common_and_rare (BenchSource *source);
char *bench_query_arabic (BenchSource *source);
char *bench_query_cjk (BenchSource *source);
char *bench_query_cjk_one (BenchSource *source);
char *bench_query_prefix_1 (BenchSource *source);
char *bench_query_prefix_2 (BenchSource *source);
char *bench_query_prefix_3 (BenchSource *source);
char *bench_query_prefix_4 (BenchSource *source);
char *bench_query_long_prefix (BenchSource *source);
char *bench_query_word_and_prefix (BenchSource *source);
char *bench_query_phrase_2 (BenchSource *source);
char *bench_query_phrase_3 (BenchSource *source);
char *bench_query_tag (BenchSource *source);
char *bench_query_site (BenchSource *source);
char *bench_query_saved (BenchSource *source);
char *bench_query_published (BenchSource *source);

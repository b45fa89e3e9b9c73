/* bench-text.h: articles that were never written: words as often as in real ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The word of rank n comes with a chance of 1/n (Zipf's law).  The first ranks are the
 * small words of English, the others are made of syllables; each article has a subject,
 * whose words come again.  Of the articles 88 % look like English, 6 % have accents,
 * 4 % are in Chinese characters and kana, 2 % in Arabic letters.
 */

#pragma once

#include <glib.h>
#include <stdint.h>

typedef enum { BENCH_LATIN, BENCH_ACCENTED, BENCH_CJK, BENCH_ARABIC } BenchScript;

typedef struct {
  BenchScript script;
  char *title;
  char *byline;
  char *text; /* paragraphs, separated by line feeds */
} BenchArticle;

void bench_article_clear (BenchArticle *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BenchArticle, bench_article_clear)

/* The same for the same state of @rand. */
void bench_article_make (GRand *rand, BenchArticle *article);

/* Appends the word of a rank, from 1. */
void bench_text_append_word (GString *out, unsigned rank);

/* A rank below @n by Zipf's law. */
unsigned bench_text_pick_rank (GRand *rand, unsigned n);

/* store-words.h: a text as the words that search looks for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scripts with blanks give their words, folded (store-fold.h).  Scripts without give
 * pairs of neighbouring characters, and the last character of a run alone: 東京都 is
 * 東京, 京都, 都.  Any part of two characters and more is then a phrase of pairs, and
 * one character is the beginning of a pair.
 */

#pragma once

#include <stdbool.h>

#include "store/store-fold.h"

/* A folded word longer than this (bytes) is cut here: nobody types it out. */
#define STORE_WORD_MAX 128

typedef struct {
  const char *text; /* folded, not NUL-terminated; valid during the call */
  size_t length;
  size_t start, end; /* bytes of the source */
  size_t first_end;  /* where its first character ends, for pairs */
  bool unspaced;     /* a pair or a single character of a script without blanks */
} StoreWord;

typedef enum {
  STORE_WORDS_OF_TEXT,  /* to be found */
  STORE_WORDS_OF_QUERY, /* to find: a single character ends no run but its own */
} StoreWordsUse;

/* Returns: false to end */
typedef bool (*StoreWordFunc) (const StoreWord *word, gpointer data);

/**
 * store_words_each:
 * @text: @length bytes of valid UTF-8
 *
 * Returns: false when @func ended it
 */
bool store_words_each (StoreFold *fold, const char *text, size_t length,
                       StoreWordsUse use, StoreWordFunc func, gpointer data);

/* reader-words.h: what the title block of the page says in the user's language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"
#include "ui/reader-bridge.h"

/* Lines for the places of render-page; ends with a NULL place. */
#define READER_WORDS_MAX 8

typedef struct {
  ReaderWord words[READER_WORDS_MAX];
} ReaderWords;

/* @zone: of the reader: times of day are told in it. */
void reader_words_init (ReaderWords *self, const LibraryClip *clip, GTimeZone *zone);
void reader_words_clear (ReaderWords *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReaderWords, reader_words_clear)

/* A date with the precision it was given in: "2019", "May 2019", "3 May 2019 at 14:02";
 * (transfer full). */
char *reader_words_date (const Date *date, GTimeZone *zone);

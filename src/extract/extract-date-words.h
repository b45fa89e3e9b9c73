/* extract-date-words.h: words that stand in and beside dates, in many languages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/**
 * extract_date_words_month:
 * @word: folded (extract-fold.h), without a full stop
 * @language: (nullable): BCP 47; decides where one word is two months ("listopad")
 *
 * Returns: 1 to 12, or 0 when it is no month
 */
int extract_date_words_month (const char *word, const char *language);

/* Whether a folded word may stand between day, month and year ("de", "of", "г"). */
bool extract_date_words_is_filler (const char *word);

/* What a line says about the date in it. */
typedef enum {
  DATE_WORDS_NOTHING,
  DATE_WORDS_PUBLISHED, /* "Published on …" */
  DATE_WORDS_MODIFIED,  /* "Last updated: …" */
} DateWords;

/* What the last telling word of @text, which stands before a date, says. */
DateWords extract_date_words_before (const char *text, size_t length);

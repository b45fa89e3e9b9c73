/* extract-date-tokens.h: text as a row of numbers, words and signs, in which dates are sought
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

/* Enough for any line that holds a date; what is behind is not read. */
#define DATE_TOKENS_MAX 120

typedef enum {
  DATE_TOKEN_NUMBER,
  DATE_TOKEN_WORD,
  DATE_TOKEN_MONTH,
  DATE_TOKEN_FILLER, /* a word that may stand between the parts of a date */
  DATE_TOKEN_SIGN,
} DateTokenKind;

/* Signs have one value in all scripts: '1', '2', '3' for the Han and Hangul signs behind
 * year, month and day, 'h' and 'm' behind hour and minute, 'o' for ordinals, '?' for what
 * stands in no date.  The Vietnamese word for "month" has the value 'T'. */
typedef struct {
  DateTokenKind kind;
  int value;         /* of a number; of a month, 1 to 12; of a sign */
  int digits;        /* of a number */
  bool spaced;       /* a blank stands before it */
  size_t start, end; /* bytes of the text */
} DateToken;

typedef struct {
  const char *text;     /* NUL-terminated; must outlive the tokens */
  const char *language; /* BCP 47, or NULL */
  DateToken tokens[DATE_TOKENS_MAX];
  size_t n;
} DateTokens;

void extract_date_tokens_read (DateTokens *self, const char *text, const char *language);

/* The token at @i; past the end a sign with the value 0. */
const DateToken *extract_date_tokens_at (const DateTokens *self, size_t i);

/* Whether the token is that ASCII word, in any case. */
bool extract_date_tokens_is_word (const DateTokens *self, const DateToken *token,
                                  const char *word);

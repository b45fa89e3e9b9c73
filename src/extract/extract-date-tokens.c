/* extract-date-tokens.c: text as a row of numbers, words and signs, in which dates are sought
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-date-tokens.h"

#include <glib.h>
#include <string.h>

#include "extract/extract-date-words.h"
#include "extract/extract-fold.h"

/* Tokens between the parts of a date, those that may stand between them included. */
#define REACH 4

/* Signs that are written with other characters in other scripts. */
static int
plain_sign (gunichar c)
{
  static const struct {
    gunichar from;
    char to;
  } signs[] = {
      {0x2010, '-'},  {0x2011, '-'}, {0x2012, '-'}, {0x2013, '-'},
      {0x2212, '-'},  {0xff0d, '-'}, {0xff0f, '/'}, {0xff0e, '.'},
      {0x2019, '\''}, {0x060c, ','}, {0xff1a, ':'}, {0xff0c, ','},
      {0x5e74, '1'},  {0x6708, '2'}, {0x65e5, '3'}, /* 年月日 */
      {0xb144, '1'},  {0xc6d4, '2'}, {0xc77c, '3'}, /* 년월일 */
      {0x6642, 'h'},  {0x65f6, 'h'}, {0xc2dc, 'h'}, /* 時时시 */
      {0x5206, 'm'},  {0xbd84, 'm'},                /* 分분 */
      {0x00ba, 'o'},  {0x00b0, 'o'}, {0x00aa, 'o'},
  };

  if (c < 0x80)
    return (int)c;
  for (size_t i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (signs[i].from == c)
      return signs[i].to;
  }
  return '?';
}

static bool
is_word_char (gunichar c)
{
  return (g_unichar_isalpha (c) || g_unichar_ismark (c)) && plain_sign (c) == '?';
}

static bool
is_letter (gunichar c)
{
  return c < 0x80 ? g_ascii_isalpha (c) : is_word_char (c);
}

static char *
fold_tokens (const DateTokens *self, const DateToken *first, const DateToken *last)
{
  return extract_fold (self->text + first->start, last->end - first->start);
}

/* A word that is no month alone may be one together with the next ("كانون الثاني"):
 * the first becomes the month, the second what may stand beside it. */
static void
judge_pair (DateTokens *self, size_t i)
{
  DateToken *word = &self->tokens[i], *next = word + 1;
  g_autofree char *folded = NULL;

  if (i + 1 >= self->n || next->kind != DATE_TOKEN_WORD)
    return;
  folded = fold_tokens (self, word, next);
  word->value = extract_date_words_month (folded, self->language);
  if (word->value > 0) {
    word->kind = DATE_TOKEN_MONTH;
    next->kind = DATE_TOKEN_FILLER;
  }
}

static void
judge_word (DateTokens *self, size_t i)
{
  DateToken *word = &self->tokens[i];
  g_autofree char *folded = fold_tokens (self, word, word);

  word->value = extract_date_words_month (folded, self->language);
  if (word->value > 0)
    word->kind = DATE_TOKEN_MONTH;
  else if (extract_date_words_is_filler (folded))
    word->kind = DATE_TOKEN_FILLER;
  else if (g_str_equal (folded, "thang"))
    word->value = 'T';
  else if ((unsigned char)*folded >= 0x80)
    judge_pair (self, i);
}

static size_t
read_number (const char *at, const char *end, DateToken *token)
{
  const char *start = at;

  token->kind = DATE_TOKEN_NUMBER;
  while (at < end && g_unichar_isdigit (g_utf8_get_char (at))) {
    if (token->digits < 9)
      token->value = token->value * 10 + g_unichar_digit_value (g_utf8_get_char (at));
    token->digits++;
    at = g_utf8_next_char (at);
  }
  return (size_t)(at - start);
}

static size_t
read_word (const char *at, const char *end, DateToken *token)
{
  const char *start = at;

  token->kind = DATE_TOKEN_WORD;
  while (at < end && is_letter (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return (size_t)(at - start);
}

static void
tokenise (DateTokens *self)
{
  const char *text = self->text;
  const char *at = text, *end = text + strlen (text);
  bool spaced = true;

  while (at < end && self->n < DATE_TOKENS_MAX) {
    DateToken token = {.start = (size_t)(at - text), .spaced = spaced};
    gunichar c = g_utf8_get_char (at);

    spaced = g_unichar_isspace (c) || c == 0x200e || c == 0x200f;
    if (spaced) {
      at = g_utf8_next_char (at);
      continue;
    }
    if (g_unichar_isdigit (c)) {
      at += read_number (at, end, &token);
    } else if (is_letter (c)) {
      at += read_word (at, end, &token);
    } else {
      token.kind = DATE_TOKEN_SIGN;
      token.value = plain_sign (c);
      at = g_utf8_next_char (at);
    }
    token.end = (size_t)(at - text);
    self->tokens[self->n++] = token;
  }
}

/* Whether a number stands within reach of a pattern. */
static bool
is_beside_number (const DateTokens *self, size_t i)
{
  size_t first = i > REACH ? i - REACH : 0;
  size_t last = MIN (i + REACH + 1, self->n);

  for (size_t k = first; k < last; k++) {
    if (self->tokens[k].kind == DATE_TOKEN_NUMBER)
      return true;
  }
  return false;
}

/* Words far from any number are not looked up. */
static void
judge_words (DateTokens *self)
{
  for (size_t i = 0; i < self->n; i++) {
    if (self->tokens[i].kind == DATE_TOKEN_WORD && is_beside_number (self, i))
      judge_word (self, i);
  }
}

void
extract_date_tokens_read (DateTokens *self, const char *text, const char *language)
{
  self->text = text;
  self->language = language;
  self->n = 0;
  tokenise (self);
  judge_words (self);
}

const DateToken *
extract_date_tokens_at (const DateTokens *self, size_t i)
{
  static const DateToken none = {.kind = DATE_TOKEN_SIGN};

  return i < self->n ? &self->tokens[i] : &none;
}

bool
extract_date_tokens_is_word (const DateTokens *self, const DateToken *token,
                             const char *word)
{
  size_t length = strlen (word);

  return (token->kind == DATE_TOKEN_WORD || token->kind == DATE_TOKEN_FILLER) &&
         token->end - token->start == length &&
         g_ascii_strncasecmp (self->text + token->start, word, length) == 0;
}

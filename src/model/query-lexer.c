/* query-lexer.c: cuts what a person typed into words, phrases, fields and marks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quotes may be straight or typographic: text that is pasted, and many keyboards, have
 * the latter.
 */

#include "model/query-lexer.h"

#include <string.h>

static bool
is_quote (gunichar ch)
{
  return ch == '"' || ch == 0x201c || ch == 0x201d || ch == 0x201e || ch == 0xab ||
         ch == 0xbb;
}

static gunichar
peek (const QueryLexer *self)
{
  return g_utf8_get_char (self->at);
}

static void
skip (QueryLexer *self)
{
  self->at = g_utf8_next_char (self->at);
  self->offset++;
}

static void
skip_blanks (QueryLexer *self)
{
  while (g_unichar_isspace (peek (self)))
    skip (self);
}

static bool
ends_word (gunichar ch)
{
  return ch == 0 || ch == '(' || ch == ')' || is_quote (ch) || g_unichar_isspace (ch);
}

/* How many bytes at the place are a field's name with its colon; 0 when none is there.
 * "https://…" is an address, "Breaking: …" a word before a colon, unless it is one of
 * the names that a person means. */
static size_t
field_length (const char *at)
{
  size_t n = 0;

  while (g_ascii_isalpha (at[n]))
    n++;
  if (n == 0 || at[n] != ':' || g_str_has_prefix (at + n, "://"))
    return 0;
  return n + 1;
}

static void
read_quoted (QueryLexer *self, QueryToken *token)
{
  const char *start;

  skip (self);
  start = self->at;
  while (peek (self) != 0 && !is_quote (peek (self)))
    skip (self);
  token->quoted = true;
  token->closed = peek (self) != 0;
  token->value = g_strndup (start, (size_t)(self->at - start));
  if (token->closed)
    skip (self);
}

static void
read_bare (QueryLexer *self, QueryToken *token)
{
  const char *start = self->at;
  size_t length;

  while (!ends_word (peek (self)))
    skip (self);
  length = (size_t)(self->at - start);
  while (length > 0 && start[length - 1] == '*') {
    token->star = true;
    length--;
  }
  token->value = g_strndup (start, length);
}

static void
read_value (QueryLexer *self, QueryToken *token)
{
  size_t length = field_length (self->at);

  token->kind = QUERY_TOKEN_VALUE;
  if (length > 0) {
    token->field = g_ascii_strdown (self->at, (gssize)length - 1);
    self->at += length;
    self->offset += length;
  }
  if (is_quote (peek (self)))
    read_quoted (self, token);
  else
    read_bare (self, token);
  if (token->field == NULL && !token->quoted && !token->star) {
    if (g_str_equal (token->value, "OR"))
      token->kind = QUERY_TOKEN_OR;
  }
}

void
query_lexer_next (QueryLexer *self, QueryToken *token)
{
  gunichar ch;

  *token = (QueryToken){0};
  skip_blanks (self);
  token->span.start = self->offset;
  ch = peek (self);
  if (ch == 0) {
    token->kind = QUERY_TOKEN_END;
  } else if (ch == '(' || ch == ')') {
    token->kind = ch == '(' ? QUERY_TOKEN_OPEN : QUERY_TOKEN_CLOSE;
    skip (self);
  } else if (ch == '-' && !g_unichar_isspace (g_utf8_get_char (self->at + 1)) &&
             self->at[1] != ')') {
    token->kind = QUERY_TOKEN_NOT;
    skip (self);
  } else {
    read_value (self, token);
  }
  token->span.end = self->offset;
  token->at_end = peek (self) == 0;
}

void
query_token_clear (QueryToken *self)
{
  g_clear_pointer (&self->field, g_free);
  g_clear_pointer (&self->value, g_free);
}

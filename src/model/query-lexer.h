/* query-lexer.h: cuts what a person typed into words, phrases, fields and marks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#include "base/text.h"

typedef enum {
  QUERY_TOKEN_END,
  QUERY_TOKEN_OPEN,  /* ( */
  QUERY_TOKEN_CLOSE, /* ) */
  QUERY_TOKEN_OR,    /* OR, in capitals */
  QUERY_TOKEN_NOT,   /* -, right before something */
  QUERY_TOKEN_VALUE, /* a word, a phrase, or a field with its value */
} QueryTokenKind;

typedef struct {
  QueryTokenKind kind;
  TextSpan span; /* code points of the input */
  char *field;   /* "tag" of tag:economy, in lower case; NULL without one */
  char *value;   /* without quotes and star; empty after a field with nothing */
  bool quoted;   /* "…" */
  bool closed;   /* with the second quote */
  bool star;     /* beginning* */
  bool at_end;   /* nothing follows, not even a blank */
} QueryToken;

void query_token_clear (QueryToken *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QueryToken, query_token_clear)

/* A place in the input. */
typedef struct {
  const char *at;
  size_t offset; /* the same in code points */
} QueryLexer;

/* Reads the next token into @token, which is overwritten. */
void query_lexer_next (QueryLexer *self, QueryToken *token);

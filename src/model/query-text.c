/* query-text.c: writes queries, in the language that query_parse() reads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/query-text.h"

#include <stdbool.h>
#include <string.h>

#include "model/query-lexer.h"

/* Whether the lexer would read all of @value as one bare value. */
static bool
is_bare (const char *value)
{
  QueryLexer lexer = {value, 0};
  g_auto (QueryToken) token = {0};

  query_lexer_next (&lexer, &token);
  return token.kind == QUERY_TOKEN_VALUE && token.field == NULL && token.at_end &&
         g_strcmp0 (token.value, value) == 0;
}

char *
query_text_field (const char *field, const char *value)
{
  return is_bare (value) ? g_strdup_printf ("%s:%s", field, value)
                         : g_strdup_printf ("%s:\"%s\"", field, value);
}

/* What stands open at the end of a query. */
typedef struct {
  unsigned n_parentheses;
  bool quote;
  bool word;
} Open;

static Open
find_open (const char *typed)
{
  QueryLexer lexer = {typed, 0};
  Open open = {0};

  for (;;) {
    g_auto (QueryToken) token = {0};

    query_lexer_next (&lexer, &token);
    switch (token.kind) {
    case QUERY_TOKEN_END:
      return open;
    case QUERY_TOKEN_OPEN:
      open.n_parentheses++;
      break;
    case QUERY_TOKEN_CLOSE:
      open.n_parentheses -= open.n_parentheses > 0;
      break;
    case QUERY_TOKEN_OR:
    case QUERY_TOKEN_NOT:
      break;
    case QUERY_TOKEN_VALUE:
      open.quote = token.quoted && !token.closed;
      open.word = token.at_end && token.field == NULL && !token.quoted && !token.star;
      break;
    }
  }
}

char *
query_text_finish (const char *typed)
{
  Open open = find_open (typed);
  GString *text = g_string_new (typed);

  if (open.quote)
    g_string_append_c (text, '"');
  else if (open.word)
    g_string_append_c (text, '*');
  for (unsigned i = 0; i < open.n_parentheses; i++)
    g_string_append_c (text, ')');
  return g_string_free (text, FALSE);
}

static bool
has_or (const char *text)
{
  QueryLexer lexer = {text, 0};
  QueryTokenKind kind;

  do {
    g_auto (QueryToken) token = {0};

    query_lexer_next (&lexer, &token);
    kind = token.kind;
  } while (kind != QUERY_TOKEN_END && kind != QUERY_TOKEN_OR);
  return kind == QUERY_TOKEN_OR;
}

/* @text as one condition among others. */
static char *
as_part (const char *text)
{
  return has_or (text) ? g_strdup_printf ("(%s)", text) : g_strdup (text);
}

char *
query_text_both (const char *a, const char *b)
{
  g_autofree char *first = NULL, *second = NULL;

  if (*a == '\0' || *b == '\0')
    return g_strdup (*a != '\0' ? a : b);
  first = as_part (a);
  second = as_part (b);
  return g_strdup_printf ("%s %s", first, second);
}

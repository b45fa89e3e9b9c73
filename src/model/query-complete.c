/* query-complete.c: which part of a query is being typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/query-complete.h"

#include <string.h>

#include "model/query-lexer.h"

void
query_completion_clear (QueryCompletion *self)
{
  g_clear_pointer (&self->field, g_free);
  g_clear_pointer (&self->typed, g_free);
}

/* Whether something that is typed at the end of @token continues it. */
static bool
can_go_on (const QueryToken *token)
{
  if (token->kind != QUERY_TOKEN_VALUE || token->star)
    return false;
  return token->field != NULL ? !token->closed : !token->quoted;
}

bool
query_complete_find (const char *text, size_t cursor, QueryCompletion *completion)
{
  QueryLexer lexer = {text, 0};

  *completion = (QueryCompletion){0};
  for (;;) {
    g_auto (QueryToken) token = {0};
    size_t skipped;

    query_lexer_next (&lexer, &token);
    if (token.kind == QUERY_TOKEN_END || token.span.start >= cursor)
      return false;
    if (token.span.end != cursor || !can_go_on (&token))
      continue;
    skipped = token.field != NULL ? strlen (token.field) + 1 : 0;
    completion->span = (TextSpan){token.span.start + skipped, token.span.end};
    completion->field = g_steal_pointer (&token.field);
    completion->typed = g_steal_pointer (&token.value);
    return true;
  }
}

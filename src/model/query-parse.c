/* query-parse.c: the query language: from the words that a person types to terms
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parser keeps a stack of open parentheses instead of calling itself: the depth of
 * a query is up to whoever typed it.
 */

#include "model/query-parse.h"

#include "model/query-field.h"
#include "model/query-lexer.h"

/* Parentheses in parentheses; nobody means more. */
#define MAX_DEPTH 32

/* Words and fields in one query.  FTS5 refuses expressions of more than 256 levels. */
#define MAX_TERMS 128

/* What stands between two parentheses, as far as it was read. */
typedef struct {
  QueryTerm *any; /* the alternatives before the last OR */
  QueryTerm *all; /* what must be true together, since then */
  bool negated;   /* a "-" stands before the parenthesis */
  TextSpan open;  /* the parenthesis */
  TextSpan or ;   /* the last OR */
} Group;

typedef struct {
  QueryLexer lexer;
  int64_t now;
  bool as_typed;
  GArray *groups; /* Group, the outermost first; never empty */
  unsigned n_terms;
  bool negate; /* the next term */
  TextSpan negated_at;
  TextSpan mistake;
} Parser;

static void
group_clear (Group *self)
{
  query_term_free (self->any);
  query_term_free (self->all);
}

static Group *
innermost (Parser *self)
{
  return &g_array_index (self->groups, Group, self->groups->len - 1);
}

static void
open_group (Parser *self, TextSpan span)
{
  Group group = {.any = query_term_new (QUERY_OR, NULL),
                 .all = query_term_new (QUERY_AND, NULL),
                 .negated = self->negate,
                 .open = span};

  self->negate = false;
  g_array_append_val (self->groups, group);
}

static bool
is_empty (const QueryTerm *term)
{
  return term->children == NULL;
}

/* A term with one child is that child. @term is taken. */
static QueryTerm *
simplify (QueryTerm *term)
{
  QueryTerm *child;

  if (term->children->len > 1)
    return term;
  child = g_ptr_array_steal_index (term->children, 0);
  query_term_free (term);
  return child;
}

static bool
fail (Parser *self, TextSpan span, GError **error, QueryErrorCode code,
      const char *message)
{
  self->mistake = span;
  g_set_error_literal (error, QUERY_ERROR, (int)code, message);
  return false;
}

/* @term is taken. */
static bool
add_term (Parser *self, QueryTerm *term, bool negated, TextSpan span, GError **error)
{
  if (negated) {
    QueryTerm *not = query_term_new (QUERY_NOT, NULL);

    query_term_add (not, term);
    term = not ;
  }
  query_term_add (innermost (self)->all, term);
  if (++self->n_terms > MAX_TERMS)
    return fail (self, span, error, QUERY_ERROR_SIZE, "The query is too long");
  return true;
}

/* Ends what stands since the last OR.  @lenient: nothing may stand there. */
static bool
end_alternative (Parser *self, bool lenient, GError **error)
{
  Group *group = innermost (self);

  if (is_empty (group->all)) {
    if (lenient || is_empty (group->any))
      return true;
    return fail (self, group->or, error, QUERY_ERROR_OR, "Something must follow OR");
  }
  query_term_add (group->any, simplify (g_steal_pointer (&group->all)));
  group->all = query_term_new (QUERY_AND, NULL);
  return true;
}

/* Ends the innermost group.  @term: (out): NULL when it was empty */
static bool
close_group (Parser *self, bool lenient, QueryTerm **term, GError **error)
{
  Group *group = innermost (self);

  if (!end_alternative (self, lenient, error))
    return false;
  *term = is_empty (group->any) ? NULL : simplify (g_steal_pointer (&group->any));
  g_array_set_size (self->groups, self->groups->len - 1);
  return true;
}

static bool
take_close (Parser *self, const QueryToken *token, GError **error)
{
  TextSpan span = {innermost (self)->open.start, token->span.end};
  bool negated = innermost (self)->negated;
  QueryTerm *term = NULL;

  if (self->groups->len == 1)
    return fail (self, token->span, error, QUERY_ERROR_PARENTHESIS,
                 "There is no “(” for this");
  if (!close_group (self, false, &term, error))
    return false;
  if (term == NULL)
    return fail (self, span, error, QUERY_ERROR_PARENTHESIS,
                 "There is nothing in the parentheses");
  return add_term (self, term, negated, span, error);
}

static bool
take_or (Parser *self, const QueryToken *token, GError **error)
{
  if (self->negate)
    return fail (self, self->negated_at, error, QUERY_ERROR_NOT,
                 "Something must follow “-”");
  if (is_empty (innermost (self)->all))
    return fail (self, token->span, error, QUERY_ERROR_OR,
                 "Something must stand before OR");
  innermost (self)->or = token->span;
  return end_alternative (self, false, error);
}

static bool
take_text (Parser *self, const QueryToken *token, GError **error)
{
  bool open_ended = self->as_typed && token->at_end && !token->closed;
  QueryTerm *term;

  if (token->quoted && !token->closed && !open_ended)
    return fail (self, token->span, error, QUERY_ERROR_QUOTE, "The quote is not closed");
  term = query_term_new (token->quoted ? QUERY_PHRASE : QUERY_WORD,
                         *token->value == '\0' ? token->field : token->value);
  term->prefix = token->star || open_ended;
  return add_term (self, term, self->negate, token->span, error);
}

static bool
take_field (Parser *self, const QueryToken *token, GError **error)
{
  bool in_hand = self->as_typed && token->at_end;
  g_autoptr (GError) problem = NULL;
  QueryTerm *term;

  if (token->quoted && !token->closed && !in_hand)
    return fail (self, token->span, error, QUERY_ERROR_QUOTE, "The quote is not closed");
  term = query_field_parse (token, self->now, &problem);
  if (term == NULL && in_hand && query_field_is_unfinished (token))
    return true;
  if (term == NULL)
    return fail (self, token->span, error, (QueryErrorCode)problem->code,
                 problem->message);
  return add_term (self, term, self->negate, token->span, error);
}

static bool
take_value (Parser *self, const QueryToken *token, GError **error)
{
  bool bare = *token->value == '\0' && !token->quoted;
  bool good = true;

  /* "Breaking: …" is a word before a colon. */
  if (token->field != NULL && (!bare || query_field_exists (token->field)))
    good = take_field (self, token, error);
  else if (token->field != NULL || *token->value != '\0')
    good = take_text (self, token, error);
  self->negate = false;
  return good;
}

static bool
take_token (Parser *self, const QueryToken *token, GError **error)
{
  switch (token->kind) {
  case QUERY_TOKEN_OPEN:
    if (self->groups->len > MAX_DEPTH)
      return fail (self, token->span, error, QUERY_ERROR_SIZE,
                   "There are too many parentheses");
    open_group (self, token->span);
    return true;
  case QUERY_TOKEN_CLOSE:
    return take_close (self, token, error);
  case QUERY_TOKEN_OR:
    return take_or (self, token, error);
  case QUERY_TOKEN_NOT:
    self->negate = !self->negate;
    self->negated_at = token->span;
    return true;
  case QUERY_TOKEN_VALUE:
    return take_value (self, token, error);
  case QUERY_TOKEN_END:
    break;
  }
  return true;
}

/* What is open at the end is closed while it is being typed, else a mistake. */
static bool
take_end (Parser *self, QueryTerm **term, GError **error)
{
  if (self->negate && !self->as_typed)
    return fail (self, self->negated_at, error, QUERY_ERROR_NOT,
                 "Something must follow “-”");
  while (self->groups->len > 1) {
    bool negated = innermost (self)->negated;
    TextSpan open = innermost (self)->open;
    QueryTerm *inner = NULL;

    if (!self->as_typed)
      return fail (self, open, error, QUERY_ERROR_PARENTHESIS,
                   "The parenthesis is not closed");
    if (!close_group (self, true, &inner, error))
      return false;
    if (inner != NULL && !add_term (self, inner, negated, open, error))
      return false;
  }
  return close_group (self, self->as_typed, term, error);
}

static bool
parse (Parser *self, QueryTerm **term, GError **error)
{
  open_group (self, (TextSpan){0, 0});
  for (;;) {
    g_auto (QueryToken) token = {0};

    query_lexer_next (&self->lexer, &token);
    if (token.kind == QUERY_TOKEN_END)
      return take_end (self, term, error);
    if (!take_token (self, &token, error))
      return false;
  }
}

bool
query_parse (const char *input, int64_t now, bool as_typed, QueryTerm **term,
             TextSpan *mistake, GError **error)
{
  Parser parser = {.lexer = {input, 0}, .now = now, .as_typed = as_typed};
  bool parsed;

  parser.groups = g_array_new (FALSE, FALSE, sizeof (Group));
  g_array_set_clear_func (parser.groups, (GDestroyNotify)group_clear);
  parsed = parse (&parser, term, error);
  if (!parsed)
    *mistake = parser.mistake;
  g_array_unref (parser.groups);
  return parsed;
}

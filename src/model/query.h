/* query.h: which clippings, in which order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A query is what the search entry, the sidebar, a saved search and the command
 * line hand to the library.  query_parse() (query-parse.h) turns the words a person
 * types into the tree of terms that the store translates to SQL.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "model/clip.h"
#include "model/highlight.h"

#define QUERY_ERROR (query_error_quark ())
GQuark query_error_quark (void);

/* By what is wrong with the part that query_parse() points at. */
typedef enum {
  QUERY_ERROR_FIELD, /* there is no such field */
  QUERY_ERROR_VALUE, /* the field cannot have that value */
  QUERY_ERROR_QUOTE, /* not closed */
  QUERY_ERROR_PARENTHESIS,
  QUERY_ERROR_OR,   /* with nothing before or after it */
  QUERY_ERROR_NOT,  /* with nothing after it */
  QUERY_ERROR_SIZE, /* too long, or too deep */
} QueryErrorCode;

typedef enum {
  QUERY_AND,    /* every child */
  QUERY_OR,     /* any child */
  QUERY_NOT,    /* one child */
  QUERY_WORD,   /* text: a word, with @prefix set a beginning of one */
  QUERY_PHRASE, /* text: words in order */
  QUERY_TAG,    /* text: a tag or a level above it */
  QUERY_HIGHLIGHT_TAG,
  QUERY_SITE, /* text: host or outlet, part of it is enough */
  QUERY_AUTHOR,
  QUERY_LANGUAGE,
  QUERY_COLOR,     /* number: HighlightColor */
  QUERY_SAVED,     /* from, to: µs, half-open; 0 means open */
  QUERY_PUBLISHED, /* likewise, by the clock of the page's own zone */
  QUERY_HAS_NOTE,
  QUERY_HAS_HIGHLIGHT,
  QUERY_HAS_IMAGE,
  QUERY_STARRED,
  QUERY_UNREAD,
  QUERY_STATE, /* number: ClipState */
  QUERY_WORDS, /* from, to: a number of words, half-open; 0 means open */
} QueryTermKind;

typedef struct QueryTerm QueryTerm;
struct QueryTerm {
  QueryTermKind kind;
  char *text;
  bool prefix;
  int number;
  int64_t from, to;
  GPtrArray *children; /* QueryTerm; NULL for a leaf */
};

/* @text is copied and may be NULL. */
QueryTerm *query_term_new (QueryTermKind kind, const char *text);
QueryTerm *query_term_copy (const QueryTerm *self);
void query_term_free (QueryTerm *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QueryTerm, query_term_free)

/* Whether it is sought in the texts: a word or a phrase. */
bool query_term_is_text (const QueryTerm *self);

/* All terms of the tree, each before its children. @self may be NULL.
 * (transfer container) (element-type QueryTerm) */
GPtrArray *query_term_list (const QueryTerm *self);

/* Makes @child (taken) the last child of @self. */
void query_term_add (QueryTerm *self, QueryTerm *child);

typedef enum {
  QUERY_SORT_SAVED,
  QUERY_SORT_PUBLISHED,
  QUERY_SORT_CHANGED,
  QUERY_SORT_TITLE,
  QUERY_SORT_SITE,
  QUERY_SORT_LENGTH,
  QUERY_SORT_RELEVANCE,
} QuerySort;

/* "saved", "published", "changed", "title", "source", "length", "relevance"; stored, and
 * words of the command line. */
const char *query_sort_name (QuerySort sort);
bool query_sort_from_name (const char *name, QuerySort *sort);

/* Whether one begins with the smallest: titles from A, but the latest and longest first. */
bool query_sort_is_ascending (QuerySort sort);

/* All fields zero is the whole library outside the trash, latest saved first. */
typedef struct {
  QueryTerm *term; /* NULL: no condition */
  QuerySort sort;
  bool ascending;
  bool any_state; /* the trash too */
} Query;

/* Deep; (transfer full) into @copy. */
void query_copy (const Query *self, Query *copy);
void query_clear (Query *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Query, query_clear)

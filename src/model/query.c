/* query.c: which clippings, in which order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Functions over trees keep a list of what is left to do instead of calling
 * themselves: the depth of a query is up to whoever typed it.
 */

#include "model/query.h"

G_DEFINE_QUARK (query_error, query_error)

QueryTerm *
query_term_new (QueryTermKind kind, const char *text)
{
  QueryTerm *self = g_new0 (QueryTerm, 1);

  self->kind = kind;
  self->text = g_strdup (text);
  return self;
}

void
query_term_add (QueryTerm *self, QueryTerm *child)
{
  if (self->children == NULL)
    self->children = g_ptr_array_new ();
  g_ptr_array_add (self->children, child);
}

GPtrArray *
query_term_list (const QueryTerm *self)
{
  GPtrArray *terms = g_ptr_array_new ();
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  if (self != NULL)
    g_ptr_array_add (left, (gpointer)self);
  while (left->len > 0) {
    QueryTerm *term = g_ptr_array_steal_index_fast (left, left->len - 1);

    g_ptr_array_add (terms, term);
    for (guint i = term->children == NULL ? 0 : term->children->len; i > 0; i--)
      g_ptr_array_add (left, g_ptr_array_index (term->children, i - 1));
  }
  return terms;
}

bool
query_term_is_text (const QueryTerm *self)
{
  return self->kind == QUERY_WORD || self->kind == QUERY_PHRASE;
}

void
query_term_free (QueryTerm *self)
{
  g_autoptr (GPtrArray) terms = query_term_list (self);

  for (guint i = 0; i < terms->len; i++) {
    QueryTerm *term = g_ptr_array_index (terms, i);

    g_clear_pointer (&term->children, g_ptr_array_unref);
    g_free (term->text);
    g_free (term);
  }
}

static QueryTerm *
copy_one (const QueryTerm *term)
{
  QueryTerm *copy = query_term_new (term->kind, term->text);

  copy->prefix = term->prefix;
  copy->number = term->number;
  copy->from = term->from;
  copy->to = term->to;
  return copy;
}

QueryTerm *
query_term_copy (const QueryTerm *self)
{
  g_autoptr (GPtrArray) originals = g_ptr_array_new ();
  g_autoptr (GPtrArray) copies = g_ptr_array_new ();
  QueryTerm *root;

  if (self == NULL)
    return NULL;
  root = copy_one (self);
  g_ptr_array_add (originals, (gpointer)self);
  g_ptr_array_add (copies, root);
  for (guint i = 0; i < originals->len; i++) {
    const QueryTerm *original = g_ptr_array_index (originals, i);
    QueryTerm *copy = g_ptr_array_index (copies, i);

    for (guint j = 0; original->children != NULL && j < original->children->len; j++) {
      QueryTerm *child = g_ptr_array_index (original->children, j);

      query_term_add (copy, copy_one (child));
      g_ptr_array_add (originals, child);
      g_ptr_array_add (copies, g_ptr_array_index (copy->children, j));
    }
  }
  return root;
}

static const struct {
  const char *name;
  bool ascending;
} sorts[] = {
    [QUERY_SORT_SAVED] = {"saved", false},
    [QUERY_SORT_PUBLISHED] = {"published", false},
    [QUERY_SORT_CHANGED] = {"changed", false},
    [QUERY_SORT_TITLE] = {"title", true},
    [QUERY_SORT_SITE] = {"source", true},
    [QUERY_SORT_LENGTH] = {"length", false},
    [QUERY_SORT_RELEVANCE] = {"relevance", false},
};

const char *
query_sort_name (QuerySort sort)
{
  g_assert (sort < G_N_ELEMENTS (sorts));
  return sorts[sort].name;
}

bool
query_sort_from_name (const char *name, QuerySort *sort)
{
  for (unsigned i = 0; i < G_N_ELEMENTS (sorts); i++) {
    if (g_str_equal (name, sorts[i].name)) {
      *sort = (QuerySort)i;
      return true;
    }
  }
  return false;
}

bool
query_sort_is_ascending (QuerySort sort)
{
  g_assert (sort < G_N_ELEMENTS (sorts));
  return sorts[sort].ascending;
}

void
query_copy (const Query *self, Query *copy)
{
  *copy = *self;
  copy->term = query_term_copy (self->term);
}

void
query_clear (Query *self)
{
  g_clear_pointer (&self->term, query_term_free);
  *self = (Query){0};
}

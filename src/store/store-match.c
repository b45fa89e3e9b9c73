/* store-match.c: a list of the search index, read range by range
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-match.h"

struct StoreMatch {
  StoreDb *db;
  const char *sql;
  char *expression;
  StoreRange whole;
  bool ascending;
  sqlite3_stmt *stmt; /* NULL before the first range, and when the list has ended */
  int64_t next;       /* id that has been read and not used */
  bool ended;
};

/* By index and whether the order is ascending. */
static const char *const statements[][2] = {
    [STORE_MATCH_WORDS] = {"SELECT rowid FROM word_index WHERE word_index MATCH ?1 "
                           "AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid DESC",
                           "SELECT rowid FROM word_index WHERE word_index MATCH ?1 "
                           "AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid"},
    [STORE_MATCH_PREFIXES] = {"SELECT rowid FROM prefix_index WHERE prefix_index MATCH "
                              "?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid DESC",
                              "SELECT rowid FROM prefix_index WHERE prefix_index MATCH "
                              "?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid"},
};

StoreMatch *
store_match_new (StoreDb *db, StoreMatchIndex index, char *expression, StoreRange whole,
                 bool ascending)
{
  StoreMatch *self = g_new0 (StoreMatch, 1);

  self->db = db;
  self->sql = statements[index][ascending];
  self->expression = expression;
  self->whole = whole;
  self->ascending = ascending;
  return self;
}

static void
end (StoreMatch *self)
{
  if (self->stmt != NULL)
    store_sql_give_back (self->db, self->sql, self->stmt);
  self->stmt = NULL;
  self->ended = true;
}

void
store_match_free (StoreMatch *self)
{
  end (self);
  g_free (self->expression);
  g_free (self);
}

static bool
step (StoreMatch *self, GError **error)
{
  bool well;

  if (store_sql_next (self->stmt)) {
    self->next = sqlite3_column_int64 (self->stmt, 0);
    return true;
  }
  well = store_sql_end (self->stmt, error);
  end (self);
  return well;
}

static bool
begin (StoreMatch *self, GError **error)
{
  self->stmt = store_sql_take (self->db, self->sql, error);
  if (self->stmt == NULL)
    return false;
  store_sql_bind (self->stmt, 1, self->expression);
  store_sql_bind (self->stmt, 2, self->whole.first);
  store_sql_bind (self->stmt, 3, self->whole.last);
  return step (self, error);
}

static bool
lies_behind (const StoreMatch *self, StoreRange range)
{
  return self->ascending ? self->next > range.last : self->next < range.first;
}

/* What lies before the range, because one was left out, falls out of the set. */
bool
store_match_read (StoreMatch *self, StoreBitmap *found, GError **error)
{
  if (self->stmt == NULL && !self->ended && !begin (self, error))
    return false;
  while (!self->ended && !lies_behind (self, found->range)) {
    store_bitmap_add (found, self->next);
    if (!step (self, error))
      return false;
  }
  return true;
}

/* store-found.c: how many clippings a query finds, and whether one of them is it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-found.h"

#include "store/store-plan.h"

/* Counts in @within alone, or everywhere when it is NULL. */
static bool
count (StoreDb *db, const Query *query, const StoreRange *within, size_t *n,
       GError **error)
{
  g_autoptr (StorePlan) plan = store_plan_new (db, query, error);
  g_autoptr (StoreBitmap) found = NULL;
  StoreRange range;

  if (plan == NULL)
    return false;
  range = store_plan_get_range (plan);
  if (within != NULL) {
    range.first = MAX (range.first, within->first);
    range.last = MIN (range.last, within->last);
  }
  if (range.first > range.last) {
    *n = 0;
    return true;
  }
  found = store_plan_run (plan, range, error);
  if (found == NULL)
    return false;
  *n = store_bitmap_count (found);
  return true;
}

static bool
count_in_reading (StoreDb *db, const Query *query, const StoreRange *within, size_t *n,
                  GError **error)
{
  bool counted;

  if (!store_sql_begin_reading (db, error))
    return false;
  counted = count (db, query, within, n, error);
  store_sql_end_reading (db);
  return counted;
}

bool
store_found_count (StoreDb *db, const Query *query, size_t *n, GError **error)
{
  return count_in_reading (db, query, NULL, n, error);
}

bool
store_found_has (StoreDb *db, const Query *query, int64_t clip_id, bool *matches,
                 GError **error)
{
  const StoreRange one = {clip_id, clip_id};
  size_t n;

  if (!count_in_reading (db, query, &one, &n, error))
    return false;
  *matches = n > 0;
  return true;
}

/* store-plan.h: a query turned into steps over sets of clippings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps can be run for any range of ids.  A first page runs them for the latest
 * few thousand clippings and seldom needs more.
 */

#pragma once

#include "model/query.h"
#include "store/store-bitmap.h"
#include "store/store-sql.h"

typedef struct StorePlan StorePlan;

/**
 * store_plan_new:
 * @query: must live as long as the plan
 *
 * To be called, used and freed in one read transaction.
 *
 * Returns: (transfer full) (nullable): the plan
 */
StorePlan *store_plan_new (StoreDb *db, const Query *query, GError **error);
void store_plan_free (StorePlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StorePlan, store_plan_free)

/* The ids among which all that is found must be. */
StoreRange store_plan_get_range (const StorePlan *self);

/* Whether the order of ids is that of saved_at; it is not where an older clipping came
 * in later. */
bool store_plan_is_in_order (const StorePlan *self);

/**
 * store_plan_run:
 * @range: part of the plan's.  One range after the other, from the end of the plan's
 *   range to its beginning, or the other way when the query is ascending: the lists of
 *   the search index are read on where the range before has left them
 *
 * Returns: (transfer full) (nullable): the clippings in @range
 */
StoreBitmap *store_plan_run (StorePlan *self, StoreRange range, GError **error);

/* tag-rules.h: gives clippings the tags that the rules have for them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/tag-rule.h"
#include "store/store-db.h"

/* Whether the query of @rule is one and it has tags; LIBRARY_ERROR_INVALID_VALUE says
 * what is wrong. */
bool tag_rules_check (const TagRule *rule, GError **error);

/* Clippings outside the trash that @rule finds and that lack one of its tags: array of
 * int64_t. (transfer full) (nullable) */
GArray *tag_rules_find (StoreDb *db, const TagRule *rule, GError **error);

/* Runs a rule over the whole library; in a transaction. */
bool tag_rules_run (StoreDb *db, const TagRule *rule, GError **error);

/* Runs all rules over a clipping that was just stored, in its transaction.  A rule whose
 * query this version does not understand is left out: saving must not fail by it. */
bool tag_rules_apply (StoreDb *db, int64_t clip_id, GError **error);

/* store-rules.h: tag rules, in the order in which they were made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A rule that is gone fails with STORE_ERROR_NOT_FOUND.
 */

#pragma once

#include "model/tag-rule.h"
#include "store/store-db.h"

/* (transfer full) (element-type TagRule) */
GPtrArray *store_rules_list (StoreDb *db, GError **error);

/* Sets the id of @rule. */
bool store_rules_add (StoreDb *db, TagRule *rule, GError **error);

/* Query and tags of the rule with that id. */
bool store_rules_update (StoreDb *db, const TagRule *rule, GError **error);
bool store_rules_delete (StoreDb *db, int64_t id, GError **error);

/* Those of @ids (int64_t) that lack one of @tags: (transfer full) (nullable) */
GArray *store_rules_find_lacking (StoreDb *db, const GArray *ids, char **tags,
                                  GError **error);

/* Rules give a renamed tag, and those below it, by the new name. */
bool store_rules_rename_tag (StoreDb *db, const char *from, const char *to,
                             GError **error);

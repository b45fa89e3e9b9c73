/* tag-rules.c: gives clippings the tags that the rules have for them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/tag-rules.h"

#include "library/library.h"
#include "model/query-parse.h"
#include "store/store-found.h"
#include "store/store-index.h"
#include "store/store-rules.h"
#include "store/store-search.h"
#include "store/store-tags.h"

static bool
read_query (const TagRule *rule, Query *query, GError **error)
{
  TextSpan mistake;

  return query_parse (rule->query, g_get_real_time (), false, &query->term, &mistake,
                      error);
}

bool
tag_rules_check (const TagRule *rule, GError **error)
{
  g_auto (Query) query = {0};

  if (rule->tags[0] == NULL) {
    g_set_error_literal (error, LIBRARY_ERROR, LIBRARY_ERROR_INVALID_VALUE,
                         "A rule needs a tag");
    return false;
  }
  if (!read_query (rule, &query, error))
    return false;
  if (query.term == NULL) {
    g_set_error_literal (error, LIBRARY_ERROR, LIBRARY_ERROR_INVALID_VALUE,
                         "A rule needs a query");
    return false;
  }
  return true;
}

GArray *
tag_rules_find (StoreDb *db, const TagRule *rule, GError **error)
{
  g_auto (Query) query = {0};
  g_autoptr (GArray) found = NULL;

  if (!read_query (rule, &query, error))
    return NULL;
  found = store_search_query (db, &query, 0, error);
  return found == NULL ? NULL : store_rules_find_lacking (db, found, rule->tags, error);
}

static bool
give (StoreDb *db, const TagRule *rule, const GArray *ids, GError **error)
{
  return store_tags_change (db, (const int64_t *)(gpointer)ids->data, ids->len,
                            (const char *const *)rule->tags, NULL, error);
}

bool
tag_rules_run (StoreDb *db, const TagRule *rule, GError **error)
{
  g_autoptr (GArray) ids = tag_rules_find (db, rule, error);

  return ids != NULL && give (db, rule, ids, error);
}

static bool
apply (StoreDb *db, const TagRule *rule, int64_t clip_id, GError **error)
{
  g_auto (Query) query = {0};
  bool found;

  if (!read_query (rule, &query, NULL))
    return true;
  /* The index is to hold what the clipping has by now, the tags of earlier rules too. */
  if (!store_index_renew (db, error) ||
      !store_found_has (db, &query, clip_id, &found, error))
    return false;
  return !found || store_tags_change (db, &clip_id, 1, (const char *const *)rule->tags,
                                      NULL, error);
}

bool
tag_rules_apply (StoreDb *db, int64_t clip_id, GError **error)
{
  g_autoptr (GPtrArray) rules = store_rules_list (db, error);

  for (guint i = 0; rules != NULL && i < rules->len; i++) {
    if (!apply (db, g_ptr_array_index (rules, i), clip_id, error))
      return false;
  }
  return rules != NULL;
}

/* store-rules.c: tag rules, in the order in which they were made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-rules.h"

#include "model/tag.h"
#include "store/store-sql.h"

enum { LIST, LIST_TAGS, ADD, UPDATE, DELETE, ADD_TAG, CLEAR_TAGS, HAS_TAG };

static const char *const statements[] = {
    [LIST] = "SELECT id, query FROM tag_rule ORDER BY id",
    [LIST_TAGS] = "SELECT name FROM tag_rule_tag WHERE rule_id = ?1 ORDER BY name",
    [ADD] = "INSERT INTO tag_rule (query) VALUES (?1)",
    [UPDATE] = "UPDATE tag_rule SET query = ?2 WHERE id = ?1",
    [DELETE] = "DELETE FROM tag_rule WHERE id = ?1",
    [ADD_TAG] = "INSERT OR IGNORE INTO tag_rule_tag (rule_id, name) VALUES (?1, ?2)",
    [HAS_TAG] = ("SELECT 1 FROM clip_tag JOIN tag ON id = tag_id "
                 "WHERE tag_key = ?1 AND clip_id = ?2"),
    [CLEAR_TAGS] = "DELETE FROM tag_rule_tag WHERE rule_id = ?1",
};

static char **
load_tags (StoreDb *db, int64_t id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LIST_TAGS], error);
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();

  if (stmt == NULL)
    return NULL;
  store_sql_bind (stmt, 1, id);
  while (store_sql_next (stmt))
    g_strv_builder_add (tags, (const char *)sqlite3_column_text (stmt, 0));
  return store_sql_end (stmt, error) ? g_strv_builder_end (tags) : NULL;
}

GPtrArray *
store_rules_list (StoreDb *db, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[LIST], error);
  g_autoptr (GPtrArray) rules =
      g_ptr_array_new_with_free_func ((GDestroyNotify)tag_rule_free);

  if (stmt == NULL)
    return NULL;
  while (store_sql_next (stmt)) {
    TagRule *rule = g_new0 (TagRule, 1);

    g_ptr_array_add (rules, rule);
    rule->id = sqlite3_column_int64 (stmt, 0);
    rule->query = store_sql_dup_text (stmt, 1);
    rule->tags = load_tags (db, rule->id, error);
    if (rule->tags == NULL)
      return NULL;
  }
  return store_sql_end (stmt, error) ? g_steal_pointer (&rules) : NULL;
}

static bool
set_tags (StoreDb *db, const TagRule *rule, GError **error)
{
  if (!store_sql_run_pair (db, statements[CLEAR_TAGS], rule->id, 0, error))
    return false;
  for (char **tag = rule->tags; *tag != NULL; tag++) {
    g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[ADD_TAG], error);

    if (stmt == NULL)
      return false;
    store_sql_bind (stmt, 1, rule->id);
    store_sql_bind (stmt, 2, *tag);
    if (!store_sql_run (stmt, error))
      return false;
  }
  return true;
}

bool
store_rules_add (StoreDb *db, TagRule *rule, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[ADD], error);

  g_assert (db->in_transaction);
  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, rule->query);
  if (!store_sql_run (stmt, error))
    return false;
  rule->id = sqlite3_last_insert_rowid (db->sqlite);
  return set_tags (db, rule, error);
}

static bool
check_found (StoreDb *db, GError **error)
{
  if (sqlite3_changes (db->sqlite) > 0)
    return true;
  g_set_error_literal (error, STORE_ERROR, STORE_ERROR_NOT_FOUND, "The rule is gone");
  return false;
}

bool
store_rules_update (StoreDb *db, const TagRule *rule, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[UPDATE], error);

  g_assert (db->in_transaction);
  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, rule->id);
  store_sql_bind (stmt, 2, rule->query);
  return store_sql_run (stmt, error) && check_found (db, error) &&
         set_tags (db, rule, error);
}

bool
store_rules_delete (StoreDb *db, int64_t id, GError **error)
{
  g_assert (db->in_transaction);
  return store_sql_run_pair (db, statements[CLEAR_TAGS], id, 0, error) &&
         store_sql_run_pair (db, statements[DELETE], id, 0, error) &&
         check_found (db, error);
}

/* ---- who lacks a tag ---- */

/* Adds to @lacking those of @ids that lack the tag. */
static bool
find_lacking (StoreDb *db, const GArray *ids, const char *tag, GHashTable *lacking,
              GError **error)
{
  g_autofree char *key = tag_key (tag);

  for (guint i = 0; i < ids->len; i++) {
    int64_t *id = &g_array_index (ids, int64_t, i);
    g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, statements[HAS_TAG], error);

    if (stmt == NULL)
      return false;
    store_sql_bind (stmt, 1, key);
    store_sql_bind (stmt, 2, *id);
    if (!store_sql_next (stmt))
      g_hash_table_add (lacking, id);
    if (!store_sql_end (stmt, error))
      return false;
  }
  return true;
}

GArray *
store_rules_find_lacking (StoreDb *db, const GArray *ids, char **tags, GError **error)
{
  g_autoptr (GHashTable) lacking = g_hash_table_new (g_int64_hash, g_int64_equal);
  GArray *found;

  for (char **tag = tags; *tag != NULL; tag++) {
    if (!find_lacking (db, ids, *tag, lacking, error))
      return NULL;
  }
  found = g_array_new (FALSE, FALSE, sizeof (int64_t));
  for (guint i = 0; i < ids->len; i++) {
    int64_t *id = &g_array_index (ids, int64_t, i);

    if (g_hash_table_contains (lacking, id))
      g_array_append_val (found, *id);
  }
  return found;
}

/* ---- renaming ---- */

/* The name that @name has once @from is called @to; NULL when it is another tag.  Levels
 * are counted, for names that are the same but for case may differ in length. */
static char *
renamed (const char *name, const char *from, const char *to)
{
  g_auto (GStrv) levels = g_strsplit (name, "/", -1);
  g_auto (GStrv) from_levels = g_strsplit (from, "/", -1);
  g_autoptr (GString) result = g_string_new (to);
  guint n = g_strv_length (from_levels);

  if (g_strv_length (levels) < n)
    return NULL;
  for (guint i = 0; i < n; i++) {
    g_autofree char *key = tag_key (levels[i]);
    g_autofree char *from_key = tag_key (from_levels[i]);

    if (!g_str_equal (key, from_key))
      return NULL;
  }
  for (guint i = n; levels[i] != NULL; i++)
    g_string_append_printf (result, "/%s", levels[i]);
  return g_string_free (g_steal_pointer (&result), FALSE);
}

static bool
rename_in_rule (StoreDb *db, TagRule *rule, const char *from, const char *to,
                GError **error)
{
  bool changed = false;

  for (char **tag = rule->tags; *tag != NULL; tag++) {
    char *name = renamed (*tag, from, to);

    if (name == NULL)
      continue;
    g_free (*tag);
    *tag = name;
    changed = true;
  }
  return !changed || set_tags (db, rule, error);
}

bool
store_rules_rename_tag (StoreDb *db, const char *from, const char *to, GError **error)
{
  g_autoptr (GPtrArray) rules = store_rules_list (db, error);

  g_assert (db->in_transaction);
  for (guint i = 0; rules != NULL && i < rules->len; i++) {
    if (!rename_in_rule (db, g_ptr_array_index (rules, i), from, to, error))
      return false;
  }
  return rules != NULL;
}

/* library-rules.c: tag rules: what a query finds gets tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-rules.h"

#include "library/library-ask.h"
#include "library/library-step.h"
#include "library/tag-rules.h"
#include "store/store-rules.h"

/* ---- asking ---- */

static gpointer
answer_rules (StoreDb *db, gpointer question, GError **error)
{
  return store_rules_list (db, error);
}

void
cuttings_library_rules_async (CuttingsLibrary *self, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_ask (self, answer_rules, (GDestroyNotify)g_ptr_array_unref, NULL, NULL,
               cancellable, callback, data);
}

GPtrArray *
cuttings_library_rules_finish (CuttingsLibrary *self, GAsyncResult *result,
                               GError **error)
{
  return library_ask_finish (self, result, error);
}

static gpointer
answer_preview (StoreDb *db, gpointer rule, GError **error)
{
  g_autoptr (GArray) ids = tag_rules_find (db, rule, error);
  size_t n;

  if (ids == NULL)
    return NULL;
  n = ids->len;
  return g_memdup2 (&n, sizeof n);
}

void
cuttings_library_preview_rule_async (CuttingsLibrary *self, const TagRule *rule,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_ask (self, answer_preview, g_free, tag_rule_copy (rule),
               (GDestroyNotify)tag_rule_free, cancellable, callback, data);
}

bool
cuttings_library_preview_rule_finish (CuttingsLibrary *self, GAsyncResult *result,
                                      size_t *n, GError **error)
{
  g_autofree size_t *counted = library_ask_finish (self, result, error);

  if (counted == NULL)
    return false;
  *n = *counted;
  return true;
}

/* ---- changing ---- */

static bool
make_addition (StoreDb *db, gpointer rule, GError **error)
{
  return tag_rules_check (rule, error) && store_rules_add (db, rule, error);
}

void
cuttings_library_add_rule_async (CuttingsLibrary *self, const TagRule *rule,
                                 GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_step_run (self, "add-rule", make_addition, tag_rule_copy (rule),
                    (GDestroyNotify)tag_rule_free, cancellable, callback, data);
}

static bool
make_update (StoreDb *db, gpointer rule, GError **error)
{
  return tag_rules_check (rule, error) && store_rules_update (db, rule, error);
}

void
cuttings_library_update_rule_async (CuttingsLibrary *self, const TagRule *rule,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_step_run (self, "update-rule", make_update, tag_rule_copy (rule),
                    (GDestroyNotify)tag_rule_free, cancellable, callback, data);
}

static bool
make_deletion (StoreDb *db, gpointer id, GError **error)
{
  return store_rules_delete (db, *(int64_t *)id, error);
}

void
cuttings_library_delete_rule_async (CuttingsLibrary *self, int64_t rule_id,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_step_run (self, "delete-rule", make_deletion,
                    g_memdup2 (&rule_id, sizeof rule_id), g_free, cancellable, callback,
                    data);
}

static bool
make_run (StoreDb *db, gpointer id, GError **error)
{
  g_autoptr (GPtrArray) rules = store_rules_list (db, error);
  bool found = *(int64_t *)id == 0;

  for (guint i = 0; rules != NULL && i < rules->len; i++) {
    const TagRule *rule = g_ptr_array_index (rules, i);

    if (*(int64_t *)id != 0 && rule->id != *(int64_t *)id)
      continue;
    found = true;
    if (!tag_rules_run (db, rule, error))
      return false;
  }
  if (rules != NULL && !found)
    g_set_error_literal (error, LIBRARY_ERROR, LIBRARY_ERROR_NOT_FOUND,
                         "The rule is gone");
  return rules != NULL && found;
}

void
cuttings_library_run_rules_async (CuttingsLibrary *self, int64_t rule_id,
                                  GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_step_run (self, "run-rules", make_run, g_memdup2 (&rule_id, sizeof rule_id),
                    g_free, cancellable, callback, data);
}

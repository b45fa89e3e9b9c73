/* library-rules.h: tag rules: what a query finds gets tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They run over each clipping when it is saved, in the same transaction, and over the whole
 * library when they are asked to.  Changes are steps of undo, to be finished by
 * cuttings_library_change_finish(); LIBRARY_ERROR_INVALID_VALUE says that a query is none.
 */

#pragma once

#include "library/library.h"
#include "model/tag-rule.h"

/* (transfer full) (element-type TagRule), in the order in which they run. */
void cuttings_library_rules_async (CuttingsLibrary *self, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer data);
GPtrArray *cuttings_library_rules_finish (CuttingsLibrary *self, GAsyncResult *result,
                                          GError **error);

/* @rule is copied. */
void cuttings_library_add_rule_async (CuttingsLibrary *self, const TagRule *rule,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer data);

/* Query and tags of the rule with the id of @rule. */
void cuttings_library_update_rule_async (CuttingsLibrary *self, const TagRule *rule,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer data);
void cuttings_library_delete_rule_async (CuttingsLibrary *self, int64_t rule_id,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer data);

/* How many clippings would get a tag if @rule, stored or not, were run now.  On failure
 * false, and @n is untouched. */
void cuttings_library_preview_rule_async (CuttingsLibrary *self, const TagRule *rule,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer data);
bool cuttings_library_preview_rule_finish (CuttingsLibrary *self, GAsyncResult *result,
                                           size_t *n, GError **error);

/* Runs one rule over the whole library, or all of them when @rule_id is 0. */
void cuttings_library_run_rules_async (CuttingsLibrary *self, int64_t rule_id,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer data);

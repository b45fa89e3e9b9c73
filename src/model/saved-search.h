/* saved-search.h: a query with a name, shown in the sidebar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdint.h>

typedef struct {
  int64_t id;  /* 0 until stored */
  char *name;  /* as saved_search_normalize_name() makes it; no other has it */
  char *query; /* in the query language, see query-parse.h; as it was typed */
} SavedSearch;

SavedSearch *saved_search_new (const char *name, const char *query);
SavedSearch *saved_search_copy (const SavedSearch *self);
void saved_search_free (SavedSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SavedSearch, saved_search_free)

/* Trims and collapses blanks.  (transfer full) (nullable): NULL when nothing is left */
char *saved_search_normalize_name (const char *input);

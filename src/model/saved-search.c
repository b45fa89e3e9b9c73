/* saved-search.c: a query with a name, shown in the sidebar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/saved-search.h"

#include "base/text.h"

SavedSearch *
saved_search_new (const char *name, const char *query)
{
  SavedSearch *self = g_new0 (SavedSearch, 1);

  self->name = g_strdup (name);
  self->query = g_strdup (query);
  return self;
}

SavedSearch *
saved_search_copy (const SavedSearch *self)
{
  SavedSearch *copy = saved_search_new (self->name, self->query);

  copy->id = self->id;
  return copy;
}

void
saved_search_free (SavedSearch *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->query);
  g_free (self);
}

char *
saved_search_normalize_name (const char *input)
{
  g_autofree char *name = text_collapse (input);

  return *name != '\0' ? g_steal_pointer (&name) : NULL;
}

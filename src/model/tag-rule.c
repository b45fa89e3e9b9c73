/* tag-rule.c: what a query finds gets these tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/tag-rule.h"

#include "model/tag.h"

TagRule *
tag_rule_new (const char *query, const char *const *tags)
{
  TagRule *self = g_new0 (TagRule, 1);

  self->query = g_strdup (query);
  self->tags = tag_normalize_all (tags);
  return self;
}

TagRule *
tag_rule_copy (const TagRule *self)
{
  TagRule *copy = tag_rule_new (self->query, (const char *const *)self->tags);

  copy->id = self->id;
  return copy;
}

void
tag_rule_free (TagRule *self)
{
  if (self == NULL)
    return;
  g_free (self->query);
  g_strfreev (self->tags);
  g_free (self);
}

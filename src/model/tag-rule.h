/* tag-rule.h: what a query finds gets these tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdint.h>

typedef struct {
  int64_t id;  /* 0 until stored */
  char *query; /* in the query language, as it was typed; never empty */
  char **tags; /* as tag_normalize() makes them; never none */
} TagRule;

/* @tags are normalized. */
TagRule *tag_rule_new (const char *query, const char *const *tags);
TagRule *tag_rule_copy (const TagRule *self);
void tag_rule_free (TagRule *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TagRule, tag_rule_free)

/* query-complete.h: which part of a query is being typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>

#include "base/text.h"

typedef struct {
  TextSpan span; /* code points: what is replaced by the rest of it */
  char *field;   /* in lower case: its value is typed; NULL: a word, or a field's name */
  char *typed;   /* so far, without quotes */
} QueryCompletion;

void query_completion_clear (QueryCompletion *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QueryCompletion, query_completion_clear)

/* @cursor: code points.  False, and @completion empty, where nothing can be completed: it
 * does not stand at the end of a word, or that is a phrase. */
bool query_complete_find (const char *text, size_t cursor, QueryCompletion *completion);

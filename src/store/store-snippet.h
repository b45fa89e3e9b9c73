/* store-snippet.h: the place of a text where the words of a query stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "store/store-fold.h"

typedef struct {
  char *text;    /* one line of about 200 characters, with "…" where it was cut */
  GArray *marks; /* TextSpan into @text, code points, in order */
} StoreSnippet;

/* @phrases: StorePhrase.  Takes the first place that has as many of them as any.
 * Returns: (transfer full) (nullable): NULL when none is in @text */
StoreSnippet *store_snippet_new (StoreFold *fold, const GPtrArray *phrases,
                                 const char *text);
void store_snippet_free (StoreSnippet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreSnippet, store_snippet_free)

/* review.h: a press review: clippings in an order of the user's, as one document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/* What stands around the clippings.  Strings are owned UTF-8. */
typedef struct {
  char *title;          /* never NULL, never empty */
  char *introduction;   /* Markdown; "" when there is none, never NULL */
  bool highlights_only; /* each clipping's highlights, without its article */
  int64_t made_at;      /* µs since the epoch, UTC: the day on the cover */
} Review;

/* (transfer full) */
Review *review_new (const char *title, const char *introduction, bool highlights_only,
                    int64_t made_at);
Review *review_copy (const Review *self);
void review_free (Review *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Review, review_free)

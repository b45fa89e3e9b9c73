/* review.c: a press review: clippings in an order of the user's, as one document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/review.h"

Review *
review_new (const char *title, const char *introduction, bool highlights_only,
            int64_t made_at)
{
  Review *self = g_new (Review, 1);

  *self = (Review){
      .title = g_strdup (title),
      .introduction = g_strdup (introduction != NULL ? introduction : ""),
      .highlights_only = highlights_only,
      .made_at = made_at,
  };
  return self;
}

Review *
review_copy (const Review *self)
{
  return review_new (self->title, self->introduction, self->highlights_only,
                     self->made_at);
}

void
review_free (Review *self)
{
  g_free (self->title);
  g_free (self->introduction);
  g_free (self);
}

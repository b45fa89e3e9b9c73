/* highlight-query.c: which highlights of the library, and in which order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/highlight-query.h"

static const char *const order_names[N_HIGHLIGHT_ORDERS] = {
    [HIGHLIGHT_ORDER_CLIPPING] = "clipping",
    [HIGHLIGHT_ORDER_TAG] = "tag",
    [HIGHLIGHT_ORDER_NEWEST] = "newest",
    [HIGHLIGHT_ORDER_OWN] = "own",
};

bool
highlight_order_from_name (const char *name, HighlightOrder *order)
{
  for (int i = 0; i < N_HIGHLIGHT_ORDERS; i++) {
    if (g_strcmp0 (name, order_names[i]) == 0) {
      *order = (HighlightOrder)i;
      return true;
    }
  }
  return false;
}

void
highlight_query_copy (const HighlightQuery *self, HighlightQuery *copy)
{
  *copy = *self;
  copy->term = self->term == NULL ? NULL : query_term_copy (self->term);
  copy->tag = g_strdup (self->tag);
  copy->source = g_strdup (self->source);
}

void
highlight_query_clear (HighlightQuery *self)
{
  g_clear_pointer (&self->term, query_term_free);
  g_free (self->tag);
  g_free (self->source);
  *self = (HighlightQuery){0};
}

bool
highlight_query_filters (const HighlightQuery *self)
{
  return self->term != NULL || self->colors != 0 || self->tag != NULL ||
         self->source != NULL || self->since != 0 || self->until != 0;
}

HighlightHit *
highlight_hit_new (Highlight *highlight, const Clip *clip, GPtrArray *clips)
{
  HighlightHit *self = g_new0 (HighlightHit, 1);

  self->highlight = highlight;
  self->clip = clip;
  self->clips = g_ptr_array_ref (clips);
  return self;
}

void
highlight_hit_free (HighlightHit *self)
{
  highlight_free (self->highlight);
  g_ptr_array_unref (self->clips);
  g_free (self);
}

static bool
same_group (const HighlightHit *a, const HighlightHit *b, HighlightOrder order)
{
  return order == HIGHLIGHT_ORDER_TAG ? g_strcmp0 (a->tag, b->tag) == 0
                                      : a->clip == b->clip;
}

void
highlight_hits_group (const GPtrArray *hits, HighlightOrder order)
{
  bool grouped = order == HIGHLIGHT_ORDER_CLIPPING || order == HIGHLIGHT_ORDER_TAG;

  for (guint i = 0; i < hits->len; i++) {
    HighlightHit *hit = g_ptr_array_index (hits, i);

    hit->first =
        grouped && (i == 0 || !same_group (g_ptr_array_index (hits, i - 1), hit, order));
  }
}

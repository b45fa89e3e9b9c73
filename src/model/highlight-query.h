/* highlight-query.h: which highlights of the library, and in which order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/clip.h"
#include "model/highlight.h"
#include "model/query.h"

typedef enum {
  HIGHLIGHT_ORDER_CLIPPING, /* by clipping, the latest first, each in text order */
  HIGHLIGHT_ORDER_TAG,      /* by tag; under each of its tags, those without at the end */
  HIGHLIGHT_ORDER_NEWEST,   /* the latest highlight first */
  HIGHLIGHT_ORDER_OWN,      /* as the user has put them; the others after, by clipping */
  N_HIGHLIGHT_ORDERS
} HighlightOrder;

/* "clipping", "tag", "newest", "own": settings, actions, the command line. */
bool highlight_order_from_name (const char *name, HighlightOrder *order);

/* All that is given must hold.  What is pointed to is owned; NULL is no condition. */
typedef struct {
  QueryTerm *term; /* of the query language, about a highlight and its clipping */
  unsigned colors; /* a set of 1 << HighlightColor; 0: any */
  char *tag;       /* of the highlight or its clipping, with what is nested in it */
  char *source;    /* of the clipping */
  int64_t since;   /* made at or after, µs since the epoch, UTC; 0: no border */
  int64_t until;   /* made before; 0: no border */
  HighlightOrder order;
} HighlightQuery;

void highlight_query_copy (const HighlightQuery *self, HighlightQuery *copy);
void highlight_query_clear (HighlightQuery *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HighlightQuery, highlight_query_clear)

/* Whether anything but the order is asked for. */
bool highlight_query_filters (const HighlightQuery *self);

/* A highlight that was found, beside its clipping. */
typedef struct {
  Highlight *highlight;
  const Clip *clip; /* as a row of the list has it; one of @clips */
  GPtrArray *clips; /* Clip: shared by all that were found together */
  const char *tag;  /* that it stands under in HIGHLIGHT_ORDER_TAG, one of the
                     * highlight's; else NULL */
  bool first;       /* of its clipping, or of its tag, in an order with such groups */
} HighlightHit;

/* Takes @highlight; @clip is one of @clips. */
HighlightHit *highlight_hit_new (Highlight *highlight, const Clip *clip,
                                 GPtrArray *clips);
void highlight_hit_free (HighlightHit *self);

/* Sets "first" of all @hits, which are in @order.  (element-type HighlightHit) */
void highlight_hits_group (const GPtrArray *hits, HighlightOrder order);

/* arrival-store.h: puts an entry of an import into the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On the writer's thread, inside a transaction.  What the library has already stays as
 * it is: an import adds to it and never takes away, and adds nothing twice.
 */

#pragma once

#include "library/arrival.h"
#include "store/store-db.h"

typedef enum {
  ARRIVAL_ADDED,   /* a new clipping */
  ARRIVAL_MERGED,  /* it gave something to one that was there */
  ARRIVAL_SKIPPED, /* all of it was there, or the clipping is in the trash */
} ArrivalOutcome;

/* How the entry fared. */
typedef struct {
  ArrivalOutcome outcome;
  int64_t clip_id;
  unsigned n_highlights; /* that were new */
  unsigned n_waiting;    /* of these: without their place in the text */
} ArrivalFate;

/* Finds the clipping of the same page (by its address; what has none, by its title) and
 * merges, or makes a new one. */
bool arrival_store (StoreDb *db, Arrival *self, ArrivalFate *fate, GError **error);

/* arrival-highlights.h: brings the highlights of an import to a clipping
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/arrival.h"
#include "store/store-db.h"

/**
 * arrival_store_highlights:
 * @capture: the latest of the clipping, stored
 * @n_new: (out): how many were added
 * @n_waiting: (out): of these: without their place in the text, which may come yet
 * @changed: (out): also when one that was there got a note or tags
 *
 * A highlight of the same words is the same highlight: it gets what it has not.
 */
bool arrival_store_highlights (StoreDb *db, const GPtrArray *imported, int64_t clip_id,
                               const Capture *capture, unsigned *n_new,
                               unsigned *n_waiting, bool *changed, GError **error);

/* Those of @from (char *) that @to has not, in whatever case, are added to it; how
 * many. */
guint arrival_add_new_tags (GPtrArray *to, const GPtrArray *from);

/* Adds a paragraph to a note that does not hold it yet; whether it did. */
bool arrival_add_to_note (char **note, const char *paragraph);

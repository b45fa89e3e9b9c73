/* review-list.h: the clippings of a press review, in an order that the user makes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows are moved by dragging, by their buttons, or with Alt and the arrow keys; Delete
 * takes one out.
 */

#pragma once

#include <adwaita.h>

#define CUTTINGS_TYPE_REVIEW_LIST (cuttings_review_list_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsReviewList, cuttings_review_list, CUTTINGS, REVIEW_LIST,
                      AdwBin)

/* Signals: "changed": another order, or another number of rows. */

/* @rows: (element-type LibraryRow): NULLs are left out */
void cuttings_review_list_set_rows (CuttingsReviewList *self, const GPtrArray *rows);

/* In the order shown: (transfer full) (element-type int64_t). */
GArray *cuttings_review_list_dup_ids (CuttingsReviewList *self);

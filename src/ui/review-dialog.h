/* review-dialog.h: puts a press review together: title, introduction, order, format
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "library/library.h"

#define CUTTINGS_TYPE_REVIEW_DIALOG (cuttings_review_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsReviewDialog, cuttings_review_dialog, CUTTINGS,
                      REVIEW_DIALOG, AdwWindow)

/**
 * cuttings_review_dialog_new:
 * @ids: (element-type int64_t): the clippings, in the order to begin with
 *
 * Signal "chosen": the user wants it; the dialog closes itself.
 */
GtkWindow *cuttings_review_dialog_new (GtkWindow *parent, CuttingsLibrary *library,
                                       const GArray *ids);

/* What was put together, for a handler of "chosen". */
Review *cuttings_review_dialog_dup_review (CuttingsReviewDialog *self);
GArray *cuttings_review_dialog_dup_ids (CuttingsReviewDialog *self);
const ExportFormat *cuttings_review_dialog_get_format (CuttingsReviewDialog *self);

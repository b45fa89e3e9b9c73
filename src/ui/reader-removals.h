/* reader-removals.h: a slim bar that says what was taken out, and brings it back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>
#include <stdbool.h>

#include "model/article.h"

#define CUTTINGS_TYPE_READER_REMOVALS (cuttings_reader_removals_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsReaderRemovals, cuttings_reader_removals, CUTTINGS,
                      READER_REMOVALS, AdwBin)

/* Signals: "restore" (GArray of guint numbers, gboolean restored): these pieces are to
 * be shown, or hidden again. */

/* @removals: (element-type Removal) (nullable): read at once, not kept.  The bar shows
 * itself when it has something to say; for another @clip_id that it was closed for, and
 * for pieces that nobody would miss, it does not. */
void cuttings_reader_removals_show (CuttingsReaderRemovals *self, int64_t clip_id,
                                    const GPtrArray *removals);

/* Opens the bar with its list, whatever it holds. */
void cuttings_reader_removals_open (CuttingsReaderRemovals *self);

/* ---- the words, for tests ---- */

/* "3 advertising links and 1 promotion removed"; NULL when nothing is worth saying;
 * (transfer full). */
char *reader_removals_summary (const GPtrArray *removals);

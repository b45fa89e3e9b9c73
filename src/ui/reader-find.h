/* reader-find.h: the bar that searches in the page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>
#include <stdbool.h>

#define CUTTINGS_TYPE_READER_FIND (cuttings_reader_find_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsReaderFind, cuttings_reader_find, CUTTINGS, READER_FIND,
                      AdwBin)

/* Signals:
 *   "search" (const char *query, gboolean match_case): an empty query ends the search
 *   "step" (int by): to the next match, or the one before
 *   "left": the bar was closed, the keyboard may go elsewhere */

void cuttings_reader_find_open (CuttingsReaderFind *self);
void cuttings_reader_find_close (CuttingsReaderFind *self);
bool cuttings_reader_find_is_open (CuttingsReaderFind *self);

/* What was found: @position counts from 1; @more: there are more than @count. */
void cuttings_reader_find_show_result (CuttingsReaderFind *self, unsigned position,
                                       unsigned count, bool more);

/* search-box.h: where a search is typed, and where its mistakes are pointed at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

#include "library/library.h"

#define CUTTINGS_TYPE_SEARCH_BOX (cuttings_search_box_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsSearchBox, cuttings_search_box, CUTTINGS, SEARCH_BOX,
                      GtkWidget)

/* Signals:
 *   "changed": there is another text
 *   "entered": Enter was pressed
 *   "left": the user is done with it: Escape in an empty entry, or Arrow Down */

const char *cuttings_search_box_get_text (CuttingsSearchBox *self);
void cuttings_search_box_set_text (CuttingsSearchBox *self, const char *text);

/* What is typed is taken as finished: a mistake at its end is one, and it cannot be saved
 * from here.  For a box that edits a query rather than searches. */
void cuttings_search_box_set_whole (CuttingsSearchBox *self);

/* What can be offered while a tag, a source or a language is typed; copied. */
void cuttings_search_box_set_overview (CuttingsSearchBox *self,
                                       const LibraryOverview *overview);

/* Letters that are typed on @widget begin a search. */
void cuttings_search_box_capture_keys (CuttingsSearchBox *self, GtkWidget *widget);

/**
 * cuttings_search_box_parse:
 * @term: (out): NULL for an empty search; untouched on failure
 *
 * Shows the mistake when there is one.
 *
 * Returns: whether the text is a query
 */
bool cuttings_search_box_parse (CuttingsSearchBox *self, QueryTerm **term);

/* highlight-list.h: the highlights of all clippings that a query finds, as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A GListModel of CuttingsHighlightItem.  A highlight that is still found after a change
 * keeps its item.
 */

#pragma once

#include "library/library-highlights.h"

#define CUTTINGS_TYPE_HIGHLIGHT_ITEM (cuttings_highlight_item_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsHighlightItem, cuttings_highlight_item, CUTTINGS,
                      HIGHLIGHT_ITEM, GObject)

/* Signal "changed": there is something else to be seen of it. */
const HighlightHit *cuttings_highlight_item_get_hit (CuttingsHighlightItem *self);

#define CUTTINGS_TYPE_HIGHLIGHT_LIST (cuttings_highlight_list_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsHighlightList, cuttings_highlight_list, CUTTINGS,
                      HIGHLIGHT_LIST, GObject)

/* Properties: "loading" (a query is running), "error" (GError, of the last query).
 * Follows the library's "changed" by itself while it is awake. */
CuttingsHighlightList *cuttings_highlight_list_new (CuttingsLibrary *library);

/* Takes the contents of @query, which is left empty.  A query that runs is dropped. */
void cuttings_highlight_list_set_query (CuttingsHighlightList *self,
                                        HighlightQuery *query);
const HighlightQuery *cuttings_highlight_list_get_query (CuttingsHighlightList *self);

/* A list that nobody looks at asks nothing; it catches up when it wakes. */
void cuttings_highlight_list_set_awake (CuttingsHighlightList *self, bool awake);

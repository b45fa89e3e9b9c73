/* clip-list.h: the clippings that a query finds, as a list that loads what is looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A GListModel of CuttingsClipItem.  It holds ids; rows come in pages from the
 * library's reader thread, so an item may be empty at first and says so by notify.
 */

#pragma once

#include "library/library.h"

#define CUTTINGS_TYPE_CLIP_ITEM (cuttings_clip_item_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsClipItem, cuttings_clip_item, CUTTINGS, CLIP_ITEM, GObject)

/* Signal "loaded": the row has come, or has come anew. */
int64_t cuttings_clip_item_get_id (CuttingsClipItem *self);
const LibraryRow *cuttings_clip_item_get_row (CuttingsClipItem *self); /* (nullable) */

#define CUTTINGS_TYPE_CLIP_LIST (cuttings_clip_list_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsClipList, cuttings_clip_list, CUTTINGS, CLIP_LIST, GObject)

/* Properties: "loading" (a query is running), "error" (GError, of the last query).
 * Follows the library's "changed" by itself. */
CuttingsClipList *cuttings_clip_list_new (CuttingsLibrary *library);

/* (transfer none): the one that it lists. */
CuttingsLibrary *cuttings_clip_list_get_library (CuttingsClipList *self);

/* (transfer none) (element-type int64_t), in the order of the list.  Never changed: the
 * list takes another one when it changes. */
GArray *cuttings_clip_list_get_ids (CuttingsClipList *self);

/* Takes the contents of @query, which is left empty.  A query that runs is dropped. */
void cuttings_clip_list_set_query (CuttingsClipList *self, Query *query);

/* Position of a clipping; GTK_INVALID_LIST_POSITION's value, G_MAXUINT, when absent. */
guint cuttings_clip_list_find (CuttingsClipList *self, int64_t clip_id);

/* clips-view.h: the list of clippings, and which of them are selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "library/clip-list.h"

#define CUTTINGS_TYPE_CLIPS_VIEW (cuttings_clips_view_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsClipsView, cuttings_clips_view, CUTTINGS, CLIPS_VIEW,
                      GtkWidget)

/* Signals:
 *   "selection-changed": other clippings are selected, or something about them changed
 *   "activated": the selected clipping is to be read: a click, or Enter */

/* NULL: nothing to show. */
void cuttings_clips_view_set_list (CuttingsClipsView *self, CuttingsClipList *list);

/* Where letters may be typed that are a search. */
GtkWidget *cuttings_clips_view_get_keys_widget (CuttingsClipsView *self);

/* What is selected; the counts are over what is loaded of it. */
typedef struct {
  unsigned n;
  unsigned n_starred;
  unsigned n_unread;
  unsigned n_archived;
  unsigned n_trashed;
  int64_t id;       /* of the only one; 0 when there are none or several */
  const Clip *clip; /* likewise, and loaded; the list's, until it changes */
} ClipsSelection;

void cuttings_clips_view_get_selection (CuttingsClipsView *self,
                                        ClipsSelection *selection);

/* (transfer full) (element-type int64_t), in the order of the list. */
GArray *cuttings_clips_view_dup_selected_ids (CuttingsClipsView *self);

/* (transfer full) (element-type utf8): the tags that all of the selected carry. */
GPtrArray *cuttings_clips_view_dup_common_tags (CuttingsClipsView *self);

/* Selects a clipping as soon as the list holds it; 0 selects none. */
void cuttings_clips_view_select (CuttingsClipsView *self, int64_t clip_id);

/* To the first selected clipping, or to the top when there is none. */
void cuttings_clips_view_scroll_to_selection (CuttingsClipsView *self);
void cuttings_clips_view_select_all (CuttingsClipsView *self);

/* Selects the clipping @step rows further down, where there is one. */
void cuttings_clips_view_move_selection (CuttingsClipsView *self, int step);

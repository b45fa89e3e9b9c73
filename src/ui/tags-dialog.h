/* tags-dialog.h: edits the tags of one clipping, or those that several have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#define CUTTINGS_TYPE_TAGS_DIALOG (cuttings_tags_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsTagsDialog, cuttings_tags_dialog, CUTTINGS, TAGS_DIALOG,
                      AdwWindow)

/**
 * cuttings_tags_dialog_new:
 * @n_clips: how many clippings it is about
 * @tags: (element-type utf8): those that all of them carry; copied
 *
 * Signal "chosen" (GStrv add, GStrv remove): what is to change, never nothing; the
 * dialog closes itself.
 */
GtkWindow *cuttings_tags_dialog_new (GtkWindow *parent, unsigned n_clips,
                                     const GPtrArray *tags);

/* Tags that exist, to be offered: (element-type utf8), copied. */
void cuttings_tags_dialog_set_known (CuttingsTagsDialog *self, const GPtrArray *names);

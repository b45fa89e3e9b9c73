/* tag-editor.h: tags as chips that can be removed, and an entry that adds one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#define CUTTINGS_TYPE_TAG_EDITOR (cuttings_tag_editor_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsTagEditor, cuttings_tag_editor, CUTTINGS, TAG_EDITOR,
                      AdwBin)

/* Signals: "changed": the user added or removed a tag. */
GtkWidget *cuttings_tag_editor_new (void);

/* @tags: (element-type utf8): copied.  A half-typed tag stays in the entry. */
void cuttings_tag_editor_set_tags (CuttingsTagEditor *self, const GPtrArray *tags);

/* (transfer full) (element-type utf8): sorted; a half-typed tag is not among them. */
GPtrArray *cuttings_tag_editor_dup_tags (CuttingsTagEditor *self);

/* Tags that exist: offered while a name is typed.  (element-type utf8), copied. */
void cuttings_tag_editor_set_known (CuttingsTagEditor *self, const GPtrArray *names);

void cuttings_tag_editor_focus_entry (CuttingsTagEditor *self);

/* Adds what stands in the entry, as Enter does. */
void cuttings_tag_editor_commit (CuttingsTagEditor *self);

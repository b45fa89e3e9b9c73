/* library-tags.h: tags renamed, merged, deleted and coloured
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All of it goes for a tag and those below it.  A level above tags that is no tag itself
 * can be named too.  Changes are steps of undo, to be finished by
 * cuttings_library_change_finish().
 */

#pragma once

#include "library/library.h"
#include "model/tag-preview.h"

/* Gives a tag another name, which is normalized: where it is taken, the two become one.
 * Colours and rules follow. */
void cuttings_library_rename_tag_async (CuttingsLibrary *self, const char *from,
                                        const char *to, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer data);

/* Takes it from all clippings and highlights; rules keep it. */
void cuttings_library_delete_tag_async (CuttingsLibrary *self, const char *name,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer data);

/* @color: a HighlightColor, or TAG_NO_COLOR */
void cuttings_library_color_tag_async (CuttingsLibrary *self, const char *name, int color,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer data);

/* What would be touched if @name were called @to, or, for NULL, deleted.
 * (transfer full) */
void cuttings_library_preview_tag_async (CuttingsLibrary *self, const char *name,
                                         const char *to, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer data);
TagPreview *cuttings_library_preview_tag_finish (CuttingsLibrary *self,
                                                 GAsyncResult *result, GError **error);

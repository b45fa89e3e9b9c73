/* folder-names.h: which name a clipping's file gets in a folder that others write to as well
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is only replaced when it is known to be the same clipping's; names that differ in
 * case only are one name, as they are on macOS and Windows.
 */

#pragma once

#include <stdbool.h>

#include "model/clip.h"

typedef struct FolderNames FolderNames;

/* @extension: of all the files, without its dot */
FolderNames *folder_names_new (const char *path, const char *extension);
void folder_names_free (FolderNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FolderNames, folder_names_free)

/* The path of the file @name, which has no extension; (transfer full). */
char *folder_names_path (const FolderNames *self, const char *name);

/**
 * folder_names_choose:
 * @mark: what the clipping's file has in it, and no other
 *
 * The name that it had in an earlier export, or else one that nobody has used: from its
 * title, with the outlet or the beginning of its UUID where that is taken.
 *
 * Returns: (transfer full): without the extension
 */
char *folder_names_choose (FolderNames *self, const Clip *clip, const char *mark);

/* The first of @names (NULL-terminated) that nobody has used or whose file has @mark in
 * it, for a file that is no clipping's; NULL when there is none. */
const char *folder_names_take (FolderNames *self, const char *const *names,
                               const char *mark);

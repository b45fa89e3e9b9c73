/* asset-folder.h: the images of exported notes, in a folder beside them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is named by what is in it: one image of many clippings is there once, and what
 * is there already is not written again.
 */

#pragma once

#include "export/export-writer.h"

typedef struct AssetFolder AssetFolder;

/* "assets" in @path; made with the first image.  @dry_run: nothing is written */
AssetFolder *asset_folder_new (const char *path, bool dry_run, ExportImageFunc image,
                               gpointer image_data);
void asset_folder_free (AssetFolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssetFolder, asset_folder_free)

/* Where notes lie from now on: "../" as often as it takes to @path, or "". */
void asset_folder_set_way (AssetFolder *self, const char *way);

/* A MarkdownImageFunc: writes the image, gives its place as seen from the note.  @data: the
 * AssetFolder */
char *asset_folder_place (const char *address, gpointer data);

/* Whether every image could be written; fails with the first that could not, once. */
bool asset_folder_check (AssetFolder *self, GError **error);

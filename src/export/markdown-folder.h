/* markdown-folder.h: clippings as Markdown files in a folder, with images and an index
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing that somebody else wrote is overwritten: a file is replaced only when its
 * front matter says that it is the same clipping.  Each file appears whole or not at all.
 */

#pragma once

#include "export/export-writer.h"
#include "export/markdown-file.h"

typedef struct MarkdownFolder MarkdownFolder;

/* Makes the folder where it is missing.  @image: brings the images */
MarkdownFolder *markdown_folder_new (const char *path, ExportImageFunc image,
                                     gpointer image_data, GError **error);
void markdown_folder_free (MarkdownFolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MarkdownFolder, markdown_folder_free)

/**
 * markdown_folder_add:
 * @name: (nullable): of the file, as somebody chose it: a file of that name is replaced,
 *   and the index does not list it; NULL makes one from the title that is unique
 *
 * Writes the file and, under "assets", its images.
 */
bool markdown_folder_add (MarkdownFolder *self, const MarkdownFile *file,
                          const char *name, GError **error);

/* Writes "index.md": every clipping that was added, in that order. */
bool markdown_folder_write_index (MarkdownFolder *self, GError **error);

/* export-disk.h: folders and small files on the disk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

/* Makes the folder, and those that it is in, where they are missing. */
bool export_disk_make_folder (const char *path, GError **error);

/* For one of many files: it appears whole or not at all, but is on the disk for certain
 * only after export_disk_flush(), which takes as long for all of them as a sync for one. */
bool export_disk_put (const char *path, const char *bytes, gsize length, GError **error);

/* Waits until all that was written in the file system of @folder is on the disk. */
bool export_disk_flush (const char *folder, GError **error);

/* The file appears whole or not at all, and is on the disk. */
bool export_disk_write (const char *path, const char *bytes, gsize length,
                        GError **error);

/* export-disk.h: folders and small files on the disk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

/* Makes the folder, and those that it is in, where they are missing. */
bool export_disk_make_folder (const char *path, GError **error);

/* The file appears whole or not at all. */
bool export_disk_write (const char *path, const char *bytes, gsize length,
                        GError **error);

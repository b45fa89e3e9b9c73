/* file-name.h: names for exported files that every system takes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/**
 * file_name_from_title:
 * @title: any text
 *
 * A name without an extension that is valid on Linux, macOS and Windows, in an Obsidian
 * vault, and with room for an extension on encrypted file systems: at most 120 bytes,
 * cut between characters that belong together; no control or invisible characters; NFC;
 * "Untitled" when nothing is left.
 *
 * Returns: (transfer full): the name
 */
char *file_name_from_title (const char *title);

/**
 * file_name_unique:
 * @taken: (element-type utf8): case-folded names that are in use; gets the new one
 * @name: from file_name_from_title()
 * @hint: (nullable): tells clippings of one title apart, a site
 * @id: tells any two apart
 *
 * Names that differ in case only are one file on macOS and Windows.
 *
 * Returns: (transfer full): @name, or "@name (@hint)", or "@name (@id)"
 */
char *file_name_unique (GHashTable *taken, const char *name, const char *hint,
                        const char *id);

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
 * file_name_candidates:
 * @name: from file_name_from_title()
 * @hint: (nullable): tells clippings of one title apart, a site
 * @id: tells any two apart
 *
 * The names that a file may have, the nicest first: @name, "@name (@hint)" and
 * "@name (@id)".
 *
 * Returns: (transfer full) (array zero-terminated=1)
 */
char **file_name_candidates (const char *name, const char *hint, const char *id);

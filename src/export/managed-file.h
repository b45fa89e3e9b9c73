/* managed-file.h: a file in which both Cuttings and the user write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure, from text to text.  What Cuttings wrote stands between marks (managed-marks.h) and
 * in its properties; everything else is the user's and stays, byte for byte.  A property
 * that the user has changed or removed stays as the user has it; of a list, such as tags,
 * what each side added or removed since the last time is added and removed.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

/* @fresh as it is written where no file is yet; (transfer full). */
char *managed_file_seal (const char *fresh);

/**
 * managed_file_merge:
 * @existing: the file as it is; a byte order mark and CRLF line ends stay
 * @fresh: what Cuttings has to say now, as markdown_file() makes it
 * @conflict: (out): whether the user has edited what stands between marks: the result
 *   has it no more, so keep a copy of @existing (managed_file_conflict_copy())
 *
 * A region that the user took out with its marks stays out.
 *
 * Returns: (transfer full): the file as it is to be; equal to @existing when there is
 * nothing to do
 */
char *managed_file_merge (const char *existing, const char *fresh, bool *conflict);

/* @existing as a copy that is no clipping's file: its id is called "conflict_of" there;
 * (transfer full). */
char *managed_file_conflict_copy (const char *existing);

/* @existing with, or without, the property that says that its clipping is not in the
 * library any more; (transfer full). */
char *managed_file_set_deleted (const char *existing, bool deleted);

/* The UUID of the clipping whose file this is, from the beginning of it at least; (transfer
 * full) (nullable): NULL for a file of somebody else. */
char *managed_file_find_id (const char *text);

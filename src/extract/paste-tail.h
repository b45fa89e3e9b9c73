/* paste-tail.h: what sites put behind a text when it is copied
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/**
 * paste_tail_find:
 * @blocks: PasteBlock
 * @first: the first block that is text
 *
 * "Read more at https://…" and notices of rights, by the lists of data/rules.
 *
 * Returns: the index of the first block of the tail; @blocks->len when there is none
 */
guint paste_tail_find (const GArray *blocks, guint first);

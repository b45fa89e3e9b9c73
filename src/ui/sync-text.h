/* sync-text.h: what a sync has done, or would do, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library-sync.h"

/* Lines with the counts of what there is to tell, then the files that somebody should look
 * at; (transfer full). */
char *sync_text (const LibrarySyncReport *report);

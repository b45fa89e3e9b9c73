/* reanchor.h: puts the highlights of a clipping where they are in a new text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/store-db.h"

/**
 * reanchor_clip:
 * @text: canonical text as it is shown from now on
 *
 * Maps every highlight from the text that it was made in.  One that is not found
 * becomes an orphan; nothing is dropped.  Inside a transaction.
 */
bool reanchor_clip (StoreDb *db, int64_t clip_id, const char *text, GError **error);

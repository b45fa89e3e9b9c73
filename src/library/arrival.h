/* arrival.h: an entry of an import, made ready to be stored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "import/import-record.h"
#include "model/capture.h"

typedef struct {
  ImportedClip *clip; /* its texts made harmless */
  Capture *capture;   /* the article; empty when the clipping waits for its page */
} Arrival;

/**
 * arrival_new:
 * @clip: (transfer full)
 * @error: return location for what reading its content may come to
 *
 * Reads the content that came along; on the task pool.
 *
 * Returns: (transfer full) (nullable)
 */
Arrival *arrival_new (ImportedClip *clip, GError **error);
void arrival_free (Arrival *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arrival, arrival_free)

/* Whether there is an article, not only an address. */
bool arrival_has_article (const Arrival *self);

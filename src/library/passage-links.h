/* passage-links.h: where each highlight of a clipping is on the web
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/article.h"
#include "model/clip.h"
#include "model/highlight.h"

/* A text fragment for each of @highlights, NULL for one that is an orphan or whose clipping
 * has no address.  (transfer full) (element-type char *) */
GPtrArray *passage_links (const Clip *clip, const Article *article,
                          const GPtrArray *highlights);

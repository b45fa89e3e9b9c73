/* tag-preview.h: what renaming or deleting a tag would touch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

typedef struct {
  size_t n_clips;      /* that carry the tag or one below it, those in the trash too */
  size_t n_highlights; /* likewise */
  size_t n_below;      /* tags below it */
  GPtrArray *merged;   /* char *: tags that bear one of the new names already */
} TagPreview;

void tag_preview_free (TagPreview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TagPreview, tag_preview_free)

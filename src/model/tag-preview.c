/* tag-preview.c: what renaming or deleting a tag would touch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/tag-preview.h"

void
tag_preview_free (TagPreview *self)
{
  g_clear_pointer (&self->merged, g_ptr_array_unref);
  g_free (self);
}

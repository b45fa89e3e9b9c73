/* clip-copy.c: a clipping on its way to the clipboard, in every form that programs ask for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/clip-copy.h"

void
clip_copy_free (ClipCopy *self)
{
  g_free (self->plain);
  g_free (self->markdown);
  g_free (self->html);
  g_free (self);
}

/* save-order.c: what the caller asked to save, as it goes from hand to hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/save-order.h"

#include "base/uri.h"
#include "model/tag.h"

SaveOrder *
save_order_new (const LibrarySaveRequest *request)
{
  SaveOrder *self = g_new0 (SaveOrder, 1);

  if (request->address != NULL) {
    /* What is no web address goes on as it is: fetching says what is wrong with it. */
    self->address = uri_from_input (request->address);
    if (self->address == NULL)
      self->address = g_strdup (request->address);
  }
  self->text = g_strdup (request->text);
  self->html = request->html == NULL ? NULL : g_bytes_ref (request->html);
  self->file = request->file == NULL ? NULL : g_object_ref (request->file);
  self->title = g_strdup (request->title);
  self->tags = tag_normalize_all (request->tags);
  self->if_saved = request->if_saved;
  self->step = g_strdup (request->step);
  return self;
}

void
save_order_free (SaveOrder *self)
{
  g_free (self->address);
  g_free (self->text);
  g_clear_pointer (&self->html, g_bytes_unref);
  g_clear_object (&self->file);
  g_free (self->title);
  g_strfreev (self->tags);
  g_free (self->step);
  g_clear_pointer (&self->capture, capture_free);
  g_free (self);
}

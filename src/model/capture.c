/* capture.c: what one save of a page brought
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/capture.h"

static const char *const origin_names[] = {
    [CAPTURE_ADDRESS] = "address",
    [CAPTURE_FILE] = "file",
    [CAPTURE_CLIPBOARD_HTML] = "clipboard-html",
    [CAPTURE_PASTED_TEXT] = "pasted-text",
    [CAPTURE_IMPORT] = "import",
};

const char *
capture_origin_name (CaptureOrigin origin)
{
  g_assert (origin < G_N_ELEMENTS (origin_names));
  return origin_names[origin];
}

bool
capture_origin_from_name (const char *name, CaptureOrigin *origin)
{
  for (unsigned i = 0; i < G_N_ELEMENTS (origin_names); i++) {
    if (g_str_equal (name, origin_names[i])) {
      *origin = (CaptureOrigin)i;
      return true;
    }
  }
  return false;
}

void
capture_image_free (CaptureImage *self)
{
  if (self == NULL)
    return;
  g_free (self->address);
  g_free (self->sha256);
  g_free (self->media_type);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

Capture *
capture_new (void)
{
  Capture *self = g_new0 (Capture, 1);

  self->article = article_new ();
  self->images = g_ptr_array_new_with_free_func ((GDestroyNotify)capture_image_free);
  return self;
}

void
capture_free (Capture *self)
{
  if (self == NULL)
    return;
  g_free (self->address);
  g_free (self->final_address);
  g_free (self->media_type);
  g_free (self->headers);
  g_clear_pointer (&self->raw, g_bytes_unref);
  g_free (self->raw_sha256);
  article_free (self->article);
  g_ptr_array_unref (self->images);
  g_clear_pointer (&self->fingerprint, g_bytes_unref);
  g_free (self);
}

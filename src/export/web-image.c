/* web-image.c: where the images of a capture are on the web, for what holds none itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/web-image.h"

#include <string.h>

#include "model/capture.h"

#define IMAGE_SCHEME "cuttings-image:"

char *
web_image_address (const char *address, gpointer capture)
{
  const GPtrArray *images = ((const Capture *)capture)->images;
  const char *sha256 = address + strlen (IMAGE_SCHEME);

  for (guint i = 0; g_str_has_prefix (address, IMAGE_SCHEME) && i < images->len; i++) {
    const CaptureImage *image = g_ptr_array_index (images, i);

    if (g_strcmp0 (image->sha256, sha256) == 0)
      return g_strdup (image->address);
  }
  return NULL;
}

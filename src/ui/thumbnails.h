/* thumbnails.h: lead images, made small and kept for the rows of the list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Images are read by the library's reader thread and decoded on one of GLib's, a few
 * at a time, in the order in which they were asked for.  Those asked for last are kept.
 */

#pragma once

#include <gtk/gtk.h>

#include "library/library.h"

#define CUTTINGS_TYPE_THUMBNAILS (cuttings_thumbnails_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsThumbnails, cuttings_thumbnails, CUTTINGS, THUMBNAILS,
                      GObject)

/* The longest edge of a thumbnail, in pixels of the interface. */
#define THUMBNAIL_SIZE 64

/* Signal "loaded" (string): the image of this SHA-256 can be had now. */
CuttingsThumbnails *cuttings_thumbnails_new (void);

/* Forgets all of them.  NULL: no library is open. */
void cuttings_thumbnails_set_library (CuttingsThumbnails *self, CuttingsLibrary *library);

/**
 * cuttings_thumbnails_get:
 * @sha256: of an image in the library
 * @scale: pixels of the screen for one of the interface
 *
 * Returns: (transfer none) (nullable): the middle square of the image; NULL while it is
 *   on its way, and for good when it cannot be shown
 */
GdkTexture *cuttings_thumbnails_get (CuttingsThumbnails *self, const char *sha256,
                                     int scale);

/* web-image.h: where the images of a capture are on the web, for what holds none itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* A MarkdownImageFunc.  @capture: the Capture that knows the images */
char *web_image_address (const char *address, gpointer capture);

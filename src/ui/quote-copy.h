/* quote-copy.h: a passage in the clipboard, with where it is from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "library/library.h"

/* As plain text, HTML and Markdown at once, each with where it is from.  An empty @span
 * has no place on the web. */
void quote_copy (GtkWidget *widget, const LibraryClip *clip, const char *exact,
                 TextSpan span);

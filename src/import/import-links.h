/* import-links.h: what all readers of lists of links in HTML have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-node.h"
#include "import/import-sink.h"

/* Whether the one file of @source has @sign, in whatever case, within its first few KiB. */
bool import_links_begin_with (ImportSource *source, const char *sign);

/* Makes a clipping of a link; NULL when it is of no interest. */
typedef ImportedClip *(*ImportLinkFunc) (const HtmlNode *a, gpointer data);

/* Puts what @func makes of each <a> with an href into @sink. */
bool import_links_read (ImportSource *source, ImportSink *sink, ImportLinkFunc func,
                        gpointer data, GError **error);

/* The value of an attribute without blanks around it; (transfer full) (nullable): NULL
 * when it is empty. */
char *import_links_dup (const HtmlNode *node, const char *attribute);

/* The same, read by imported_time(). */
int64_t import_links_time (const HtmlNode *node, const char *attribute);

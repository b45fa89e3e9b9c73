/* import-mhtml.h: reads a page that a browser saved as one file, with its images
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * MHTML is RFC 2557: a multipart/related message whose parts are named by the
 * addresses that the page gives them.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

/* A picture, style sheet or frame that came with the page. */
typedef struct {
  char *media_type; /* lower case, without parameters */
  GBytes *bytes;
} MhtmlResource;

typedef struct {
  GBytes *html;
  char *charset;         /* as the file says; NULL when it does not */
  char *address;         /* where the page was; NULL when that is no web address */
  GHashTable *resources; /* absolute address, or "cid:…": MhtmlResource */
} MhtmlPage;

void mhtml_page_clear (MhtmlPage *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MhtmlPage, mhtml_page_clear)

/**
 * import_mhtml_read:
 * @file: a .mhtml or .mht file
 * @page: (out): to be cleared; untouched on failure
 * @error: return location for IMPORT_ERROR
 *
 * A resource that is cut off at the end of the file is left out.  Memory and time are
 * in proportion to the size of the file.
 *
 * Returns: whether @file holds a page, and all of it
 */
bool import_mhtml_read (GBytes *file, MhtmlPage *page, GError **error);

/* Whether a file looks like MHTML, by its first lines. */
bool import_mhtml_is (GBytes *file);

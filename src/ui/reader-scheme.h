/* reader-scheme.h: the two address schemes that the page may load, and all it may load
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "cuttings-page:/N" is the page itself; the number grows with each page, so that an
 * earlier one can never come back.  "cuttings-image:SHA256" is an image of the library.
 */

#pragma once

#include <webkit/webkit.h>

#include "library/library.h"

#define READER_PAGE_SCHEME "cuttings-page"
#define READER_IMAGE_SCHEME "cuttings-image"

typedef struct ReaderScheme ReaderScheme;

/* Counted: a request that is under way holds one. */
ReaderScheme *reader_scheme_new (void);
ReaderScheme *reader_scheme_ref (ReaderScheme *self);
void reader_scheme_unref (ReaderScheme *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReaderScheme, reader_scheme_unref)

void reader_scheme_register (ReaderScheme *self, WebKitWebContext *context);

/* NULL: images are not found. */
void reader_scheme_set_library (ReaderScheme *self, CuttingsLibrary *library);

/* Makes @html (taken) the page.  It is at reader_scheme_get_address() from now on. */
void reader_scheme_take_page (ReaderScheme *self, char *html);

const char *reader_scheme_get_address (const ReaderScheme *self);
unsigned reader_scheme_get_serial (const ReaderScheme *self);

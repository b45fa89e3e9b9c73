/* save-source.h: the bytes of a save, wherever they came from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetch/fetch.h"
#include "import/import-record.h"
#include "library/capture-steps.h"

typedef struct SaveSource SaveSource;

void save_source_free (SaveSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaveSource, save_source_free)

/* From the network.  @page is taken. */
SaveSource *save_source_from_page (const char *address, FetchedPage *page);

/* Pasted plain text; @address may be NULL. */
SaveSource *save_source_from_text (const char *address, const char *text);

/* HTML from the clipboard, bytes of any encoding; @address may be NULL. */
SaveSource *save_source_from_clipboard (const char *address, GBytes *html);

/* What came along in an import; @address may be NULL. */
SaveSource *save_source_from_import (const char *address, ImportContent content,
                                     GBytes *bytes);

/* From a file: a page (.html .htm .xhtml), a web archive (.mhtml .mht) or text. */
void save_source_from_file_async (GFile *file, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer data);
SaveSource *save_source_from_file_finish (GAsyncResult *result, GError **error);

/* Where a file came from, as the user says; what is no address of the web is none. */
void save_source_set_address (SaveSource *self, const char *address);

/* The draft of a capture of it: capture_steps_read() and where it came from.  On the
 * task pool. */
CaptureDraft *save_source_read (SaveSource *self, GError **error);

/* Gives @capture the images that came along in the file. */
void save_source_lend_images (const SaveSource *self, Capture *capture);

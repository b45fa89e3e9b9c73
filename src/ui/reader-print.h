/* reader-print.h: an article on paper, or as a PDF file, with its highlights and notes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is painted on the screen is not printed; so a page with elements for the highlights
 * is loaded into a view of its own, which is locked like the reader's and never shown.
 */

#pragma once

#include <gtk/gtk.h>

#include "library/library.h"

/**
 * reader_print_async:
 * @clip: (transfer full)
 * @settings: the reading settings
 * @parent: of the print dialog; not used when there is a @file
 * @file: (nullable): the PDF file that is written, without a question; local
 */
void reader_print_async (CuttingsLibrary *library, LibraryClip *clip, GSettings *settings,
                         GtkWindow *parent, GFile *file, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data);

/* Whether it was printed; not an error (G_IO_ERROR_CANCELLED) only when it was. */
bool reader_print_finish (GAsyncResult *result, GError **error);

/* transfer.h: what other programs hand over, by the clipboard or by a drop
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Browsers put the address of the page beside what was copied, each under a name of
 * its own.  The names stand in one table, so that one that is agreed on in future is
 * a row more.
 */

#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

/* The formats that are read, as they arrived; any may be NULL. */
typedef struct {
  GBytes *uri_list;
  GBytes *html;
  GBytes *text;
  GBytes *moz_url;
  GBytes *source; /* an address of the page, in UTF-8 or UTF-16 */
} TransferBytes;

void transfer_bytes_clear (TransferBytes *self);

/* What is in them.  Files or addresses, or else HTML or text with its source; all NULL
 * when there is nothing that could be saved. */
typedef struct {
  GPtrArray *files;     /* GFile */
  GPtrArray *addresses; /* char *: web addresses */
  GBytes *html;
  char *text;
  char *source; /* the web address that html or text come from */
} Transfer;

void transfer_free (Transfer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Transfer, transfer_free)

bool transfer_is_empty (const Transfer *self);

/* Pure: tells files and addresses from text, and text from HTML. */
Transfer *transfer_from_bytes (const TransferBytes *bytes);

/* UTF-8 of bytes that a browser wrote as UTF-8 or UTF-16 with or without a mark of
 * the byte order, up to the first U+0000; NULL when it is neither; (transfer full). */
char *transfer_decode (GBytes *bytes);

/* Asks again once or twice when there is nothing yet: a browser may announce its own
 * formats a moment before the text. */
void transfer_read_clipboard_async (GdkClipboard *clipboard, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer data);
void transfer_read_drop_async (GdkDrop *drop, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data);

/* For both; (transfer full). */
Transfer *transfer_read_finish (GAsyncResult *result, GError **error);

/* What a drop target should accept; (transfer full). */
GdkContentFormats *transfer_formats (void);

/* reader-view.h: a web view that can run nothing of the page and reach nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Five walls, each of which is enough for most attacks: the page is sanitised before
 * it comes here; it is served by a scheme of our own under a content security policy
 * (reader-scheme); a content filter blocks every other address, also for our own
 * code; no navigation is allowed; and there is no network behind it: preconnecting is
 * off and all there is of a proxy is a closed door.
 */

#pragma once

#include <webkit/webkit.h>

#include "ui/reader-scheme.h"

/* The script world that our code in the page runs in. */
#define READER_WORLD "cuttings"

/* A link that the user clicked, http, https or mailto. */
typedef void (*ReaderLinkFunc) (const char *address, gpointer data);

/**
 * reader_view_new:
 * @scheme: what the view may load; the view keeps a count of it
 * @func: called for clicked links, as long as the view lives
 *
 * Returns: (transfer floating): the view; nothing may be loaded before
 * reader_view_seal_async() is through
 */
WebKitWebView *reader_view_new (ReaderScheme *scheme, ReaderLinkFunc func, gpointer data);

/* Puts the content filter up, which WebKit compiles and caches on disk. */
void reader_view_seal_async (WebKitWebView *view, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer data);
bool reader_view_seal_finish (WebKitWebView *view, GAsyncResult *result, GError **error);

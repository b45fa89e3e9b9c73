/* reader-menu.h: the page's context menu
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>
#include <webkit/webkit.h>

#include "ui/reader.h"

/* For the view's signal "context-menu": leaves of WebKit's own menu only what makes
 * sense for something that cannot be navigated. */
gboolean reader_menu_build (WebKitWebView *view, WebKitContextMenu *menu,
                            WebKitHitTestResult *hit, CuttingsReader *reader);

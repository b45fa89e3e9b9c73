/* search-provider.h: clippings among the results of GNOME Shell's search
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The D-Bus interface org.gnome.Shell.SearchProvider2, on the main loop and never in its
 * way: every answer comes from the library's own asynchronous calls, and a search that is
 * typed on ends the one before.  What is chosen is shown by the actions "app.show-clipping"
 * and "app.search"; without one of them, no window is opened.
 */

#pragma once

#include <gio/gio.h>
#include <stdbool.h>

#include "library/library.h"

#define CUTTINGS_TYPE_SEARCH_PROVIDER (cuttings_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsSearchProvider, cuttings_search_provider, CUTTINGS,
                      SEARCH_PROVIDER, GObject)

/* @application: not owned; is held while an answer is under way */
CuttingsSearchProvider *cuttings_search_provider_new (GApplication *application);

bool cuttings_search_provider_export (CuttingsSearchProvider *self,
                                      GDBusConnection *connection, const char *path,
                                      GError **error);
void cuttings_search_provider_unexport (CuttingsSearchProvider *self);

/* What is searched from now on.  Questions wait while it is being opened (@settled is
 * false), and find nothing when that failed (@library is NULL then). */
void cuttings_search_provider_set_library (CuttingsSearchProvider *self,
                                           CuttingsLibrary *library, bool settled);

/* preferences.h: the few things that can be set, applied at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/library-page.h"

/**
 * preferences_show:
 * @library: (nullable): what the page about the library is about
 * @is_open: see cuttings_library_page_new()
 * @page: name of the page to begin with: "general" or "library"
 */
void preferences_show (GtkWindow *parent, CuttingsLibrary *library, bool is_open,
                       CuttingsJobList *jobs, const char *page);

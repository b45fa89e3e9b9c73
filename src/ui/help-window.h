/* help-window.h: the help: a list of topics, and each of them to read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#define CUTTINGS_TYPE_HELP_WINDOW (cuttings_help_window_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsHelpWindow, cuttings_help_window, CUTTINGS, HELP_WINDOW,
                      AdwWindow)

GtkWindow *cuttings_help_window_new (GtkWindow *parent);

/* Shows a topic (help-text.h). */
void cuttings_help_window_show_topic (CuttingsHelpWindow *self, const char *topic);

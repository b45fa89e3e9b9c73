/* reader-settings.h: theme, typeface, size, spacing and width of the reader, at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A popover for a button in the header bar.  It changes GSettings and nothing else;
 * every reader follows those.
 */

#pragma once

#include <gtk/gtk.h>

#define CUTTINGS_TYPE_READER_SETTINGS (cuttings_reader_settings_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsReaderSettings, cuttings_reader_settings, CUTTINGS,
                      READER_SETTINGS, GtkPopover)

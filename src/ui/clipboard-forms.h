/* clipboard-forms.h: one text in the clipboard, in every form that somebody may paste
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

/* Each program takes the form that it knows, and @plain when it knows none.
 * @html: (nullable): a fragment */
void clipboard_forms_put (GtkWidget *widget, const char *plain, const char *markdown,
                          const char *html);

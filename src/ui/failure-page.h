/* failure-page.h: says why the library cannot be opened, and what can be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#define CUTTINGS_TYPE_FAILURE_PAGE (cuttings_failure_page_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsFailurePage, cuttings_failure_page, CUTTINGS, FAILURE_PAGE,
                      GtkWidget)

/* Its buttons activate "app.retry", "app.open-library", "app.default-library",
 * "app.show-library" and "app.quit".
 * @is_default: it is the library that is opened when the user chose none. */
void cuttings_failure_page_show (CuttingsFailurePage *self, const GError *error,
                                 const char *path, gboolean is_default);

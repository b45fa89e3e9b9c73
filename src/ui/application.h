/* application.h: one instance, one library, one window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "library/library.h"
#include "ui/window.h"

#define CUTTINGS_TYPE_APPLICATION (cuttings_application_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsApplication, cuttings_application, CUTTINGS, APPLICATION,
                      AdwApplication)

CuttingsApplication *cuttings_application_new (void);

/* NULL before the first one. */
CuttingsWindow *cuttings_application_get_window (CuttingsApplication *self);

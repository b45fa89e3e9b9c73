/* preferences.h: the few things that can be set, applied at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

void preferences_show (GtkWindow *parent);

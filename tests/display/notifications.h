/* notifications.h: the desktop's notifications, on the private bus
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * org.freedesktop.Notifications as far as GApplication uses it.
 */

#pragma once

#include <gio/gio.h>

/* Once, for as long as the process. */
void notifications_start (void);

/* How many were shown so far, and the summary of the last one ("" at first). */
unsigned notifications_count (void);
const char *notifications_last (void);

/* How many were taken back. */
unsigned notifications_count_closed (void);

/* As if the user had clicked on the last one. */
void notifications_click_last (void);

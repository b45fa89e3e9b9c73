/* name-uuid.h: a UUID for what has a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* The same for the same @name, and for no other (as version 5 of RFC 4122, section 4.3);
 * (transfer full). */
char *name_uuid (const char *name);

/* error-text.h: says what went wrong, and what the reader can do about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* One or two translated sentences for an error of the library, or of GIO.
 * (transfer full) */
char *error_text (const GError *error);

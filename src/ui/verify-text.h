/* verify-text.h: what was found in a library, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/verify-report.h"

/* A sentence for each kind of thing that was found, and what became of it, each on a line
 * of its own; or that all is well.  (transfer full) */
char *verify_text (const VerifyReport *report);

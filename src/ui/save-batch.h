/* save-batch.h: many addresses, saved one job each, and told of once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window-private.h"

/* What was saved before is left as it is.  When all have been tried, one toast says how
 * it went; those that failed stay in the list of jobs and can be tried again. */
void save_batch_start (CuttingsWindow *window, const char *const *addresses);

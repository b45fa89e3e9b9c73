/* extract-names.h: which names of classes mean something on this page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-run.h"

/* Takes hints away that say nothing here: where half of all text stands in elements
 * called "widget", a widget is whatever the page is built of.  Cost: one walk. */
void extract_names_weigh (ExtractRun *run);

/* rule-row.h: a tag rule in the list of them: what it finds, what it gives, its buttons
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/tag-rule.h"

#define CUTTINGS_TYPE_RULE_ROW (cuttings_rule_row_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsRuleRow, cuttings_rule_row, CUTTINGS, RULE_ROW,
                      AdwActionRow)

/* Signals: "edit", "run", "delete": the button was pressed.  @rule is copied. */
GtkWidget *cuttings_rule_row_new (const TagRule *rule);
const TagRule *cuttings_rule_row_get_rule (CuttingsRuleRow *self);

/* How many clippings would get a tag if it were run now. */
void cuttings_rule_row_set_count (CuttingsRuleRow *self, size_t n);

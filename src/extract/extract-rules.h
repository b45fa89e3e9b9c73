/* extract-rules.h: the lists of data/rules, which the program carries in itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each list means stands at its head.
 */

#pragma once

#include <stdbool.h>

typedef enum {
  EXTRACT_RULES_AD_HOSTS,
  EXTRACT_RULES_COPYRIGHT,
  EXTRACT_RULES_READ_MORE,
  EXTRACT_RULES_SOURCE_HOSTS,
} ExtractRules;

/* Whether the list holds @host or a domain above it. */
bool extract_rules_have_host (ExtractRules rules, const char *host);

/* Whether @text, which extract_fold() has folded, begins with a line of the list. */
bool extract_rules_have_beginning (ExtractRules rules, const char *text);

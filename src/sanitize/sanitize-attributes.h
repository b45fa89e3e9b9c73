/* sanitize-attributes.h: takes the attributes away that are not allowed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-node.h"
#include "sanitize/sanitize-address.h"

/* What the elements of one document may still span together. */
typedef struct {
  int cells; /* places in tables that spans cover beside their own */
} SanitizeBudget;

#define SANITIZE_BUDGET_INIT                                                             \
  {                                                                                      \
    50000                                                                                \
  }

/**
 * sanitize_attributes:
 * @element: with the tag that it will have
 * @base: makes relative addresses absolute
 *
 * Leaves what the rules allow, in its order, each value in its normal form.
 */
void sanitize_attributes (HtmlDoc *doc, HtmlNode *element, const SanitizeBase *base,
                          SanitizeBudget *budget);

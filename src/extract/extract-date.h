/* extract-date.h: when a page was published and changed, of all the dates that it gives
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/date.h"
#include "extract/extract-claims.h"
#include "extract/extract-jsonld.h"
#include "extract/extract-title.h"

typedef struct {
  Date published;
  Date modified;
  const char *from;          /* the rule that found @published; static; NULL: none did */
  const char *modified_from; /* likewise */
  const HtmlNode *node;      /* the element that shows it; NULL: none does */
} PageDates;

/**
 * extract_date_choose:
 * @title: the headline; dates stand beside it
 * @language: (nullable): of the page
 *
 * Dates before 1995 and after tomorrow are not believed.
 */
PageDates extract_date_choose (const Claims *claims, const JsonLd *jsonld,
                               const Title *title, const char *language);

/**
 * extract_date_of_address:
 *
 * Reads "/2024/02/01/", "/2024-02-01-", "/20240201/" and "/2024/02/" in an address.
 *
 * Returns: whether there is a date
 */
bool extract_date_of_address (const char *address, Date *date);

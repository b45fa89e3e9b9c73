/* extract-date-text.h: finds dates in running text, as people write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"

/* How the page's readers write dates. */
typedef struct {
  const char *language; /* BCP 47; NULL when unknown */
  bool month_first;     /* "2/1/2024" is the first of February */
} DateCustom;

typedef struct {
  Date date;
  size_t start, end; /* bytes of the text that are the date */
} DateFound;

/**
 * extract_date_text_find:
 * @text: valid UTF-8; what is behind its first 400 bytes is not looked at
 * @found: (out): untouched when there is none
 *
 * Finds the first date that has a year and at least a month: "1 February 2024",
 * "1er février 2024", "1. 2. 2024", "Feb. 1, 2024", "2024-02-01T10:20Z",
 * "2024年2月1日", "١ فبراير ٢٠٢٤", and a time of day right behind it.  Years run
 * from 1900 to 2099; years of the Buddhist era are converted.
 *
 * Returns: whether there is one
 */
bool extract_date_text_find (const char *text, size_t length, const DateCustom *custom,
                             DateFound *found);

/* Whether people of that language, at that host, write the month first. */
bool extract_date_text_month_first (const char *language, const char *host);

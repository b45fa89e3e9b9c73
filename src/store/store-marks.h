/* store-marks.h: where the words of a query stand in a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/text.h"
#include "store/store-phrase.h"

/* A place in bytes, and which phrase it is. */
typedef struct {
  size_t start, end;
  unsigned phrase;
} StoreMark;

/**
 * store_marks_find:
 * @phrases: StorePhrase
 * @enough: (nullable): asked after each mark; true ends it
 *
 * Returns: (transfer full): array of StoreMark in the order of their ends
 */
GArray *store_marks_find (StoreFold *fold, const GPtrArray *phrases, const char *text,
                          bool (*enough) (const GArray *marks, gpointer data),
                          gpointer data);

/* Whether @phrase stands somewhere in @text. */
bool store_marks_has (StoreFold *fold, const StorePhrase *phrase, const char *text);

/* The marks that lie in [@start, @end) of @text as TextSpan from @start on, in code
 * points; those that overlap or touch become one. (transfer full) */
GArray *store_marks_to_spans (const GArray *marks, const char *text, size_t start,
                              size_t end);

/* extract-fold.h: text in the one form in which words are compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

/**
 * extract_fold:
 *
 * Lower case, without the accents of Latin and Greek letters: the form in which the
 * tables of words stand.  Other scripts keep their marks: "й" is no "и".
 *
 * Returns: (transfer full): the folded text
 */
char *extract_fold (const char *text, size_t length);

/* The same, letters and digits alone: "The Daily-Post" is "thedailypost". */
char *extract_fold_letters (const char *text);

/* Whether the letters of one are the letters of the other; false when there are none. */
bool extract_fold_same_letters (const char *a, const char *b);

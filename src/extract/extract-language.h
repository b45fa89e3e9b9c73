/* extract-language.h: the language of a page and the direction it is read in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>

/**
 * extract_language_normalise:
 * @tag: what a page says: "en_US", "de-DE", "EN", "english"
 *
 * Returns: (transfer full) (nullable): a well-formed BCP 47 tag in its usual case
 * ("en-US"), or NULL when @tag is none
 */
char *extract_language_normalise (const char *tag);

/**
 * extract_language_detect:
 * @text: running text; some hundred words are enough
 *
 * Judges by the script, and where languages share it, by their most frequent words.
 *
 * Returns: (nullable): a static language subtag, or NULL when it cannot be told
 */
const char *extract_language_detect (const char *text);

/* false when the language is written in Latin letters and @text, a headline, is mostly in
 * other ones: many sites never change the language that their software came with. */
bool extract_language_fits (const char *language, const char *text);

/* (nullable): "rtl" for languages that are written from right to left, else NULL. */
const char *extract_language_direction (const char *language);

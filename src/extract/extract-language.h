/* extract-language.h: the language of a page and the direction it is read in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

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

/* (nullable): "rtl" for languages that are written from right to left, else NULL. */
const char *extract_language_direction (const char *language);

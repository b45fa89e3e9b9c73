/* html-encoding-profiles.h: which letters stand beside each other in which language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stddef.h>

/* Languages whose letters fit into one encoding together. */
typedef enum {
  HTML_LETTERS_WESTERN,
  HTML_LETTERS_CENTRAL,
  HTML_LETTERS_TURKISH,
  HTML_LETTERS_BALTIC,
  HTML_LETTERS_VIETNAMESE,
  HTML_LETTERS_CYRILLIC,
  HTML_LETTERS_GREEK,
  HTML_LETTERS_HEBREW,
  HTML_LETTERS_ARABIC,
  HTML_LETTERS_THAI,
} HtmlLetters;

/* The commonest pairs of neighbours, at least one of them beyond ASCII, in lower case;
 * a blank is the edge of a word.  A digit d stands before those that make up 2^-d of
 * all; what is rarer than 2^-9 is left out. */
typedef struct {
  HtmlLetters letters;
  const char *pairs;
} HtmlEncodingProfile;

extern const HtmlEncodingProfile html_encoding_profiles[];
extern const size_t html_encoding_n_profiles;

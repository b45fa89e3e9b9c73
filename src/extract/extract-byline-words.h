/* extract-byline-words.h: words that stand before, behind and in place of authors' names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All take text that extract_fold() has folded.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

/* The length of "by ", "Von ", "Texte : ", "作者：" … at the start of @text, the blanks
 * and the colon included; 0 when there is none.  Compound ones are taken whole. */
size_t extract_byline_words_prefix (const char *text);

/* Whether @text begins with a word that introduces names also in the middle of a line
 * ("by "): a text that speaks of other things has it seldom. */
bool extract_byline_words_introduces (const char *text);

/* The same for words that leave no doubt ("written by", "author:"). */
bool extract_byline_words_signs (const char *text);

/* The word is a role, or tells of one ("staff", "Redakteurin"): no part of a name. */
bool extract_byline_words_is_role (const char *word);

/* The word ends a name: it begins a date, a place, another sentence ("published"). */
bool extract_byline_words_is_stop (const char *word);

/* The word joins two names ("and", "und", "&"). */
bool extract_byline_words_is_joiner (const char *word);

/* The whole name is one that a publishing system gives everybody ("admin"). */
bool extract_byline_words_is_generic (const char *name);

/* Letters behind a name that tell of a degree ("PhD"): no name of their own. */
bool extract_byline_words_is_degree (const char *word);

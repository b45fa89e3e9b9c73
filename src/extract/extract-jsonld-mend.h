/* extract-jsonld-mend.h: JSON as pages write it becomes JSON that can be parsed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>

/* Levels of brackets that a parser which recurses may safely be given. */
#define EXTRACT_JSONLD_MAX_DEPTH 64

/* Whether brackets outside strings are nested no deeper than that. */
bool extract_jsonld_is_shallow (const char *text, size_t length);

/**
 * extract_jsonld_mend:
 *
 * Takes the first value of @text and drops what JSON does not have: comments, CDATA
 * and HTML comment marks, commas before brackets, text behind the value; escapes line
 * breaks and quotes inside strings; puts null for words that are no JSON and for
 * values that are missing; closes what the end of the text left open.
 *
 * Returns: (transfer full): the JSON; empty when there is no bracket at all
 */
char *extract_jsonld_mend (const char *text, size_t length);

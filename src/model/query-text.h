/* query-text.h: writes queries, in the language that query_parse() reads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* "site:example.org", "tag:\"climate change\"": in quotes where the value needs them.
 * (transfer full) */
char *query_text_field (const char *field, const char *value);

/**
 * query_text_finish:
 * @typed: what was typed so far
 *
 * What is found while it is typed, written out: the last word gets a star, an open quote
 * and open parentheses are closed.
 *
 * Returns: (transfer full): the query; still none where @typed can become none
 */
char *query_text_finish (const char *typed);

/* Both queries at once; either may be empty.  (transfer full) */
char *query_text_both (const char *a, const char *b);

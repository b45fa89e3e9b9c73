/* query-parse.h: the query language: from the words that a person types to terms
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/text.h"
#include "model/query.h"

/**
 * query_parse:
 * @input: words, beginnings*, "phrases", -not, OR, ( ), and fields, which the reader
 *   finds explained in query-field.h
 * @now: µs since the epoch: what "7d" counts back from
 * @as_typed: it is still being typed: the last word matches as a beginning, and what
 *   is unfinished at the end (an open quote, "tag:", "has:no") is no mistake
 * @term: (out): NULL when @input is empty; untouched on failure
 * @mistake: (out): the part of @input (code points) that is wrong, on failure
 * @error: return location for a QueryErrorCode
 *
 * Returns: whether @input is a query
 */
bool query_parse (const char *input, int64_t now, bool as_typed, QueryTerm **term,
                  TextSpan *mistake, GError **error);

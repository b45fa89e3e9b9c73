/* query-field.h: the fields of the query language, "name:value"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   tag:climate/cop30     on the clipping; a tag above it finds it too
 *   hltag:quote           on one of its highlights
 *   site:example.org      outlet or host, or part of either
 *   author:smith          byline, or part of it
 *   lang:pt               "pt" finds "pt-BR"
 *   has:note, has:highlight, has:image
 *   is:inbox, is:archived, is:trashed, is:starred, is:unread, is:read
 *   color:yellow          a highlight of that colour
 *   words:>800            >, >=, <, <=, 500..800, or the number itself
 *   saved:2024-10         when it was saved
 *   published:2024        when the page says it was published
 *   after:2024-10-05      saved on that day or later
 *   before:2024           saved before that year began
 *
 * A date is a year, a month or a day, "today", "yesterday", or so long ago: 12h, 7d,
 * 2w, 3m, 1y.  saved: and published: take the signs and ranges of words: as well.
 */

#pragma once

#include "model/query-lexer.h"
#include "model/query.h"

/**
 * query_field_parse:
 * @token: with a field
 * @now: µs since the epoch
 * @error: return location for a QueryErrorCode
 *
 * Returns: (transfer full) (nullable): the term
 */
QueryTerm *query_field_parse (const QueryToken *token, int64_t now, GError **error);

/* Whether the value of @token may become right when more is typed. */
bool query_field_is_unfinished (const QueryToken *token);

/* (transfer container) (element-type utf8) */
GPtrArray *query_field_list_names (void);

/* The values that a field of a few has; of another field none.
 * (transfer container) (element-type utf8) */
GPtrArray *query_field_list_values (const char *name);

/* Whether there is a field of that name. */
bool query_field_exists (const char *name);

/* query-help.h: the query language in the reader's own: what can be typed, what is wrong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

/* A list of what can be typed; a choice activates "search.insert" with the text.
 * (transfer floating) */
GtkWidget *query_help_new (void);

/* What is wrong with @part, a part of a query, according to query_parse()'s @error.
 * (transfer full) */
char *query_help_explain (const char *part, const GError *error);

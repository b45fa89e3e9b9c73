/* import-literal.h: lists of strings as programs write them into a field of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* Adds the strings of a JSON array or a Python list, ["a", 'b\'s'], to @strings.  What is
 * no list adds nothing; a list that is cut off adds what is there. */
void import_literal_add_list (GPtrArray *strings, const char *list);

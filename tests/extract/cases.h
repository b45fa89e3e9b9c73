/* cases.h: what the tests of extract/ share: tables of cases, and pages to run them on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <string.h>

#include "html/html-tree.h"

/* Adds a test for each row of a table; the row's name is the end of its path. */
#define ADD_CASES(path, cases, function)                                                 \
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {                                    \
    g_autofree char *name = g_strconcat (path "/", cases[i].name, NULL);                 \
    g_test_add_data_func (name, &cases[i], function);                                    \
  }

/* The tree of a page; (transfer full). */
static inline HtmlDoc *
parse_page (const char *html)
{
  HtmlDoc *doc = html_parse (html, strlen (html), false, NULL, NULL);

  g_assert_nonnull (doc);
  return doc;
}

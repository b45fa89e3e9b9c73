/* cases.h: what the tests of extract/ share: tables of cases, and pages to run them on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <string.h>

#include "../cases.h"
#include "html/html-tree.h"

/* The tree of a page; (transfer full). */
static inline HtmlDoc *
parse_page (const char *html)
{
  HtmlDoc *doc = html_parse (html, strlen (html), false, NULL, NULL);

  g_assert_nonnull (doc);
  return doc;
}

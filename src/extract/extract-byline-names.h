/* extract-byline-names.h: reads the names of people out of a byline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
  BYLINE_CLAIMED, /* it is said to be a name: nearly anything may be one */
  BYLINE_LINKED,  /* it leads to a page about an author: one word is enough */
  BYLINE_SHOWN,   /* it may be a name: it must look like one */
} BylineTrust;

/**
 * extract_byline_names_read:
 * @lines: text, its blocks separated by LF
 * @names: char *; those that are new are appended
 *
 * "By Jane Doe and John Roe, Staff Writers | May 5" gives "Jane Doe" and "John Roe":
 * what introduces names, roles, degrees, dates, addresses and handles are not part of
 * them.
 *
 * Returns: whether the names were introduced by a word such as "By"
 */
bool extract_byline_names_read (const char *lines, BylineTrust trust, GPtrArray *names);

/**
 * extract_byline_names_find:
 *
 * For lines in which names are one thing among others: "May 5 | By Jane Doe | Sport".
 * Only names that a word introduces are taken.
 *
 * Returns: whether there are any
 */
bool extract_byline_names_find (const char *lines, GPtrArray *names);

/* html-scan.h: the input as it is read: finds the next character that matters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The input is decoded where it stands: names become lower case, a reference becomes
 * what it means, and the slices of tokens and of the tree point into it.
 */

#pragma once

#include "base/arena.h"
#include "html/html-node.h"

typedef struct {
  Arena *arena;
  char *at;  /* what is read next */
  char *end; /* a U+0000 stands there */
} HtmlScan;

/* Each set has U+0000 in it, so that every search ends at the end of the input. */
enum {
  HTML_SCAN_TEXT = 1 << 0,          /* < & */
  HTML_SCAN_REFERENCE = 1 << 1,     /* & */
  HTML_SCAN_DOUBLE_QUOTED = 1 << 2, /* " & */
  HTML_SCAN_SINGLE_QUOTED = 1 << 3, /* ' & */
  HTML_SCAN_UNQUOTED = 1 << 4,      /* blanks > & */
  HTML_SCAN_NAME = 1 << 5,          /* blanks / > and capital letters */
  HTML_SCAN_ATTR_NAME = 1 << 6,     /* blanks / > = and capital letters */
  HTML_SCAN_NOT_BLANK = 1 << 7,
};

extern const uint8_t html_scan_classes[256];

/* The first character from @at on that is in the set. */
static inline char *
html_scan_find (char *at, unsigned set)
{
  while ((html_scan_classes[(unsigned char)*at] & set) == 0)
    at++;
  return at;
}

static inline bool
html_scan_is_blank (char c)
{
  return (html_scan_classes[(unsigned char)c] & HTML_SCAN_NOT_BLANK) == 0;
}

static inline void
html_scan_skip_blanks (HtmlScan *self)
{
  self->at = html_scan_find (self->at, HTML_SCAN_NOT_BLANK);
}

/* Whether the letters of @word (lower case) stand at @at, in any case. */
bool html_scan_is_word (const char *at, const char *word, size_t length);

/* Reads a name that ends at one of @set, and makes it lower case where it stands. */
HtmlSlice html_scan_name (HtmlScan *self, unsigned set);

/* [from, to) with its references decoded, in place where they fit, and U+FFFD for
 * U+0000. */
HtmlSlice html_scan_decode (Arena *arena, char *from, char *to, bool in_attribute);

/* [from, to) with U+FFFD for U+0000. */
HtmlSlice html_scan_without_nuls (Arena *arena, char *from, char *to);

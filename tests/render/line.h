/* line.h: lines of runs for tests, written down as tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-node.h"
#include "render/markdown-run.h"

/* One piece of a line.  A row without text ends the table. */
typedef struct {
  const char
      *text;      /* "\n" alone is a forced break; an image's <img> begins with "<img" */
  unsigned style; /* MarkdownStyle bits */
  const char *link; /* attributes of the <a> around it, "href='/u'"; NULL */
} Piece;

#define MAX_PIECES 6

/* A line and the tree that its links and images live in. */
typedef struct {
  MarkdownLine line;
  HtmlDoc *doc;
} TestLine;

/* Neighbours with the same @link share one element.  The line is not tidied. */
void test_line_init (TestLine *self, const Piece *pieces);
void test_line_clear (TestLine *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestLine, test_line_clear)

/* The runs as text: "style|link|text" each, separated by blanks. (transfer full) */
char *test_line_describe (const TestLine *self);

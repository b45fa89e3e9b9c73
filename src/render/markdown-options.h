/* markdown-options.h: how an article becomes Markdown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
  MARKDOWN_MARKS_NONE,   /* the article alone */
  MARKDOWN_MARKS_EQUALS, /* ==passage==, as Obsidian and others read it */
  MARKDOWN_MARKS_HTML,   /* <mark>passage</mark> */
  MARKDOWN_MARKS_SPAN,   /* <span class="mark">passage</span>, as Pandoc reads it */
} MarkdownMarks;

/* Where an image of the article lies beside the file; (transfer full) (nullable):
 * NULL keeps the address. */
typedef char *(*MarkdownImageFunc) (const char *address, gpointer data);

/* All fields zero is plain CommonMark with GFM tables and no marks. */
typedef struct {
  MarkdownMarks marks;
  bool inert; /* what Obsidian or its plugins would run, hide or link is made text */
  MarkdownImageFunc image;
  gpointer image_data;
} MarkdownOptions;

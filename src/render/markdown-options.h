/* markdown-options.h: how an article becomes Markdown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

typedef enum {
  MARKDOWN_MARKS_NONE,   /* the article alone */
  MARKDOWN_MARKS_EQUALS, /* ==passage==, as Obsidian and others read it */
  MARKDOWN_MARKS_HTML,   /* <mark>passage</mark> */
} MarkdownMarks;

/* Where an image of the article lies beside the file; (transfer full) (nullable):
 * NULL keeps the address. */
typedef char *(*MarkdownImageFunc) (const char *address, gpointer data);

/* All fields zero is plain CommonMark with GFM tables and no marks. */
typedef struct {
  MarkdownMarks marks;
  MarkdownImageFunc image;
  gpointer image_data;
} MarkdownOptions;

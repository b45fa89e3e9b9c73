/* markdown-run.h: the inline content of one block as a row of styled runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nesting is given up here: a run knows what applies to it, and the writer decides
 * anew how to nest.  So misnested, doubled and split elements of the source cost
 * nothing, and an element around blocks applies to the text in each of them.
 */

#pragma once

#include "html/html-node.h"

typedef enum {
  MARKDOWN_STRONG = 1 << 0,
  MARKDOWN_EM = 1 << 1,
  MARKDOWN_DEL = 1 << 2,
  MARKDOWN_MARK = 1 << 3,
  MARKDOWN_SUP = 1 << 4,
  MARKDOWN_SUB = 1 << 5,
  MARKDOWN_KBD = 1 << 6,
  MARKDOWN_UNDERLINE = 1 << 7,
  MARKDOWN_INS = 1 << 8,
  MARKDOWN_CODE = 1 << 9, /* always the innermost */

  /* The same inside the same. */
  MARKDOWN_EM_AGAIN = 1 << 10,
  MARKDOWN_STRONG_AGAIN = 1 << 11,
  MARKDOWN_STRONG_THIRD = 1 << 12,
} MarkdownStyle;

#define MARKDOWN_N_STYLES 13

/* Begins a mark for Pandoc. */
#define MARKDOWN_SPAN_TAG "span class=\"mark\""

#define MARKDOWN_NESTED                                                                  \
  (MARKDOWN_EM_AGAIN | MARKDOWN_STRONG_AGAIN | MARKDOWN_STRONG_THIRD)

typedef enum {
  MARKDOWN_RUN_TEXT,
  MARKDOWN_RUN_BREAK, /* a forced line break */
  MARKDOWN_RUN_IMAGE, /* @node is the <img> */
} MarkdownRunKind;

typedef struct {
  MarkdownRunKind kind;
  unsigned style;       /* MarkdownStyle bits */
  const HtmlNode *link; /* the <a href> around it, or NULL */
  const HtmlNode *node; /* of an image */
  GString *text;        /* of a text run; owned */
} MarkdownRun;

/* The runs of one block. */
typedef struct {
  GArray *runs; /* MarkdownRun */
} MarkdownLine;

void markdown_line_init (MarkdownLine *self);
void markdown_line_clear (MarkdownLine *self); /* empty again, ready for the next block */
void markdown_line_free (MarkdownLine *self);

/* Appends text as it stands in the source: blanks are collapsed across runs. */
void markdown_line_add_text (MarkdownLine *self, const char *text, size_t length,
                             unsigned style, const HtmlNode *link);
void markdown_line_add_break (MarkdownLine *self, unsigned style, const HtmlNode *link);
void markdown_line_add_image (MarkdownLine *self, const HtmlNode *image, unsigned style,
                              const HtmlNode *link);

/* A block ended here and its line goes on: one break, unless there is one already. */
void markdown_line_end_block (MarkdownLine *self);

/* Brings the runs into the form that can be written: nothing at the ends but text or
 * images, no style and no link that begins or ends with a blank, no link without
 * content, equal neighbours merged. */
void markdown_line_tidy (MarkdownLine *self);

/* Takes the nested styles away; whether there were any. */
bool markdown_line_flatten (MarkdownLine *self);

bool markdown_line_is_empty (const MarkdownLine *self);

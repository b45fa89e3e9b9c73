/* markdown-escape.h: text, destinations and titles that Markdown must not read as marks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text is escaped by what stands around it, not by fear: a star between blanks is a
 * star.  Where judging by the surroundings fails, the writer asks for more care.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

/* How carefully a block is written; the next is tried when the last read differently. */
typedef enum {
  MARKDOWN_CARE_LITTLE, /* escape what its surroundings make a mark */
  MARKDOWN_CARE_MUCH,   /* escape whatever could be a mark; tags instead of delimiters */
  MARKDOWN_CARE_MOST,   /* character references for all punctuation */
  MARKDOWN_N_CARES
} MarkdownCare;

typedef struct {
  MarkdownCare care;
  bool in_link; /* a bracket would end the text of the link */
  bool in_cell; /* a bar would end the cell */
  bool equals;  /* "==" is a mark */
  bool inert;   /* so are Obsidian's tags, comments and formulas, and Templater's "<%" */
} MarkdownEscape;

/**
 * markdown_escape_text:
 * @out: what the block holds so far; its end says what stands before
 * @line_start: where the current line of the block begins in @out
 * @next: what follows @text in the output: 0 at the end of the line
 */
void markdown_escape_text (GString *out, gsize line_start, const char *text, gsize length,
                           gunichar next, const MarkdownEscape *how);

/* What could only be judged with the whole line there: markers of lists, headings,
 * quotes, rules, tables and definitions at its start. */
void markdown_escape_line_start (GString *out, gsize line_start, bool first_line);

/* Code between as many ticks as it needs. */
void markdown_escape_code (GString *out, const char *code, bool in_cell);

/* Code in a <code> of HTML, all its punctuation as references. */
void markdown_escape_code_as_html (GString *out, const char *code);

/* An address between parentheses; a title in quotes, after a blank. */
void markdown_escape_destination (GString *out, const char *address);
void markdown_escape_title (GString *out, const char *title);

/* How many of @c stand in a row at most: a fence has to be longer. */
gsize markdown_longest_run (const char *text, char c);

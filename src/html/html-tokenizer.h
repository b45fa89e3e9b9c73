/* html-tokenizer.h: cuts HTML into tags, text, comments and doctypes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows the tokenization of the HTML standard (section 13.2.5).  Its states are
 * places in the code here: the whole input is in memory, so nothing has to stop in the
 * middle.
 */

#pragma once

#include "html/html-scan.h"
#include "html/html-token.h"

/* How the content of the element that just began is read. */
typedef enum {
  HTML_TOKENIZER_RCDATA,    /* references count, tags do not: <title> */
  HTML_TOKENIZER_RAWTEXT,   /* nothing counts but the end tag: <style> */
  HTML_TOKENIZER_SCRIPT,    /* the same, with the rules for "<!--" in scripts */
  HTML_TOKENIZER_PLAINTEXT, /* nothing counts at all */
} HtmlTokenizerContent;

typedef struct {
  HtmlScan scan;
  uint32_t max_attrs;
  bool allows_cdata;   /* to be set before each token: the current element is foreign */
  bool has_references; /* in the text up to @text_end */
  bool is_cdata;       /* "]]>" follows @text_end */
  char *text_end;      /* what stands before it is text, whatever it looks like */
} HtmlTokenizer;

/* @text must be writable and have a U+0000 behind its end. */
void html_tokenizer_init (HtmlTokenizer *self, Arena *arena, char *text, size_t length,
                          uint32_t max_attrs);

/* The slices of @token live as long as the input and the arena. */
void html_tokenizer_next (HtmlTokenizer *self, HtmlToken *token);

/* @element: the name whose end tag ends the content; NULL when none does. */
void html_tokenizer_set_content (HtmlTokenizer *self, HtmlTokenizerContent content,
                                 const HtmlSlice *element);

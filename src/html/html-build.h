/* html-build.h: a tree while it grows: what the insertion modes know and can do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The insertion modes (html-mode-*) are rows of one table, which html-tree.c puts
 * together.  A mode reaches another one through that table alone.
 */

#pragma once

#include "html/html-doc.h"
#include "html/html-formatting.h"
#include "html/html-grow.h"
#include "html/html-stack.h"
#include "html/html-tokenizer.h"

typedef enum {
  HTML_MODE_INITIAL,
  HTML_MODE_BEFORE_HTML,
  HTML_MODE_BEFORE_HEAD,
  HTML_MODE_IN_HEAD,
  HTML_MODE_IN_HEAD_NOSCRIPT,
  HTML_MODE_AFTER_HEAD,
  HTML_MODE_IN_BODY,
  HTML_MODE_TEXT,
  HTML_MODE_IN_TABLE,
  HTML_MODE_IN_TABLE_TEXT,
  HTML_MODE_IN_CAPTION,
  HTML_MODE_IN_COLUMN_GROUP,
  HTML_MODE_IN_TABLE_BODY,
  HTML_MODE_IN_ROW,
  HTML_MODE_IN_CELL,
  HTML_MODE_IN_TEMPLATE,
  HTML_MODE_AFTER_BODY,
  HTML_MODE_IN_FRAMESET,
  HTML_MODE_AFTER_FRAMESET,
  HTML_MODE_AFTER_AFTER_BODY,
  HTML_MODE_AFTER_AFTER_FRAMESET,
  HTML_N_MODES
} HtmlMode;

typedef struct HtmlBuild HtmlBuild;

/* What a mode does with a token.  True when the token has been dealt with, false when
 * the mode that it set is to look at it again. */
typedef bool (*HtmlRule) (HtmlBuild *self, HtmlToken *token);

typedef struct {
  HtmlRule rules[HTML_TOKEN_EOF + 1]; /* by the type of the token */
} HtmlModeRules;

struct HtmlBuild {
  HtmlDoc *doc;
  HtmlTokenizer tokenizer;
  const HtmlModeRules *const *modes; /* by HtmlMode */
  HtmlMode mode;
  HtmlMode original_mode; /* to which text and table text lead back */
  HtmlStack open;
  HtmlFormatting formatting;
  HtmlGrow grow;
  GByteArray *template_modes;
  HtmlNode *context; /* the element around a fragment; NULL for a whole page */
  HtmlNode *head;
  HtmlNode *form;
  GArray *table_text; /* HtmlSlice: waits until it is known where it goes */
  bool table_text_is_blank;
  bool scripting;
  bool is_quirky;
  bool frameset_ok;
  bool fosters;         /* what a table cannot hold goes before it */
  bool skips_line_feed; /* the next token's first character, if it is one */
  bool is_done;
  bool has_selectedcontent;
};

static inline HtmlNode *
html_build_current (const HtmlBuild *self)
{
  return html_stack_top (&self->open);
}

/* The current node; for a fragment's outermost one, its context. */
static inline HtmlNode *
html_build_adjusted_current (const HtmlBuild *self)
{
  return self->context != NULL && self->open.n == 1 ? self->context
                                                    : html_build_current (self);
}

/* Applies the rules of another mode. */
bool html_build_using (HtmlBuild *self, HtmlMode mode, HtmlToken *token);

/* Sets the mode from the stack of open elements (section 13.2.4.1). */
void html_build_reset_mode (HtmlBuild *self);

/* Where a node goes: before @before, or at the end of @parent when that is NULL. */
typedef struct {
  HtmlNode *parent;
  HtmlNode *before;
} HtmlPlace;

/* The appropriate place for inserting a node (section 13.2.6.1); @target: NULL for the
 * current node. */
HtmlPlace html_build_place (const HtmlBuild *self, HtmlNode *target);

/* An element for the token, in no tree yet. */
HtmlNode *html_build_new_element (HtmlBuild *self, const HtmlToken *token);

/* Inserts an element for the token and opens it. */
HtmlNode *html_build_element (HtmlBuild *self, const HtmlToken *token);

/* The same for a tag that the page left out. */
HtmlNode *html_build_implied (HtmlBuild *self, HtmlTag tag);

/* The same for an element that cannot have content: it is not opened. */
HtmlNode *html_build_void (HtmlBuild *self, const HtmlToken *token);

/* Makes room on the stack: past the greatest depth the current node closes. */
void html_build_open (HtmlBuild *self, HtmlNode *node);

/* A copy of an element without its content. */
HtmlNode *html_build_clone (HtmlBuild *self, const HtmlNode *node);

void html_build_text (HtmlBuild *self, HtmlSlice text);
void html_build_comment (HtmlBuild *self, HtmlNode *parent, const HtmlToken *token);

/* Inserts an element whose content is read as @content, and goes to text mode. */
void html_build_raw_element (HtmlBuild *self, const HtmlToken *token,
                             HtmlTokenizerContent content);

/* Adds the attributes that the element does not have. */
void html_build_merge_attrs (HtmlBuild *self, HtmlNode *node, const HtmlToken *token);

/* Opens the formatting elements again that something else closed. */
void html_build_reconstruct (HtmlBuild *self);

/* Cuts the blanks at the beginning off the token's text.  Whether anything is left. */
bool html_build_split_blanks (HtmlToken *token, HtmlSlice *blanks);

bool html_build_is_blank (HtmlSlice text);

/* Rules that many modes share. */
bool html_build_ignore (HtmlBuild *self, HtmlToken *token);
bool html_build_insert_comment (HtmlBuild *self, HtmlToken *token);

/* sanitize-rules.h: the allow-list: elements and attributes, a row each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>

#include "html/html-node.h"

typedef enum {
  SANITIZE_UNWRAP, /* the element goes, what it holds stays; so does any unknown one */
  SANITIZE_KEEP,
  SANITIZE_DROP, /* with all that it holds */
} SanitizeAction;

typedef struct {
  SanitizeAction action;
  HtmlTag tag;   /* what a kept element becomes */
  bool is_block; /* its start tag ends an open paragraph */
  bool is_void;  /* it holds nothing */
} SanitizeRule;

/* The rule for the element; foreign ones (SVG, MathML) are dropped. */
SanitizeRule sanitize_rules_element (const HtmlNode *element);

typedef enum {
  SANITIZE_VALUE_NONE,    /* the attribute is not allowed */
  SANITIZE_VALUE_TEXT,    /* shown or spoken, never interpreted */
  SANITIZE_VALUE_LANG,    /* a language tag */
  SANITIZE_VALUE_DIR,     /* ltr, rtl, auto */
  SANITIZE_VALUE_LINK,    /* an address that a click may open */
  SANITIZE_VALUE_IMAGE,   /* an address of a picture */
  SANITIZE_VALUE_NUMBER,  /* a whole number up to @limit */
  SANITIZE_VALUE_SPAN,    /* a number of columns or rows up to @limit; 1 is left out */
  SANITIZE_VALUE_FLAG,    /* there or not there */
  SANITIZE_VALUE_SCOPE,   /* row, col, rowgroup, colgroup */
  SANITIZE_VALUE_COUNTER, /* 1, a, A, i, I */
  SANITIZE_VALUE_CODE,    /* the class that names a programming language */
} SanitizeValue;

typedef struct {
  HtmlTag tag; /* HTML_TAG_UNKNOWN: any */
  HtmlAttrName name;
  SanitizeValue value;
  int limit;
} SanitizeAttribute;

/* NULL when the element may not have the attribute. */
const SanitizeAttribute *sanitize_rules_attribute (HtmlTag tag, HtmlAttrName name);

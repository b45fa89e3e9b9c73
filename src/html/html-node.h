/* html-node.h: the tree that a page becomes, its names, and how to change it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every node, name and text lives in the arena of its HtmlDoc and dies with it.
 * Names of the HTML vocabulary are small integers, so that passes compare and
 * switch on numbers; any other name keeps its spelling beside HTML_TAG_UNKNOWN.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "html/html-names.h"

/* Bytes of UTF-8 in the arena (or in the input that the arena keeps alive); not
 * NUL-terminated. */
typedef struct {
  const char *data;
  size_t length;
} HtmlSlice;

typedef enum {
  HTML_NODE_DOCUMENT,
  HTML_NODE_DOCTYPE,
  HTML_NODE_ELEMENT,
  HTML_NODE_TEXT,
  HTML_NODE_COMMENT,
  HTML_NODE_FRAGMENT, /* the content of a <template>: its only child */
} HtmlNodeType;

typedef enum { HTML_NS_HTML, HTML_NS_SVG, HTML_NS_MATHML } HtmlNamespace;

typedef struct HtmlAttr HtmlAttr;
struct HtmlAttr {
  HtmlAttr *next;
  HtmlAttrName name;  /* HTML_ATTR_UNKNOWN: see @spelling */
  HtmlSlice spelling; /* lower case; for foreign elements as the standard adjusts it */
  HtmlSlice value;    /* character references decoded */
};

typedef struct HtmlNode HtmlNode;
struct HtmlNode {
  HtmlNode *parent;
  HtmlNode *prev;
  HtmlNode *next;
  HtmlNode *first_child;
  HtmlNode *last_child;
  HtmlAttr *attrs;  /* elements, in source order; a doctype: "public", "system" */
  HtmlSlice text;   /* text and comment: the data; element and doctype: the name */
  uint32_t id;      /* dense, from 0, in order of creation: indexes side tables */
  uint16_t tag;     /* HtmlTag */
  uint8_t type;     /* HtmlNodeType */
  uint8_t ns;       /* HtmlNamespace */
  uint32_t removal; /* number + 1 of the removal that this marker stands for; else 0 */
};

typedef struct HtmlDoc HtmlDoc;

/* The document node; its children are doctype, comments and <html>. */
HtmlNode *html_doc_root (const HtmlDoc *self);

/* <html>, <head>, <body>; NULL in a fragment or when the page has none. */
HtmlNode *html_doc_html (const HtmlDoc *self);
HtmlNode *html_doc_head (const HtmlDoc *self);
HtmlNode *html_doc_body (const HtmlDoc *self);

/* One more than the greatest node id in use. */
uint32_t html_doc_node_count (const HtmlDoc *self);

void html_doc_free (HtmlDoc *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtmlDoc, html_doc_free)

/* Making: detached nodes in the arena of @doc.  NULL when its limit is reached. */
HtmlNode *html_doc_new_element (HtmlDoc *doc, HtmlTag tag);
HtmlNode *html_doc_new_text (HtmlDoc *doc, const char *text, size_t length);

/* Memory for as long as the document lives, not zeroed; NULL when the arena is full. */
void *html_doc_alloc (HtmlDoc *doc, size_t size);

/* Asking.  The name of an element or attribute is compared by number. */
bool html_node_is (const HtmlNode *self, HtmlTag tag); /* an HTML element of that name */
bool html_node_is_cell (const HtmlNode *self);         /* <td>, <th> */
bool html_node_is_blank (const HtmlNode *self);        /* a comment, or text of blanks */
const HtmlAttr *html_node_attr (const HtmlNode *self, HtmlAttrName name);
const HtmlAttr *html_node_attr_named (const HtmlNode *self, const char *spelling);

/* (transfer full) (nullable): a copy of the value; NULL when there is no such attribute. */
char *html_node_dup_attr (const HtmlNode *self, HtmlAttrName name);

/* Changing.  @value is copied into the arena; false when the arena is full. */
bool html_node_set_attr (HtmlDoc *doc, HtmlNode *self, HtmlAttrName name,
                         const char *value);
void html_node_rename (HtmlNode *self, HtmlTag tag);
void html_node_remove_attr (HtmlNode *self, HtmlAttrName name);
void html_node_append (HtmlNode *parent, HtmlNode *child);
void html_node_insert_before (HtmlNode *parent, HtmlNode *child, HtmlNode *before);
void html_node_detach (HtmlNode *self);
void html_node_replace (HtmlNode *self, HtmlNode *with);
void html_node_unwrap (HtmlNode *self); /* its children take its place */

/* Slices. */
bool html_slice_equal (HtmlSlice self, const char *text);        /* exact */
bool html_slice_equal_nocase (HtmlSlice self, const char *text); /* ASCII case folded */
char *html_slice_dup (HtmlSlice self);

/* extract-metadata.h: what a page says about itself: headline, names, dates, outlet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every field is the best of what several places of the page claim: JSON-LD, <meta>,
 * microdata, <time>, the headline and the lines beside it, the address.  What a page
 * claims is as hostile as the page: consumers sanitise (capture-steps.c does).
 */

#pragma once

#include "html/html-node.h"
#include "model/article.h"

/* What the page says about its article's body.  It is a witness to compare the tree
 * with, never the text itself: some give the whole, some a tenth of it. */
typedef struct {
  char *body;             /* plain text of JSON-LD articleBody, whitespace collapsed */
  char *description;      /* the summary, as plain text; may be cut by the page */
  char *raw_title;        /* the headline before the outlet's name was taken off it */
  const HtmlNode *title;  /* the heading element that shows the headline */
  const HtmlNode *date;   /* the element whose text or datetime gave Article.published */
  const HtmlNode *byline; /* the element whose text gave Article.byline */
  bool is_article; /* it calls itself an article: og:type, JSON-LD @type, itemtype */
} PageWitness;

/**
 * extract_metadata:
 * @doc: the page, before any pass has changed it
 * @address: (nullable): where it came from
 * @article: whose metadata fields are filled; those already set are overwritten
 * @witness: (out): to be cleared with page_witness_clear(); its strings and nodes are
 *   NULL when the page has nothing of the kind
 *
 * Cost: one walk over the tree, and the parsing of its JSON-LD.
 */
void extract_metadata (const HtmlDoc *doc, const char *address, Article *article,
                       PageWitness *witness);

void page_witness_clear (PageWitness *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PageWitness, page_witness_clear)

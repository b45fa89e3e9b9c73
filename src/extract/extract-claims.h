/* extract-claims.h: what a page says about itself, gathered in one walk and not judged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "extract/extract-claims-names.h"
#include "html/html-node.h"

/* One thing that a <meta>, <link> or attribute claims. */
typedef struct {
  ClaimKind kind;
  uint8_t rank; /* 0 is the most trustworthy place for this kind */
  HtmlSlice value;
} Claim;

typedef struct {
  const HtmlNode *node;
  uint32_t position; /* how many nodes came before it in document order */
  uint32_t bits;     /* MarkBit */
} Mark;

/* Slices and nodes live in the document. */
typedef struct {
  const HtmlNode *root;
  const HtmlNode *page_title; /* <title> */
  const char *address;        /* where the page came from; may be NULL */
  HtmlSlice base;             /* href of <base> */
  HtmlSlice language;         /* of <html>, else of <body>, <main> or <article> */
  HtmlSlice direction;
  GArray *claims;     /* Claim, in document order */
  GArray *marks;      /* Mark, in document order */
  GPtrArray *scripts; /* const HtmlNode *: <script type="application/ld+json"> */
} Claims;

/* @doc and @address must outlive the result. */
void extract_claims_init (Claims *self, const HtmlDoc *doc, const char *address);
void extract_claims_clear (Claims *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Claims, extract_claims_clear)

/**
 * extract_claims_best:
 *
 * Returns: (nullable): of all claims of that kind that are not empty, the one with the
 * best rank, the first of equals
 */
const Claim *extract_claims_best (const Claims *self, ClaimKind kind);

/* extract-claims.h: what a page says about itself, gathered in one walk and not judged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "html/html-node.h"

typedef enum {
  CLAIM_TITLE,
  CLAIM_SITE,
  CLAIM_AUTHOR,
  CLAIM_PUBLISHED,
  CLAIM_MODIFIED,
  CLAIM_CREATED, /* or a date of which nothing else is said */
  CLAIM_LANGUAGE,
  CLAIM_CANONICAL,
  CLAIM_IMAGE,
  CLAIM_EXCERPT,
  CLAIM_TYPE,
} ClaimKind;

/* One thing that a <meta>, <link> or attribute claims. */
typedef struct {
  ClaimKind kind;
  uint8_t rank; /* 0 is the most trustworthy place for this kind */
  HtmlSlice value;
} Claim;

/* What an element may be, by its name, its classes and its microdata; bits. */
typedef enum {
  MARK_HEADING = 1 << 0,    /* h1 */
  MARK_SUBHEADING = 1 << 1, /* h2, h3 */
  MARK_TITLE = 1 << 2,      /* classes name it a headline */
  MARK_AUTHOR = 1 << 3,     /* classes name it a byline */
  MARK_DATE = 1 << 4,       /* classes name it a date */
  MARK_PUBLISHED = 1 << 5,  /* of which they say so */
  MARK_MODIFIED = 1 << 6,
  MARK_TIME = 1 << 7,         /* <time> */
  MARK_ITEMPROP = 1 << 8,     /* microdata says what the classes above may only hint */
  MARK_REL_AUTHOR = 1 << 9,   /* a link with rel=author */
  MARK_FOREIGN = 1 << 10,     /* in a menu, sidebar, footer, comments, related list */
  MARK_HIDDEN = 1 << 11,      /* not shown */
  MARK_AUTHOR_LINK = 1 << 12, /* a link to a page about an author */
  MARK_META = 1 << 13,        /* classes name it a line of dates, names and counts */
} MarkBit;

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
  HtmlSlice language;         /* of <html>, else of <body> */
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

/* extract-claims-names.h: the names under which pages claim things, in <meta> and microdata
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdint.h>

#include "extract/extract-matcher.h"
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
  const char *name; /* lower case, ":" for "." */
  ClaimKind kind;
  uint8_t rank;
} ClaimName;

/* (nullable): what <meta name="…"> or property="…" claims; any case, "." or ":" */
const ClaimName *extract_claims_name_of_meta (HtmlSlice name);

/* (nullable): what itemprop="…" claims (schema.org); case as the standard wants it */
const ClaimName *extract_claims_name_of_item (HtmlSlice name);

/* Words in classes and ids, with bits of MarkBit; ends with NULL phrases. */
extern const ExtractPhrases extract_claims_mark_words[];

/* Folders in addresses that hold pages about authors: MARK_AUTHOR_LINK. */
extern const ExtractPhrases extract_claims_author_folders[];

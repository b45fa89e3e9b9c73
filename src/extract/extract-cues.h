/* extract-cues.h: what the words at the beginning of a line say about the line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>

#include "extract/extract-matcher.h"
#include "html/html-node.h"

typedef enum {
  CUE_RELATED = 1 << 0,     /* "read also" */
  CUE_NEWSLETTER = 1 << 1,  /* "sign up for our newsletter" */
  CUE_SHARE = 1 << 2,       /* "share this", "follow us" */
  CUE_COMMENTS = 1 << 3,    /* "leave a reply" */
  CUE_TAGS = 1 << 4,        /* "tags", "filed under" */
  CUE_AUTHOR = 1 << 5,      /* "about the author" */
  CUE_COPYRIGHT = 1 << 6,   /* "all rights reserved" */
  CUE_CREDIT = 1 << 7,      /* "photo:" */
  CUE_DATE = 1 << 8,        /* "published on" */
  CUE_AD = 1 << 9,          /* "advertisement", "story continues below" */
  CUE_NAVIGATION = 1 << 10, /* "back to top" */
  CUE_BYLINE = 1 << 11,     /* "by", "reporting by" */
  CUE_CONTENTS = 1 << 12,   /* "in this article" */
  CUE_ABOUT = 1 << 13,      /* "about" somebody: at the end it is not the article */
  CUE_SURE = 1 << 16,       /* nothing else begins like this, whatever follows */
} ExtractCue;

/* Openings of lines in lower case; ends with a NULL phrase.  In extract-phrases.c. */
extern const ExtractPhrases extract_phrases_openings[];

/* Phrases that a short line at the edge of an article may hold anywhere. */
extern const ExtractPhrases extract_phrases_asides[];

/* Phrases of pages that stand where another page should. */
extern const ExtractPhrases extract_phrases_walls[];

/* The first letters of a line as the phrases are written: lower case, blanks single,
 * without bullets, brackets and quotes before them; each number is a 0. */
typedef struct {
  char text[512];
  size_t length;
  bool whole; /* there is no more of it */
} ExtractOpening;

/* The text that is seen of @root and what is in it. */
void extract_cues_read (ExtractOpening *self, const HtmlNode *root);

/* @phrases: a matcher of extract_phrases_openings
 * @alone: (out): the phrase is all there is, or a colon follows it */
uint32_t extract_cues_of (const ExtractMatcher *phrases, const ExtractOpening *line,
                          bool *alone);

/* extract-hints.h: what the names of classes and ids say about an element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-matcher.h"
#include "html/html-node.h"

typedef enum {
  HINT_BODY = 1 << 0,       /* the text of an article */
  HINT_ARTICLE = 1 << 1,    /* an article as a whole */
  HINT_COMMENTS = 1 << 2,   /* what readers wrote */
  HINT_SHARE = 1 << 3,      /* share bars, follow us */
  HINT_RELATED = 1 << 4,    /* other articles */
  HINT_NEWSLETTER = 1 << 5, /* calls to subscribe */
  HINT_AD = 1 << 6,         /* advertising */
  HINT_NAVIGATION = 1 << 7, /* menus, breadcrumbs, pagers */
  HINT_TAGS = 1 << 8,       /* lists of keywords and categories */
  HINT_AUTHOR = 1 << 9,     /* who wrote it: a box or a line */
  HINT_META = 1 << 10,      /* dates, counts, reading times */
  HINT_CAPTION = 1 << 11,   /* what an image shows */
  HINT_CREDIT = 1 << 12,    /* who made the image */
  HINT_FOOTER = 1 << 13,    /* the foot of the page or of the article */
  HINT_SIDEBAR = 1 << 14,   /* what stands beside */
  HINT_WIDGET = 1 << 15,    /* forms, polls, players */
  HINT_UNSEEN = 1 << 16,    /* text for screen readers or for print alone */
  HINT_HOVER = 1 << 17,     /* shown when the pointer rests on something */
  HINT_OVERLAY = 1 << 18,   /* consent, dialogs, notices */
  HINT_PAYWALL = 1 << 19,   /* what stands where the rest is sold */
  HINT_CARD = 1 << 20,      /* teasers, tiles */
  HINT_EMBED = 1 << 21,     /* posts of social networks */
  HINT_CONTENTS = 1 << 22,  /* a table of contents */
  HINT_MEDIA = 1 << 23,     /* a picture or video with what belongs to it */
  HINT_COPYRIGHT = 1 << 24, /* notices of rights */
  HINT_LIVE = 1 << 25,      /* a live blog or an entry of one */
  HINT_QUOTE = 1 << 26,     /* a passage shown large beside the text */
  HINT_FOLD = 1 << 27,      /* folded until somebody asks for it */
  HINT_BUILDER = 1 << 28,   /* "widget" in the language of page builders */
  HINT_TEASER = 1 << 29,    /* not a name: one of many alike, see extract-cards.c */
  HINT_RECIPE = 1 << 30,    /* what a dish is made of: a list, and yet the article */
} ExtractHint;

/* Words in classes and ids; ends with a NULL phrase.  In extract-words.c. */
extern const ExtractPhrases extract_words_hints[];

/* The hints of one element.  @words: a matcher of extract_words_hints */
uint32_t extract_hints_of (const ExtractMatcher *words, const HtmlNode *element);

/* extract-hints.h: what the names of classes and ids say about an element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-matcher.h"
#include "html/html-node.h"

typedef enum {
  HINT_BODY = 1 << 0,       /* the text of an article */
  HINT_COMMENTS = 1 << 1,   /* what readers wrote */
  HINT_SHARE = 1 << 2,      /* share bars, follow us */
  HINT_RELATED = 1 << 3,    /* other articles */
  HINT_NEWSLETTER = 1 << 4, /* calls to subscribe */
  HINT_AD = 1 << 5,         /* advertising */
  HINT_NAVIGATION = 1 << 6, /* menus, breadcrumbs, pagers */
  HINT_TAGS = 1 << 7,       /* lists of keywords and categories */
  HINT_AUTHOR = 1 << 8,     /* who wrote it: a box or a line */
  HINT_META = 1 << 9,       /* dates, counts, reading times */
  HINT_CAPTION = 1 << 10,   /* what an image shows */
  HINT_CREDIT = 1 << 11,    /* who made the image */
  HINT_FOOTER = 1 << 12,    /* the foot of the page or of the article */
  HINT_SIDEBAR = 1 << 13,   /* what stands beside */
  HINT_WIDGET = 1 << 14,    /* forms, polls, players */
  HINT_UNSEEN = 1 << 15,    /* text for screen readers or for print alone */
  HINT_HOVER = 1 << 16,     /* shown when the pointer rests on something */
  HINT_OVERLAY = 1 << 17,   /* consent, dialogs, notices */
  HINT_PAYWALL = 1 << 18,   /* what stands where the rest is sold */
  HINT_EMBED = 1 << 19,     /* posts of social networks */
  HINT_CONTENTS = 1 << 20,  /* a table of contents */
  HINT_MEDIA = 1 << 21,     /* a picture or video with what belongs to it */
  HINT_COPYRIGHT = 1 << 22, /* notices of rights */
  HINT_LIVE = 1 << 23,      /* a live blog or an entry of one */
  HINT_QUOTE = 1 << 24,     /* a passage shown large beside the text */
  HINT_FOLD = 1 << 25,      /* folded until somebody asks for it */
  HINT_BUILDER = 1 << 26,   /* "widget" in the language of page builders */
  HINT_TEASER = 1 << 27,    /* not a name: one of many alike, see extract-cards.c */
  HINT_RECIPE = 1 << 28,    /* what a dish is made of: a list, and yet the article */
} ExtractHint;

/* Words in classes and ids; ends with a NULL phrase.  In extract-words.c. */
extern const ExtractPhrases extract_words_hints[];

/* The hints of one element.  @words: a matcher of extract_words_hints */
uint32_t extract_hints_of (const ExtractMatcher *words, const HtmlNode *element);

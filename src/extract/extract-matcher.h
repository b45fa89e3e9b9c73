/* extract-matcher.h: looks for many short phrases in a text at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of classes and openings of lines say much about a block; there are hundreds
 * of telling ones and thousands of places to look at.
 */

#pragma once

#include <glib.h>
#include <stdint.h>

/* Phrases, separated by '|', of at least EXTRACT_MATCHER_MIN bytes each, and the bits
 * that they stand for. */
typedef struct {
  uint32_t bits;
  const char *phrases;
} ExtractPhrases;

/* Bytes by which a phrase is looked up. */
#define EXTRACT_MATCHER_MIN 4

typedef struct ExtractMatcher ExtractMatcher;

/* @rows: ends with NULL phrases; not copied */
ExtractMatcher *extract_matcher_new (const ExtractPhrases *rows);
void extract_matcher_free (ExtractMatcher *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExtractMatcher, extract_matcher_free)

/* The bits of all phrases that occur in @text.  Cost: linear in @length. */
uint32_t extract_matcher_scan (const ExtractMatcher *self, const char *text,
                               size_t length);

/* The bits of the longest phrase that @text begins with; @end is where it ended. */
uint32_t extract_matcher_begin (const ExtractMatcher *self, const char *text,
                                size_t length, size_t *end);

/* anchor-fixture.h: two short texts as words that can be paired, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotate/anchor-pairs.h"
#include "base/text.h"

typedef struct {
  AnchorWords *words;
  AnchorText old_text, new_text;
  AnchorAlignment *alignment; /* nothing is paired yet */
} AnchorFixture;

void anchor_fixture_init (AnchorFixture *self, const char *old_text,
                          const char *new_text);
void anchor_fixture_clear (AnchorFixture *self);

/* The new word of each old word, in order: its number, "~" behind it when it is another
 * word, "-" for none: "0 1~ -". (transfer full) */
char *anchor_fixture_images (const AnchorFixture *self);

/* Pairs the old words from @old_start on with the new ones from @new_start on. */
void anchor_fixture_pair (AnchorFixture *self, int old_start, int new_start, int length);

/* Where @quote stands first in @text, in code points. */
TextSpan anchor_fixture_find (const char *text, const char *quote);

/* The words of @span. (transfer full) */
char *anchor_fixture_quote (const char *text, TextSpan span);

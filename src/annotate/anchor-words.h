/* anchor-words.h: text as words that compare equal when typesetting is all that differs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words are compatibility-decomposed, without marks and in lower case (NFKD); quotes,
 * dashes and invisible characters do not count.  A word of Han or Kana is one character.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* What a character is to the tokenizer. */
typedef enum {
  ANCHOR_CHAR_BLANK,
  ANCHOR_CHAR_LETTER,
  ANCHOR_CHAR_CAPITAL,
  ANCHOR_CHAR_DIGIT,
  ANCHOR_CHAR_IDEOGRAPH, /* Han and Kana */
  ANCHOR_CHAR_HIDDEN,    /* soft hyphens, joiners, directional marks */
  ANCHOR_CHAR_OTHER,     /* punctuation and symbols */
} AnchorChar;

AnchorChar anchor_char_kind (gunichar c);

/* The folded form of one character: at most @max characters, possibly none. */
#define ANCHOR_FOLD_MAX 18
size_t anchor_fold (gunichar c, gunichar folded[ANCHOR_FOLD_MAX]);

/* Where a word stands, in code points. */
typedef struct {
  const char *word; /* folded UTF-8, interned in the AnchorWords: equal means identical */
  size_t start, end;
  guint8 level; /* 2: begins a block, 1: begins a sentence, 0: neither */
} AnchorToken;

/* A text with its words. */
typedef struct {
  gunichar *chars;
  size_t n_chars;
  GArray *tokens; /* AnchorToken */
} AnchorText;

typedef struct AnchorWords AnchorWords; /* the words of several texts */

AnchorWords *anchor_words_new (void);
void anchor_words_free (AnchorWords *self);

void anchor_text_init (AnchorText *self, AnchorWords *words, const char *text);
void anchor_text_clear (AnchorText *self);

static inline AnchorToken *
anchor_token (const AnchorText *self, size_t index)
{
  return &g_array_index (self->tokens, AnchorToken, index);
}

/* A sentence, or what is more than one; the end of the text counts as one. */
static inline bool
anchor_begins_sentence (const AnchorText *self, int index)
{
  return index >= (int)self->tokens->len || anchor_token (self, (size_t)index)->level > 0;
}

/* Splits and joins words so that what was glued or torn in one text compares equal:
 * "OHAug" and "OH Aug", a drop cap "T he" and "The". */
void anchor_words_harmonize (AnchorWords *self, AnchorText *one, AnchorText *other);

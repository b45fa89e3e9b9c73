/* store-fold.h: letters as search compares them: without case, accents and width
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

/* What a character is to a word. */
typedef enum {
  STORE_FOLD_BREAK,    /* between words */
  STORE_FOLD_NOTHING,  /* in a word, but it makes no difference: an accent, a joiner */
  STORE_FOLD_LETTER,   /* part of a word between blanks */
  STORE_FOLD_UNSPACED, /* of a script without blanks: Han, Kana, Hangul, Thai, … */
} StoreFoldKind;

/* The longest that a folded character gets; longer ones stay as they are. */
#define STORE_FOLD_MAX 14

typedef struct {
  uint8_t kind;   /* StoreFoldKind */
  uint8_t length; /* bytes in @utf8 */
  char utf8[STORE_FOLD_MAX];
} StoreFolded;

/* A table that fills as it is used.  One thread at a time. */
typedef struct StoreFold StoreFold;

StoreFold *store_fold_new (void);
void store_fold_free (StoreFold *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreFold, store_fold_free)

/**
 * store_fold_char:
 *
 * Compatibility decomposition, full case folding, accents removed (the diacritical
 * marks of Latin, Greek, Cyrillic, Hebrew and Arabic; the marks of other scripts are
 * letters), and Latin letters with a stroke as those without.
 *
 * Returns: (transfer none): valid as long as @self
 */
const StoreFolded *store_fold_char (StoreFold *self, gunichar ch);

/* A voicing mark that follows its kana as a character of its own makes one with it.
 * Returns: the one, or 0 when @mark is none or makes none with @base */
gunichar store_fold_compose (gunichar base, gunichar mark);

/* A text folded as a whole, words separated by one blank: what titles, names and tags
 * are sorted and looked up by; (transfer full). */
char *store_fold_text (StoreFold *self, const char *text);

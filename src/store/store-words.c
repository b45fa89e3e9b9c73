/* store-words.c: a text as the words that search looks for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-words.h"

#include <string.h>

/* The two places where a word is built. */
typedef struct {
  StoreFold *fold;
  const char *text;
  StoreWordsUse use;
  StoreWordFunc func;
  gpointer data;

  /* A word between blanks. */
  char word[STORE_WORD_MAX];
  size_t word_length;
  size_t word_start, word_end;

  /* The last character of a run without blanks. */
  gunichar last; /* folded; 0 when there is none */
  size_t last_start, last_end;
  size_t run; /* characters so far */
} Splitter;

static bool
emit (Splitter *self, StoreWord *word)
{
  return self->func (word, self->data);
}

static bool
end_word (Splitter *self)
{
  StoreWord word = {self->word,     self->word_length, self->word_start,
                    self->word_end, self->word_end,    false};

  if (self->word_length == 0)
    return true;
  self->word_length = 0;
  return emit (self, &word);
}

static bool
end_run (Splitter *self)
{
  char utf8[6];
  StoreWord word = {utf8, 0, self->last_start, self->last_end, self->last_end, true};
  bool alone = self->run == 1;

  if (self->last == 0)
    return true;
  word.length = (size_t)g_unichar_to_utf8 (self->last, utf8);
  self->last = 0;
  self->run = 0;
  return (self->use == STORE_WORDS_OF_QUERY && !alone) || emit (self, &word);
}

static void
add_letters (Splitter *self, const char *utf8, size_t length, size_t start, size_t end)
{
  if (self->word_length == 0)
    self->word_start = start;
  self->word_end = end;
  if (self->word_length + length <= STORE_WORD_MAX) {
    memcpy (self->word + self->word_length, utf8, length);
    self->word_length += length;
  }
}

static bool
add_unspaced (Splitter *self, gunichar ch, size_t start, size_t end)
{
  gunichar whole = self->last == 0 ? 0 : store_fold_compose (self->last, ch);
  char pair[12];
  StoreWord word = {pair, 0, self->last_start, end, self->last_end, true};
  bool paired = self->last != 0 && whole == 0;

  if (whole != 0) {
    self->last = whole;
    self->last_end = end;
    return true;
  }
  if (paired) {
    word.length = (size_t)g_unichar_to_utf8 (self->last, pair);
    word.length += (size_t)g_unichar_to_utf8 (ch, pair + word.length);
  }
  self->last = ch;
  self->last_start = start;
  self->last_end = end;
  self->run++;
  return !paired || emit (self, &word);
}

/* g_ascii_tolower() is a call for each letter. */
static inline char
lower (char ch)
{
  return ch >= 'A' && ch <= 'Z' ? (char)(ch + ('a' - 'A')) : ch;
}

/* Takes a run of ASCII letters and digits in one go: most of most texts. */
static size_t
skip_ascii (Splitter *self, size_t at, size_t length)
{
  size_t start = at, room = STORE_WORD_MAX - self->word_length;
  char *out = self->word + self->word_length;

  while (at < length && g_ascii_isalnum (self->text[at])) {
    if (room > 0) {
      *out++ = lower (self->text[at]);
      room--;
    }
    at++;
  }
  if (at > start) {
    if (self->word_length == 0)
      self->word_start = start;
    self->word_end = at;
    self->word_length = (size_t)(out - self->word);
  }
  return at;
}

/* An accent, or whatever else makes no difference, belongs to what it stands behind. */
static void
extend (Splitter *self, size_t end)
{
  if (self->word_length > 0)
    self->word_end = end;
  else if (self->last != 0)
    self->last_end = end;
}

/* One character beyond ASCII. */
static bool
take_char (Splitter *self, size_t start, size_t end)
{
  const StoreFolded *folded =
      store_fold_char (self->fold, g_utf8_get_char (self->text + start));

  switch ((StoreFoldKind)folded->kind) {
  case STORE_FOLD_NOTHING:
    extend (self, end);
    return true;
  case STORE_FOLD_LETTER:
    if (!end_run (self))
      return false;
    add_letters (self, folded->utf8, folded->length, start, end);
    return true;
  case STORE_FOLD_UNSPACED:
    return end_word (self) &&
           add_unspaced (self, g_utf8_get_char (folded->utf8), start, end);
  case STORE_FOLD_BREAK:
    break;
  }
  return end_word (self) && end_run (self);
}

/* Whatever comes next.  Returns: false to end */
static bool
take_next (Splitter *self, size_t *at, size_t length)
{
  size_t next = *at + 1;
  char ch = self->text[*at];
  bool well;

  if (g_ascii_isalnum (ch)) {
    well = end_run (self);
    next = skip_ascii (self, *at, length);
  } else if ((ch & 0x80) == 0) {
    well = end_word (self) && end_run (self);
  } else {
    next = MIN ((size_t)(g_utf8_next_char (self->text + *at) - self->text), length);
    well = take_char (self, *at, next);
  }
  *at = next;
  return well;
}

bool
store_words_each (StoreFold *fold, const char *text, size_t length, StoreWordsUse use,
                  StoreWordFunc func, gpointer data)
{
  Splitter self = {.fold = fold, .text = text, .use = use, .func = func, .data = data};
  size_t at = 0;

  while (at < length) {
    if (!take_next (&self, &at, length))
      return false;
  }
  return end_word (&self) && end_run (&self);
}

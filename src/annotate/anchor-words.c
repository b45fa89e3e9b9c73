/* anchor-words.c: text as words that compare equal when typesetting is all that differs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-words.h"

#include <string.h>

struct AnchorWords {
  GStringChunk *chunk;
};

AnchorWords *
anchor_words_new (void)
{
  AnchorWords *self = g_new (AnchorWords, 1);

  self->chunk = g_string_chunk_new (4096);
  return self;
}

void
anchor_words_free (AnchorWords *self)
{
  g_string_chunk_free (self->chunk);
  g_free (self);
}

static const char *
intern (AnchorWords *self, const char *word)
{
  return g_string_chunk_insert_const (self->chunk, word);
}

/* ---- characters ---- */

static bool
is_hidden (gunichar c)
{
  return c == 0xad || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff ||
         (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0x202a && c <= 0x202e);
}

static bool
is_ideograph (gunichar c)
{
  return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff) ||
         (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3134f);
}

AnchorChar
anchor_char_kind (gunichar c)
{
  if (is_ideograph (c))
    return ANCHOR_CHAR_IDEOGRAPH;
  if (is_hidden (c))
    return ANCHOR_CHAR_HIDDEN;
  switch (g_unichar_type (c)) {
  case G_UNICODE_UPPERCASE_LETTER:
    return ANCHOR_CHAR_CAPITAL;
  case G_UNICODE_LOWERCASE_LETTER:
  case G_UNICODE_TITLECASE_LETTER:
  case G_UNICODE_MODIFIER_LETTER:
  case G_UNICODE_OTHER_LETTER:
  case G_UNICODE_NON_SPACING_MARK:
  case G_UNICODE_SPACING_MARK:
  case G_UNICODE_ENCLOSING_MARK:
    return ANCHOR_CHAR_LETTER;
  case G_UNICODE_DECIMAL_NUMBER:
  case G_UNICODE_LETTER_NUMBER:
  case G_UNICODE_OTHER_NUMBER:
    return ANCHOR_CHAR_DIGIT;
  default:
    return g_unichar_isspace (c) ? ANCHOR_CHAR_BLANK : ANCHOR_CHAR_OTHER;
  }
}

size_t
anchor_fold (gunichar c, gunichar folded[ANCHOR_FOLD_MAX])
{
  size_t n = 0, decomposed = 1;

  if (is_hidden (c))
    return 0;
  folded[0] = c;
  if (c >= 0x80)
    decomposed = g_unichar_fully_decompose (c, TRUE, folded, ANCHOR_FOLD_MAX);
  for (size_t i = 0; i < decomposed; i++) {
    if (g_unichar_type (folded[i]) != G_UNICODE_NON_SPACING_MARK)
      folded[n++] = g_unichar_tolower (folded[i]);
  }
  return n;
}

/* ---- tokens ---- */

typedef struct {
  AnchorText *text;
  AnchorWords *words;
  GString *word;
  size_t at;
  guint8 level;        /* of the next word */
  bool sentence_ended; /* a full stop was the last thing that counts */
  bool wrapped;        /* lines end where they are full, not where blocks do */
} Tokenizer;

static AnchorChar
kind_at (const Tokenizer *self, size_t at)
{
  return at < self->text->n_chars ? anchor_char_kind (self->text->chars[at])
                                  : ANCHOR_CHAR_BLANK;
}

/* Text from a narrow editor: many lines, none long. */
static bool
is_wrapped (const AnchorText *text)
{
  size_t n_lines = 0, longest = 0, length = 0;

  for (size_t i = 0; i < text->n_chars; i++) {
    length = text->chars[i] == '\n' ? 0 : length + 1;
    n_lines += text->chars[i] == '\n';
    longest = MAX (longest, length);
  }
  return n_lines > 6 && longest <= 100 && text->n_chars / (n_lines + 1) > 35;
}

/* Whether the line feed at @at is followed by an empty line or the end. */
static bool
ends_paragraph (const AnchorText *text, size_t at)
{
  for (at++; at < text->n_chars && g_unichar_isspace (text->chars[at]); at++) {
    if (text->chars[at] == '\n')
      return true;
  }
  return at >= text->n_chars;
}

static void
pass_blank (Tokenizer *self)
{
  gunichar c = self->text->chars[self->at];

  if (c == '\n' && (!self->wrapped || ends_paragraph (self->text, self->at)))
    self->level = 2;
  else if (self->sentence_ended)
    self->level = MAX (self->level, 1);
  self->at++;
}

static bool
is_one_of (gunichar c, const char *set)
{
  return g_utf8_strchr (set, -1, c) != NULL;
}

static void
pass_punctuation (Tokenizer *self)
{
  gunichar c = self->text->chars[self->at++];

  if (is_one_of (c, ".!?…。！？"))
    self->sentence_ended = true;
  else if (!is_one_of (c, "\"'”’»)]"))
    self->sentence_ended = false;
  if (is_one_of (c, "。！？"))
    self->level = MAX (self->level, 1);
}

static void
take_char (Tokenizer *self)
{
  gunichar folded[ANCHOR_FOLD_MAX];
  size_t n = anchor_fold (self->text->chars[self->at++], folded);

  for (size_t i = 0; i < n; i++)
    g_string_append_unichar (self->word, folded[i]);
}

/* An apostrophe inside a word is not part of it: "don’t" is "dont". */
static bool
is_inner_apostrophe (const Tokenizer *self)
{
  return is_one_of (self->text->chars[self->at], "'‘’‚′ʼ`") &&
         kind_at (self, self->at + 1) == ANCHOR_CHAR_LETTER;
}

static void
take_letters (Tokenizer *self)
{
  bool after_lower = false;

  for (; self->at < self->text->n_chars;) {
    AnchorChar kind = kind_at (self, self->at);

    if (kind == ANCHOR_CHAR_CAPITAL && after_lower)
      return;
    if (kind == ANCHOR_CHAR_LETTER || kind == ANCHOR_CHAR_CAPITAL) {
      after_lower = g_unichar_islower (self->text->chars[self->at]);
      take_char (self);
    } else if (kind == ANCHOR_CHAR_HIDDEN || is_inner_apostrophe (self)) {
      self->at++;
    } else {
      return;
    }
  }
}

static void
take_digits (Tokenizer *self)
{
  for (; self->at < self->text->n_chars;) {
    AnchorChar kind = kind_at (self, self->at);

    if (kind == ANCHOR_CHAR_DIGIT) {
      take_char (self);
    } else if (kind == ANCHOR_CHAR_HIDDEN) {
      self->at++;
    } else if (is_one_of (self->text->chars[self->at], ".,") &&
               kind_at (self, self->at + 1) == ANCHOR_CHAR_DIGIT) {
      g_string_append_c (self->word, '.');
      self->at++;
    } else {
      return;
    }
  }
}

static void
pass_word (Tokenizer *self, AnchorChar kind)
{
  AnchorToken token = {.start = self->at, .level = self->level};

  g_string_truncate (self->word, 0);
  if (kind == ANCHOR_CHAR_IDEOGRAPH)
    take_char (self);
  else if (kind == ANCHOR_CHAR_DIGIT)
    take_digits (self);
  else
    take_letters (self);
  token.end = self->at;
  while (token.end > token.start && kind_at (self, token.end - 1) == ANCHOR_CHAR_HIDDEN)
    token.end--;
  if (self->word->len == 0)
    return;
  token.word = intern (self->words, self->word->str);
  g_array_append_val (self->text->tokens, token);
  self->level = 0;
  self->sentence_ended = false;
}

void
anchor_text_init (AnchorText *self, AnchorWords *words, const char *text)
{
  Tokenizer tokenizer = {.text = self, .words = words, .level = 2};
  glong n_chars;

  self->chars = g_utf8_to_ucs4_fast (text, -1, &n_chars);
  self->n_chars = (size_t)n_chars;
  self->tokens = g_array_new (FALSE, FALSE, sizeof (AnchorToken));
  tokenizer.word = g_string_new (NULL);
  tokenizer.wrapped = is_wrapped (self);
  while (tokenizer.at < self->n_chars) {
    AnchorChar kind = kind_at (&tokenizer, tokenizer.at);

    if (kind == ANCHOR_CHAR_BLANK)
      pass_blank (&tokenizer);
    else if (kind == ANCHOR_CHAR_OTHER)
      pass_punctuation (&tokenizer);
    else if (kind == ANCHOR_CHAR_HIDDEN)
      tokenizer.at++;
    else
      pass_word (&tokenizer, kind);
  }
  g_string_free (tokenizer.word, TRUE);
}

void
anchor_text_clear (AnchorText *self)
{
  g_clear_pointer (&self->chars, g_free);
  g_clear_pointer (&self->tokens, g_array_unref);
}

/* ---- harmonizing ---- */

static GHashTable *
vocabulary (const AnchorText *text)
{
  GHashTable *words = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < text->tokens->len; i++)
    g_hash_table_add (words, (gpointer)anchor_token (text, i)->word);
  return words;
}

/* Every two neighbours as one word, with the length in bytes of the first. */
static GHashTable *
neighbours (AnchorWords *words, const AnchorText *text)
{
  GHashTable *pairs = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i + 1 < text->tokens->len; i++) {
    const char *first = anchor_token (text, i)->word;
    g_autofree char *joined = g_strconcat (first, anchor_token (text, i + 1)->word, NULL);

    if (g_utf8_strlen (joined, -1) >= 4)
      g_hash_table_insert (pairs, (gpointer)intern (words, joined),
                           GSIZE_TO_POINTER (strlen (first)));
  }
  return pairs;
}

/* The code point of @text at which the first @bytes of the folded word end. */
static size_t
split_point (const AnchorText *text, const AnchorToken *token, size_t bytes)
{
  size_t at = token->start, done = 0;

  while (at < token->end && done < bytes) {
    gunichar folded[ANCHOR_FOLD_MAX];
    size_t n = anchor_fold (text->chars[at++], folded);

    for (size_t i = 0; i < n; i++)
      done += (size_t)g_unichar_to_utf8 (folded[i], NULL);
  }
  return at;
}

static bool
append_split (AnchorWords *words, const AnchorText *text, GArray *out,
              const AnchorToken *token, GHashTable *other_pairs)
{
  size_t bytes = GPOINTER_TO_SIZE (g_hash_table_lookup (other_pairs, token->word));
  AnchorToken first = *token, second = *token;
  g_autofree char *head = NULL;

  if (bytes == 0)
    return false;
  first.end = second.start = split_point (text, token, bytes);
  if (first.end <= token->start || first.end >= token->end)
    return false;
  head = g_strndup (token->word, bytes);
  first.word = intern (words, head);
  second.word = intern (words, token->word + bytes);
  second.level = 0;
  g_array_append_val (out, first);
  g_array_append_val (out, second);
  return true;
}

/* A single letter at the start of a block, and the rest of its word. */
static bool
append_drop_cap (AnchorWords *words, const AnchorText *text, GArray *out, guint index,
                 GHashTable *other_words)
{
  AnchorToken token = *anchor_token (text, index);
  const AnchorToken *next;
  g_autofree char *joined = NULL;

  if (token.level == 0 || g_utf8_strlen (token.word, -1) != 1 ||
      index + 1 >= text->tokens->len)
    return false;
  next = anchor_token (text, index + 1);
  joined = g_strconcat (token.word, next->word, NULL);
  token.word = intern (words, joined);
  if (next->level > 0 || !g_hash_table_contains (other_words, token.word) ||
      g_hash_table_contains (other_words, next->word))
    return false;
  token.end = next->end;
  g_array_append_val (out, token);
  return true;
}

static GArray *
harmonized (AnchorWords *words, const AnchorText *text, GHashTable *other_words,
            GHashTable *other_pairs)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (AnchorToken));

  for (guint i = 0; i < text->tokens->len; i++) {
    const AnchorToken *token = anchor_token (text, i);

    if (append_drop_cap (words, text, out, i, other_words))
      i++;
    else if (g_hash_table_contains (other_words, token->word) ||
             !append_split (words, text, out, token, other_pairs))
      g_array_append_val (out, *token);
  }
  return out;
}

void
anchor_words_harmonize (AnchorWords *self, AnchorText *one, AnchorText *other)
{
  g_autoptr (GHashTable) words_of_one = vocabulary (one);
  g_autoptr (GHashTable) words_of_other = vocabulary (other);
  g_autoptr (GHashTable) pairs_of_one = neighbours (self, one);
  g_autoptr (GHashTable) pairs_of_other = neighbours (self, other);
  GArray *new_one = harmonized (self, one, words_of_other, pairs_of_other);
  GArray *new_other = harmonized (self, other, words_of_one, pairs_of_one);

  g_array_unref (one->tokens);
  g_array_unref (other->tokens);
  one->tokens = new_one;
  other->tokens = new_other;
}

/* store-fold.c: letters as search compares them: without case, accents and width
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-fold.h"

#include <stdbool.h>
#include <string.h>

#define PAGE 256
#define N_PAGES (0x110000 / PAGE)

struct StoreFold {
  StoreFolded *pages[N_PAGES]; /* NULL until a character of it is asked for */
};

typedef struct {
  gunichar first, last;
} Range;

/* Marks that change how a letter sounds, not which letter it is: Combining Diacritical
 * Marks and their supplements, Cyrillic titlo and its kin, the points of Hebrew, the
 * vowel signs of Arabic and Syriac. */
static const Range accents[] = {
    {0x0300, 0x036f}, {0x0483, 0x0489}, {0x0591, 0x05bd}, {0x05bf, 0x05bf},
    {0x05c1, 0x05c2}, {0x05c4, 0x05c5}, {0x05c7, 0x05c7}, {0x0610, 0x061a},
    {0x064b, 0x065f}, {0x0670, 0x0670}, {0x06d6, 0x06dc}, {0x06df, 0x06e4},
    {0x06e7, 0x06e8}, {0x06ea, 0x06ed}, {0x0730, 0x074a}, {0x08d3, 0x08ff},
    {0x1ab0, 0x1aff}, {0x1dc0, 0x1dff}, {0x20d0, 0x20ff}, {0xfe20, 0xfe2f},
};

/* Kana and the signs used with them, some of which Unicode gives to no script. */
static const Range kana[] = {
    {0x3005, 0x3007}, {0x3031, 0x3035}, {0x3041, 0x3096}, {0x309d, 0x309f},
    {0x30a1, 0x30fa}, {0x30fc, 0x30ff}, {0x31f0, 0x31ff}, {0xff66, 0xff9f},
};

/* Scripts that are written without blanks between words.  Korean has blanks, but what
 * is looked for there is most often the beginning of a word with its endings. */
static const GUnicodeScript unspaced[] = {
    G_UNICODE_SCRIPT_HAN,      G_UNICODE_SCRIPT_HIRAGANA, G_UNICODE_SCRIPT_KATAKANA,
    G_UNICODE_SCRIPT_HANGUL,   G_UNICODE_SCRIPT_BOPOMOFO, G_UNICODE_SCRIPT_THAI,
    G_UNICODE_SCRIPT_LAO,      G_UNICODE_SCRIPT_KHMER,    G_UNICODE_SCRIPT_MYANMAR,
    G_UNICODE_SCRIPT_YI,       G_UNICODE_SCRIPT_TAI_LE,   G_UNICODE_SCRIPT_NEW_TAI_LUE,
    G_UNICODE_SCRIPT_TAI_THAM, G_UNICODE_SCRIPT_TAI_VIET, G_UNICODE_SCRIPT_JAVANESE,
    G_UNICODE_SCRIPT_BALINESE,
};

/* Letters that people type without, but that Unicode does not take apart. */
static const struct {
  gunichar from;
  const char *to;
} strokes[] = {
    {0x00e6, "ae"}, {0x00f0, "d"}, {0x00f8, "o"}, {0x00fe, "th"}, {0x0111, "d"},
    {0x0127, "h"},  {0x0131, "i"}, {0x0138, "k"}, {0x0142, "l"},  {0x014b, "n"},
    {0x0153, "oe"}, {0x0167, "t"}, {0x0180, "b"}, {0x0192, "f"},  {0x0289, "u"},
    {0x0268, "i"},  {0x0275, "o"},
};

#define ZERO_WIDTH_SPACE 0x200b
#define TATWEEL 0x0640

static bool
is_in (const Range *ranges, size_t n, gunichar ch)
{
  for (size_t i = 0; i < n; i++) {
    if (ch >= ranges[i].first && ch <= ranges[i].last)
      return true;
  }
  return false;
}

static bool
is_accent (gunichar ch)
{
  return is_in (accents, G_N_ELEMENTS (accents), ch);
}

static bool
is_voicing_mark (gunichar ch)
{
  return ch == 0x3099 || ch == 0x309a;
}

static bool
is_unspaced (gunichar ch)
{
  GUnicodeScript script = g_unichar_get_script (ch);

  for (size_t i = 0; i < G_N_ELEMENTS (unspaced); i++) {
    if (script == unspaced[i])
      return true;
  }
  return is_in (kana, G_N_ELEMENTS (kana), ch) || is_voicing_mark (ch);
}

static bool
is_word_type (GUnicodeType type)
{
  switch (type) {
  case G_UNICODE_LOWERCASE_LETTER:
  case G_UNICODE_UPPERCASE_LETTER:
  case G_UNICODE_TITLECASE_LETTER:
  case G_UNICODE_MODIFIER_LETTER:
  case G_UNICODE_OTHER_LETTER:
  case G_UNICODE_DECIMAL_NUMBER:
  case G_UNICODE_LETTER_NUMBER:
  case G_UNICODE_OTHER_NUMBER:
  case G_UNICODE_SPACING_MARK:
  case G_UNICODE_NON_SPACING_MARK:
  case G_UNICODE_ENCLOSING_MARK:
  case G_UNICODE_PRIVATE_USE:
    return true;
  default:
    return false;
  }
}

static StoreFoldKind
kind_of (gunichar ch)
{
  GUnicodeType type = g_unichar_type (ch);

  if (is_accent (ch) || ch == TATWEEL)
    return STORE_FOLD_NOTHING;
  if (type == G_UNICODE_FORMAT)
    return ch == ZERO_WIDTH_SPACE ? STORE_FOLD_BREAK : STORE_FOLD_NOTHING;
  if (g_unichar_iszerowidth (ch) && ((ch >= 0xfe00 && ch <= 0xfe0f) || ch >= 0xe0100))
    return STORE_FOLD_NOTHING; /* a variation selector */
  if (!is_word_type (type))
    return STORE_FOLD_BREAK;
  return is_unspaced (ch) ? STORE_FOLD_UNSPACED : STORE_FOLD_LETTER;
}

/* Appends what remains of @ch once it is taken apart. */
static void
append_decomposed (GString *out, gunichar ch)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (ch, TRUE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n; i++) {
    gunichar whole = i + 1 < n ? store_fold_compose (parts[i], parts[i + 1]) : 0;

    if (whole != 0) {
      g_string_append_unichar (out, whole);
      i++;
    } else if (kind_of (parts[i]) > STORE_FOLD_NOTHING) {
      g_string_append_unichar (out, parts[i]);
    }
  }
}

static void
append_without_stroke (GString *out, gunichar ch)
{
  for (size_t i = 0; i < G_N_ELEMENTS (strokes); i++) {
    if (strokes[i].from == ch) {
      g_string_append (out, strokes[i].to);
      return;
    }
  }
  g_string_append_unichar (out, ch);
}

/* Case folding may bring new accents (U+0130), and decomposition new capitals. */
static char *
fold_letter (gunichar ch)
{
  g_autoptr (GString) apart = g_string_new (NULL);
  g_autoptr (GString) again = g_string_new (NULL);
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autofree char *folded = NULL;

  append_decomposed (apart, ch);
  folded = g_utf8_casefold (apart->str, (gssize)apart->len);
  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    append_decomposed (again, g_utf8_get_char (at));
  /* Cherokee folds to capitals. */
  for (const char *at = again->str; *at != '\0'; at = g_utf8_next_char (at))
    append_without_stroke (plain, g_unichar_tolower (g_utf8_get_char (at)));
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static void
set_folded (StoreFolded *entry, const char *utf8, size_t length)
{
  entry->length = (uint8_t)length;
  memcpy (entry->utf8, utf8, length);
}

static bool
is_hangul_syllable (gunichar ch)
{
  return ch >= 0xac00 && ch <= 0xd7a3;
}

static void
fill (StoreFolded *entry, gunichar ch)
{
  char itself[6];
  size_t length;
  g_autofree char *folded = NULL;

  if (ch > 0x10ffff || (ch >= 0xd800 && ch <= 0xdfff))
    return;
  entry->kind = (uint8_t)kind_of (ch);
  if (entry->kind <= STORE_FOLD_NOTHING)
    return;
  length = (size_t)g_unichar_to_utf8 (ch, itself);
  set_folded (entry, itself, length);
  if (is_hangul_syllable (ch))
    return;
  folded = fold_letter (ch);
  length = strlen (folded);
  if (length == 0 || length > STORE_FOLD_MAX)
    return;
  /* One sign for two kana, as U+30FF, stays one. */
  if (kind_of (g_utf8_get_char (folded)) == STORE_FOLD_UNSPACED &&
      *g_utf8_next_char (folded) != '\0')
    return;
  entry->kind = (uint8_t)kind_of (g_utf8_get_char (folded));
  set_folded (entry, folded, length);
}

StoreFold *
store_fold_new (void)
{
  return g_new0 (StoreFold, 1);
}

void
store_fold_free (StoreFold *self)
{
  for (size_t i = 0; i < N_PAGES; i++)
    g_free (self->pages[i]);
  g_free (self);
}

const StoreFolded *
store_fold_char (StoreFold *self, gunichar ch)
{
  size_t page = MIN (ch / PAGE, N_PAGES - 1);

  if (self->pages[page] == NULL) {
    self->pages[page] = g_new0 (StoreFolded, PAGE);
    for (gunichar i = 0; i < PAGE; i++)
      fill (&self->pages[page][i], (gunichar)page * PAGE + i);
  }
  return &self->pages[page][ch % PAGE];
}

gunichar
store_fold_compose (gunichar base, gunichar mark)
{
  gunichar whole = 0;

  if (!is_voicing_mark (mark) || !g_unichar_compose (base, mark, &whole))
    return 0;
  return whole;
}

char *
store_fold_text (StoreFold *self, const char *text)
{
  GString *out = g_string_new (NULL);
  bool in_word = false;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const StoreFolded *folded = store_fold_char (self, g_utf8_get_char (at));

    if (folded->kind == STORE_FOLD_BREAK) {
      in_word = false;
    } else if (folded->kind != STORE_FOLD_NOTHING) {
      if (!in_word && out->len > 0)
        g_string_append_c (out, ' ');
      g_string_append_len (out, folded->utf8, folded->length);
      in_word = true;
    }
  }
  return g_string_free (out, FALSE);
}

/* html-encoding-letters.c: tells the encodings of one byte a letter from each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Improbability is counted in bits.  The text is read once, into a count of its pairs
 * of neighbouring bytes; every encoding is then tried on the counts alone.
 */

#include "html/html-encoding-letters.h"

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "html/html-encoding-convert.h"
#include "html/html-encoding-profiles.h"

/* Bits, found by trying texts of 35 languages in all of their encodings. */
#define BITS_RARE_PAIR 12    /* a pair of letters that the language hardly has */
#define BITS_MIXED 16        /* letters of two alphabets side by side */
#define BITS_IMPOSSIBLE 20   /* no character, a control character, a line drawing */
#define BITS_PUNCTUATION 5   /* a quotation mark, a dash */
#define BITS_SYMBOL 9        /* any other sign */
#define BITS_INNER_CAPITAL 6 /* a capital after a small letter */
#define BITS_APART 4         /* a digit or a sign beside a letter */

/* The encodings, the commonest first: it wins when two read a text alike.  @handicap
 * (bits) is for those that pages hardly use. */
static const struct {
  const char *encoding;
  HtmlLetters letters;
  unsigned handicap;
} candidates[] = {
    {"windows-1252", HTML_LETTERS_WESTERN, 0},
    {"windows-1251", HTML_LETTERS_CYRILLIC, 5},
    {"windows-1250", HTML_LETTERS_CENTRAL, 5},
    {"ISO-8859-2", HTML_LETTERS_CENTRAL, 7},
    {"windows-1254", HTML_LETTERS_TURKISH, 7},
    {"windows-1257", HTML_LETTERS_BALTIC, 8},
    {"windows-1258", HTML_LETTERS_VIETNAMESE, 8},
    {"windows-1253", HTML_LETTERS_GREEK, 8},
    {"ISO-8859-7", HTML_LETTERS_GREEK, 9},
    {"windows-1255", HTML_LETTERS_HEBREW, 8},
    {"windows-1256", HTML_LETTERS_ARABIC, 8},
    {"ISO-8859-6", HTML_LETTERS_ARABIC, 10},
    {"windows-874", HTML_LETTERS_THAI, 8},
    {"KOI8-R", HTML_LETTERS_CYRILLIC, 8},
    {"KOI8-U", HTML_LETTERS_CYRILLIC, 9},
    {"ISO-8859-5", HTML_LETTERS_CYRILLIC, 12},
    {"IBM866", HTML_LETTERS_CYRILLIC, 14},
    {"x-mac-cyrillic", HTML_LETTERS_CYRILLIC, 14},
};

/* What a byte is, read in one encoding. */
typedef struct {
  gunichar letter; /* in lower case; a blank for everything else */
  guint8 bits;     /* what it costs to have it there at all */
  bool is_capital;
  bool is_small;
  bool stands_apart;
} Reading;

/* A pair of neighbours that occurs in the text. */
typedef struct {
  unsigned char first, second;
  uint32_t count;
} Neighbours;

static bool
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

/* What stands in running text of most languages. */
static bool
is_punctuation (gunichar c)
{
  return c == 0x00ab || c == 0x00bb || c == 0x2013 || c == 0x2014 || c == 0x2026 ||
         (c >= 0x2018 && c <= 0x201e);
}

static Reading
read_character (gunichar c)
{
  Reading reading = {.letter = ' '};

  if (is_letter (c)) {
    reading.letter = g_unichar_tolower (c);
    reading.is_capital = g_unichar_isupper (c);
    reading.is_small = g_unichar_islower (c);
  } else if (c < 0x80) {
    reading.stands_apart = g_ascii_isdigit (c);
  } else if (g_unichar_isspace (c) || is_punctuation (c)) {
    reading.bits = BITS_PUNCTUATION;
  } else if (c < 0x00a0 || c == 0xfffd || (c >= 0x2320 && c <= 0x25a0) || c >= 0xe000) {
    reading.bits = BITS_IMPOSSIBLE;
  } else {
    reading.bits = BITS_SYMBOL;
    reading.stands_apart = true;
  }
  return reading;
}

/* What each byte means in @encoding. */
static bool
read_bytes (const HtmlEncoding *encoding, Reading readings[256])
{
  gunichar characters[128];

  if (!html_encoding_characters (encoding, characters))
    return false;
  for (unsigned i = 0; i < 256; i++)
    readings[i] = read_character (i < 0x80 ? i : characters[i - 0x80]);
  return true;
}

/* Both letters in one number: they are all of the Basic Multilingual Plane. */
static gpointer
pair_key (gunichar first, gunichar second)
{
  return GUINT_TO_POINTER (first << 16 | second);
}

/* The bits of each pair that the language has. */
static GHashTable *
read_profile (const HtmlEncodingProfile *profile)
{
  GHashTable *bits = g_hash_table_new (NULL, NULL);
  unsigned level = 0;

  for (const char *at = profile->pairs; *at != '\0';) {
    gunichar first = g_utf8_get_char (at);

    at = g_utf8_next_char (at);
    if (g_unichar_isdigit (first)) {
      level = first - '0';
      continue;
    }
    g_hash_table_insert (bits, pair_key (first, g_utf8_get_char (at)),
                         GUINT_TO_POINTER (level));
    at = g_utf8_next_char (at);
  }
  return bits;
}

static unsigned
pair_bits (GHashTable *profile, const Reading *first, const Reading *second)
{
  unsigned bits = first->bits + second->bits, known;

  if (first->is_small && second->is_capital)
    bits += BITS_INNER_CAPITAL;
  if ((first->stands_apart && second->letter != ' ') ||
      (second->stands_apart && first->letter != ' '))
    bits += BITS_APART;
  if (first->letter < 0x80 && second->letter < 0x80)
    return bits;

  known = GPOINTER_TO_UINT (
      g_hash_table_lookup (profile, pair_key (first->letter, second->letter)));
  if (known != 0)
    return bits + known;
  if (g_unichar_get_script (first->letter) != g_unichar_get_script (second->letter) &&
      first->letter != ' ' && second->letter != ' ')
    return bits + BITS_MIXED;
  return bits + BITS_RARE_PAIR;
}

static uint64_t
text_bits (GHashTable *profile, const Reading readings[256], const GArray *text)
{
  uint64_t bits = 0;

  for (guint i = 0; i < text->len; i++) {
    const Neighbours *pair = &g_array_index (text, Neighbours, i);

    bits += (uint64_t)pair->count *
            pair_bits (profile, &readings[pair->first], &readings[pair->second]);
  }
  return bits;
}

/* Counts the pairs that have a byte beyond ASCII; the text's ends count as blanks. */
static GArray *
count_neighbours (const char *text, size_t length)
{
  GArray *neighbours = g_array_new (FALSE, FALSE, sizeof (Neighbours));
  g_autofree uint32_t *counts = g_new0 (uint32_t, 256 * 256);
  unsigned char before = ' ';

  for (size_t i = 0; i <= length; i++) {
    unsigned char byte = i < length ? (unsigned char)text[i] : ' ';

    counts[before << 8 | byte] += ((before | byte) & 0x80) != 0;
    before = byte;
  }
  for (unsigned i = 0; i < 256 * 256; i++) {
    Neighbours pair = {(unsigned char)(i >> 8), (unsigned char)(i & 0xff), counts[i]};

    if (pair.count > 0)
      g_array_append_val (neighbours, pair);
  }
  return neighbours;
}

const HtmlEncoding *
html_encoding_letters_detect (const char *text, size_t length)
{
  g_autoptr (GPtrArray) profiles =
      g_ptr_array_new_with_free_func ((GDestroyNotify)g_hash_table_unref);
  g_autoptr (GArray) neighbours = count_neighbours (text, length);
  const char *best = candidates[0].encoding;
  uint64_t best_bits = UINT64_MAX;

  for (size_t i = 0; i < html_encoding_n_profiles; i++)
    g_ptr_array_add (profiles, read_profile (&html_encoding_profiles[i]));

  for (size_t i = 0; i < G_N_ELEMENTS (candidates); i++) {
    Reading readings[256];

    if (!read_bytes (html_encoding_named (candidates[i].encoding), readings))
      continue;
    for (size_t j = 0; j < html_encoding_n_profiles; j++) {
      uint64_t bits;

      if (html_encoding_profiles[j].letters != candidates[i].letters)
        continue;
      bits = candidates[i].handicap +
             text_bits (g_ptr_array_index (profiles, j), readings, neighbours);
      if (bits < best_bits) {
        best_bits = bits;
        best = candidates[i].encoding;
      }
    }
  }
  return html_encoding_named (best);
}

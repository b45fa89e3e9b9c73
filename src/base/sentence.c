/* sentence.c: where the sentences of a text begin and end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/sentence.h"

#include <string.h>

/* What is compared with the word before a full stop, in lower case.  Only words that are
 * followed by more: "etc." ends a sentence as often as not. */
static const char *const abbreviations[] = {
    /* titles of names */
    "mr",
    "mrs",
    "ms",
    "mx",
    "dr",
    "prof",
    "st",
    "sr",
    "jr",
    "rev",
    "hon",
    "gen",
    "col",
    "lt",
    "capt",
    "sgt",
    "maj",
    "sen",
    "rep",
    "gov",
    "pres",
    "hr",
    "fr",
    "frl",
    "dipl",
    "mm",
    "mme",
    "mlle",
    "pr",
    "sra",
    "srta",
    "dra",
    "dña",
    "exmo",
    "sig",
    "dott",
    "avv",
    "dhr",
    "mevr",
    "drs",
    "ing",
    "mgr",
    "ks",
    "им",
    "проф",
    "акад",
    "ген",
    /* what stands before a number or a name */
    "no",
    "nos",
    "nr",
    "vol",
    "pp",
    "fig",
    "art",
    "sec",
    "ca",
    "approx",
    "vs",
    "cf",
    "vgl",
    "bzw",
    "ggf",
    "sog",
    "str",
    "núm",
    "pág",
    "av",
    "bd",
    "abs",
    "стр",
    "рис",
    "ул",
    "тыс",
    "млн",
    "млрд",
    "inc",
    "ltd",
    "corp",
    "co",
    "mt",
    "ft",
    /* months and days */
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "okt",
    "nov",
    "dec",
    "dez",
    "janv",
    "févr",
    "avr",
    "juil",
    "déc",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
};

/* Languages that write a full stop after an ordinal: "3. Mai". */
static const char *const ordinal_languages[] = {
    "de", "da", "nb", "nn", "no", "fi", "cs", "sk", "hu",
    "pl", "hr", "sr", "sl", "et", "lv", "is", "tr",
};

/* A day of the month and a century have no more digits. */
#define MAX_ORDINAL_DIGITS 2

/* Longest of the abbreviations, in bytes with room. */
#define MAX_ABBREVIATION 16

/* End a sentence where they stand: their scripts put no blank behind them. */
static const char wide_stops[] = "。．｡！？।॥።။។";

/* End one when a blank follows. */
static const char stops[] = ".!?…‽؟۔։";

/* What may stand between the stop and the blank. */
static const char closers[] = "\"'”’»›)]}」』）】〉》〕";

static bool
is_one_of (const char *set, gunichar c)
{
  return c != 0 && g_utf8_strchr (set, -1, c) != NULL;
}

/* Blanks within a line. */
static bool
is_blank (gunichar c)
{
  return c != '\n' && g_unichar_isspace (c);
}

static bool
has_ordinals (const char *language)
{
  for (size_t i = 0; language != NULL && i < G_N_ELEMENTS (ordinal_languages); i++)
    if (g_ascii_strncasecmp (language, ordinal_languages[i], 2) == 0)
      return true;
  return false;
}

static bool
is_abbreviation (const char *word, size_t length)
{
  g_autofree char *lower = NULL;

  if (length == 0 || length > MAX_ABBREVIATION)
    return false;
  lower = g_utf8_strdown (word, (gssize)length);
  for (size_t i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (g_str_equal (lower, abbreviations[i]))
      return true;
  return false;
}

/* An initial ("J."), or the last letter of one of several parts ("U.S.", "z. B."). */
static bool
is_letter (const char *word, size_t length)
{
  return length > 0 && g_utf8_next_char (word) == word + length &&
         g_unichar_isalpha (g_utf8_get_char (word));
}

static bool
is_ordinal (const char *word, size_t length)
{
  return length > 0 && length <= MAX_ORDINAL_DIGITS &&
         strspn (word, "0123456789") >= length;
}

/* Whether the full stop at @stop belongs to the word before it, in the line from @line. */
static bool
is_part_of_word (const char *line, const char *stop, bool ordinals)
{
  const char *word = stop;

  while (word > line) {
    const char *before = g_utf8_prev_char (word);

    if (!g_unichar_isalnum (g_utf8_get_char (before)))
      break;
    word = before;
  }
  return is_letter (word, (size_t)(stop - word)) ||
         is_abbreviation (word, (size_t)(stop - word)) ||
         (ordinals && is_ordinal (word, (size_t)(stop - word)));
}

/* The first letter or digit from @at on, in its line. */
static gunichar
next_letter (const char *at)
{
  while (*at != '\0' && *at != '\n') {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_isalnum (c))
      return c;
    at = g_utf8_next_char (at);
  }
  return 0;
}

/* French puts a blank before its closing quotes. */
static const char *
skip_closers (const char *at)
{
  const char *next = at;

  while (is_one_of (closers, g_utf8_get_char (at)))
    next = at = g_utf8_next_char (at);
  while (is_blank (g_utf8_get_char (next)))
    next = g_utf8_next_char (next);
  return next > at && g_str_has_prefix (next, "»") ? g_utf8_next_char (next) : at;
}

/**
 * end_of_stop:
 * @line: where the line of @at begins
 * @at: at a stop
 *
 * Returns: where the sentence ends with the stop, or NULL when it goes on
 */
static const char *
end_of_stop (const char *line, const char *at, bool ordinals)
{
  const char *end = at;
  bool wide = false, only_dot = *at == '.';

  while (is_one_of (stops, g_utf8_get_char (end)) ||
         is_one_of (wide_stops, g_utf8_get_char (end))) {
    wide = wide || is_one_of (wide_stops, g_utf8_get_char (end));
    end = g_utf8_next_char (end);
  }
  only_dot = only_dot && end == at + 1;
  end = skip_closers (end);
  if (wide || *end == '\0' || *end == '\n')
    return end;
  if (!is_blank (g_utf8_get_char (end)) || g_unichar_islower (next_letter (end)) ||
      (only_dot && is_part_of_word (line, at, ordinals)))
    return NULL;
  return end;
}

/* One line, whose first code point is at @offset. */
static void
add_line (GArray *spans, const char *line, const char *line_end, size_t offset,
          bool ordinals)
{
  const char *at = line;
  TextSpan span = {offset, offset};
  bool open = false;

  while (at < line_end) {
    gunichar c = g_utf8_get_char (at);
    const char *end = is_one_of (stops, c) || is_one_of (wide_stops, c)
                          ? end_of_stop (line, at, ordinals)
                          : NULL;
    const char *next = end != NULL ? end : g_utf8_next_char (at);
    size_t length = (size_t)g_utf8_pointer_to_offset (at, next);

    if (!open && !is_blank (c))
      span.start = offset;
    open = open || !is_blank (c);
    offset += length;
    if (!is_blank (c))
      span.end = offset;
    if (end != NULL) {
      g_array_append_val (spans, span);
      open = false;
    }
    at = next;
  }
  if (open)
    g_array_append_val (spans, span);
}

GArray *
sentence_spans (const char *text, const char *language)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (TextSpan));
  bool ordinals = has_ordinals (language);
  size_t offset = 0;

  while (*text != '\0') {
    const char *end = strchrnul (text, '\n');

    add_line (spans, text, end, offset, ordinals);
    offset += (size_t)g_utf8_pointer_to_offset (text, end) + 1;
    text = *end == '\n' ? end + 1 : end;
  }
  return spans;
}

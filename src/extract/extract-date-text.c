/* extract-date-text.c: finds dates in running text, as people write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text becomes a row of tokens (numbers, words, signs), and every place of the row
 * is compared with the patterns of a table.
 */

#include "extract/extract-date-text.h"

#include <string.h>

#include "extract/extract-date-clock.h"
#include "extract/extract-date-tokens.h"

/* Bytes of text that are read; a line with a date in it is no longer. */
#define MAX_TEXT 400

/* Years of the Buddhist era that Thai pages write. */
#define BUDDHIST_ERA 543

/* ---- patterns ---- */

/* Y: a year of four digits; y: of two; D: a day; m: a month as a number; M: by name;
 * a, b: day and month, in the order of the custom; T: the Vietnamese "tháng";
 * 1, 2, 3: the Han and Hangul signs for year, month and day;
 * ' ': whatever fillers, commas, full stops and ordinal marks stand there;
 * other signs are themselves.  The first that fits is taken: longer ones come first. */
static const char *const patterns[] = {
    "Y-m-D", "Y/m/D", "Y.m.D", "Y1m2D3",  "a/b/Y", "a.b.Y", "a-b-Y", "D M Y",
    "M D Y", "Y M D", "Y D M", "D T m Y", "a.b.y", "a/b/y", "D M y", "D-M-Y",
    "D-M-y", "D/M/Y", "Y1m2",  "M Y",     "Y M",   "m/Y",
};

typedef struct {
  int year, month, day;
  int a, b;
} Parts;

static int
read_year (const DateToken *token)
{
  if (token->kind != DATE_TOKEN_NUMBER || token->digits != 4)
    return 0;
  if (token->value >= 1900 && token->value < 2100)
    return token->value;
  if (token->value >= 1900 + BUDDHIST_ERA && token->value < 2100 + BUDDHIST_ERA)
    return token->value - BUDDHIST_ERA;
  return 0;
}

static int
read_small (const DateToken *token, int max)
{
  bool fits = token->kind == DATE_TOKEN_NUMBER && token->digits <= 2 &&
              token->value >= 1 && token->value <= max;

  return fits ? token->value : 0;
}

static bool
is_ordinal (const DateTokens *self, const DateToken *token)
{
  static const char *const marks[] = {"st", "nd", "rd", "th", "er",  "o", "e",
                                      "ro", "de", "re", "an", "eme", "го"};
  size_t length = token->end - token->start;

  if (token->spaced)
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS (marks); i++) {
    if (strlen (marks[i]) == length &&
        strncmp (self->text + token->start, marks[i], length) == 0)
      return true;
  }
  return token->kind == DATE_TOKEN_SIGN && token->value == 'o';
}

static bool
is_between (const DateTokens *self, const DateToken *token)
{
  if (token->kind == DATE_TOKEN_SIGN && token->value != 'o')
    return token->value != 0 && strchr (",.'", token->value) != NULL;
  return token->kind == DATE_TOKEN_FILLER || is_ordinal (self, token);
}

/* Past what may stand between the parts of a date; at most three of them. */
static size_t
skip_between (const DateTokens *self, size_t i)
{
  for (int n = 0; n < 3 && is_between (self, extract_date_tokens_at (self, i)); n++)
    i++;
  return i;
}

/* Reads one part; false when the token is none such. */
static bool
read_part (char symbol, const DateTokens *self, const DateToken *token, Parts *parts)
{
  switch (symbol) {
  case 'Y':
    return (parts->year = read_year (token)) > 0;
  case 'y':
    if (token->kind != DATE_TOKEN_NUMBER || token->digits != 2)
      return false;
    parts->year = 2000 + token->value;
    return true;
  case 'D':
    return (parts->day = read_small (token, 31)) > 0;
  case 'm':
    return (parts->month = read_small (token, 12)) > 0;
  case 'M':
    parts->month = token->value;
    return token->kind == DATE_TOKEN_MONTH;
  case 'T':
    return token->kind == DATE_TOKEN_WORD && token->value == 'T';
  case 'a':
    return (parts->a = read_small (token, 31)) > 0;
  case 'b':
    return (parts->b = read_small (token, 31)) > 0;
  default:
    return token->kind == DATE_TOKEN_SIGN && token->value == symbol;
  }
}

/* Day and month of a date in numbers: whichever cannot be a month is the day. */
static bool
order_parts (Parts *parts, bool month_first)
{
  if (parts->a == 0)
    return true;
  if (parts->a > 12 || parts->b > 12)
    month_first = parts->b > 12;
  parts->month = month_first ? parts->a : parts->b;
  parts->day = month_first ? parts->b : parts->a;
  return parts->month <= 12;
}

/* Blanks stand beside words and after full stops, not around dashes and slashes. */
static bool
is_spaced_rightly (const DateToken *token, char symbol, char before)
{
  if (!token->spaced)
    return true;
  return strchr ("-/.", symbol) == NULL && before != '-' && before != '/';
}

/* Where the pattern, laid on the row at @i, ends; 0 when it does not fit. */
static size_t
fit (const DateTokens *self, size_t i, const char *pattern, bool month_first,
     Parts *parts)
{
  char before = ' ';

  for (const char *symbol = pattern; *symbol != '\0'; symbol++) {
    if (*symbol == ' ') {
      i = skip_between (self, i);
    } else {
      const DateToken *token = extract_date_tokens_at (self, i++);

      if (!read_part (*symbol, self, token, parts) ||
          (symbol > pattern && !is_spaced_rightly (token, *symbol, before)))
        return 0;
    }
    before = *symbol;
  }
  return i <= self->n && order_parts (parts, month_first && pattern[1] != '.') ? i : 0;
}

/* Whether the sign at @i joins the numbers on both its sides without a blank. */
static bool
joins_numbers (const DateTokens *self, size_t i)
{
  const DateToken *sign = extract_date_tokens_at (self, i),
                  *next = extract_date_tokens_at (self, i + 1);

  return i > 0 && sign->kind == DATE_TOKEN_SIGN && !sign->spaced && !next->spaced &&
         strchr ("/.-:=_%", sign->value) != NULL && next->kind == DATE_TOKEN_NUMBER &&
         extract_date_tokens_at (self, i - 1)->kind == DATE_TOKEN_NUMBER;
}

/* What is part of a longer row of numbers, of a version or an address, is no date. */
static bool
stands_alone (const DateTokens *self, size_t first, size_t end)
{
  return !(first > 0 && joins_numbers (self, first - 1)) && !joins_numbers (self, end);
}

/* ---- public ---- */

/* Whether the text has what may be a year: digits of another script, four digits in a
 * row, or two behind a sign that dates are written with.  Nearly all texts have none. */
static bool
may_hold_year (const char *text, size_t length)
{
  size_t run = 0;

  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)text[i];

    run = g_ascii_isdigit (c) ? run + 1 : 0;
    if (run == 4 || (c >= 0xd9 && c <= 0xe0) || c == 0xef)
      return true;
    if (run == 2 && i >= 2 && strchr ("./-'", text[i - 2]) != NULL)
      return true;
  }
  return false;
}

/* An ISO date-time keeps all that it says, zones in numbers included. */
static bool
read_iso (const char *text, DateFound *found)
{
  size_t n = 0;
  g_autofree char *run = NULL;

  while (n < 40 && text[n] != '\0' && strchr ("0123456789-:+.TZ", text[n]) != NULL)
    n++;
  run = g_strndup (text, n);
  if (n < 16 || run[4] != '-' || !date_parse (run, &found->date))
    return false;
  found->end = n;
  return true;
}

static bool
find_at (const DateTokens *self, const DateCustom *custom, size_t i, DateFound *found)
{
  for (size_t p = 0; p < G_N_ELEMENTS (patterns); p++) {
    Parts parts = {0};
    DateFields fields = {0};
    size_t end = fit (self, i, patterns[p], custom->month_first, &parts);

    if (end == 0 || !stands_alone (self, i, end))
      continue;
    fields = (DateFields){.year = parts.year,
                          .month = parts.month,
                          .day = parts.day,
                          .precision = parts.day > 0 ? DATE_DAY : DATE_MONTH};
    found->start = self->tokens[i].start;
    if (fields.precision == DATE_DAY) {
      DateFields with_time = fields;
      size_t time_end = extract_date_clock_read (self, end, &with_time);

      if (date_from_fields (&with_time, &found->date)) {
        found->end = self->tokens[time_end - 1].end;
        return true;
      }
    }
    if (date_from_fields (&fields, &found->date)) {
      found->end = self->tokens[end - 1].end;
      return true;
    }
  }
  return false;
}

bool
extract_date_text_find (const char *text, size_t length, const DateCustom *custom,
                        DateFound *found)
{
  g_autofree char *copy = NULL;
  DateTokens row;

  if (length > MAX_TEXT) {
    length = MAX_TEXT;
    while (length > 0 && ((unsigned char)text[length] & 0xc0) == 0x80)
      length--;
  }
  if (!may_hold_year (text, length))
    return false;
  copy = g_strndup (text, length);
  extract_date_tokens_read (&row, copy, custom->language);
  for (size_t i = 0; i < row.n; i++) {
    DateFound iso = {.start = row.tokens[i].start};

    if (row.tokens[i].kind == DATE_TOKEN_NUMBER && row.tokens[i].digits == 4 &&
        read_iso (copy + iso.start, &iso)) {
      *found = (DateFound){iso.date, iso.start, iso.start + iso.end};
      return true;
    }
    if ((row.tokens[i].kind == DATE_TOKEN_NUMBER ||
         row.tokens[i].kind == DATE_TOKEN_MONTH) &&
        find_at (&row, custom, i, found))
      return true;
  }
  return false;
}

bool
extract_date_text_month_first (const char *language, const char *host)
{
  static const char *const regions[] = {"en-us", "en-ph", "es-us", "en_us"};
  static const char *const day_first[] = {".uk", ".au", ".nz", ".ie", ".za", ".in",
                                          ".sg", ".eu", ".my", ".ng", ".ke", ".hk"};
  g_autofree char *lower = language != NULL ? g_ascii_strdown (language, -1) : NULL;

  for (size_t i = 0; lower != NULL && i < G_N_ELEMENTS (regions); i++) {
    if (g_str_equal (lower, regions[i]))
      return true;
  }
  for (size_t i = 0; host != NULL && i < G_N_ELEMENTS (day_first); i++) {
    if (g_str_has_suffix (host, day_first[i]))
      return false;
  }
  return lower == NULL || g_str_equal (lower, "en");
}

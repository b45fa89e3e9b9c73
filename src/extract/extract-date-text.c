/* extract-date-text.c: finds dates in running text, as people write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text becomes a row of tokens (numbers, words, signs), and every place of the row
 * is compared with the patterns of a table.
 */

#include "extract/extract-date-text.h"

#include <string.h>

#include "extract/extract-date-words.h"
#include "extract/extract-fold.h"

#define MAX_TEXT 400
#define MAX_TOKENS 120

/* Tokens between the parts of a date, those that may stand between them included. */
#define REACH 4

/* Years of the Buddhist era that Thai pages write. */
#define BUDDHIST_ERA 543

typedef enum {
  TOKEN_NUMBER,
  TOKEN_WORD,
  TOKEN_MONTH,
  TOKEN_FILLER,
  TOKEN_SIGN
} TokenKind;

typedef struct {
  TokenKind kind;
  int value;   /* of a number; of a month; the sign */
  int digits;  /* of a number */
  bool spaced; /* a blank stands before it */
  size_t start, end;
} Token;

typedef struct {
  const char *text;
  const DateCustom *custom;
  Token tokens[MAX_TOKENS];
  size_t n_tokens;
} Row;

/* ---- tokens ---- */

/* Signs that are written with other characters in other scripts. */
static int
plain_sign (gunichar c)
{
  static const struct {
    gunichar from;
    char to;
  } signs[] = {
      {0x2010, '-'},  {0x2011, '-'}, {0x2012, '-'}, {0x2013, '-'},
      {0x2212, '-'},  {0xff0d, '-'}, {0xff0f, '/'}, {0xff0e, '.'},
      {0x2019, '\''}, {0x060c, ','}, {0xff1a, ':'}, {0xff0c, ','},
      {0x5e74, '1'},  {0x6708, '2'}, {0x65e5, '3'}, /* 年月日 */
      {0xb144, '1'},  {0xc6d4, '2'}, {0xc77c, '3'}, /* 년월일 */
      {0x6642, 'h'},  {0x65f6, 'h'}, {0xc2dc, 'h'}, /* 時时시 */
      {0x5206, 'm'},  {0xbd84, 'm'},                /* 分분 */
      {0x00ba, 'o'},  {0x00b0, 'o'}, {0x00aa, 'o'},
  };

  if (c < 0x80)
    return (int)c;
  for (size_t i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (signs[i].from == c)
      return signs[i].to;
  }
  return '?';
}

static bool
is_word_char (gunichar c)
{
  return (g_unichar_isalpha (c) || g_unichar_ismark (c)) && plain_sign (c) == '?';
}

static bool
is_letter (gunichar c)
{
  return c < 0x80 ? g_ascii_isalpha (c) : is_word_char (c);
}

static char *
fold_tokens (const Row *self, const Token *first, const Token *last)
{
  return extract_fold (self->text + first->start, last->end - first->start);
}

/* A word that is no month alone may be one together with the next ("كانون الثاني"):
 * the first becomes the month, the second what may stand beside it. */
static void
judge_pair (Row *self, size_t i)
{
  Token *word = &self->tokens[i], *next = word + 1;
  g_autofree char *folded = NULL;

  if (i + 1 >= self->n_tokens || next->kind != TOKEN_WORD)
    return;
  folded = fold_tokens (self, word, next);
  word->value = extract_date_words_month (folded, self->custom->language);
  if (word->value > 0) {
    word->kind = TOKEN_MONTH;
    next->kind = TOKEN_FILLER;
  }
}

static void
judge_word (Row *self, size_t i)
{
  Token *word = &self->tokens[i];
  g_autofree char *folded = fold_tokens (self, word, word);

  word->value = extract_date_words_month (folded, self->custom->language);
  if (word->value > 0)
    word->kind = TOKEN_MONTH;
  else if (extract_date_words_is_filler (folded))
    word->kind = TOKEN_FILLER;
  else if (g_str_equal (folded, "thang"))
    word->value = 'T';
  else if ((unsigned char)*folded >= 0x80)
    judge_pair (self, i);
}

static size_t
read_number (const char *at, const char *end, Token *token)
{
  const char *start = at;

  token->kind = TOKEN_NUMBER;
  while (at < end && g_unichar_isdigit (g_utf8_get_char (at))) {
    if (token->digits < 9)
      token->value = token->value * 10 + g_unichar_digit_value (g_utf8_get_char (at));
    token->digits++;
    at = g_utf8_next_char (at);
  }
  return (size_t)(at - start);
}

static size_t
read_word (const char *at, const char *end, Token *token)
{
  const char *start = at;

  token->kind = TOKEN_WORD;
  while (at < end && is_letter (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return (size_t)(at - start);
}

static void
tokenise (Row *self, const char *text, size_t length)
{
  const char *at = text, *end = text + length;
  bool spaced = true;

  while (at < end && self->n_tokens < MAX_TOKENS) {
    Token token = {.start = (size_t)(at - text), .spaced = spaced};
    gunichar c = g_utf8_get_char (at);

    spaced = g_unichar_isspace (c) || c == 0x200e || c == 0x200f;
    if (spaced) {
      at = g_utf8_next_char (at);
      continue;
    }
    if (g_unichar_isdigit (c)) {
      at += read_number (at, end, &token);
    } else if (is_letter (c)) {
      at += read_word (at, end, &token);
    } else {
      token.kind = TOKEN_SIGN;
      token.value = plain_sign (c);
      at = g_utf8_next_char (at);
    }
    token.end = (size_t)(at - text);
    self->tokens[self->n_tokens++] = token;
  }
}

/* Whether a number stands within reach of a pattern. */
static bool
is_beside_number (const Row *self, size_t i)
{
  size_t first = i > REACH ? i - REACH : 0;
  size_t last = MIN (i + REACH + 1, self->n_tokens);

  for (size_t k = first; k < last; k++) {
    if (self->tokens[k].kind == TOKEN_NUMBER)
      return true;
  }
  return false;
}

/* Words far from any number are not looked up. */
static void
judge_words (Row *self)
{
  for (size_t i = 0; i < self->n_tokens; i++) {
    if (self->tokens[i].kind == TOKEN_WORD && is_beside_number (self, i))
      judge_word (self, i);
  }
}

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

static const Token *
token_at (const Row *self, size_t i)
{
  static const Token none = {.kind = TOKEN_SIGN};

  return i < self->n_tokens ? &self->tokens[i] : &none;
}

static int
read_year (const Token *token)
{
  if (token->kind != TOKEN_NUMBER || token->digits != 4)
    return 0;
  if (token->value >= 1900 && token->value < 2100)
    return token->value;
  if (token->value >= 1900 + BUDDHIST_ERA && token->value < 2100 + BUDDHIST_ERA)
    return token->value - BUDDHIST_ERA;
  return 0;
}

static int
read_small (const Token *token, int max)
{
  bool fits = token->kind == TOKEN_NUMBER && token->digits <= 2 && token->value >= 1 &&
              token->value <= max;

  return fits ? token->value : 0;
}

static bool
is_ordinal (const Row *self, const Token *token)
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
  return token->kind == TOKEN_SIGN && token->value == 'o';
}

static bool
is_between (const Row *self, const Token *token)
{
  if (token->kind == TOKEN_SIGN && token->value != 'o')
    return token->value != 0 && strchr (",.'", token->value) != NULL;
  return token->kind == TOKEN_FILLER || is_ordinal (self, token);
}

/* Past what may stand between the parts of a date; at most three of them. */
static size_t
skip_between (const Row *self, size_t i)
{
  for (int n = 0; n < 3 && is_between (self, token_at (self, i)); n++)
    i++;
  return i;
}

/* Reads one part; false when the token is none such. */
static bool
read_part (char symbol, const Row *self, const Token *token, Parts *parts)
{
  switch (symbol) {
  case 'Y':
    return (parts->year = read_year (token)) > 0;
  case 'y':
    if (token->kind != TOKEN_NUMBER || token->digits != 2)
      return false;
    parts->year = 2000 + token->value;
    return true;
  case 'D':
    return (parts->day = read_small (token, 31)) > 0;
  case 'm':
    return (parts->month = read_small (token, 12)) > 0;
  case 'M':
    parts->month = token->value;
    return token->kind == TOKEN_MONTH;
  case 'T':
    return token->kind == TOKEN_WORD && token->value == 'T';
  case 'a':
    return (parts->a = read_small (token, 31)) > 0;
  case 'b':
    return (parts->b = read_small (token, 31)) > 0;
  default:
    return token->kind == TOKEN_SIGN && token->value == symbol;
  }
}

/* Day and month of a date in numbers: whichever cannot be a month is the day. */
static bool
order_parts (const Row *self, Parts *parts, char sign)
{
  bool month_first = self->custom->month_first && sign != '.';

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
is_spaced_rightly (const Token *token, char symbol, char before)
{
  if (!token->spaced)
    return true;
  return strchr ("-/.", symbol) == NULL && before != '-' && before != '/';
}

/* Where the pattern, laid on the row at @i, ends; 0 when it does not fit. */
static size_t
fit (const Row *self, size_t i, const char *pattern, Parts *parts)
{
  char before = ' ';

  for (const char *symbol = pattern; *symbol != '\0'; symbol++) {
    if (*symbol == ' ') {
      i = skip_between (self, i);
    } else {
      const Token *token = token_at (self, i++);

      if (!read_part (*symbol, self, token, parts) ||
          (symbol > pattern && !is_spaced_rightly (token, *symbol, before)))
        return 0;
    }
    before = *symbol;
  }
  return i <= self->n_tokens && order_parts (self, parts, pattern[1]) ? i : 0;
}

/* Whether the sign at @i joins the numbers on both its sides without a blank. */
static bool
joins_numbers (const Row *self, size_t i)
{
  const Token *sign = token_at (self, i), *next = token_at (self, i + 1);

  return i > 0 && sign->kind == TOKEN_SIGN && !sign->spaced && !next->spaced &&
         strchr ("/.-:=_%", sign->value) != NULL && next->kind == TOKEN_NUMBER &&
         token_at (self, i - 1)->kind == TOKEN_NUMBER;
}

/* What is part of a longer row of numbers, of a version or an address, is no date. */
static bool
stands_alone (const Row *self, size_t first, size_t end)
{
  return !(first > 0 && joins_numbers (self, first - 1)) && !joins_numbers (self, end);
}

/* ---- the time of day ---- */

static bool
is_word (const Row *self, const Token *token, const char *word)
{
  size_t length = strlen (word);

  return (token->kind == TOKEN_WORD || token->kind == TOKEN_FILLER) &&
         token->end - token->start == length &&
         g_ascii_strncasecmp (self->text + token->start, word, length) == 0;
}

/* Past "at", "um", "kl.", "-", "|" and the like; at most three of them. */
static size_t
skip_before_time (const Row *self, size_t i)
{
  for (int n = 0; n < 3 && i < self->n_tokens; n++, i++) {
    const Token *token = token_at (self, i);

    if (token->kind == TOKEN_NUMBER)
      break;
    if (token->kind != TOKEN_SIGN && token->end - token->start > 4)
      break;
  }
  return i;
}

/* "am" and "pm"; gives how many tokens they are. */
static size_t
read_half_of_day (const Row *self, size_t i, DateFields *fields)
{
  static const struct {
    const char *letter;
    bool afternoon;
  } halves[] = {{"am", false}, {"pm", true}, {"a", false}, {"p", true}};

  for (size_t h = 0; h < G_N_ELEMENTS (halves); h++) {
    const Token *token = token_at (self, i);
    bool dotted = halves[h].letter[1] == '\0';

    if (!is_word (self, token, halves[h].letter) ||
        (dotted && !(token_at (self, i + 1)->value == '.' &&
                     is_word (self, token_at (self, i + 2), "m"))))
      continue;
    if (fields->hour == 12)
      fields->hour = halves[h].afternoon ? 12 : 0;
    else if (halves[h].afternoon && fields->hour < 12)
      fields->hour += 12;
    return dotted ? 3 : 1;
  }
  return 0;
}

static size_t
read_zone (const Row *self, size_t i, DateFields *fields)
{
  static const struct {
    const char *name;
    int minutes;
  } zones[] = {{"Z", 0},      {"UTC", 0},    {"GMT", 0},    {"EST", -300}, {"EDT", -240},
               {"CST", -360}, {"CDT", -300}, {"MST", -420}, {"MDT", -360}, {"PST", -480},
               {"PDT", -420}, {"CET", 60},   {"CEST", 120}, {"MEZ", 60},   {"MESZ", 120},
               {"BST", 60},   {"EET", 120},  {"EEST", 180}, {"MSK", 180},  {"JST", 540},
               {"KST", 540},  {"AEST", 600}, {"AEDT", 660}, {"NZST", 720}};

  for (size_t z = 0; z < G_N_ELEMENTS (zones); z++) {
    if (is_word (self, token_at (self, i), zones[z].name)) {
      fields->has_zone = true;
      fields->zone_minutes = zones[z].minutes;
      return 1;
    }
  }
  return 0;
}

/* The hour and the minute at @i; where they end, or @i when they are none. */
static size_t
read_clock (const Row *self, size_t i, DateFields *fields)
{
  const Token *hour = token_at (self, i), *sign = token_at (self, i + 1);
  const Token *minute = token_at (self, i + 2);
  size_t end = i + 3;

  if (hour->kind != TOKEN_NUMBER || hour->digits > 2 || hour->value > 23 ||
      minute->kind != TOKEN_NUMBER || minute->digits != 2 || minute->value > 59 ||
      minute->spaced)
    return i;
  if (!(sign->kind == TOKEN_SIGN &&
        (sign->value == ':' || sign->value == 'h' ||
         (sign->value == '.' && token_at (self, end)->value != '.'))) &&
      !(sign->end - sign->start == 1 && is_word (self, sign, "h")))
    return i;
  fields->hour = hour->value;
  fields->minute = minute->value;
  fields->precision = DATE_MINUTE;
  if (token_at (self, end)->value == ':' && token_at (self, end + 1)->digits == 2 &&
      token_at (self, end + 1)->value < 60) {
    fields->second = token_at (self, end + 1)->value;
    fields->precision = DATE_SECOND;
    end += 2;
  }
  return end;
}

/* A time of day right behind the date; where both end. */
static size_t
read_time (const Row *self, size_t end, DateFields *fields)
{
  size_t start = skip_before_time (self, end);
  size_t i = read_clock (self, start, fields);

  if (i == start)
    return end;
  i += read_half_of_day (self, i, fields);
  return i + read_zone (self, i, fields);
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
    if (run == 2 && i >= 2 && strchr ("./-", text[i - 2]) != NULL)
      return true;
  }
  return false;
}

/* An ISO date-time keeps all that it says, zones in numbers included. */
static bool
read_iso (const char *text, size_t length, DateFound *found)
{
  size_t n = 0;
  g_autofree char *run = NULL;

  while (n < length && n < 40 && text[n] != '\0' &&
         strchr ("0123456789-:+.TZ", text[n]) != NULL)
    n++;
  run = g_strndup (text, n);
  if (n < 16 || run[4] != '-' || !date_parse (run, &found->date))
    return false;
  found->end = n;
  return true;
}

static bool
find_at (const Row *self, size_t i, DateFound *found)
{
  for (size_t p = 0; p < G_N_ELEMENTS (patterns); p++) {
    Parts parts = {0};
    DateFields fields = {0};
    size_t end = fit (self, i, patterns[p], &parts);

    if (end == 0 || !stands_alone (self, i, end))
      continue;
    fields = (DateFields){.year = parts.year,
                          .month = parts.month,
                          .day = parts.day,
                          .precision = parts.day > 0 ? DATE_DAY : DATE_MONTH};
    found->start = self->tokens[i].start;
    if (fields.precision == DATE_DAY) {
      DateFields with_time = fields;
      size_t time_end = read_time (self, end, &with_time);

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
  Row row = {.custom = custom};

  length = MIN (length, MAX_TEXT);
  if (!may_hold_year (text, length))
    return false;
  while (length > 0 && ((unsigned char)text[length] & 0xc0) == 0x80)
    length--;
  row.text = copy = g_strndup (text, length);
  length = strlen (copy);
  tokenise (&row, copy, length);
  judge_words (&row);
  for (size_t i = 0; i < row.n_tokens; i++) {
    DateFound iso = {.start = row.tokens[i].start};

    if (row.tokens[i].kind == TOKEN_NUMBER && row.tokens[i].digits == 4 &&
        read_iso (copy + iso.start, length - iso.start, &iso)) {
      *found = (DateFound){iso.date, iso.start, iso.start + iso.end};
      return true;
    }
    if ((row.tokens[i].kind == TOKEN_NUMBER || row.tokens[i].kind == TOKEN_MONTH) &&
        find_at (&row, i, found))
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

/* extract-date-clock.c: the time of day behind a date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-date-clock.h"

#include <glib.h>
#include <string.h>

/* Past "at", "um", "kl.", "-", "|" and the like; at most three of them. */
static size_t
skip_before_time (const DateTokens *self, size_t i)
{
  for (int n = 0; n < 3 && i < self->n; n++, i++) {
    const DateToken *token = extract_date_tokens_at (self, i);

    if (token->kind == DATE_TOKEN_NUMBER)
      break;
    if (token->kind != DATE_TOKEN_SIGN && token->end - token->start > 4)
      break;
  }
  return i;
}

/* "am" and "pm"; gives how many tokens they are. */
static size_t
read_half_of_day (const DateTokens *self, size_t i, DateFields *fields)
{
  static const struct {
    const char *letter;
    bool afternoon;
  } halves[] = {{"am", false}, {"pm", true}, {"a", false}, {"p", true}};

  for (size_t h = 0; h < G_N_ELEMENTS (halves); h++) {
    const DateToken *token = extract_date_tokens_at (self, i);
    bool dotted = halves[h].letter[1] == '\0';

    if (!extract_date_tokens_is_word (self, token, halves[h].letter) ||
        (dotted && !(extract_date_tokens_at (self, i + 1)->value == '.' &&
                     extract_date_tokens_is_word (
                         self, extract_date_tokens_at (self, i + 2), "m"))))
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
read_zone (const DateTokens *self, size_t i, DateFields *fields)
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
    if (extract_date_tokens_is_word (self, extract_date_tokens_at (self, i),
                                     zones[z].name)) {
      fields->has_zone = true;
      fields->zone_minutes = zones[z].minutes;
      return 1;
    }
  }
  return 0;
}

/* The hour and the minute at @i; where they end, or @i when they are none. */
static size_t
read_clock (const DateTokens *self, size_t i, DateFields *fields)
{
  const DateToken *hour = extract_date_tokens_at (self, i),
                  *sign = extract_date_tokens_at (self, i + 1);
  const DateToken *minute = extract_date_tokens_at (self, i + 2);
  size_t end = i + 3;

  if (hour->kind != DATE_TOKEN_NUMBER || hour->digits > 2 || hour->value > 23 ||
      minute->kind != DATE_TOKEN_NUMBER || minute->digits != 2 || minute->value > 59 ||
      minute->spaced)
    return i;
  if (!(sign->kind == DATE_TOKEN_SIGN &&
        (sign->value == ':' || sign->value == 'h' ||
         (sign->value == '.' && extract_date_tokens_at (self, end)->value != '.'))) &&
      !(sign->end - sign->start == 1 && extract_date_tokens_is_word (self, sign, "h")))
    return i;
  fields->hour = hour->value;
  fields->minute = minute->value;
  fields->precision = DATE_MINUTE;
  if (extract_date_tokens_at (self, end)->value == ':' &&
      extract_date_tokens_at (self, end + 1)->digits == 2 &&
      extract_date_tokens_at (self, end + 1)->value < 60) {
    fields->second = extract_date_tokens_at (self, end + 1)->value;
    fields->precision = DATE_SECOND;
    end += 2;
  }
  return end;
}

size_t
extract_date_clock_read (const DateTokens *self, size_t end, DateFields *fields)
{
  size_t start = skip_before_time (self, end);
  size_t i = read_clock (self, start, fields);

  if (i == start)
    return end;
  i += read_half_of_day (self, i, fields);
  return i + read_zone (self, i, fields);
}

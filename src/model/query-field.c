/* query-field.c: the fields of the query language, "name:value"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/query-field.h"

#include <string.h>

/* How the value of a field is read into its term. */
typedef bool (*ReadFunc) (const char *value, int64_t now, QueryTerm *term);

/* Whether a value that cannot be read could become right when more is typed. */
typedef bool (*BeginsFunc) (const char *value);

typedef struct {
  const char *name;
  QueryTermKind kind;
  ReadFunc read;
  BeginsFunc begins;
  const char *expected; /* what the value must be, for the message */
} Field;

/* A word that stands for a kind of term, with its number. */
typedef struct {
  const char *word;
  QueryTermKind kind;
  int number;
  bool negated;
} Choice;

static const Choice has_choices[] = {
    {"note", QUERY_HAS_NOTE},
    {"highlight", QUERY_HAS_HIGHLIGHT},
    {"image", QUERY_HAS_IMAGE},
};

static const Choice is_choices[] = {
    {"starred", QUERY_STARRED},
    {"unread", QUERY_UNREAD},
    {"read", QUERY_UNREAD, 0, true},
    {"inbox", QUERY_STATE, CLIP_INBOX},
    {"archived", QUERY_STATE, CLIP_ARCHIVE},
    {"archive", QUERY_STATE, CLIP_ARCHIVE},
    {"trashed", QUERY_STATE, CLIP_TRASH},
    {"trash", QUERY_STATE, CLIP_TRASH},
};

/* ---- words ---- */

static bool
read_text (const char *value, int64_t now, QueryTerm *term)
{
  term->text = g_strdup (value);
  return true;
}

static bool
read_choice (const Choice *choices, size_t n, const char *value, QueryTerm *term)
{
  for (size_t i = 0; i < n; i++) {
    QueryTerm *target = term;

    if (g_ascii_strcasecmp (value, choices[i].word) != 0)
      continue;
    if (choices[i].negated) {
      term->kind = QUERY_NOT;
      target = query_term_new (choices[i].kind, NULL);
      query_term_add (term, target);
    }
    target->kind = choices[i].kind;
    target->number = choices[i].number;
    return true;
  }
  return false;
}

static bool
begins_with (const char *word, const char *value)
{
  return g_ascii_strncasecmp (word, value, strlen (value)) == 0;
}

static bool
begins_choice (const Choice *choices, size_t n, const char *value)
{
  for (size_t i = 0; i < n; i++) {
    if (begins_with (choices[i].word, value))
      return true;
  }
  return false;
}

/* Any text can be read. */
static bool
begins_text (const char *value)
{
  return false;
}

static bool
read_has (const char *value, int64_t now, QueryTerm *term)
{
  return read_choice (has_choices, G_N_ELEMENTS (has_choices), value, term);
}

static bool
begins_has (const char *value)
{
  return begins_choice (has_choices, G_N_ELEMENTS (has_choices), value);
}

static bool
read_is (const char *value, int64_t now, QueryTerm *term)
{
  return read_choice (is_choices, G_N_ELEMENTS (is_choices), value, term);
}

static bool
begins_is (const char *value)
{
  return begins_choice (is_choices, G_N_ELEMENTS (is_choices), value);
}

static bool
read_color (const char *value, int64_t now, QueryTerm *term)
{
  g_autofree char *name = g_ascii_strdown (value, -1);
  HighlightColor color;

  if (!highlight_color_from_name (name, &color))
    return false;
  term->number = (int)color;
  return true;
}

static bool
begins_color (const char *value)
{
  for (int i = 0; i < N_HIGHLIGHT_COLORS; i++) {
    if (begins_with (highlight_color_name (i), value))
      return true;
  }
  return false;
}

/* ---- ranges ---- */

/* What one side of a range names: [from, to); a moment when both are equal. */
typedef struct {
  int64_t from, to;
} Stretch;

typedef bool (*StretchFunc) (const char *text, int64_t now, Stretch *stretch);

/* ">", ">=", "<", "<=" and what of the stretch becomes the open side's edge. */
typedef struct {
  const char *sign;
  bool below; /* the edge is the upper one */
  bool end;   /* the edge is the end of the stretch */
} Comparison;

static const Comparison comparisons[] = {
    {">=", false, false}, {"<=", true, true}, {">", false, true}, {"<", true, false}};

static bool
read_comparison (const char *value, int64_t now, StretchFunc read, QueryTerm *term,
                 bool *matched)
{
  *matched = false;
  for (size_t i = 0; i < G_N_ELEMENTS (comparisons); i++) {
    Stretch stretch;

    if (!g_str_has_prefix (value, comparisons[i].sign))
      continue;
    *matched = true;
    if (!read (value + strlen (comparisons[i].sign), now, &stretch))
      return false;
    *(comparisons[i].below ? &term->to : &term->from) =
        comparisons[i].end ? stretch.to : stretch.from;
    return true;
  }
  return false;
}

/* "a..b", "a..", "..b" */
static bool
read_between (const char *value, const char *dots, int64_t now, StretchFunc read,
              QueryTerm *term)
{
  g_autofree char *left = g_strndup (value, (size_t)(dots - value));
  const char *right = dots + 2;
  Stretch stretch;

  if (*left == '\0' && *right == '\0')
    return false;
  if (*left != '\0') {
    if (!read (left, now, &stretch))
      return false;
    term->from = stretch.from;
  }
  if (*right != '\0') {
    if (!read (right, now, &stretch))
      return false;
    term->to = stretch.to;
  }
  return true;
}

static bool
read_range (const char *value, int64_t now, StretchFunc read, QueryTerm *term)
{
  const char *dots = strstr (value, "..");
  Stretch stretch;
  bool matched, good;

  if (dots != NULL)
    return read_between (value, dots, now, read, term);
  good = read_comparison (value, now, read, term, &matched);
  if (matched)
    return good;
  if (!read (value, now, &stretch))
    return false;
  term->from = stretch.from;
  term->to = stretch.from == stretch.to ? 0 : stretch.to;
  return true;
}

/* ---- numbers and dates ---- */

static bool
read_digits (const char *text, size_t length, int64_t max, int64_t *number)
{
  int64_t value = 0;

  if (length == 0)
    return false;
  for (size_t i = 0; i < length; i++) {
    if (!g_ascii_isdigit (text[i]))
      return false;
    value = value * 10 + (text[i] - '0');
    if (value > max)
      return false;
  }
  *number = value;
  return true;
}

static bool
number_stretch (const char *text, int64_t now, Stretch *stretch)
{
  if (!read_digits (text, strlen (text), G_MAXINT32, &stretch->from))
    return false;
  stretch->to = stretch->from + 1;
  return true;
}

/* Units of "7d".  Months and years are those of the calendar. */
static const struct {
  char unit;
  int hours, months;
} units[] = {{'h', 1, 0}, {'d', 24, 0}, {'w', 168, 0}, {'m', 0, 1}, {'y', 0, 12}};

static int64_t
to_us (GDateTime *time)
{
  return g_date_time_to_unix (time) * G_USEC_PER_SEC;
}

static bool
ago_stretch (const char *text, int64_t now, Stretch *stretch)
{
  size_t length = strlen (text);
  int64_t count;

  if (length < 2 || !read_digits (text, length - 1, 9999, &count))
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS (units); i++) {
    g_autoptr (GDateTime) at = NULL;
    g_autoptr (GDateTime) then = NULL;

    if (g_ascii_tolower (text[length - 1]) != units[i].unit)
      continue;
    at = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);
    then = units[i].months > 0
               ? g_date_time_add_months (at, -(int)count * units[i].months)
               : g_date_time_add_hours (at, -(int)count * units[i].hours);
    if (then == NULL)
      return false;
    stretch->from = stretch->to = to_us (then);
    return true;
  }
  return false;
}

/* From the first moment of a year, month or day to that of the next, in @zone. */
static bool
calendar_stretch (int year, int month, int day, GTimeZone *zone, Stretch *stretch)
{
  g_autoptr (GDateTime) start =
      g_date_time_new (zone, year, MAX (month, 1), MAX (day, 1), 0, 0, 0);
  g_autoptr (GDateTime) end = NULL;

  if (start == NULL)
    return false;
  end = day > 0     ? g_date_time_add_days (start, 1)
        : month > 0 ? g_date_time_add_months (start, 1)
                    : g_date_time_add_years (start, 1);
  if (end == NULL)
    return false;
  stretch->from = to_us (start);
  stretch->to = to_us (end);
  return true;
}

/* "2024", "2024-02", "2024-02-01" */
static bool
date_stretch (const char *text, GTimeZone *zone, Stretch *stretch)
{
  static const size_t lengths[] = {4, 7, 10};
  size_t length = strlen (text);
  int64_t parts[3] = {0};
  size_t n = 0;

  while (n < G_N_ELEMENTS (lengths) && lengths[n] != length)
    n++;
  if (n == G_N_ELEMENTS (lengths))
    return false;
  for (size_t i = 0; i <= n; i++) {
    size_t start = i == 0 ? 0 : lengths[i - 1] + 1;

    if ((i > 0 && text[start - 1] != '-') ||
        !read_digits (text + start, lengths[i] - start, 9999, &parts[i]) || parts[i] == 0)
      return false;
  }
  return calendar_stretch ((int)parts[0], (int)parts[1], (int)parts[2], zone, stretch);
}

static bool
time_stretch (const char *text, int64_t now, GTimeZone *zone, Stretch *stretch)
{
  static const char *const days[] = {"today", "yesterday"};

  for (int i = 0; i < (int)G_N_ELEMENTS (days); i++) {
    g_autoptr (GDateTime) utc = NULL;
    g_autoptr (GDateTime) at = NULL;
    g_autoptr (GDateTime) day = NULL;

    if (g_ascii_strcasecmp (text, days[i]) != 0)
      continue;
    utc = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);
    at = g_date_time_to_timezone (utc, zone);
    day = g_date_time_add_days (at, -i);
    return calendar_stretch (g_date_time_get_year (day), g_date_time_get_month (day),
                             g_date_time_get_day_of_month (day), zone, stretch);
  }
  return ago_stretch (text, now, stretch) || date_stretch (text, zone, stretch);
}

/* Clippings are saved in the reader's time, pages published in their own. */
static bool
local_stretch (const char *text, int64_t now, Stretch *stretch)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return time_stretch (text, now, zone, stretch);
}

static bool
page_stretch (const char *text, int64_t now, Stretch *stretch)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  return time_stretch (text, now, zone, stretch);
}

static bool
read_words (const char *value, int64_t now, QueryTerm *term)
{
  return read_range (value, now, number_stretch, term);
}

static bool
read_saved (const char *value, int64_t now, QueryTerm *term)
{
  return read_range (value, now, local_stretch, term);
}

static bool
read_published (const char *value, int64_t now, QueryTerm *term)
{
  return read_range (value, now, page_stretch, term);
}

static bool
read_after (const char *value, int64_t now, QueryTerm *term)
{
  Stretch stretch;

  if (!local_stretch (value, now, &stretch))
    return false;
  term->from = stretch.from;
  return true;
}

static bool
read_before (const char *value, int64_t now, QueryTerm *term)
{
  Stretch stretch;

  if (!local_stretch (value, now, &stretch))
    return false;
  term->to = stretch.from;
  return true;
}

static bool
begins_number (const char *value)
{
  return strspn (value, "0123456789-.<>=") == strlen (value);
}

static bool
begins_date (const char *value)
{
  return begins_number (value) || begins_with ("today", value) ||
         begins_with ("yesterday", value);
}

/* ---- the table ---- */

#define A_DATE "a date such as 2024, 2024-10, 2024-10-05, 7d or today"

static const Field fields[] = {
    {"tag", QUERY_TAG, read_text, begins_text, "a tag"},
    {"hltag", QUERY_HIGHLIGHT_TAG, read_text, begins_text, "a tag"},
    {"site", QUERY_SITE, read_text, begins_text, "an outlet or a host"},
    {"author", QUERY_AUTHOR, read_text, begins_text, "a name"},
    {"lang", QUERY_LANGUAGE, read_text, begins_text, "a language such as en"},
    {"has", QUERY_HAS_NOTE, read_has, begins_has, "note, highlight or image"},
    {"is", QUERY_STATE, read_is, begins_is,
     "inbox, archived, trashed, starred, unread or read"},
    {"color", QUERY_COLOR, read_color, begins_color,
     "yellow, green, blue, pink, purple or orange"},
    {"words", QUERY_WORDS, read_words, begins_number,
     "a number such as >800 or 500..800"},
    {"saved", QUERY_SAVED, read_saved, begins_date, A_DATE},
    {"published", QUERY_PUBLISHED, read_published, begins_date, A_DATE},
    {"after", QUERY_SAVED, read_after, begins_date, A_DATE},
    {"before", QUERY_SAVED, read_before, begins_date, A_DATE},
};

static const Field *
find_field (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (g_str_equal (name, fields[i].name))
      return &fields[i];
  }
  return NULL;
}

bool
query_field_exists (const char *name)
{
  return find_field (name) != NULL;
}

QueryTerm *
query_field_parse (const QueryToken *token, int64_t now, GError **error)
{
  const Field *field = find_field (token->field);
  g_autoptr (QueryTerm) term = NULL;

  if (field == NULL) {
    g_set_error (error, QUERY_ERROR, QUERY_ERROR_FIELD,
                 "There is no field “%s:”; a word with a colon must be in quotes",
                 token->field);
    return NULL;
  }
  term = query_term_new (field->kind, NULL);
  if (*token->value == '\0' || !field->read (token->value, now, term)) {
    g_set_error (error, QUERY_ERROR, QUERY_ERROR_VALUE, "“%s:” needs %s", field->name,
                 field->expected);
    return NULL;
  }
  return g_steal_pointer (&term);
}

bool
query_field_is_unfinished (const QueryToken *token)
{
  const Field *field = find_field (token->field);

  return field != NULL && (*token->value == '\0' || field->begins (token->value));
}

/* ---- what there is ---- */

GPtrArray *
query_field_list_names (void)
{
  GPtrArray *names = g_ptr_array_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++)
    g_ptr_array_add (names, (char *)fields[i].name);
  return names;
}

static void
add_choices (GPtrArray *values, const Choice *choices, size_t n)
{
  for (size_t i = 0; i < n; i++)
    g_ptr_array_add (values, (char *)choices[i].word);
}

GPtrArray *
query_field_list_values (const char *name)
{
  GPtrArray *values = g_ptr_array_new ();

  if (g_str_equal (name, "has"))
    add_choices (values, has_choices, G_N_ELEMENTS (has_choices));
  else if (g_str_equal (name, "is"))
    add_choices (values, is_choices, G_N_ELEMENTS (is_choices));
  for (int i = 0; g_str_equal (name, "color") && i < N_HIGHLIGHT_COLORS; i++)
    g_ptr_array_add (values, (char *)highlight_color_name ((HighlightColor)i));
  return values;
}

/* extract-date.c: when a page was published and changed, of all the dates that it gives
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-date.h"

#include <string.h>

#include "base/uri.h"
#include "extract/extract-date-text.h"
#include "extract/extract-date-words.h"
#include "extract/extract-line.h"
#include "html/html-text.h"
#include "html/html-walk.h"

/* The first news pages with dates on them; what is older is about its subject. */
#define FIRST_YEAR 1995

#define DAY_US (INT64_C (24) * 3600 * G_USEC_PER_SEC)

/* Bytes of a line that is there for its date. */
#define MAX_LINE 160

/* Nodes between headline and date that are still "beside". */
#define NEAR 200

/* Bytes before a date that are a place, and behind it that are more than a remark. */
#define MAX_DATELINE 40

/* Elements looked at; pages of teasers have hundreds. */
#define MAX_TRIES 60

/* Nothing else is worth more. */
#define WORTH_SURE 101

/* A date that is worth less stands anywhere in the page and for anything. */
#define MIN_WORTH 25

/* A shown date that is worth so much stands beside the headline and is called a date. */
#define SURE_PLACE 56

typedef struct {
  Date date;
  int worth;
  const char *from;
  const HtmlNode *node;
} Candidate;

typedef struct {
  const Claims *claims;
  const Title *title;
  DateCustom custom;
  int64_t latest; /* µs */
  Candidate published, modified;
  Candidate shown; /* the best that stands in the page for its readers */
} Search;

/* ---- reading one ---- */

static bool
is_sane (const Search *self, const Date *date)
{
  return date_to_fields (date).year >= FIRST_YEAR && date->utc_us <= self->latest;
}

/* Seconds or milliseconds since the epoch, as some publishing systems write. */
static bool
read_epoch (const char *text, Date *date)
{
  size_t length = strspn (text, "0123456789");
  int64_t number;

  if (text[length] != '\0' || (length != 10 && length != 13))
    return false;
  number = g_ascii_strtoll (text, NULL, 10);
  *date = (Date){.utc_us = number * (length == 10 ? G_USEC_PER_SEC : 1000),
                 .has_zone = true,
                 .precision = DATE_SECOND};
  return true;
}

static bool
read_claim (const Search *self, const char *text, Date *date)
{
  DateFound found;
  Date read;

  if (date_parse (text, &read) || read_epoch (text, &read)) {
    if (!is_sane (self, &read) || read.precision < DATE_MONTH)
      return false;
    *date = read;
    return true;
  }
  if (!extract_date_text_find (text, strlen (text), &self->custom, &found) ||
      !is_sane (self, &found.date))
    return false;
  *date = found.date;
  return true;
}

/* Keeps the candidate when it is worth more; a finer date wins among equals. */
static void
offer (Candidate *best, Date date, int worth, const char *from, const HtmlNode *node)
{
  if (date.precision < DATE_DAY)
    worth /= 3;
  if (worth > best->worth)
    *best = (Candidate){date, worth, from, node};
}

static void
offer_text (Search *self, Candidate *best, const char *text, int worth, const char *from)
{
  Date date;

  if (text != NULL && read_claim (self, text, &date))
    offer (best, date, worth, from, NULL);
}

/* ---- claims ---- */

static void
offer_claims (Search *self)
{
  for (guint i = 0; i < self->claims->claims->len; i++) {
    const Claim *claim = &g_array_index (self->claims->claims, Claim, i);
    g_autofree char *text = NULL;
    int worth = 90 - 5 * claim->rank;

    if (claim->kind != CLAIM_PUBLISHED && claim->kind != CLAIM_MODIFIED &&
        claim->kind != CLAIM_CREATED)
      continue;
    text = extract_line_of_markup (claim->value.data, claim->value.length);
    if (claim->kind == CLAIM_MODIFIED)
      offer_text (self, &self->modified, text, worth, "meta");
    else
      offer_text (self, &self->published, text,
                  claim->kind == CLAIM_CREATED ? worth - 25 : worth, "meta");
  }
}

/* ---- elements ---- */

static int
worth_of_place (const Search *self, uint32_t position)
{
  int distance = (int)position - (int)self->title->position;

  if (self->title->position == 0)
    return 5;
  if (distance >= 0 && distance <= NEAR)
    return 20 - distance * 10 / NEAR;
  if (distance < 0 && distance >= -NEAR / 2)
    return 12;
  return 0;
}

/* What the words before the element, in the line that it stands in, say. */
static DateWords
words_before (const HtmlNode *node)
{
  const HtmlNode *parent = node->parent;
  g_autofree char *own = extract_line_of_node (node, MAX_LINE);
  g_autofree char *lines = NULL;
  const char *at;

  if (parent == NULL || *own == '\0')
    return DATE_WORDS_NOTHING;
  lines = extract_line_of_node (parent, 2 * MAX_LINE);
  at = strstr (lines, own);
  return at != NULL ? extract_date_words_before (lines, (size_t)(at - lines))
                    : DATE_WORDS_NOTHING;
}

/* Reads the date of an element: one of its attributes, else its text. */
static bool
read_element (const Search *self, const HtmlNode *node, Date *date, DateWords *words)
{
  g_autofree char *datetime = html_node_dup_attr (node, HTML_ATTR_DATETIME);
  g_autofree char *content = html_node_dup_attr (node, HTML_ATTR_CONTENT);
  g_autofree char *lines = NULL;
  DateFound found;

  *words = DATE_WORDS_NOTHING;
  if (!(datetime != NULL && read_claim (self, datetime, date)) &&
      !(content != NULL && read_claim (self, content, date))) {
    lines = extract_line_of_node (node, MAX_LINE);
    if (strlen (lines) >= MAX_LINE ||
        !extract_date_text_find (lines, strlen (lines), &self->custom, &found) ||
        !is_sane (self, &found.date))
      return false;
    *words = extract_date_words_before (lines, found.start);
    *date = found.date;
  }
  if (*words == DATE_WORDS_NOTHING)
    *words = words_before (node);
  return true;
}

static void
offer_mark (Search *self, const Mark *mark)
{
  bool is_time = (mark->bits & MARK_TIME) != 0;
  int place = worth_of_place (self, mark->position);
  int worth = place > 0 ? 45 + place : 30;
  DateWords words;
  Date date;

  if ((mark->bits & (MARK_DATE | MARK_TIME)) == 0)
    worth -= place > 0 ? 10 : 100;
  worth += is_time ? 5 : 0;
  worth += (mark->bits & MARK_ITEMPROP) != 0 ? 15 : 0;
  worth -= (mark->bits & MARK_FOREIGN) != 0 ? 60 : 0;
  if (worth <= 0 || !read_element (self, mark->node, &date, &words))
    return;
  if ((mark->bits & MARK_MODIFIED) != 0 || words == DATE_WORDS_MODIFIED) {
    offer (&self->modified, date, worth, "", mark->node);
    worth -= 15;
  } else if ((mark->bits & MARK_PUBLISHED) != 0 || words == DATE_WORDS_PUBLISHED) {
    worth += 8;
  }
  offer (&self->shown, date, worth, is_time ? "time" : "text", mark->node);
}

static void
offer_marks (Search *self)
{
  int tries = 0;

  for (guint i = 0; i < self->claims->marks->len && tries < MAX_TRIES; i++) {
    const Mark *mark = &g_array_index (self->claims->marks, Mark, i);

    if ((mark->bits & (MARK_DATE | MARK_TIME | MARK_META)) == 0 ||
        (mark->bits & MARK_HIDDEN) != 0)
      continue;
    offer_mark (self, mark);
    tries++;
  }
}

/* Days since the epoch, in the date's own zone. */
static int64_t
day_of (const Date *date)
{
  return (date->utc_us + date->zone_minutes * INT64_C (60) * G_USEC_PER_SEC) / DAY_US;
}

/* What a reader sees beside the headline overrules what only machines see: when it is
 * earlier, for publishing systems stamp a page anew that is moved or edited; and when it
 * is the day after in the page's own zone.  A stamp in UTC may be the day after itself. */
static bool
overrules (const Candidate *shown, const Candidate *claimed)
{
  bool is_utc = claimed->date.has_zone && claimed->date.zone_minutes == 0;
  int64_t later;

  if (shown->worth < SURE_PLACE || shown->date.precision < DATE_DAY ||
      claimed->date.precision < DATE_DAY)
    return shown->worth > claimed->worth;
  later = day_of (&claimed->date) - day_of (&shown->date);
  if (later == 1)
    return !is_utc;
  return later > 1 || (later == -1 && is_utc && !shown->date.has_zone);
}

/* ---- text ---- */

static bool
has_year (HtmlSlice text)
{
  for (size_t i = 0; i + 1 < text.length; i++) {
    if (g_ascii_isdigit (text.data[i]) && g_ascii_isdigit (text.data[i + 1]))
      return true;
  }
  return false;
}

/* The nearest element that is a line of its own. */
static const HtmlNode *
line_of (const HtmlNode *text)
{
  const HtmlNode *node = text->parent;

  while (node->parent != NULL && !html_text_is_block (node))
    node = node->parent;
  return node;
}

/* The date stands inside a sentence, which is about what happened then: neither a
 * dateline ("Sandholm, 1 May 2024 – The …") nor a line that ends with it. */
static bool
is_sentence (const char *line, const DateFound *found)
{
  return found->start > MAX_DATELINE && strlen (line) > found->end + MAX_DATELINE;
}

static void
offer_line (Search *self, const HtmlNode *text, uint32_t position)
{
  const HtmlNode *line = line_of (text);
  g_autofree char *lines = extract_line_of_node (line, 4 * MAX_LINE);
  g_auto (GStrv) all = g_strsplit (lines, "\n", -1);

  for (char **each = all; *each != NULL; each++) {
    int worth = 20 + worth_of_place (self, position);
    DateFound found;
    DateWords words;

    if (strlen (*each) > MAX_LINE ||
        !extract_date_text_find (*each, strlen (*each), &self->custom, &found) ||
        !is_sane (self, &found.date))
      continue;
    words = extract_date_words_before (*each, found.start);
    worth += words == DATE_WORDS_PUBLISHED ? 15 : words == DATE_WORDS_MODIFIED ? 5 : 0;
    worth += found.end - found.start + 8 >= strlen (*each) ? 10 : 0;
    worth -= words == DATE_WORDS_NOTHING && is_sentence (*each, &found) ? 15 : 0;
    if (words == DATE_WORDS_MODIFIED)
      offer (&self->modified, found.date, worth, "", line);
    offer (&self->shown, found.date, worth, "text", line);
  }
}

/* Looks for dates in the lines of the page itself, when nothing better is there. */
static void
offer_lines (Search *self)
{
  const HtmlNode *root = self->claims->root;
  uint32_t position = 0;
  int tries = 0;

  for (const HtmlNode *node = root; node != NULL && tries < MAX_TRIES;
       node = html_walk_next (node, root)) {
    position++;
    if (node->type == HTML_NODE_TEXT && node->text.length < MAX_LINE &&
        has_year (node->text) && !html_text_is_skipped (node->parent)) {
      offer_line (self, node, position);
      tries++;
    }
  }
}

/* ---- the address ---- */

/* Reads a number of exactly @n digits at @at. */
static int
number_at (const char *at, int n)
{
  int value = 0;

  for (int i = 0; i < n; i++) {
    if (!g_ascii_isdigit (at[i]))
      return -1;
    value = value * 10 + g_ascii_digit_value (at[i]);
  }
  return value;
}

/* "YYYY?MM?DD" or "YYYYMMDD" with a border on both sides; day 0 when only the month. */
static bool
read_path_date (const char *at, DateFields *fields)
{
  char sign;
  int n;

  fields->year = number_at (at, 4);
  if (fields->year < FIRST_YEAR || fields->year > 2099)
    return false;
  sign = at[4];
  if (g_ascii_isdigit (sign)) {
    fields->month = number_at (at + 4, 2);
    fields->day = fields->month > 0 ? number_at (at + 6, 2) : -1;
    fields->precision = DATE_DAY;
    return fields->day > 0 && !g_ascii_isdigit (at[8]);
  }
  if (strchr ("/-_.", sign) == NULL || sign == '\0')
    return false;
  n = g_ascii_isdigit (at[5]) && g_ascii_isdigit (at[6]) ? 2 : 1;
  fields->month = number_at (at + 5, n);
  if (fields->month < 1 || g_ascii_isdigit (at[5 + n]))
    return false;
  fields->precision = DATE_MONTH;
  at += 5 + n;
  if (*at == sign) {
    n = g_ascii_isdigit (at[1]) && g_ascii_isdigit (at[2]) ? 2 : 1;
    fields->day = number_at (at + 1, n);
    if (fields->day > 0 && !g_ascii_isdigit (at[1 + n])) {
      fields->precision = DATE_DAY;
      return true;
    }
  }
  return sign == '/' && *at == '/';
}

bool
extract_date_of_address (const char *address, Date *date)
{
  const char *path = strstr (address, "://");

  path = path != NULL ? strchr (path + 3, '/') : NULL;
  for (const char *at = path; at != NULL && *at != '\0' && *at != '?' && *at != '#';
       at++) {
    DateFields fields = {0};

    if (g_ascii_isdigit (*at) && strchr ("/-_.", at[-1]) != NULL &&
        read_path_date (at, &fields) && date_from_fields (&fields, date))
      return true;
  }
  return false;
}

/* An address names the day in the zone of its site; a stamp in UTC may be the day before
 * or after. */
static void
offer_address (Search *self)
{
  const Date *claimed = &self->published.date;
  Date date;
  bool beside;

  if (self->claims->address == NULL ||
      !extract_date_of_address (self->claims->address, &date) || !is_sane (self, &date))
    return;
  beside = self->published.worth > 0 && date.precision == DATE_DAY && claimed->has_zone &&
           claimed->zone_minutes == 0 && ABS (day_of (claimed) - day_of (&date)) == 1;
  offer (&self->published, date, beside ? WORTH_SURE : 75, "address", NULL);
}

/* ---- public ---- */

PageDates
extract_date_choose (const Claims *claims, const JsonLd *jsonld, const Title *title,
                     const char *language)
{
  g_autofree char *host = claims->address != NULL ? uri_site (claims->address) : NULL;
  Search search = {.claims = claims, .title = title};
  PageDates dates = {0};

  search.custom.language = language;
  search.custom.month_first = extract_date_text_month_first (language, host);
  search.latest = g_get_real_time () + DAY_US;

  offer_text (&search, &search.published, jsonld->published, 100, "json-ld");
  offer_text (&search, &search.modified, jsonld->modified, 100, "json-ld");
  offer_text (&search, &search.published, jsonld->created, 70, "json-ld");
  offer_claims (&search);
  offer_address (&search);
  offer_marks (&search);
  if (MAX (search.published.worth, search.shown.worth) < SURE_PLACE)
    offer_lines (&search);
  if (search.shown.worth >= MIN_WORTH && overrules (&search.shown, &search.published))
    search.published = search.shown;

  if (search.modified.worth > 0 && search.published.worth > 0 &&
      day_of (&search.modified.date) < day_of (&search.published.date))
    search.modified = (Candidate){0};

  dates.published = search.published.date;
  dates.from = search.published.from;
  dates.node = search.published.node;
  dates.modified = search.modified.date;
  dates.modified_from = search.modified.from;
  return dates;
}

/* reader-words.c: what the title block of the page says in the user's language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/reader-words.h"

#include <glib/gi18n.h>

#include "base/uri.h"

/* By precision. */
static const char *
date_pattern (DatePrecision precision)
{
  switch (precision) {
  case DATE_NONE:
    return "";
  case DATE_YEAR:
    /* Translators: a year within a sentence, for g_date_time_format() */
    return C_ ("full date", "%Y");
  case DATE_MONTH:
    /* Translators: a month within a sentence, for g_date_time_format() */
    return C_ ("full date", "%B %Y");
  case DATE_DAY:
    /* Translators: a day within a sentence, for g_date_time_format() */
    return C_ ("full date", "%-d %B %Y");
  case DATE_MINUTE:
  case DATE_SECOND:
    break;
  }
  /* Translators: a day and a time within a sentence, for g_date_time_format() */
  return C_ ("full date", "%-d %B %Y at %H:%M");
}

/* A time of day with a zone is told in the reader's; a day, and a time that came without
 * a zone, are what they are. */
char *
reader_words_date (const Date *date, GTimeZone *zone)
{
  bool has_time = date->precision >= DATE_MINUTE;
  g_autoptr (GDateTime) epoch = g_date_time_new_from_unix_utc (0);
  g_autoptr (GDateTime) utc = g_date_time_add (epoch, date->utc_us);
  g_autoptr (GTimeZone) own =
      g_time_zone_new_offset (date->has_zone ? date->zone_minutes * 60 : 0);
  g_autoptr (GDateTime) shown =
      g_date_time_to_timezone (utc, has_time && date->has_zone ? zone : own);

  return g_date_time_format (shown, date_pattern (date->precision));
}

static void
add_word (ReaderWords *self, size_t *n, const char *place, char *line)
{
  self->words[*n].place = place;
  self->words[*n].line = line;
  ++*n;
}

static char *
published_line (const Clip *clip, GTimeZone *zone)
{
  g_autofree char *date = reader_words_date (&clip->published, zone);

  /* Translators: %s is a date: “3 May 2019” or “May 2019” */
  return g_strdup_printf (_ ("Published %s"), date);
}

static char *
changed_line (const Clip *clip, GTimeZone *zone)
{
  g_autofree char *date = reader_words_date (&clip->modified, zone);

  /* Translators: when the outlet changed an article; %s is a date */
  return g_strdup_printf (_ ("Updated %s"), date);
}

static char *
saved_line (const Clip *clip, GTimeZone *zone)
{
  const Date saved = {
      .utc_us = clip->saved_at, .has_zone = true, .precision = DATE_MINUTE};
  g_autofree char *date = reader_words_date (&saved, zone);

  /* Translators: when the user saved an article; %s is a date */
  return g_strdup_printf (_ ("Saved %s"), date);
}

void
reader_words_init (ReaderWords *self, const Clip *clip, GTimeZone *zone)
{
  g_autofree char *host = clip->address != NULL ? uri_site (clip->address) : NULL;
  size_t n = 0;

  *self = (ReaderWords){0};
  if (clip->published.precision != DATE_NONE)
    add_word (self, &n, "published", published_line (clip, zone));
  if (clip->modified.precision != DATE_NONE)
    add_word (self, &n, "changed", changed_line (clip, zone));
  add_word (self, &n, "saved", saved_line (clip, zone));
  if (host != NULL)
    /* Translators: a link to the page on the web; %s is the name of its site */
    add_word (self, &n, "original",
              g_strdup_printf (_ ("Original at \u2068%s\u2069"), host));
}

void
reader_words_clear (ReaderWords *self)
{
  for (size_t i = 0; i < READER_WORDS_MAX; i++)
    g_free ((char *)self->words[i].line);
  *self = (ReaderWords){0};
}

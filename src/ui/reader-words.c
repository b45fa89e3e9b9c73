/* reader-words.c: what the title block of the page says in the user's language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/reader-words.h"

#include <glib/gi18n.h>

#include "base/uri.h"
#include "ui/origin-text.h"
#include "ui/reading-time.h"

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

/* @line is taken. */
static void
add_word (ReaderWords *self, const char *place, char *line, const char *hint,
          bool is_date)
{
  size_t n = 0;

  while (self->words[n].place != NULL)
    n++;
  g_assert (n + 1 < READER_WORDS_MAX);
  self->words[n] = (ReaderWord){place, line, hint, is_date};
}

/* A date of the page, in one of two @patterns: as the page says it, and corrected. */
static void
add_date (ReaderWords *self, const char *place, const Date *date, GTimeZone *zone,
          const char *const patterns[2], bool edited, const char *origin)
{
  g_autofree char *text = reader_words_date (date, zone);

  if (date->precision != DATE_NONE)
    add_word (self, place, g_strdup_printf (patterns[edited], text),
              edited ? _ ("Corrected by you") : origin, true);
}

static void
add_page_dates (ReaderWords *self, const LibraryClip *clip, GTimeZone *zone)
{
  const char *const published[] = {
      /* Translators: %s is a date: “3 May 2019” or “May 2019” */
      _ ("Published %s"),
      /* Translators: a date that the user has corrected */
      _ ("Published %s (edited)"),
  };
  const char *const changed[] = {
      /* Translators: when the outlet changed an article; %s is a date */
      _ ("Updated %s"),
      /* Translators: a date that the user has corrected */
      _ ("Updated %s (edited)"),
  };
  const Article *article = clip->capture->article;
  unsigned edited = clip->clip->edited;

  add_date (self, "published", &clip->clip->published, zone, published,
            (edited & CLIP_FIELD_PUBLISHED) != 0,
            origin_text_rule (article->published_from));
  add_date (self, "changed", &clip->clip->modified, zone, changed,
            (edited & CLIP_FIELD_MODIFIED) != 0,
            origin_text_rule (article->modified_from));
}

static void
add_own_date (ReaderWords *self, const char *place, int64_t when, GTimeZone *zone,
              const char *pattern, const char *origin)
{
  const Date date = {.utc_us = when, .has_zone = true, .precision = DATE_MINUTE};
  const char *const patterns[] = {pattern, pattern};

  add_date (self, place, &date, zone, patterns, false, origin);
}

static void
add_own_dates (ReaderWords *self, const LibraryClip *clip, GTimeZone *zone)
{
  bool again = clip->n_captures > 1;
  const char *origin = origin_text_capture (clip->capture->origin);

  /* Translators: when the user saved an article; %s is a date */
  add_own_date (self, "saved", clip->clip->saved_at, zone, _ ("Saved %s"),
                again ? NULL : origin);
  if (again)
    /* Translators: when the user saved an article for the last time; %s is a date */
    add_own_date (self, "checked", clip->capture->captured_at, zone,
                  _ ("Last checked %s"), origin);
}

void
reader_words_init (ReaderWords *self, const LibraryClip *clip, GTimeZone *zone)
{
  const char *address = clip->clip->address;
  g_autofree char *host = address != NULL ? uri_site (address) : NULL;

  *self = (ReaderWords){0};
  add_page_dates (self, clip, zone);
  add_own_dates (self, clip, zone);
  add_word (self, "length", reading_time_text (clip->clip), NULL, false);
  /* Translators: what stands behind an article on paper: the user's notes */
  add_word (self, "notes", g_strdup (_ ("Notes")), NULL, false);
  if (host != NULL)
    /* Translators: a link to the page on the web; %s is the name of its site */
    add_word (self, "original", g_strdup_printf (_ ("Original at \u2068%s\u2069"), host),
              NULL, false);
}

void
reader_words_clear (ReaderWords *self)
{
  for (size_t i = 0; i < READER_WORDS_MAX; i++)
    g_free ((char *)self->words[i].line);
  *self = (ReaderWords){0};
}

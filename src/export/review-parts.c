/* review-parts.c: what a press review is made of, whatever the format
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/review-parts.h"

#include "export/citation.h"

void
review_entry_free (ReviewEntry *self)
{
  g_free (self->uuid);
  g_free (self->title);
  g_free (self->source);
  g_free (self->citation);
  g_free (self->address);
  g_free (self);
}

static char *
make_source (const Clip *clip)
{
  g_autofree char *date = date_format_day (&clip->published);
  const char *site = clip->site != NULL ? clip->site : "";

  return g_strconcat (site, *site != '\0' && *date != '\0' ? ", " : "", date, NULL);
}

ReviewEntry *
review_entry_new (const ExportClip *clip)
{
  ReviewEntry *self = g_new (ReviewEntry, 1);

  *self = (ReviewEntry){
      .uuid = g_strdup (clip->clip->uuid),
      .title = g_strdup (clip->clip->title),
      .source = make_source (clip->clip),
      .citation = citation_text (clip),
      .address = g_strdup (clip->clip->address),
  };
  return self;
}

char *
review_parts_day (const Review *review)
{
  const Date date = {.utc_us = review->made_at, .has_zone = true, .precision = DATE_DAY};

  return date_format_day (&date);
}

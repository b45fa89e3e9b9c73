/* review-parts.h: what a press review is made of, whatever the format
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A review is given its clippings one by one, as other writers are; its cover and table
 * of contents stand before them all, so its pages are gathered first.  It is as long as
 * what somebody reads, not as a library.
 */

#pragma once

#include "export/export-writer.h"
#include "model/review.h"

/* A clipping's line in the table of contents and in the list of sources. */
typedef struct {
  char *uuid;
  char *title;
  char *source;   /* the outlet and the day, "The Wire, 2024-01-15"; may be empty */
  char *citation; /* as citation_text() makes it */
  char *address;  /* NULL */
} ReviewEntry;

void review_entry_free (ReviewEntry *self);
ReviewEntry *review_entry_new (const ExportClip *clip);

/* The day of the cover, "2024-02-01"; (transfer full). */
char *review_parts_day (const Review *review);

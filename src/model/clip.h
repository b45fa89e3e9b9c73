/* clip.h: one saved article, as the list and the reader show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/date.h"

typedef enum { CLIP_INBOX, CLIP_ARCHIVE, CLIP_TRASH } ClipState;

/* "inbox", "archive", "trash"; stored, and words of the query language. */
const char *clip_state_name (ClipState state);
bool clip_state_from_name (const char *name, ClipState *state);

/* Fields of the metadata that the reader may correct; a set of bits. */
typedef enum {
  CLIP_FIELD_TITLE = 1 << 0,
  CLIP_FIELD_BYLINE = 1 << 1,
  CLIP_FIELD_SITE = 1 << 2,
  CLIP_FIELD_PUBLISHED = 1 << 3,
  CLIP_FIELD_MODIFIED = 1 << 4,
  CLIP_FIELD_LANGUAGE = 1 << 5,
  CLIP_FIELD_EXCERPT = 1 << 6,
  CLIP_FIELD_ADDRESS = 1 << 7,
} ClipField;

/* "title", "byline", "site", …: words of the command line.  @field: one bit. */
const char *clip_field_name (ClipField field);
bool clip_field_from_name (const char *name, ClipField *field);

/* Strings are owned UTF-8 and NULL when unknown, unless noted. */
typedef struct {
  int64_t id;    /* 0 until stored; greater means saved later */
  char *uuid;    /* RFC 4122, lower case; never NULL once stored */
  char *address; /* where the page is on the web */
  char *title;   /* never NULL, never empty */
  char *byline;
  char *site;      /* the outlet's name, or its host */
  char *language;  /* BCP 47 */
  char *direction; /* "ltr" or "rtl" */
  char *excerpt;
  char *lead_image; /* SHA-256 of a stored image */
  Date published;
  Date modified;
  int64_t saved_at;   /* µs since the epoch, UTC */
  int64_t changed_at; /* the last change by the user */
  int64_t trashed_at; /* 0 unless in the trash */
  ClipState state;
  bool starred;
  bool unread;
  bool waiting;    /* imported without its page, which is not fetched yet */
  double progress; /* 0 to 1: how far it was read */
  unsigned words;
  unsigned n_highlights;
  unsigned edited; /* ClipField bits that the user corrected */
  char *note;      /* Markdown, "" when there is none; never NULL */
  GPtrArray *tags; /* char *, sorted; never NULL */
} Clip;

Clip *clip_new (void);
Clip *clip_copy (const Clip *self);
void clip_free (Clip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Clip, clip_free)

/* What a field says; NULL for a date, and when it says nothing.  @field: one bit. */
const char *clip_get_text (const Clip *self, ClipField field);

/* Makes a field of @self say what that of @from says.  @field: one bit. */
void clip_copy_field (Clip *self, const Clip *from, ClipField field);

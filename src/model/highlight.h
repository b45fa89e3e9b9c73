/* highlight.h: a passage of a clipping with colour, note and tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

typedef enum {
  HIGHLIGHT_YELLOW,
  HIGHLIGHT_GREEN,
  HIGHLIGHT_BLUE,
  HIGHLIGHT_PINK,
  HIGHLIGHT_PURPLE,
  HIGHLIGHT_ORANGE,
  N_HIGHLIGHT_COLORS
} HighlightColor;

/* "yellow", …; stored, and words of the query language. */
const char *highlight_color_name (HighlightColor color);
bool highlight_color_from_name (const char *name, HighlightColor *color);

/* Where a passage is: the selectors of the W3C Web Annotation Data Model, TextQuote
 * (4.2.4) and TextPosition (4.2.5), over the canonical text of one capture. */
typedef struct {
  char *exact;   /* never empty */
  char *prefix;  /* up to 32 code points, may be empty */
  char *suffix;  /* likewise */
  TextSpan span; /* code points */
} Selector;

void selector_clear (Selector *self);

typedef struct {
  int64_t id; /* 0 until stored */
  char *uuid;
  int64_t clip_id;
  int64_t capture_id; /* the capture that it was made in, or moved by the user */
  Selector made;      /* as made there */
  TextSpan span;      /* where it is in the text as shown now */
  double confidence;  /* 0 to 1: how sure that is; 1 in the capture it was made in */
  bool orphan;        /* not found in the text as shown now; span means nothing */
  HighlightColor color;
  char *note;         /* Markdown, "" when there is none; never NULL */
  GPtrArray *tags;    /* char *, sorted; never NULL */
  int64_t created_at; /* µs since the epoch, UTC */
  int64_t changed_at;
} Highlight;

Highlight *highlight_new (void);
Highlight *highlight_copy (const Highlight *self);
void highlight_free (Highlight *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Highlight, highlight_free)

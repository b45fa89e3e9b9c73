/* reader-bridge.h: what the reader and its page say to each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The other side is page/reader.js.  Messages are JSON.  What comes from the page is
 * foreign input: it is checked, and what does not fit is not told.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <webkit/webkit.h>

#include "base/text.h"

/* What the page tells.  Boxes are in pixels of the view; one without width stands for
 * something that is out of sight. */
typedef struct {
  /* @trusted: the text is the one that offsets were counted in; only then is anything
   * painted.  @length: code points of it. */
  void (*ready) (bool trusted, size_t length, gpointer data);

  /* @span is empty when nothing is selected. */
  void (*selected) (TextSpan span, const GdkRectangle *box, gpointer data);

  /* A click on the highlights @ids, the shortest first; none: beside all of them. */
  void (*pressed) (const int64_t *ids, size_t n, const GdkRectangle *box, gpointer data);

  /* @progress: how far it is read, 0 to 1; @current: the highlight near the upper edge,
   * or 0. */
  void (*placed) (double progress, int64_t current, gpointer data);

  /* Tab went past the last place of the page, or back past the first. */
  void (*left) (bool forward, gpointer data);

  /* The ends of a highlight were dragged to @span. */
  void (*resized) (int64_t highlight_id, TextSpan span, gpointer data);

  /* The keyboard is at a link, or with NULL at none. */
  void (*link) (const char *address, gpointer data);

  /* @position: from 1; 0 when @count is 0.  @more: there are more than @count. */
  void (*found) (unsigned position, unsigned count, bool more, gpointer data);
} ReaderBridgeEvents;

typedef struct ReaderBridge ReaderBridge;

/* @events, @view and @data outlive the bridge.  Without @events nobody listens. */
ReaderBridge *reader_bridge_new (WebKitWebView *view, const ReaderBridgeEvents *events,
                                 gpointer data);
void reader_bridge_free (ReaderBridge *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReaderBridge, reader_bridge_free)

/* The look of this page and the next ones. */
void reader_bridge_set_css (ReaderBridge *self, const char *css);

/* A line of the title block, by the class of its place, in the user's language. */
typedef struct {
  const char *place;
  const char *line;
  const char *hint; /* what is told when the pointer rests on it; NULL; not owned */
  bool is_date;
} ReaderWord;

/* What the next page gets to begin with. */
typedef struct {
  unsigned serial;             /* messages of other pages are not told */
  const GPtrArray *highlights; /* Highlight, in text order */
  double progress;             /* where to begin */
  const ReaderWord *words;     /* until one with a NULL place */
} ReaderPage;

void reader_bridge_prepare (ReaderBridge *self, const ReaderPage *page);

/* What the page is asked to do. */
void reader_bridge_paint (ReaderBridge *self, const GPtrArray *highlights);
void reader_bridge_select (ReaderBridge *self, int64_t highlight_id); /* 0: none */
void reader_bridge_jump (ReaderBridge *self, int64_t highlight_id);

/* Scrolls there when it is out of sight, and tells its box by "pressed". */
void reader_bridge_show (ReaderBridge *self, int64_t highlight_id);
/* The caret can be moved by @sentences (TextSpan), or with NULL no more. */
void reader_bridge_set_caret (ReaderBridge *self, const GArray *sentences);

/* To the next (1) or previous (-1) one; with @extend the selection grows or shrinks. */
void reader_bridge_move_by_sentence (ReaderBridge *self, int by, bool extend);

/* Selects the passage and brings it into sight. */
void reader_bridge_select_span (ReaderBridge *self, TextSpan span);

void reader_bridge_clear_selection (ReaderBridge *self);

/* Answered by "found".  An empty @query ends the search. */
void reader_bridge_find (ReaderBridge *self, const char *query, bool match_case);
void reader_bridge_find_next (ReaderBridge *self, int by);

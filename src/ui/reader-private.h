/* reader-private.h: what the files of the reader share, and nobody else sees
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * reader.c makes the widget and its view, reader-page.c knows what is in it, and
 * reader-actions.c what the user does there.
 */

#pragma once

#include "ui/reader-bridge.h"
#include "ui/reader-find.h"
#include "ui/reader-removals.h"
#include "ui/reader-scheme.h"
#include "ui/reader.h"

struct _CuttingsReader {
  AdwBin parent_instance;

  CuttingsReaderRemovals *removals;
  CuttingsReaderFind *find_bar;
  GtkRevealer *original_bar;
  GtkStack *stack;
  AdwStatusPage *waiting_page; /* instead of an article that is not there yet */
  GtkWidget *fetch_button;
  GtkWidget *original_button;
  GtkOverlay *overlay;
  GtkWidget *bar;
  GtkLabel *link_label;
  CuttingsHighlightPopover *popover;

  CuttingsLibrary *library;
  GSettings *settings;
  ReaderScheme *scheme;
  WebKitWebView *view;       /* NULL until the window has shown its first frame */
  ReaderBridge *bridge;      /* as long as @view */
  GCancellable *cancellable; /* of what is under way for this widget */
  gulong after_paint;        /* handler at @clock, while the first frame is awaited */
  GdkFrameClock *clock;
  bool sealed;    /* the view may load */
  bool restarted; /* the web process died under this page once */

  LibraryClip *clip;  /* NULL: an empty page */
  char *page;         /* its HTML, as loaded; NULL before */
  bool original;      /* the page is the capture's own, not the article */
  bool trusted;       /* the page's text is the clipping's: it can be highlighted */
  TextSpan selection; /* empty: nothing is selected */
  GdkRectangle selection_box;
  int64_t selected;   /* the highlight that keys and the popover speak of; 0 is none */
  int64_t jump_to;    /* the highlight that is gone to once the page is there; 0 */
  HighlightPart part; /* where the popover's keyboard goes when it opens next */
  bool caret;         /* the keyboard moves a caret in the text */
  double progress;
  guint progress_timer; /* it is not stored yet */
};

/* ---- reader.c ---- */

void reader_emit_toast (CuttingsReader *self, const char *text, bool undo);
void reader_emit_failed (CuttingsReader *self, const GError *error);
/* In the corner of the page; NULL: no link is meant. */
void reader_show_link (CuttingsReader *self, const char *address);

void reader_emit_current (CuttingsReader *self, int64_t highlight_id);

/* For a change whose success needs no word; @data: a count of the reader. */
void reader_change_cb (GObject *source, GAsyncResult *result, gpointer data);

/* ---- reader-page.c ---- */

extern const ReaderBridgeEvents reader_page_events;

/* Loads the page anew. */
void reader_page_load (CuttingsReader *self);

/* Loads the clipping's page; repaints the one that is there when it is the @same
 * clipping and nothing else has changed. */
void reader_page_update (CuttingsReader *self, bool same);

/* Shows the page as it was saved, or the article again. */
void reader_page_toggle_original (CuttingsReader *self, GVariant *parameter);

/* After self->clip->highlights has changed. */
void reader_page_repaint (CuttingsReader *self);

/* The highlight of the clipping, or NULL. */
Highlight *reader_page_find (CuttingsReader *self, int64_t id);

/* Makes it the one that keys and the popover speak of. */
void reader_page_select (CuttingsReader *self, int64_t id);

/* Goes to the highlight that waits for the page, if one does. */
void reader_page_jump (CuttingsReader *self);

void reader_page_make_popover (CuttingsReader *self);

/* @box: of the passage, in the view; one without width is the view's middle. */
void reader_page_open_popover (CuttingsReader *self, const Highlight *highlight,
                               const GdkRectangle *box);

/* Now, if it has changed. */
void reader_page_store_progress (CuttingsReader *self);

/* ---- reader-caret.c: actions; a parameter names a way ---- */

/* After the page was loaded, and when the caret came or went. */
void reader_caret_tell_page (CuttingsReader *self);
void reader_caret_toggle (CuttingsReader *self, GVariant *parameter);
void reader_caret_move (CuttingsReader *self, GVariant *parameter);
void reader_caret_extend (CuttingsReader *self, GVariant *parameter);
void reader_caret_resize_start (CuttingsReader *self, GVariant *parameter);
void reader_caret_resize_end (CuttingsReader *self, GVariant *parameter);

/* ---- reader-actions.c ---- */

void reader_actions_install (GtkWidgetClass *widget_class);

/* Keys that only count while the page has the keyboard. */
void reader_actions_add_keys (CuttingsReader *self);

/* Says anew which actions can be used. */
void reader_actions_update (CuttingsReader *self);

/* Stores what the popover changed, @highlight (copied). */
void reader_actions_store (CuttingsReader *self, const Highlight *highlight);
void reader_actions_move (CuttingsReader *self, int64_t id, TextSpan span);
void reader_actions_delete (CuttingsReader *self, int64_t id);
void reader_actions_copy (CuttingsReader *self, TextSpan span);

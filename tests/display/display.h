/* display.h: what tests of widgets and of the page share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They run on a private display (build-aux/private-display) with settings in memory.
 */

#pragma once

#include <adwaita.h>

#include "library/library.h"
#include "ui/reader.h"

/* Runs the main loop until @condition holds; fails the test when it takes too long. */
#define WAIT_UNTIL(condition)                                                            \
  G_STMT_START                                                                           \
  {                                                                                      \
    gint64 deadline_ = g_get_monotonic_time () + DISPLAY_PATIENCE_US;                    \
    while (!(condition)) {                                                               \
      if (g_get_monotonic_time () > deadline_)                                           \
        g_error ("%s:%d: waited in vain for: %s", __FILE__, __LINE__, #condition);       \
      display_iterate ();                                                                \
    }                                                                                    \
  }                                                                                      \
  G_STMT_END

#define DISPLAY_PATIENCE_US (30 * G_USEC_PER_SEC)

/* g_test_init, the toolkit, and the program's resources and style sheet. */
void display_init (int *argc, char ***argv);

/* One turn of the main loop, or a short sleep when there is nothing to do. */
void display_iterate (void);

/* Runs the main loop for @ms: for asserting that something does not happen. */
void display_settle (unsigned ms);

/* Until a frame that begins after this call has given @widget's window its layout: what
 * was shown just now has a size then. */
void display_wait_for_frame (GtkWidget *widget);

/* A window with @child that is shown and drawn; (transfer full): gtk_window_destroy(). */
GtkWindow *display_show (GtkWidget *child, int width, int height);

/* The next widget of the tree of @root in document order, or NULL at its end. */
GtkWidget *display_next_widget (GtkWidget *widget, GtkWidget *root);

/* The first widget of @type at or below @root, or NULL. */
GtkWidget *display_find (GtkWidget *root, GType type);

/* The visible button below @root with this accessible name, label or tooltip, or NULL. */
GtkWidget *display_find_button (GtkWidget *root, const char *name);

/* Whether a label below @root shows @text. */
bool display_has_label (GtkWidget *root, const char *text);

/* Moves the pointer to a place in @widget and clicks; presses a key by its X name. */
void display_click (GtkWidget *widget, double x, double y);
void display_drag (GtkWidget *widget, double from_x, double from_y, double to_x,
                   double to_y);
void display_key (const char *name);

/* Removes a folder and what is in it. */
void display_remove_folder (const char *path);

/* ---- the page ---- */

/* Runs @body, a function body, in the reader's world; what it returns, as text; (transfer
 * full).  Arguments are to be part of the text. */
char *display_eval (CuttingsReader *reader, const char *body);
double display_eval_number (CuttingsReader *reader, const char *body);

/* Until the clipping that was shown last has been loaded and its text been trusted. */
void display_wait_for_page (CuttingsReader *reader);

/* A clipping that is in no library: @html through the sanitiser. (transfer full) */
LibraryClip *display_make_clip (int64_t id, const char *html, const char *language);

/* The same with @html as it is: what a hole in the sanitiser would let through. */
LibraryClip *display_make_hostile_clip (int64_t id, const char *html);

/* Adds a highlight to a clipping that is in no library. */
void display_add_highlight (LibraryClip *clip, int64_t id, size_t start, size_t end,
                            HighlightColor color);

/* window-fixture.h: the program in this process, over a library of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "display/display.h"
#include "ui/application.h"
#include "ui/window-private.h"

typedef struct {
  char *folder; /* of this test alone, removed at its end */
  char *path;   /* of the library */
  CuttingsApplication *application;
  CuttingsWindow *window;
} WindowFixture;

typedef void (*WindowFixtureFunc) (WindowFixture *fixture);

/* Registers a test that runs @func in a window over an empty library. */
void window_fixture_add (const char *name, WindowFixtureFunc func);

/* Closes the program and starts it again over the same library, for the rest of the
 * test, which @func is.  The last thing that a test does. */
void window_fixture_restart (WindowFixture *fixture, WindowFixtureFunc func);

/* Another library for the rest of the test: the file at @path, which may be none. */
void window_fixture_open (WindowFixture *fixture, const char *path);

void window_fixture_activate (WindowFixture *fixture, const char *action);
void window_fixture_activate_string (WindowFixture *fixture, const char *action,
                                     const char *value);
gboolean window_fixture_is_enabled (WindowFixture *fixture, const char *action);

/* Puts a text into the clipboard, as another program would. */
void window_fixture_copy (WindowFixture *fixture, const char *text);

/* The same with the sample article. */
void window_fixture_copy_sample (WindowFixture *fixture);

/* Until a clipping is selected and shown. */
void window_fixture_wait_for_clipping (WindowFixture *fixture);

/* Saves the sample article by pasting it, and waits until it is read. */
void window_fixture_paste_sample (WindowFixture *fixture);

guint window_fixture_count_rows (WindowFixture *fixture);
const char *window_fixture_page (GtkStack *stack);

/* The clipping that is selected, once it is loaded. */
const Clip *window_fixture_selected (WindowFixture *fixture);

/* A visible window other than the main one, or NULL. */
GtkWindow *window_fixture_find_dialog (WindowFixture *fixture);

/* The button below @root that can be seen and says @label, or NULL. */
GtkWidget *window_fixture_find_button (GtkWidget *root, const char *label);

/* Whether a label with @text is shown somewhere below @root. */
gboolean window_fixture_shows (GtkWidget *root, const char *text);

/* The line of the sidebar that shows @label, or NULL; and the number that it shows. */
GtkWidget *window_fixture_sidebar_line (WindowFixture *fixture, const char *label);
unsigned window_fixture_sidebar_count (WindowFixture *fixture, const char *label);

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
} Fixture;

typedef void (*FixtureFunc) (Fixture *fixture);

/* Registers a test that runs @func in a window over an empty library. */
void fixture_add (const char *name, FixtureFunc func);

/* Closes the program and starts it again over the same library, for the rest of the
 * test, which @func is.  The last thing that a test does. */
void fixture_restart (Fixture *fixture, FixtureFunc func);

/* Another library for the rest of the test: the file at @path, which may be none. */
void fixture_open (Fixture *fixture, const char *path);

void fixture_activate (Fixture *fixture, const char *action);
void fixture_activate_string (Fixture *fixture, const char *action, const char *value);
gboolean fixture_is_enabled (Fixture *fixture, const char *action);

/* Puts a text into the clipboard, as another program would. */
void fixture_copy (Fixture *fixture, const char *text);

/* Saves the sample article by pasting it, and waits until it is read. */
void fixture_paste_sample (Fixture *fixture);

guint fixture_count_rows (Fixture *fixture);
const char *fixture_page (GtkStack *stack);

/* The clipping that is selected, once it is loaded. */
const Clip *fixture_selected (Fixture *fixture);

/* A visible window other than the main one, or NULL. */
GtkWindow *fixture_find_dialog (Fixture *fixture);

/* The button below @root that can be seen and says @label, or NULL. */
GtkWidget *fixture_find_button (GtkWidget *root, const char *label);

/* Whether a label with @text is shown somewhere below @root. */
gboolean fixture_shows (GtkWidget *root, const char *text);

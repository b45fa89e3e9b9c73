/* library-fixture.h: a library in a folder of its own, asked one thing after another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

typedef struct {
  char *folder;
  CuttingsLibrary *library;
  GAsyncResult *answer;
} Fixture;

/* Makes the folder and opens the library in it. */
void fixture_init (Fixture *self);
/* Closes it and removes the folder. */
void fixture_clear (Fixture *self);
/* Closes it and opens it again, as a restart of the program would. */
void fixture_restart (Fixture *self);

/* Pass with the Fixture as data to any _async, then fixture_wait() for the result. */
void fixture_answered_cb (GObject *source, GAsyncResult *result, gpointer fixture);
GAsyncResult *fixture_wait (Fixture *self);

/* The most usual questions, which must succeed. */
int64_t fixture_save_text (Fixture *self, const char *text);
LibraryClip *fixture_load (Fixture *self, int64_t clip_id);
GArray *fixture_query (Fixture *self, const char *query);
void fixture_changed (Fixture *self); /* waits for a change, which must succeed */

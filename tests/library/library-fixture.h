/* library-fixture.h: a library in a folder of its own, asked one thing after another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

/* Enough of a report to be an article, in as many paragraphs. */
#define REPORT_1                                                                         \
  "<p>The harbour of Lindesund reopened on Tuesday after nine days, the port authority " \
  "said. Two cranes are still being repaired, and ships wait for a berth outside the "   \
  "mole until the weekend.</p>"
#define REPORT_2                                                                                     \
  "<p>“We count on a normal week from Monday,” said its head, Марит Сульхейм. The " \
  "insurers put the damage at 41 million crowns, which is less than was feared when "                \
  "the first pictures came.</p>"
#define REPORT_3                                                                         \
  "<p>Fishing boats had moved to the inner basin before the wind came, and none was "    \
  "lost; 港務局 has thanked the crews, who worked for two nights without a pause to " \
  "bring them there.</p>"
#define REPORT REPORT_1 REPORT_2 REPORT_3

/* A page around @body. */
#define PAGE(title, head, body)                                                          \
  "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" title         \
  "</title>" head "</head><body><article><h1>" title "</h1>" body                        \
  "</article></body></html>"

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

/* A path in the folder; (transfer full). */
char *fixture_path (const Fixture *self, const char *name);

/* Writes a file into the folder; (transfer full). */
GFile *fixture_write (const Fixture *self, const char *name, const void *bytes,
                      gsize length);

/* What is saved, or why nothing was: (transfer full), NULL on failure. */
LibrarySaveResult *fixture_try_save (Fixture *self, const LibrarySaveRequest *request,
                                     GError **error);

/* The most usual questions, which must succeed. */
LibrarySaveResult *fixture_save (Fixture *self, const LibrarySaveRequest *request);
int64_t fixture_save_text (Fixture *self, const char *text);
LibraryClip *fixture_load (Fixture *self, int64_t clip_id);
GArray *fixture_query (Fixture *self, const char *query);
void fixture_changed (Fixture *self); /* waits for a change, which must succeed */
GBytes *fixture_load_image (Fixture *self, const char *sha256, char **media_type);
Highlight *fixture_highlight (Fixture *self, int64_t clip_id, const char *quote);

/* Runs whatever is ready in the main loop. */
void fixture_settle (void);

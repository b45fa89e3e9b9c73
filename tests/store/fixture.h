/* fixture.h: a library in a folder of its own, for the tests of store/
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/capture.h"
#include "model/clip.h"
#include "store/store-db.h"

typedef struct {
  char *folder;
  char *path; /* of the library, in it */
  StoreDb *db;
} Fixture;

/* For g_test_add(): makes the folder, opens the library to write. */
void fixture_set_up (Fixture *self, gconstpointer data);

/* The folder alone. */
void fixture_set_up_empty (Fixture *self, gconstpointer data);
void fixture_tear_down (Fixture *self, gconstpointer data);

/* Removes a folder and what is in it. */
void fixture_remove_folder (const char *folder);

/* Asserts that it works. */
void fixture_begin (Fixture *self);
void fixture_commit (Fixture *self);

/* A number that @sql gives, asked on a connection of its own. */
int64_t fixture_ask (Fixture *self, const char *sql);

/* A capture of plain text, and a clipping of it, not yet stored. */
Capture *fixture_capture (const char *title, const char *text);
Clip *fixture_clip (const char *title, const char *address);

/* Stores both in the transaction that is open; returns the clipping's id. */
int64_t fixture_add (Fixture *self, const char *title, const char *address,
                     const char *text);

/* The same in a transaction of its own. */
int64_t fixture_save (Fixture *self, const char *title, const char *address,
                      const char *text);

/* Lets the file grow no more. */
void fixture_limit_pages (Fixture *self);

/* All that is stored but for bytes and the search index, as text: to see whether two
 * moments are the same.  (transfer full) */
char *fixture_dump (Fixture *self);

/* Compares the search index with one that is made anew; that one stays. */
void fixture_assert_index_is_right (Fixture *self);

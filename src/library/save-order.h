/* save-order.h: what the caller asked to save, as it goes from hand to hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

/* A copy of the request, and what becomes of it.  One thread at a time. */
typedef struct {
  char *address; /* NULL when there is none */
  char *text;
  GBytes *html;
  GFile *file;
  char *title;
  char **tags; /* as they are stored */
  LibraryIfSaved if_saved;
  char *step;       /* of undo that it becomes a part of; NULL: it is one by itself */
  Capture *capture; /* once it is made */
} SaveOrder;

/* Addresses that can be read as web addresses are made absolute. (transfer full) */
SaveOrder *save_order_new (const LibrarySaveRequest *request);
void save_order_free (SaveOrder *self);

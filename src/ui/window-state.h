/* window-state.h: which actions of the window can be used when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure: facts in, yes or no out.
 */

#pragma once

#include <stdbool.h>

typedef struct {
  bool open;      /* a library is */
  bool read_only; /* and it cannot be changed */
  bool can_undo;
  bool can_redo;
  unsigned n_trash; /* clippings in the trash of the library */
  unsigned n_selected;
  unsigned n_archived; /* among the selected, as far as is known */
  unsigned n_trashed;
  bool has_address; /* the only selected one */
} WindowState;

/* What must hold; a set of bits. */
typedef enum {
  WINDOW_ALWAYS = 0,
  WINDOW_NEEDS_LIBRARY = 1 << 0,
  WINDOW_NEEDS_WRITING = 1 << 1,
  WINDOW_NEEDS_SELECTION = 1 << 2,
  WINDOW_NEEDS_ONE = 1 << 3,
  WINDOW_NEEDS_ADDRESS = 1 << 4,
  WINDOW_NEEDS_KEPT = 1 << 5,     /* none of the selected is in the trash */
  WINDOW_NEEDS_TRASHED = 1 << 6,  /* all are */
  WINDOW_NEEDS_INBOX = 1 << 7,    /* at least one is neither archived nor in the trash */
  WINDOW_NEEDS_ARCHIVED = 1 << 8, /* all are archived */
  WINDOW_NEEDS_TRASH = 1 << 9,    /* there is something in the trash */
  WINDOW_NEEDS_UNDO = 1 << 10,
  WINDOW_NEEDS_REDO = 1 << 11,
  WINDOW_NEEDS_SEVERAL = 1 << 12,
} WindowNeeds;

bool window_state_allows (const WindowState *self, WindowNeeds needs);

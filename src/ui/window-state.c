/* window-state.c: which actions of the window can be used when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-state.h"

static bool
holds (const WindowState *self, WindowNeeds need)
{
  switch (need) {
  case WINDOW_ALWAYS:
    return true;
  case WINDOW_NEEDS_LIBRARY:
    return self->open;
  case WINDOW_NEEDS_WRITING:
    return self->open && !self->read_only;
  case WINDOW_NEEDS_SELECTION:
    return self->n_selected > 0;
  case WINDOW_NEEDS_ONE:
    return self->n_selected == 1;
  case WINDOW_NEEDS_ADDRESS:
    return self->n_selected == 1 && self->has_address;
  case WINDOW_NEEDS_KEPT:
    return self->n_selected > 0 && self->n_trashed == 0;
  case WINDOW_NEEDS_TRASHED:
    return self->n_selected > 0 && self->n_trashed == self->n_selected;
  case WINDOW_NEEDS_INBOX:
    return self->n_selected > self->n_archived + self->n_trashed;
  case WINDOW_NEEDS_ARCHIVED:
    return self->n_selected > 0 && self->n_archived == self->n_selected;
  case WINDOW_NEEDS_TRASH:
    return self->n_trash > 0;
  case WINDOW_NEEDS_UNDO:
    return self->can_undo;
  case WINDOW_NEEDS_REDO:
    return self->can_redo;
  case WINDOW_NEEDS_SEVERAL:
    return self->n_selected > 1;
  }
  return false;
}

bool
window_state_allows (const WindowState *self, WindowNeeds needs)
{
  for (unsigned need = 1; need <= WINDOW_NEEDS_SEVERAL; need <<= 1)
    if ((needs & need) != 0 && !holds (self, (WindowNeeds)need))
      return false;
  return true;
}

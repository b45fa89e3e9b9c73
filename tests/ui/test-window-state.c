/* test-window-state.c: which actions can be used when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-state.h"

#include <glib.h>

typedef struct {
  const char *name;
  WindowState state;
  WindowNeeds needs;
  bool allowed;
} Case;

static const Case cases[] = {
    {"what-needs-nothing-is-always-there", {0}, WINDOW_ALWAYS, true},
    {"without-a-library-nothing-is-searched", {0}, WINDOW_NEEDS_LIBRARY, false},
    {"with-a-library-it-is", {.open = true}, WINDOW_NEEDS_LIBRARY, true},
    {"a-library-can-be-written", {.open = true}, WINDOW_NEEDS_WRITING, true},
    {"one-that-is-read-only-cannot",
     {.open = true, .read_only = true},
     WINDOW_NEEDS_WRITING,
     false},
    {"one-that-is-read-only-can-be-read",
     {.open = true, .read_only = true},
     WINDOW_NEEDS_LIBRARY,
     true},
    {"no-library-cannot-be-written", {0}, WINDOW_NEEDS_WRITING, false},
    {"nothing-selected", {.open = true}, WINDOW_NEEDS_SELECTION, false},
    {"several-are-a-selection", {.n_selected = 3}, WINDOW_NEEDS_SELECTION, true},
    {"several-are-not-one", {.n_selected = 3}, WINDOW_NEEDS_ONE, false},
    {"several-can-be-merged", {.n_selected = 2}, WINDOW_NEEDS_SEVERAL, true},
    {"one-cannot", {.n_selected = 1}, WINDOW_NEEDS_SEVERAL, false},
    {"one-is-one", {.n_selected = 1}, WINDOW_NEEDS_ONE, true},
    {"an-address-of-one",
     {.n_selected = 1, .has_address = true},
     WINDOW_NEEDS_ADDRESS,
     true},
    {"pasted-text-has-no-address", {.n_selected = 1}, WINDOW_NEEDS_ADDRESS, false},
    {"what-is-kept-can-be-thrown-away",
     {.n_selected = 2, .n_archived = 1},
     WINDOW_NEEDS_KEPT,
     true},
    {"what-is-in-the-trash-cannot-be-thrown-away-again",
     {.n_selected = 2, .n_trashed = 1},
     WINDOW_NEEDS_KEPT,
     false},
    {"all-in-the-trash-can-be-restored",
     {.n_selected = 2, .n_trashed = 2},
     WINDOW_NEEDS_TRASHED,
     true},
    {"half-in-the-trash-cannot",
     {.n_selected = 2, .n_trashed = 1},
     WINDOW_NEEDS_TRASHED,
     false},
    {"none-selected-is-not-all-in-the-trash", {0}, WINDOW_NEEDS_TRASHED, false},
    {"one-in-the-inbox-can-be-archived",
     {.n_selected = 3, .n_archived = 2},
     WINDOW_NEEDS_INBOX,
     true},
    {"all-archived-cannot-be-archived",
     {.n_selected = 3, .n_archived = 3},
     WINDOW_NEEDS_INBOX,
     false},
    {"all-archived-can-go-back",
     {.n_selected = 3, .n_archived = 3},
     WINDOW_NEEDS_ARCHIVED,
     true},
    {"none-selected-is-not-all-archived", {0}, WINDOW_NEEDS_ARCHIVED, false},
    {"an-empty-trash-is-not-emptied", {.open = true}, WINDOW_NEEDS_TRASH, false},
    {"a-full-one-is", {.open = true, .n_trash = 1}, WINDOW_NEEDS_TRASH, true},
    {"there-is-something-to-undo", {.can_undo = true}, WINDOW_NEEDS_UNDO, true},
    {"there-is-nothing-to-redo", {.can_undo = true}, WINDOW_NEEDS_REDO, false},
    {"all-needs-must-be-met",
     {.open = true, .n_selected = 1, .n_trashed = 1},
     WINDOW_NEEDS_WRITING | WINDOW_NEEDS_SELECTION | WINDOW_NEEDS_TRASHED,
     true},
    {"one-unmet-need-is-enough",
     {.open = true, .read_only = true, .n_selected = 1, .n_trashed = 1},
     WINDOW_NEEDS_WRITING | WINDOW_NEEDS_SELECTION | WINDOW_NEEDS_TRASHED,
     false},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;

  g_assert_cmpint (window_state_allows (&row->state, row->needs), ==, row->allowed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/window-state/", cases[i].name, NULL);
    g_test_add_data_func (path, &cases[i], test_case);
  }
  return g_test_run ();
}

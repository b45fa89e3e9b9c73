/* window-searches.c: saved searches: made, edited, ordered, deleted, counted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-private.h"

#include <glib/gi18n.h>

#include "library/library-searches.h"
#include "model/query-text.h"
#include "ui/search-dialog.h"

static const SavedSearch *
find_search (CuttingsWindow *self, int64_t id)
{
  for (guint i = 0; i < self->searches->len; i++) {
    const SavedSearch *search = g_ptr_array_index (self->searches, i);

    if (search->id == id)
      return search;
  }
  return NULL;
}

/* ---- counting: one after the other, so that a search that is typed waits for none ---- */

typedef struct {
  CuttingsWindow *window;
  GCancellable *cancellable;
  GPtrArray *searches; /* SavedSearch */
  guint at;
} Counting;

static void
counting_free (Counting *self)
{
  g_object_unref (self->window);
  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->searches);
  g_free (self);
}

static void count_next (Counting *self);

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Counting *self = data;
  const SavedSearch *search = g_ptr_array_index (self->searches, self->at);
  size_t n;

  if (cuttings_library_count_finish (CUTTINGS_LIBRARY (source), result, &n, NULL))
    cuttings_sidebar_set_search_count (self->window->sidebar, search->id, (unsigned)n);
  self->at++;
  count_next (self);
}

static void
count_next (Counting *self)
{
  g_auto (Query) query = {0};
  g_autoptr (Place) place = NULL;

  if (self->at == self->searches->len || self->window->library == NULL ||
      g_cancellable_is_cancelled (self->cancellable)) {
    counting_free (self);
    return;
  }
  place = place_new_search (g_ptr_array_index (self->searches, self->at));
  query.term = place_to_term (place);
  cuttings_library_count_async (self->window->library, &query, self->cancellable,
                                counted_cb, self);
}

static void
count_all (CuttingsWindow *self)
{
  Counting *counting = g_new0 (Counting, 1);

  counting->window = g_object_ref (self);
  counting->cancellable = g_object_ref (self->cancellable);
  counting->searches = g_ptr_array_ref (self->searches);
  count_next (counting);
}

/* The place that is shown may have been edited, or be gone. */
static void
follow_place (CuttingsWindow *self)
{
  g_autoptr (Place) place = NULL;
  const SavedSearch *search;

  if (self->place->kind != PLACE_SEARCH)
    return;
  search = find_search (self, self->place->id);
  if (search == NULL)
    place = place_new (PLACE_INBOX, NULL);
  else if (!g_str_equal (search->name, self->place->name) ||
           !g_str_equal (search->query, self->place->query))
    place = place_new_search (search);
  if (place != NULL)
    window_set_place (self, place);
}

void
window_take_searches (CuttingsWindow *self, GPtrArray *searches)
{
  g_ptr_array_unref (self->searches);
  self->searches = g_ptr_array_ref (searches);
  follow_place (self);
  count_all (self);
}

/* ---- changes ---- */

static void
on_chosen (GtkWindow *dialog, const SavedSearch *search, gpointer data)
{
  CuttingsWindow *self = data;

  if (self->library == NULL)
    return;
  if (search->id == 0)
    cuttings_library_add_search_async (self->library, search->name, search->query, NULL,
                                       window_changed_cb,
                                       window_change_new (self, _ ("Search saved")));
  else
    cuttings_library_update_search_async (
        self->library, search, NULL, window_changed_cb,
        window_change_new (self, _ ("Saved search changed")));
}

static void
show_dialog (CuttingsWindow *self, const SavedSearch *search)
{
  GtkWindow *dialog =
      cuttings_search_dialog_new (GTK_WINDOW (self), search, self->searches);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_chosen), self, 0);
  gtk_window_present (dialog);
}

/* What the list shows now: the place, and what is typed. */
void
window_save_search (CuttingsWindow *self, GVariant *parameter)
{
  const char *typed = cuttings_clips_pane_get_search (self->clips_pane);
  g_autofree char *place = place_to_query_text (self->place);
  g_autofree char *finished = query_text_finish (typed);
  g_autofree char *query = query_text_both (place, finished);
  g_autoptr (SavedSearch) search =
      saved_search_new (*typed != '\0' ? typed : place_title (self->place), query);

  show_dialog (self, search);
}

void
window_edit_search (CuttingsWindow *self, GVariant *parameter)
{
  const SavedSearch *search = find_search (self, g_variant_get_int64 (parameter));

  if (search != NULL)
    show_dialog (self, search);
}

void
window_move_search (CuttingsWindow *self, GVariant *parameter)
{
  gint64 id;
  int step;

  g_variant_get (parameter, "(xi)", &id, &step);
  cuttings_library_move_search_async (self->library, id, step, NULL, window_changed_cb,
                                      window_change_new (self, NULL));
}

void
window_delete_search (CuttingsWindow *self, GVariant *parameter)
{
  cuttings_library_delete_search_async (
      self->library, g_variant_get_int64 (parameter), NULL, window_changed_cb,
      window_change_new (self, _ ("Saved search deleted")));
}

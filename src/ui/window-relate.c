/* window-relate.c: duplicates and related clippings, merging, and the order of the list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-private.h"

#include <glib/gi18n.h>

#include "library/library-relate.h"

/* ---- after a save ---- */

static void
duplicates_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsWindow) self = data;
  g_autoptr (GPtrArray) duplicates =
      cuttings_library_find_relatives_finish (CUTTINGS_LIBRARY (source), result, NULL);
  const LibraryRelative *first;
  g_autofree char *text = NULL;

  /* Nobody asked: a failure is not told. */
  if (duplicates == NULL || duplicates->len == 0 ||
      CUTTINGS_LIBRARY (source) != self->library)
    return;
  first = g_ptr_array_index (duplicates, 0);
  if (first->likeness >= LIBRARY_LIKENESS_SAME)
    /* Translators: %s is the title of a clipping */
    text = g_strdup_printf (_ ("Nearly the same as “\u2068%s\u2069”"), first->title);
  else
    /* Translators: %s is the title of a clipping */
    text = g_strdup_printf (_ ("Shares much with “\u2068%s\u2069”"), first->title);
  window_tell_clip (self, text, first->clip_id);
}

void
window_look_for_duplicates (CuttingsWindow *self, int64_t clip_id)
{
  cuttings_library_find_duplicates_async (self->library, clip_id, NULL, duplicates_cb,
                                          g_object_ref (self));
}

/* ---- merging ---- */

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

  return (left > right) - (left < right);
}

/* The oldest stays: links lead to it. */
static void
merge (CuttingsWindow *self, GArray *ids)
{
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u clipping merged", "%u clippings merged", ids->len), ids->len);

  g_array_sort (ids, compare_ids);
  window_flush (self);
  cuttings_library_merge_async (self->library, (const int64_t *)(gpointer)ids->data,
                                ids->len, NULL, window_changed_cb,
                                window_change_new (self, text));
  cuttings_clips_view_select (self->clips, g_array_index (ids, int64_t, 0));
}

void
window_merge (CuttingsWindow *self, GVariant *parameter)
{
  g_autoptr (GArray) ids = cuttings_clips_view_dup_selected_ids (self->clips);

  merge (self, ids);
}

void
window_merge_with (CuttingsWindow *self, GVariant *parameter)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (int64_t));
  int64_t other = g_variant_get_int64 (parameter);

  g_array_append_val (ids, self->reading_id);
  g_array_append_val (ids, other);
  gtk_menu_button_popdown (self->related_button);
  if (self->reading_id != 0 && self->reading_id != other)
    merge (self, ids);
}

/* ---- related clippings ---- */

void
window_related (CuttingsWindow *self, GVariant *parameter)
{
  window_show_reader (self);
  gtk_menu_button_popup (self->related_button);
}

/* ---- the order of the list ---- */

void
window_order_restore (CuttingsWindow *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "sort");
  bool reversed = g_settings_get_boolean (self->settings, "sort-reversed");
  QuerySort sort = QUERY_SORT_SAVED;

  query_sort_from_name (name, &sort);
  window_actions_set_state (self, "sort", g_variant_new_string (query_sort_name (sort)));
  window_actions_set_state (self, "reverse-order", g_variant_new_boolean (reversed));
  cuttings_clips_pane_set_order (self->clips_pane, sort,
                                 query_sort_is_ascending (sort) != reversed);
}

void
window_sort (CuttingsWindow *self, GVariant *parameter)
{
  g_settings_set_string (self->settings, "sort", g_variant_get_string (parameter, NULL));
  window_order_restore (self);
}

void
window_reverse_order (CuttingsWindow *self, GVariant *parameter)
{
  g_settings_set_boolean (self->settings, "sort-reversed",
                          !g_settings_get_boolean (self->settings, "sort-reversed"));
  window_order_restore (self);
}

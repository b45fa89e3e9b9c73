/* clips-pane.c: the search entry and the list of clippings that it finds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/clips-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "config.h"
#include "library/clip-list.h"
#include "ui/error-text.h"
#include "ui/search-box.h"

struct _CuttingsClipsPane {
  GtkWidget parent_instance;

  CuttingsSearchBox *search_box;
  GtkStack *stack;
  CuttingsClipsView *view;
  AdwStatusPage *empty_page;
  AdwStatusPage *no_hits_page;
  AdwStatusPage *failed_page;
  GtkWidget *search_all_button;

  CuttingsClipList *list;
  Place *place;
  QuerySort sort;
  bool ascending;
  bool searching; /* the query that is shown has words of the user in it */
  bool asked;     /* another query was asked, and has not been answered yet */
};

G_DEFINE_FINAL_TYPE (CuttingsClipsPane, cuttings_clips_pane, GTK_TYPE_WIDGET)

enum { COUNTED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- what is shown instead of an empty list ---- */

static void
show_page (CuttingsClipsPane *self)
{
  g_autoptr (GError) error = NULL;
  gboolean loading;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  g_object_get (self->list, "loading", &loading, "error", &error, NULL);
  if (self->asked && !loading) {
    self->asked = false;
    cuttings_clips_view_scroll_to_selection (self->view);
  }
  g_signal_emit (self, signals[COUNTED], 0, n);
  if (error != NULL) {
    g_autofree char *sentence = error_text (error);

    adw_status_page_set_description (self->failed_page, sentence);
    gtk_stack_set_visible_child_name (self->stack, "failed");
  } else if (n > 0) {
    gtk_stack_set_visible_child_name (self->stack, "list");
  } else if (!loading) {
    gtk_stack_set_visible_child_name (self->stack, self->searching ? "no-hits" : "empty");
  }
}

static void
prepare_pages (CuttingsClipsPane *self)
{
  bool everywhere = self->place->kind == PLACE_ALL;
  g_autofree char *within = NULL;

  adw_status_page_set_icon_name (self->empty_page, place_icon_name (self->place));
  adw_status_page_set_title (self->empty_page, place_empty_title (self->place));
  adw_status_page_set_description (self->empty_page, place_empty_text (self->place));

  /* Translators: %s is a place such as “Inbox”, a tag or a source; the marks around
   * it keep its direction to itself */
  within = g_strdup_printf (_ ("Nothing in “\u2068%s\u2069” matches the search"),
                            place_title (self->place));
  adw_status_page_set_description (self->no_hits_page,
                                   everywhere ? _ ("Try other words") : within);
  gtk_widget_set_visible (self->search_all_button, !everywhere);
}

/* ---- searching ---- */

/* Both conditions, either of which may be absent.  Takes them. */
static QueryTerm *
both (QueryTerm *a, QueryTerm *b)
{
  QueryTerm *term;

  if (a == NULL || b == NULL)
    return a != NULL ? a : b;
  term = query_term_new (QUERY_AND, NULL);
  query_term_add (term, a);
  query_term_add (term, b);
  return term;
}

static void
update_query (CuttingsClipsPane *self)
{
  g_autoptr (QueryTerm) typed = NULL;
  g_auto (Query) query = {0};

  if (self->list == NULL || !cuttings_search_box_parse (self->search_box, &typed))
    return;
  self->searching = typed != NULL;
  query.any_state = self->place->kind == PLACE_TRASH;
  query.sort = self->sort;
  query.ascending = self->ascending;
  query.term = both (place_to_term (self->place), g_steal_pointer (&typed));
  prepare_pages (self);
  self->asked = true;
  cuttings_clip_list_set_query (self->list, &query);
}

static void
on_search_left (CuttingsClipsPane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

void
cuttings_clips_pane_set_search (CuttingsClipsPane *self, const char *text)
{
  cuttings_search_box_set_text (self->search_box, text);
}

void
cuttings_clips_pane_set_overview (CuttingsClipsPane *self,
                                  const LibraryOverview *overview)
{
  cuttings_search_box_set_overview (self->search_box, overview);
}

const char *
cuttings_clips_pane_get_search (CuttingsClipsPane *self)
{
  return cuttings_search_box_get_text (self->search_box);
}

void
cuttings_clips_pane_focus_search (CuttingsClipsPane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_box));
}

void
cuttings_clips_pane_set_place (CuttingsClipsPane *self, const Place *place)
{
  Place *copy = place_copy (place);

  place_free (self->place);
  self->place = copy;
  update_query (self);
}

void
cuttings_clips_pane_set_order (CuttingsClipsPane *self, QuerySort sort, bool ascending)
{
  self->sort = sort;
  self->ascending = ascending;
  update_query (self);
}

/* ---- life ---- */

CuttingsClipsView *
cuttings_clips_pane_get_view (CuttingsClipsPane *self)
{
  return self->view;
}

static void
drop_list (CuttingsClipsPane *self)
{
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  cuttings_clips_view_set_list (self->view, NULL);
  g_clear_object (&self->list);
}

void
cuttings_clips_pane_set_library (CuttingsClipsPane *self, CuttingsLibrary *library)
{
  drop_list (self);
  if (library == NULL)
    return;
  self->list = cuttings_clip_list_new (library);
  g_signal_connect_swapped (self->list, "items-changed", G_CALLBACK (show_page), self);
  g_signal_connect_swapped (self->list, "notify::loading", G_CALLBACK (show_page), self);
  g_signal_connect_swapped (self->list, "notify::error", G_CALLBACK (show_page), self);
  cuttings_clips_view_set_list (self->view, self->list);
  update_query (self);
}

static gboolean
cuttings_clips_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CUTTINGS_CLIPS_PANE (widget)->view));
}

static void
cuttings_clips_pane_dispose (GObject *object)
{
  CuttingsClipsPane *self = CUTTINGS_CLIPS_PANE (object);
  GtkWidget *child;

  if (self->search_box != NULL)
    drop_list (self);
  self->search_box = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->place, place_free);
  G_OBJECT_CLASS (cuttings_clips_pane_parent_class)->dispose (object);
}

static void
cuttings_clips_pane_class_init (CuttingsClipsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CUTTINGS_TYPE_CLIPS_VIEW);
  g_type_ensure (CUTTINGS_TYPE_SEARCH_BOX);
  G_OBJECT_CLASS (klass)->dispose = cuttings_clips_pane_dispose;
  widget_class->grab_focus = cuttings_clips_pane_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/clips-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsClipsPane, search_box);
  gtk_widget_class_bind_template_child (widget_class, CuttingsClipsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, CuttingsClipsPane, view);
  gtk_widget_class_bind_template_child (widget_class, CuttingsClipsPane, empty_page);
  gtk_widget_class_bind_template_child (widget_class, CuttingsClipsPane, no_hits_page);
  gtk_widget_class_bind_template_child (widget_class, CuttingsClipsPane, failed_page);
  gtk_widget_class_bind_template_child (widget_class, CuttingsClipsPane,
                                        search_all_button);
  gtk_widget_class_bind_template_callback (widget_class, update_query);
  gtk_widget_class_bind_template_callback (widget_class, on_search_left);

  signals[COUNTED] = g_signal_new ("counted", CUTTINGS_TYPE_CLIPS_PANE, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cuttings_clips_pane_init (CuttingsClipsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->place = place_new (PLACE_INBOX, NULL);
  cuttings_search_box_capture_keys (self->search_box,
                                    cuttings_clips_view_get_keys_widget (self->view));
}

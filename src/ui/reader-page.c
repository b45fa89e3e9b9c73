/* reader-page.c: the page that the reader shows, and what it tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "ui/reader-private.h"
#include "ui/reader-words.h"

/* How long the place that was read to must rest before it is stored. */
#define PROGRESS_REST_S 2

/* A change of less than this, a line of a very long article, is not worth a write. */
#define PROGRESS_STEP 0.0002

/* What is loaded while nothing is to be shown: it wakes the web process up. */
#define EMPTY_PAGE "<!DOCTYPE html><article></article>"

/* ---- highlights -------------------------------------------------------------------- */

Highlight *
reader_page_find (CuttingsReader *self, int64_t id)
{
  for (guint i = 0; self->clip != NULL && i < self->clip->highlights->len; i++) {
    Highlight *highlight = g_ptr_array_index (self->clip->highlights, i);

    if (highlight->id == id)
      return highlight;
  }
  return NULL;
}

void
reader_page_select (CuttingsReader *self, int64_t id)
{
  self->selected = id;
  if (self->bridge != NULL)
    reader_bridge_select (self->bridge, id);
  reader_actions_update (self);
  reader_emit_current (self, id);
}

void
reader_page_repaint (CuttingsReader *self)
{
  if (self->bridge == NULL || self->clip == NULL)
    return;
  reader_bridge_paint (self->bridge, self->clip->highlights);
  reader_bridge_select (self->bridge, self->selected);
  reader_actions_update (self);
}

void
reader_page_open_popover (CuttingsReader *self, const Highlight *highlight,
                          const GdkRectangle *box)
{
  GdkRectangle middle = {gtk_widget_get_width (GTK_WIDGET (self->view)) / 2,
                         gtk_widget_get_height (GTK_WIDGET (self->view)) / 2, 1, 1};

  cuttings_highlight_popover_open (self->popover, highlight,
                                   box->width > 0 ? box : &middle, self->part);
  self->part = HIGHLIGHT_PART_NONE;
}

static void
on_popover_changed (CuttingsReader *self, const Highlight *highlight)
{
  reader_actions_store (self, highlight);
}

static void
on_popover_delete (CuttingsReader *self)
{
  reader_actions_delete (self,
                         cuttings_highlight_popover_get_highlight (self->popover)->id);
}

static void
on_popover_copy (CuttingsReader *self)
{
  reader_actions_copy (self,
                       cuttings_highlight_popover_get_highlight (self->popover)->span);
}

void
reader_page_make_popover (CuttingsReader *self)
{
  GtkWidget *popover = cuttings_highlight_popover_new ();

  self->popover = CUTTINGS_HIGHLIGHT_POPOVER (popover);
  gtk_widget_set_parent (popover, GTK_WIDGET (self->overlay));
  g_signal_connect_swapped (popover, "changed", G_CALLBACK (on_popover_changed), self);
  g_signal_connect_swapped (popover, "delete", G_CALLBACK (on_popover_delete), self);
  g_signal_connect_swapped (popover, "copy", G_CALLBACK (on_popover_copy), self);
}

/* ---- how far it was read ------------------------------------------------------------ */

void
reader_page_store_progress (CuttingsReader *self)
{
  g_clear_handle_id (&self->progress_timer, g_source_remove);
  if (self->clip == NULL || self->library == NULL ||
      cuttings_library_is_read_only (self->library))
    return;
  if (ABS (self->progress - self->clip->clip->progress) < PROGRESS_STEP)
    return;
  self->clip->clip->progress = self->progress;
  cuttings_library_set_progress_async (self->library, self->clip->clip->id,
                                       self->progress, NULL, reader_change_cb,
                                       g_object_ref (self));
}

static gboolean
on_progress_rested (gpointer data)
{
  CuttingsReader *self = data;

  self->progress_timer = 0;
  reader_page_store_progress (self);
  return G_SOURCE_REMOVE;
}

/* ---- what the page tells ------------------------------------------------------------ */

void
reader_page_jump (CuttingsReader *self)
{
  int64_t id = self->jump_to;

  self->jump_to = 0;
  if (id == 0)
    return;
  reader_page_select (self, id);
  reader_bridge_jump (self->bridge, id);
}

static void
on_page_ready (bool trusted, size_t length, gpointer data)
{
  CuttingsReader *self = data;

  self->trusted = trusted && self->clip != NULL && !self->original;
  if (self->caret)
    reader_caret_tell_page (self);
  reader_actions_update (self);
  if (self->trusted)
    reader_page_jump (self);
  if (trusted || self->clip == NULL || self->original)
    return;
  g_warning ("The text of clipping %s is not what the library says: it has %zu "
             "characters; nothing is highlighted",
             self->clip->clip->uuid, length);
  reader_emit_toast (self, _ ("Highlights cannot be shown in this article"), false);
}

static void
on_page_selected (TextSpan span, const GdkRectangle *box, gpointer data)
{
  CuttingsReader *self = data;

  self->selection = span;
  self->selection_box = *box;
  reader_actions_update (self);
  gtk_widget_set_visible (self->bar,
                          self->trusted && span.start < span.end && box->width > 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self->overlay));
}

/* Where highlights overlap, further clicks go through them, the shortest first. */
static int64_t
next_of (const int64_t *ids, size_t n, int64_t selected)
{
  for (size_t i = 0; i < n; i++)
    if (ids[i] == selected)
      return ids[(i + 1) % n];
  return ids[0];
}

static void
on_page_pressed (const int64_t *ids, size_t n, const GdkRectangle *box, gpointer data)
{
  CuttingsReader *self = data;
  const Highlight *highlight;

  if (n == 0) {
    if (self->selected != 0)
      reader_page_select (self, 0);
    return;
  }
  reader_page_select (self, next_of (ids, n, self->selected));
  highlight = reader_page_find (self, self->selected);
  if (highlight != NULL)
    reader_page_open_popover (self, highlight, box);
}

static void
on_page_placed (double progress, int64_t current, gpointer data)
{
  CuttingsReader *self = data;

  if (self->clip == NULL || self->original)
    return;
  self->progress = progress;
  if (self->progress_timer == 0)
    self->progress_timer =
        g_timeout_add_seconds (PROGRESS_REST_S, on_progress_rested, self);
  reader_emit_current (self, current);
}

static void
on_page_left (bool forward, gpointer data)
{
  CuttingsReader *self = data;

  g_signal_emit_by_name (self->view, "move-focus",
                         forward ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
}

static void
on_page_resized (int64_t id, TextSpan span, gpointer data)
{
  CuttingsReader *self = data;

  if (reader_page_find (self, id) != NULL &&
      !cuttings_library_is_read_only (self->library))
    reader_actions_move (self, id, span);
  else
    reader_page_repaint (self);
}

static void
on_page_link (const char *address, gpointer data)
{
  reader_show_link (data, address);
}

static void
on_page_found (unsigned position, unsigned count, bool more, gpointer data)
{
  CuttingsReader *self = data;

  cuttings_reader_find_show_result (self->find_bar, position, count, more);
}

const ReaderBridgeEvents reader_page_events = {
    .ready = on_page_ready,
    .selected = on_page_selected,
    .pressed = on_page_pressed,
    .placed = on_page_placed,
    .left = on_page_left,
    .resized = on_page_resized,
    .link = on_page_link,
    .found = on_page_found,
};

/* ---- the page ------------------------------------------------------------------------ */

/* Whether it was imported without its article. */
static bool
has_no_article (const LibraryClip *clip)
{
  return clip != NULL && clip->capture->origin == CAPTURE_IMPORT &&
         *clip->capture->article->html == '\0';
}

/* What there is instead of the article: what it is called, and how to get it. */
static void
show_waiting (CuttingsReader *self)
{
  const Clip *clip = self->clip->clip;
  g_autofree char *name = g_markup_escape_text (clip->title, -1);
  /* Translators: %s is a title; the marks around it keep its direction of writing to
   * itself */
  g_autofree char *text = g_strdup_printf (
      clip->waiting ? _ ("“\u2068%s\u2069” was imported by its address alone. Its "
                         "highlights and notes are kept and find their places when the "
                         "page is fetched.")
                    : _ ("“\u2068%s\u2069” was imported without its text. Its "
                         "highlights and notes are beside it."),
      name);

  adw_status_page_set_title (self->waiting_page,
                             clip->waiting ? _ ("This Clipping Has No Article Yet")
                                           : _ ("This Clipping Has No Article"));
  adw_status_page_set_description (self->waiting_page, text);
  gtk_widget_set_visible (self->fetch_button, clip->waiting);
  gtk_widget_set_visible (self->original_button, clip->address != NULL);
  gtk_stack_set_visible_child_name (self->stack, "waiting");
}

void
reader_page_load (CuttingsReader *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_auto (ReaderWords) words = {0};
  ReaderPage page = {.highlights = none, .words = words.words};

  if (!self->sealed || self->page == NULL)
    return;
  self->trusted = false;
  self->selection = (TextSpan){0, 0};
  gtk_widget_hide (self->bar);
  if (self->clip != NULL) {
    reader_words_init (&words, self->clip, zone);
    page.highlights = self->clip->highlights;
    page.progress = self->original ? 0 : self->progress;
  }
  reader_scheme_take_page (self->scheme, g_strdup (self->page));
  page.serial = reader_scheme_get_serial (self->scheme);
  reader_bridge_prepare (self->bridge, &page);
  webkit_web_view_load_uri (self->view, reader_scheme_get_address (self->scheme));
  if (has_no_article (self->clip))
    show_waiting (self);
  else
    gtk_stack_set_visible_child_name (self->stack, "page");
  reader_actions_update (self);
}

/* Takes @page, which is what the view shows from now on. */
static void
take_page (CuttingsReader *self, char *page)
{
  g_free (self->page);
  self->page = page;
  self->restarted = false;
  reader_page_load (self);
}

void
reader_page_update (CuttingsReader *self, bool same)
{
  g_autofree char *page =
      self->clip != NULL ? library_clip_render_page (self->clip) : g_strdup (EMPTY_PAGE);

  if (self->original)
    return;
  if (same && g_strcmp0 (page, self->page) == 0)
    reader_page_repaint (self);
  else
    take_page (self, g_steal_pointer (&page));
}

/* ---- the original ------------------------------------------------------------------- */

typedef struct {
  CuttingsReader *reader;
  int64_t clip_id;
} OriginalQuestion;

static void
show_original (CuttingsReader *self, bool original)
{
  self->original = original;
  gtk_revealer_set_reveal_child (self->original_bar, original);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
original_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree OriginalQuestion *question = data;
  g_autoptr (CuttingsReader) self = question->reader;
  g_autoptr (GError) error = NULL;
  char *page =
      cuttings_library_load_original_finish (CUTTINGS_LIBRARY (source), result, &error);

  if (page == NULL) {
    reader_emit_failed (self, error);
    return;
  }
  if (self->clip == NULL || self->clip->clip->id != question->clip_id) {
    g_free (page);
    return;
  }
  reader_page_store_progress (self);
  show_original (self, true);
  take_page (self, page);
}

void
reader_page_toggle_original (CuttingsReader *self, GVariant *parameter)
{
  OriginalQuestion *question;

  if (self->original) {
    show_original (self, false);
    reader_page_update (self, false);
    return;
  }
  question = g_new (OriginalQuestion, 1);
  *question = (OriginalQuestion){g_object_ref (self), self->clip->clip->id};
  cuttings_library_load_original_async (self->library, question->clip_id, NULL,
                                        original_cb, question);
}

/* reader-life.c: shows a clipping, and lets its passages be highlighted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The view is made after the window's first frame: starting it takes as long as the
 * window itself.  Until then, and until its walls stand, a clipping that is to be shown
 * waits.
 */

#include "config.h"

#include "ui/reader.h"

#include <glib/gi18n.h>

#include "ui/highlight-bar.h"
#include "ui/reader-menu.h"
#include "ui/reader-private.h"
#include "ui/reader-style.h"
#include "ui/reader-view.h"

/* Bounds of the settings, and what one step changes. */
#define SIZE_STEP 10
#define SIZE_NORMAL 100
#define SIZE_LEAST 60
#define SIZE_MOST 300

enum { TOAST, FAILED, OPEN_ADDRESS, SAVE_ADDRESS, CURRENT_HIGHLIGHT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CuttingsReader, cuttings_reader, ADW_TYPE_BIN)

/* ---- telling the window ------------------------------------------------------------ */

void
reader_emit_toast (CuttingsReader *self, const char *text, bool undo)
{
  g_signal_emit (self, signals[TOAST], 0, text, undo);
}

void
reader_emit_current (CuttingsReader *self, int64_t id)
{
  g_signal_emit (self, signals[CURRENT_HIGHLIGHT], 0, (gint64)id);
}

void
reader_emit_failed (CuttingsReader *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* For changes whose success needs no word. */
void
reader_change_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsReader) self = data;
  g_autoptr (GError) error = NULL;

  if (!cuttings_library_change_finish (CUTTINGS_LIBRARY (source), result, &error))
    reader_emit_failed (self, error);
}

/* ---- the view ------------------------------------------------------------------------ */

static void
on_link_clicked (const char *address, gpointer data)
{
  g_signal_emit (data, signals[OPEN_ADDRESS], 0, address);
}

/* GTK gives the resolution that text is to have in 1/1024 of a dot per inch; 96 is normal
 * text.  WebKit's pixels know nothing of it. */
static unsigned
text_scale (CuttingsReader *self)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? (unsigned)(dpi * 100LL / (96 * 1024)) : 100;
}

static void
apply_style (CuttingsReader *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const ReaderDesktop desktop = {
      .dark = adw_style_manager_get_dark (manager),
      .contrast = adw_style_manager_get_high_contrast (manager),
      .scale = text_scale (self),
  };
  g_autofree char *css = NULL;
  ReaderStyle style;
  GdkRGBA background;

  if (self->view == NULL)
    return;
  reader_style_load (&style, self->settings, &desktop);
  gdk_rgba_parse (&background, reader_style_background (style.theme));
  webkit_web_view_set_background_color (self->view, &background);
  css = reader_style_css (&style);
  reader_bridge_set_css (self->bridge, css);
}

/* Once the page is loaded again by itself; when it dies again it is left to the user. */
static void
on_process_terminated (WebKitWebView *view, WebKitWebProcessTerminationReason reason,
                       CuttingsReader *self)
{
  if (self->restarted) {
    gtk_stack_set_visible_child_name (self->stack, "failed");
    return;
  }
  self->restarted = true;
  reader_page_load (self);
}

void
reader_show_link (CuttingsReader *self, const char *address)
{
  gtk_label_set_text (self->link_label, address != NULL ? address : "");
  gtk_widget_set_visible (GTK_WIDGET (self->link_label), address != NULL);
}

static void
on_target_changed (WebKitWebView *view, WebKitHitTestResult *hit, guint modifiers,
                   CuttingsReader *self)
{
  const char *address = webkit_hit_test_result_context_is_link (hit)
                            ? webkit_hit_test_result_get_link_uri (hit)
                            : NULL;

  reader_show_link (self, address);
}

static void
seal_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsReader) self = data;
  g_autoptr (GError) error = NULL;

  self->sealed = reader_view_seal_finish (WEBKIT_WEB_VIEW (source), result, &error) &&
                 self->view != NULL;
  if (self->sealed)
    reader_page_load (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
seal_view (CuttingsReader *self)
{
  reader_view_seal_async (self->view, self->cancellable, seal_cb, g_object_ref (self));
}

static void
make_view (CuttingsReader *self)
{
  self->view = reader_view_new (self->scheme, on_link_clicked, self);
  self->bridge = reader_bridge_new (self->view, &reader_page_events, self);
  g_signal_connect (self->view, "web-process-terminated",
                    G_CALLBACK (on_process_terminated), self);
  g_signal_connect (self->view, "mouse-target-changed", G_CALLBACK (on_target_changed),
                    self);
  g_signal_connect (self->view, "context-menu", G_CALLBACK (reader_menu_build), self);
  apply_style (self);
  gtk_overlay_set_child (self->overlay, GTK_WIDGET (self->view));
  reader_actions_add_keys (self);
  if (self->page == NULL)
    reader_page_update (self, false);
  seal_view (self);
}

static void
stop_waiting (CuttingsReader *self)
{
  if (self->after_paint != 0)
    g_signal_handler_disconnect (self->clock, self->after_paint);
  self->after_paint = 0;
  g_clear_object (&self->clock);
}

static void
on_after_paint (GdkFrameClock *clock, CuttingsReader *self)
{
  stop_waiting (self);
  make_view (self);
}

static void
reader_map (GtkWidget *widget)
{
  CuttingsReader *self = CUTTINGS_READER (widget);

  GTK_WIDGET_CLASS (cuttings_reader_parent_class)->map (widget);
  if (self->view != NULL || self->after_paint != 0)
    return;
  self->clock = g_object_ref (gtk_widget_get_frame_clock (widget));
  self->after_paint =
      g_signal_connect (self->clock, "after-paint", G_CALLBACK (on_after_paint), self);
  gtk_widget_queue_draw (widget);
}

static void
reader_unmap (GtkWidget *widget)
{
  stop_waiting (CUTTINGS_READER (widget));
  GTK_WIDGET_CLASS (cuttings_reader_parent_class)->unmap (widget);
}

static gboolean
reader_grab_focus (GtkWidget *widget)
{
  CuttingsReader *self = CUTTINGS_READER (widget);

  return self->view != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* ---- what stands around the page ------------------------------------------------------ */

static gboolean
on_get_child_position (GtkOverlay *overlay, GtkWidget *child, GdkRectangle *box,
                       CuttingsReader *self)
{
  GtkRequisition size;

  if (child != self->bar)
    return FALSE;
  gtk_widget_get_preferred_size (child, NULL, &size);
  box->width = size.width;
  box->height = size.height;
  highlight_bar_place (&self->selection_box, gtk_widget_get_width (GTK_WIDGET (overlay)),
                       gtk_widget_get_height (GTK_WIDGET (overlay)), box);
  return TRUE;
}

static void
on_restore (CuttingsReaderRemovals *removals, GArray *numbers, gboolean restored,
            CuttingsReader *self)
{
  if (self->clip != NULL && numbers->len > 0)
    cuttings_library_restore_removals_async (
        self->library, self->clip->clip->id, (const unsigned *)numbers->data,
        numbers->len, restored, NULL, reader_change_cb, g_object_ref (self));
}

static void
on_search (CuttingsReaderFind *bar, const char *query, gboolean match_case,
           CuttingsReader *self)
{
  if (self->bridge != NULL)
    reader_bridge_find (self->bridge, query, match_case);
}

static void
on_search_step (CuttingsReaderFind *bar, int by, CuttingsReader *self)
{
  if (self->bridge != NULL)
    reader_bridge_find_next (self->bridge, by);
}

static void
on_search_left (CuttingsReaderFind *bar, CuttingsReader *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Either the filter could not be put up, or the web process died twice. */
static void
on_retry_clicked (GtkButton *button, CuttingsReader *self)
{
  self->restarted = false;
  if (self->sealed)
    reader_page_load (self);
  else
    seal_view (self);
}

/* ---- the widget ------------------------------------------------------------------------ */

static void
reader_dispose (GObject *object)
{
  CuttingsReader *self = CUTTINGS_READER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->progress_timer, g_source_remove);
  stop_waiting (self);
  g_clear_pointer (&self->bridge, reader_bridge_free);
  if (self->view != NULL) {
    g_signal_handlers_disconnect_by_data (self->view, self);
    gtk_overlay_set_child (self->overlay, NULL);
    self->view = NULL;
  }
  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), CUTTINGS_TYPE_READER);
  g_clear_pointer (&self->clip, library_clip_free);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (cuttings_reader_parent_class)->dispose (object);
}

static void
reader_finalize (GObject *object)
{
  CuttingsReader *self = CUTTINGS_READER (object);

  g_object_unref (self->cancellable);
  reader_scheme_unref (self->scheme);
  g_free (self->page);
  G_OBJECT_CLASS (cuttings_reader_parent_class)->finalize (object);
}

static void
add_signals (GType type)
{
  signals[TOAST] = g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[OPEN_ADDRESS] = g_signal_new ("open-address", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SAVE_ADDRESS] = g_signal_new ("save-address", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CURRENT_HIGHLIGHT] =
      g_signal_new ("current-highlight", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CUTTINGS_TYPE_READER_REMOVALS);
  g_type_ensure (CUTTINGS_TYPE_READER_FIND);
  g_type_ensure (CUTTINGS_TYPE_HIGHLIGHT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/reader.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsReader, removals);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReader, find_bar);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReader, original_bar);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReader, stack);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReader, waiting_page);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReader, fetch_button);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReader, original_button);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReader, overlay);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReader, bar);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReader, link_label);
  gtk_widget_class_bind_template_callback (widget_class, on_restore);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_search_step);
  gtk_widget_class_bind_template_callback (widget_class, on_search_left);
  gtk_widget_class_bind_template_callback (widget_class, on_retry_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_get_child_position);
}

static void
cuttings_reader_class_init (CuttingsReaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reader_dispose;
  G_OBJECT_CLASS (klass)->finalize = reader_finalize;
  widget_class->map = reader_map;
  widget_class->unmap = reader_unmap;
  widget_class->grab_focus = reader_grab_focus;
  add_signals (G_TYPE_FROM_CLASS (klass));
  bind_template (widget_class);
  reader_actions_install (widget_class);
}

static void
follow_style (CuttingsReader *self)
{
  const struct {
    gpointer object;
    const char *signal;
  } sources[] = {
      {self->settings, "changed"},
      {adw_style_manager_get_default (), "notify::dark"},
      {adw_style_manager_get_default (), "notify::high-contrast"},
      {gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi"},
  };

  for (size_t i = 0; i < G_N_ELEMENTS (sources); i++)
    g_signal_connect_object (sources[i].object, sources[i].signal,
                             G_CALLBACK (apply_style), self, G_CONNECT_SWAPPED);
}

static void
cuttings_reader_init (CuttingsReader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  self->scheme = reader_scheme_new ();
  self->settings = g_settings_new (APP_ID);
  reader_page_make_popover (self);
  follow_style (self);
  reader_actions_update (self);
}

/* ---- the doors -------------------------------------------------------------------------- */

void
cuttings_reader_set_library (CuttingsReader *self, CuttingsLibrary *library)
{
  g_return_if_fail (CUTTINGS_IS_READER (self));
  g_set_object (&self->library, library);
  reader_scheme_set_library (self->scheme, library);
  reader_actions_update (self);
}

static bool
is_same_clip (const LibraryClip *one, const LibraryClip *other)
{
  return one != NULL && other != NULL && one->clip->id == other->clip->id;
}

/* Before another clipping comes: nothing of this one is left behind. */
static void
leave_clip (CuttingsReader *self)
{
  cuttings_reader_flush (self);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  cuttings_reader_find_close (self->find_bar);
  self->selected = 0;
  self->selection = (TextSpan){0, 0};
  self->part = HIGHLIGHT_PART_NONE;
}

void
cuttings_reader_show (CuttingsReader *self, LibraryClip *take)
{
  bool same;

  g_return_if_fail (CUTTINGS_IS_READER (self));
  same = is_same_clip (self->clip, take);
  if (!same) {
    leave_clip (self);
    self->progress = take != NULL ? take->clip->progress : 0;
    self->original = false;
    gtk_revealer_set_reveal_child (self->original_bar, FALSE);
  }
  g_clear_pointer (&self->clip, library_clip_free);
  self->clip = take;
  cuttings_reader_removals_show (self->removals, take != NULL ? take->clip->id : 0,
                                 take != NULL ? take->capture->article->removals : NULL);
  reader_page_update (self, same);
  reader_actions_update (self);
}

void
cuttings_reader_jump (CuttingsReader *self, int64_t highlight_id)
{
  g_return_if_fail (CUTTINGS_IS_READER (self));
  self->jump_to = highlight_id;
  if (self->trusted)
    reader_page_jump (self);
}

/* The page tells the place by a press, which opens the popover.  An orphan has none. */
void
cuttings_reader_edit (CuttingsReader *self, int64_t highlight_id, HighlightPart part)
{
  const GdkRectangle nowhere = {0, 0, 0, 0};
  const Highlight *highlight;

  g_return_if_fail (CUTTINGS_IS_READER (self));
  highlight = reader_page_find (self, highlight_id);
  if (highlight == NULL || self->bridge == NULL)
    return;
  reader_page_select (self, highlight_id);
  self->part = part;
  if (highlight->orphan)
    reader_page_open_popover (self, highlight, &nowhere);
  else
    reader_bridge_show (self->bridge, highlight_id);
}

void
cuttings_reader_set_known_tags (CuttingsReader *self, const GPtrArray *names)
{
  g_return_if_fail (CUTTINGS_IS_READER (self));
  cuttings_highlight_popover_set_known_tags (self->popover, names);
}

bool
cuttings_reader_has_highlight (CuttingsReader *self)
{
  g_return_val_if_fail (CUTTINGS_IS_READER (self), false);
  return reader_page_find (self, self->selected) != NULL;
}

void
cuttings_reader_find (CuttingsReader *self)
{
  g_return_if_fail (CUTTINGS_IS_READER (self));
  cuttings_reader_find_open (self->find_bar);
}

void
cuttings_reader_show_removals (CuttingsReader *self)
{
  g_return_if_fail (CUTTINGS_IS_READER (self));
  cuttings_reader_removals_open (self->removals);
}

void
cuttings_reader_change_size (CuttingsReader *self, int steps)
{
  int size;

  g_return_if_fail (CUTTINGS_IS_READER (self));
  size = (int)g_settings_get_uint (self->settings, "reader-size") + steps * SIZE_STEP;
  size = steps == 0 ? SIZE_NORMAL : CLAMP (size, SIZE_LEAST, SIZE_MOST);
  g_settings_set_uint (self->settings, "reader-size", (guint)size);
}

void
cuttings_reader_flush (CuttingsReader *self)
{
  g_return_if_fail (CUTTINGS_IS_READER (self));
  cuttings_highlight_popover_flush (self->popover);
  reader_page_store_progress (self);
}

/* highlight-note.c: a field of several lines for a note
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/highlight-note.h"

#include <glib/gi18n.h>
#include <string.h>

struct _CuttingsHighlightNote {
  AdwBin parent_instance;

  GtkWidget *view;
  GtkWidget *placeholder;
  GtkTextBuffer *buffer;
  bool setting; /* the text changes by our own doing */
};

enum { EDITED, SUBMITTED, LEFT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CuttingsHighlightNote, cuttings_highlight_note, ADW_TYPE_BIN)

static void
on_buffer_changed (CuttingsHighlightNote *self)
{
  gtk_widget_set_visible (self->placeholder,
                          gtk_text_buffer_get_char_count (self->buffer) == 0);
  if (!self->setting)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
on_leave (CuttingsHighlightNote *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static gboolean
submit (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  g_signal_emit (data, signals[SUBMITTED], 0);
  return GDK_EVENT_STOP;
}

/* Before the text sees it: Enter with any key held down is a new line to GtkTextView. */
static void
add_submit_key (CuttingsHighlightNote *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (
      gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
      gtk_callback_action_new (submit, self, NULL));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static gboolean
highlight_note_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CUTTINGS_HIGHLIGHT_NOTE (widget)->view);
}

static void
cuttings_highlight_note_class_init (CuttingsHighlightNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[N_SIGNALS] = {"edited", "submitted", "left"};

  for (int i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 0);
  widget_class->grab_focus = highlight_note_grab_focus;
}

static GtkWidget *
make_view (CuttingsHighlightNote *self)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkTextView *text_view = GTK_TEXT_VIEW (view);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_text_view_set_wrap_mode (text_view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (text_view, FALSE);
  gtk_text_view_set_top_margin (text_view, 8);
  gtk_text_view_set_bottom_margin (text_view, 8);
  gtk_text_view_set_left_margin (text_view, 10);
  gtk_text_view_set_right_margin (text_view, 10);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (view, focus);
  return view;
}

static GtkWidget *
make_placeholder (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_margin_start (label, 10);
  gtk_widget_set_margin_top (label, 8);
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
cuttings_highlight_note_init (CuttingsHighlightNote *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *overlay = gtk_overlay_new ();

  self->view = make_view (self);
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  self->placeholder = make_placeholder ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 66);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 240);
  gtk_widget_add_css_class (scroller, "note-field");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->placeholder);
  adw_bin_set_child (ADW_BIN (self), overlay);
  add_submit_key (self);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (on_buffer_changed),
                            self);
  cuttings_highlight_note_set_placeholder (self, _ ("Add Note"));
}

/* A text that is there already keeps the place of the cursor. */
void
cuttings_highlight_note_set_text (CuttingsHighlightNote *self, const char *text)
{
  g_autofree char *now = NULL;

  g_return_if_fail (CUTTINGS_IS_HIGHLIGHT_NOTE (self));
  now = cuttings_highlight_note_dup_text (self);
  if (g_str_equal (now, text))
    return;
  self->setting = true;
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  self->setting = false;
}

char *
cuttings_highlight_note_dup_text (CuttingsHighlightNote *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (CUTTINGS_IS_HIGHLIGHT_NOTE (self), NULL);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE));
}

void
cuttings_highlight_note_set_placeholder (CuttingsHighlightNote *self,
                                         const char *placeholder)
{
  g_return_if_fail (CUTTINGS_IS_HIGHLIGHT_NOTE (self));
  gtk_label_set_text (GTK_LABEL (self->placeholder), placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, placeholder, -1);
}

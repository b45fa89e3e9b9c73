/* search-box.c: where a search is typed, and where its mistakes are pointed at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/search-box.h"

#include "config.h"
#include "model/query-parse.h"
#include "ui/query-help.h"
#include "ui/search-completion.h"

/* A query is half finished most of the time that it is typed: a mistake is shown only
 * when the typing has paused for so long. */
#define MISTAKE_DELAY_MS 700

struct _CuttingsSearchBox {
  GtkWidget parent_instance;

  GtkWidget *row;
  GtkWidget *entry;
  GtkWidget *save_button;
  GtkMenuButton *help_button;
  GtkWidget *revealer;
  GtkLabel *mistake;

  CuttingsSearchCompletion *completion;
  guint mistake_source;
  bool whole;
};

G_DEFINE_FINAL_TYPE (CuttingsSearchBox, cuttings_search_box, GTK_TYPE_WIDGET)

enum { CHANGED, ENTERED, LEFT, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- mistakes ---- */

static gboolean
on_mistake_pause (gpointer data)
{
  CuttingsSearchBox *self = data;

  self->mistake_source = 0;
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  return G_SOURCE_REMOVE;
}

/* Underlines the part of the entry that is wrong, as spelling mistakes are. */
static void
underline (CuttingsSearchBox *self, const char *text, TextSpan span)
{
  GtkText *entry = GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));
  PangoAttribute *attribute = pango_attr_underline_new (PANGO_UNDERLINE_ERROR);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  attribute->start_index = (guint)text_byte_offset (text, span.start);
  attribute->end_index = (guint)text_byte_offset (text, span.end);
  pango_attr_list_insert (attributes, attribute);
  gtk_text_set_attributes (entry, attributes);
}

static void
show_mistake (CuttingsSearchBox *self, const char *text, TextSpan mistake,
              const GError *error)
{
  g_autofree char *part = text_slice (text, mistake);
  g_autofree char *sentence = query_help_explain (part, error);

  gtk_label_set_label (self->mistake, sentence);
  underline (self, text, mistake);
  if (self->mistake_source == 0)
    self->mistake_source = g_timeout_add (MISTAKE_DELAY_MS, on_mistake_pause, self);
}

static void
hide_mistake (CuttingsSearchBox *self)
{
  g_clear_handle_id (&self->mistake_source, g_source_remove);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  gtk_text_set_attributes (
      GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))), NULL);
}

bool
cuttings_search_box_parse (CuttingsSearchBox *self, QueryTerm **term)
{
  const char *text = cuttings_search_box_get_text (self);
  g_autoptr (GError) error = NULL;
  TextSpan mistake;

  if (!query_parse (text, g_get_real_time (), !self->whole, term, &mistake, &error)) {
    show_mistake (self, text, mistake, error);
    return false;
  }
  hide_mistake (self);
  return true;
}

/* ---- the entry ---- */

static void
on_changed (CuttingsSearchBox *self)
{
  gtk_widget_set_visible (self->save_button,
                          !self->whole && *cuttings_search_box_get_text (self) != '\0');
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_activate (CuttingsSearchBox *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

/* Escape empties the search first, and leaves it then. */
static void
on_stop (CuttingsSearchBox *self)
{
  if (self->whole)
    gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
  else if (*cuttings_search_box_get_text (self) != '\0')
    cuttings_search_box_set_text (self, "");
  else
    g_signal_emit (self, signals[LEFT], 0);
}

static gboolean
on_down (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  g_signal_emit (data, signals[LEFT], 0);
  return TRUE;
}

const char *
cuttings_search_box_get_text (CuttingsSearchBox *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
cuttings_search_box_set_whole (CuttingsSearchBox *self)
{
  self->whole = true;
}

void
cuttings_search_box_set_text (CuttingsSearchBox *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

void
cuttings_search_box_set_overview (CuttingsSearchBox *self,
                                  const LibraryOverview *overview)
{
  cuttings_search_completion_set_overview (self->completion, overview);
}

/* From the help: at the cursor, where the typing goes on. */
static void
insert (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CuttingsSearchBox *self = CUTTINGS_SEARCH_BOX (widget);
  GtkEditable *editable = GTK_EDITABLE (self->entry);
  int position = gtk_editable_get_position (editable);
  g_autofree char *before = gtk_editable_get_chars (editable, 0, position);
  const char *text = g_variant_get_string (parameter, NULL);

  gtk_menu_button_popdown (self->help_button);
  gtk_widget_grab_focus (self->entry);
  if (*before != '\0' && *text != ' ' && !g_str_has_suffix (before, " "))
    gtk_editable_insert_text (editable, " ", -1, &position);
  gtk_editable_insert_text (editable, text, -1, &position);
  gtk_editable_set_position (editable, position);
}

/* Letters only: the rest of the keyboard means something else there.  (The entry's own
 * capture widget would take Delete and Ctrl+V too.) */
static gboolean
on_key_elsewhere (GtkEventControllerKey *keys, guint keyval, guint keycode,
                  GdkModifierType modifiers, gpointer data)
{
  CuttingsSearchBox *self = data;
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 ||
      letter == 0 || !g_unichar_isgraph (letter))
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return gtk_event_controller_key_forward (
      keys, GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))));
}

void
cuttings_search_box_capture_keys (CuttingsSearchBox *self, GtkWidget *widget)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_elsewhere), self, 0);
  gtk_widget_add_controller (widget, keys);
}

/* ---- life ---- */

static gboolean
cuttings_search_box_grab_focus (GtkWidget *widget)
{
  CuttingsSearchBox *self = CUTTINGS_SEARCH_BOX (widget);

  if (!gtk_widget_grab_focus (self->entry))
    return FALSE;
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  return TRUE;
}

static void
cuttings_search_box_dispose (GObject *object)
{
  CuttingsSearchBox *self = CUTTINGS_SEARCH_BOX (object);

  g_clear_handle_id (&self->mistake_source, g_source_remove);
  if (self->completion != NULL)
    cuttings_search_completion_detach (self->completion);
  g_clear_object (&self->completion);
  g_clear_pointer (&self->row, gtk_widget_unparent);
  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  G_OBJECT_CLASS (cuttings_search_box_parent_class)->dispose (object);
}

static void
cuttings_search_box_class_init (CuttingsSearchBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cuttings_search_box_dispose;
  widget_class->grab_focus = cuttings_search_box_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/search-box.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsSearchBox, row);
  gtk_widget_class_bind_template_child (widget_class, CuttingsSearchBox, entry);
  gtk_widget_class_bind_template_child (widget_class, CuttingsSearchBox, save_button);
  gtk_widget_class_bind_template_child (widget_class, CuttingsSearchBox, help_button);
  gtk_widget_class_bind_template_child (widget_class, CuttingsSearchBox, revealer);
  gtk_widget_class_bind_template_child (widget_class, CuttingsSearchBox, mistake);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_install_action (widget_class, "search.insert", "s", insert);

  signals[CHANGED] = g_signal_new ("changed", CUTTINGS_TYPE_SEARCH_BOX, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", CUTTINGS_TYPE_SEARCH_BOX, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", CUTTINGS_TYPE_SEARCH_BOX, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cuttings_search_box_init (CuttingsSearchBox *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_popover_set_child (gtk_menu_button_get_popover (self->help_button),
                         query_help_new ());
  self->completion = cuttings_search_completion_new (GTK_WIDGET (self), self->entry);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Down, 0),
                        gtk_callback_action_new (on_down, self, NULL)));
  gtk_widget_add_controller (self->entry, keys);
}

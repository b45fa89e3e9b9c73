/* help-window.c: the help: a list of topics, and each of them to read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/help-window.h"

#include <stdbool.h>
#include <string.h>

#include "config.h"
#include "ui/help-text.h"

struct _CuttingsHelpWindow {
  AdwWindow parent_instance;

  GtkWidget *back_button;
  GtkStack *stack;
  GtkListBox *topics;
  GtkScrolledWindow *scrolled;
  GtkBox *page;
};

G_DEFINE_FINAL_TYPE (CuttingsHelpWindow, cuttings_help_window, ADW_TYPE_WINDOW)

/* ---- a page ---- */

static const struct {
  const char *css_class;
  int margin_top; /* pixels above it */
} looks[] = {
    [HELP_TITLE] = {"title-1", 0},
    [HELP_HEADING] = {"title-4", 12},
    [HELP_ITEM] = {"body", 0},
    [HELP_PARAGRAPH] = {"body", 0},
};

/* Code and keys are set apart from the words around them, which may be in a script of
 * the other direction; and a line that begins with one still has that of its page. */
static char *
isolated (const char *markup, GtkTextDirection direction)
{
  static const struct {
    const char *tag;
    const char *replacement;
  } tags[] = {
      {"<b>", "\u2068<b>"},
      {"</b>", "</b>\u2069"},
      {"<tt>", "\u2068<tt>"},
      {"</tt>", "</tt>\u2069"},
  };
  GString *text = g_string_new (direction == GTK_TEXT_DIR_RTL ? "\u200f" : "\u200e");

  g_string_append (text, markup);
  for (size_t i = 0; i < G_N_ELEMENTS (tags); i++)
    g_string_replace (text, tags[i].tag, tags[i].replacement, 0);
  return g_string_free (text, FALSE);
}

/* A line of code is to be copied, as it is; to select anything else would only stop the
 * keyboard. */
static GtkWidget *
make_label (HelpLineKind kind, const char *markup, GtkTextDirection direction)
{
  bool code = g_str_has_prefix (markup, "<tt>") && g_str_has_suffix (markup, "</tt>") &&
              strstr (markup + 1, "<tt>") == NULL;
  g_autofree char *shown = code ? g_strdup (markup) : isolated (markup, direction);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_direction (label, code ? GTK_TEXT_DIR_LTR : direction);
  gtk_label_set_markup (GTK_LABEL (label), shown);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), code);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_margin_top (label, looks[kind].margin_top);
  gtk_widget_add_css_class (label, looks[kind].css_class);
  return label;
}

static GtkWidget *
make_item (const char *markup, GtkTextDirection direction)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *bullet = gtk_label_new ("•");

  gtk_widget_set_direction (box, direction);
  gtk_widget_set_valign (bullet, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), bullet);
  gtk_box_append (GTK_BOX (box), make_label (HELP_ITEM, markup, direction));
  return box;
}

/* Where there is no help in the language of the user, it may be of the other direction
 * than the window around it. */
static GtkTextDirection
direction_of (CuttingsHelpWindow *self, const char *title)
{
  g_autoptr (PangoLayout) layout =
      gtk_widget_create_pango_layout (GTK_WIDGET (self), title);

  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL ? GTK_TEXT_DIR_RTL
                                                                       : GTK_TEXT_DIR_LTR;
}

static void
clear_page (CuttingsHelpWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->page))) != NULL)
    gtk_box_remove (self->page, child);
}

void
cuttings_help_window_show_topic (CuttingsHelpWindow *self, const char *topic)
{
  g_auto (GStrv) lines = NULL;
  GtkTextDirection direction;

  g_return_if_fail (CUTTINGS_IS_HELP_WINDOW (self));
  lines = help_text_load_topic (topic);
  direction = direction_of (self, lines[0]);
  clear_page (self);
  for (char **line = lines; *line != NULL; line++) {
    const char *text;
    HelpLineKind kind = help_line_kind (*line, &text);

    gtk_box_append (self->page, kind == HELP_ITEM ? make_item (text, direction)
                                                  : make_label (kind, text, direction));
  }
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  gtk_stack_set_visible_child_name (self->stack, "topic");
  gtk_widget_set_visible (self->back_button, TRUE);
  gtk_widget_grab_focus (self->back_button);
}

/* ---- the list of topics ---- */

static void
on_topic_activated (GtkListBox *list, GtkListBoxRow *row, CuttingsHelpWindow *self)
{
  cuttings_help_window_show_topic (self,
                                   help_topics ()[gtk_list_box_row_get_index (row)]);
}

static void
add_topic (CuttingsHelpWindow *self, const char *topic)
{
  g_auto (GStrv) lines = help_text_load_topic (topic);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  const char *title;

  help_line_kind (lines[0], &title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_append (self->topics, row);
}

/* To the list of topics; from there, out. */
static void
back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CuttingsHelpWindow *self = CUTTINGS_HELP_WINDOW (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "topics") == 0) {
    gtk_window_close (GTK_WINDOW (self));
    return;
  }
  gtk_stack_set_visible_child_name (self->stack, "topics");
  gtk_widget_set_visible (self->back_button, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self->topics), GTK_DIR_TAB_FORWARD);
}

/* ---- life ---- */

static void
cuttings_help_window_class_init (CuttingsHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "help.back", NULL, back);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsHelpWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, CuttingsHelpWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CuttingsHelpWindow, topics);
  gtk_widget_class_bind_template_child (widget_class, CuttingsHelpWindow, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CuttingsHelpWindow, page);
  gtk_widget_class_bind_template_callback (widget_class, on_topic_activated);
}

static void
cuttings_help_window_init (CuttingsHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (size_t i = 0; help_topics ()[i] != NULL; i++)
    add_topic (self, help_topics ()[i]);
}

GtkWindow *
cuttings_help_window_new (GtkWindow *parent)
{
  return g_object_new (CUTTINGS_TYPE_HELP_WINDOW, "transient-for", parent, NULL);
}

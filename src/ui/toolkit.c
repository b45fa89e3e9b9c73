/* toolkit.c: the one place for what newer toolkits deprecate and the floor needs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define ADW_DISABLE_DEPRECATION_WARNINGS

#include "ui/toolkit.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "config.h"

bool
toolkit_leaflet_is_folded (GtkWidget *leaflet)
{
  return adw_leaflet_get_folded (ADW_LEAFLET (leaflet));
}

void
toolkit_leaflet_show_page (GtkWidget *leaflet, const char *name)
{
  adw_leaflet_set_visible_child_name (ADW_LEAFLET (leaflet), name);
}

bool
toolkit_flap_is_folded (GtkWidget *flap)
{
  return adw_flap_get_folded (ADW_FLAP (flap));
}

bool
toolkit_flap_is_revealed (GtkWidget *flap)
{
  return adw_flap_get_reveal_flap (ADW_FLAP (flap));
}

void
toolkit_flap_reveal (GtkWidget *flap, bool revealed)
{
  adw_flap_set_reveal_flap (ADW_FLAP (flap), revealed);
}

/* ---- questions ---- */

typedef struct {
  ToolkitAskFunc func;
  gpointer data;
} Question;

static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Question *question = data;

  question->func (response, question->data);
}

static void
question_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static const AdwResponseAppearance appearances[] = {
    [TOOLKIT_PLAIN] = ADW_RESPONSE_DEFAULT,
    [TOOLKIT_SUGGESTED] = ADW_RESPONSE_SUGGESTED,
    [TOOLKIT_DESTRUCTIVE] = ADW_RESPONSE_DESTRUCTIVE,
};

void
toolkit_ask (GtkWindow *parent, const char *heading, const char *body,
             const ToolkitChoice *choices, size_t n_choices, ToolkitAskFunc func,
             gpointer data)
{
  AdwMessageDialog *dialog;
  Question *question = g_new (Question, 1);

  g_return_if_fail (n_choices > 0);

  *question = (Question){func, data};
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  for (size_t i = 0; i < n_choices; i++) {
    adw_message_dialog_add_response (dialog, choices[i].id, choices[i].label);
    adw_message_dialog_set_response_appearance (dialog, choices[i].id,
                                                appearances[choices[i].appearance]);
  }
  adw_message_dialog_set_close_response (dialog, choices[0].id);
  if (choices[n_choices - 1].appearance != TOOLKIT_DESTRUCTIVE)
    adw_message_dialog_set_default_response (dialog, choices[n_choices - 1].id);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question,
                         question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- files ---- */

typedef struct {
  ToolkitFileFunc func;
  gpointer data;
} FileQuestion;

static const struct {
  GtkFileChooserAction action;
  bool several;
} file_modes[] = {
    [TOOLKIT_OPEN_FILES] = {GTK_FILE_CHOOSER_ACTION_OPEN, true},
    [TOOLKIT_OPEN_FILE] = {GTK_FILE_CHOOSER_ACTION_OPEN, false},
    [TOOLKIT_SAVE_FILE] = {GTK_FILE_CHOOSER_ACTION_SAVE, false},
    [TOOLKIT_CHOOSE_FOLDER] = {GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, false},
};

static GPtrArray *
chosen_files (GtkFileChooser *chooser)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (chooser);
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (chosen, g_list_model_get_item (files, i));
  return chosen;
}

static void
on_files_chosen (GtkNativeDialog *chooser, int response, gpointer data)
{
  g_autofree FileQuestion *question = data;
  g_autoptr (GPtrArray) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = chosen_files (GTK_FILE_CHOOSER (chooser));
  question->func (files, question->data);
  g_object_unref (chooser);
}

static void
add_filters (GtkFileChooser *chooser, const ToolkitFileRequest *request)
{
  g_autoptr (GtkFileFilter) wanted = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (wanted, request->filter_name);
  for (size_t i = 0; request->filter_suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (wanted, request->filter_suffixes[i]);
  gtk_file_chooser_add_filter (chooser, wanted);
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

void
toolkit_choose_files (GtkWindow *parent, const ToolkitFileRequest *request,
                      ToolkitFileFunc func, gpointer data)
{
  FileQuestion *question = g_new (FileQuestion, 1);
  GtkFileChooserNative *native;
  GtkFileChooser *chooser;

  *question = (FileQuestion){func, data};
  native = gtk_file_chooser_native_new (request->title, parent,
                                        file_modes[request->mode].action,
                                        request->accept_label, NULL);
  chooser = GTK_FILE_CHOOSER (native);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  gtk_file_chooser_set_select_multiple (chooser, file_modes[request->mode].several);
  if (request->name != NULL)
    gtk_file_chooser_set_current_name (chooser, request->name);
  if (request->folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, request->folder, NULL);
  if (request->filter_name != NULL)
    add_filters (chooser, request);
  g_signal_connect (native, "response", G_CALLBACK (on_files_chosen), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

/* ---- the rest ---- */

void
toolkit_show_about (GtkWindow *parent)
{
  const char *developers[] = {_ ("The Cuttings developers"), NULL};

  adw_show_about_window (
      parent, "application-name", _ ("Cuttings"), "application-icon", APP_ID, "version",
      APP_VERSION, "developer-name", _ ("The Cuttings developers"), "developers",
      developers, "comments", _ ("Save, read and highlight the news"), "website",
      APP_WEBSITE, "issue-url", APP_WEBSITE "issues", "license-type", GTK_LICENSE_GPL_3_0,
      "copyright", "© 2026 The Cuttings developers",
      /* Translators: replace this with the names of the translators, one to a line. */
      "translator-credits", _ ("translator-credits"), NULL);
}

void
toolkit_open_address (GtkWindow *parent, const char *address)
{
  gtk_show_uri (parent, address, GDK_CURRENT_TIME);
}

void
toolkit_get_color (GtkWidget *widget, GdkRGBA *color)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
}

void
toolkit_lookup_color (GtkWidget *widget, const char *name, GdkRGBA *color)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);

  if (!gtk_style_context_lookup_color (style, name, color))
    gtk_style_context_get_color (style, color);
}

/* window-actions.c: everything that the window can do, one row each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-private.h"

#include "ui/toolkit.h"

/* ---- moving about ---- */

static bool
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
search (CuttingsWindow *self, GVariant *parameter)
{
  toolkit_leaflet_show_page (self->leaflet, "list");
  if (window_is_at_highlights (self))
    cuttings_highlights_pane_focus_search (self->highlights_pane);
  else
    cuttings_clips_pane_focus_search (self->clips_pane);
}

/* In the article, for who is reading; else in the library. */
static void
find (CuttingsWindow *self, GVariant *parameter)
{
  if (self->reading_id != 0 && has_focus (GTK_WIDGET (self->reader)))
    cuttings_reader_find (self->reader);
  else
    search (self, NULL);
}

static void
search_for (CuttingsWindow *self, GVariant *parameter)
{
  cuttings_clips_pane_set_search (self->clips_pane,
                                  g_variant_get_string (parameter, NULL));
}

static void
go_to_place (CuttingsWindow *self, GVariant *parameter)
{
  g_autoptr (Place) place = place_from_key (g_variant_get_string (parameter, NULL));

  window_set_place (self, place);
  if (toolkit_flap_is_folded (self->sidebar_flap))
    toolkit_flap_reveal (self->sidebar_flap, false);
  toolkit_leaflet_show_page (self->leaflet, "list");
}

static void
select_all (CuttingsWindow *self, GVariant *parameter)
{
  cuttings_clips_view_select_all (self->clips);
}

static void
move_selection (CuttingsWindow *self, int step)
{
  if (window_is_at_highlights (self))
    cuttings_highlights_pane_move_selection (self->highlights_pane, step);
  else
    cuttings_clips_view_move_selection (self->clips, step);
}

static void
next (CuttingsWindow *self, GVariant *parameter)
{
  move_selection (self, 1);
}

static void
previous (CuttingsWindow *self, GVariant *parameter)
{
  move_selection (self, -1);
}

/* Out of what covers something else: the sidebar, the annotations, the reader. */
static void
back (CuttingsWindow *self, GVariant *parameter)
{
  if (toolkit_flap_is_folded (self->sidebar_flap) &&
      toolkit_flap_is_revealed (self->sidebar_flap)) {
    toolkit_flap_reveal (self->sidebar_flap, false);
  } else if (toolkit_flap_is_folded (self->annotations_flap) &&
             toolkit_flap_is_revealed (self->annotations_flap)) {
    toolkit_flap_reveal (self->annotations_flap, false);
  } else {
    toolkit_leaflet_show_page (self->leaflet, "list");
    gtk_widget_grab_focus (window_list_pane (self));
  }
}

static void
show_sidebar (CuttingsWindow *self, GVariant *parameter)
{
  toolkit_flap_reveal (self->sidebar_flap,
                       !toolkit_flap_is_revealed (self->sidebar_flap));
}

static void
show_annotations (CuttingsWindow *self, GVariant *parameter)
{
  toolkit_flap_reveal (self->annotations_flap,
                       !toolkit_flap_is_revealed (self->annotations_flap));
}

static void
note (CuttingsWindow *self, GVariant *parameter)
{
  toolkit_flap_reveal (self->annotations_flap, true);
  cuttings_annotations_focus_note (self->annotations);
}

static bool
is_welcome (CuttingsWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "welcome") == 0;
}

static void
menu (CuttingsWindow *self, GVariant *parameter)
{
  toolkit_leaflet_show_page (self->leaflet, "list");
  gtk_menu_button_popup (is_welcome (self) ? self->welcome_menu_button
                                           : self->menu_button);
}

/* The panes that F6 goes through, in the direction of reading. */
static void
move_focus (CuttingsWindow *self, int step)
{
  GtkWidget *panes[] = {
      GTK_WIDGET (self->sidebar),
      window_list_pane (self),
      GTK_WIDGET (self->reader),
      GTK_WIDGET (self->annotations),
  };
  const int n = G_N_ELEMENTS (panes);
  int at = step > 0 ? -1 : n;

  for (int i = 0; i < n; i++)
    if (has_focus (panes[i]))
      at = i;
  for (int i = 0; i < n; i++) {
    at = (at + step + n) % n;
    if (gtk_widget_get_mapped (panes[at]) && gtk_widget_get_child_visible (panes[at]) &&
        gtk_widget_child_focus (panes[at], GTK_DIR_TAB_FORWARD))
      return;
  }
}

static void
next_pane (CuttingsWindow *self, GVariant *parameter)
{
  move_focus (self, 1);
}

static void
previous_pane (CuttingsWindow *self, GVariant *parameter)
{
  move_focus (self, -1);
}

static void
fullscreen (CuttingsWindow *self, GVariant *parameter)
{
  g_object_set (self, "fullscreened", !gtk_window_is_fullscreen (GTK_WINDOW (self)),
                NULL);
}

static void
close_window (CuttingsWindow *self, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_clip (CuttingsWindow *self, GVariant *parameter)
{
  cuttings_window_show_clip (self, g_variant_get_int64 (parameter));
}

static void
larger (CuttingsWindow *self, GVariant *parameter)
{
  cuttings_reader_change_size (self->reader, 1);
}

static void
smaller (CuttingsWindow *self, GVariant *parameter)
{
  cuttings_reader_change_size (self->reader, -1);
}

static void
normal_size (CuttingsWindow *self, GVariant *parameter)
{
  cuttings_reader_change_size (self->reader, 0);
}

static void
removals (CuttingsWindow *self, GVariant *parameter)
{
  toolkit_leaflet_show_page (self->leaflet, "reader");
  cuttings_reader_show_removals (self->reader);
}

static void
original_page (CuttingsWindow *self, GVariant *parameter)
{
  toolkit_leaflet_show_page (self->leaflet, "reader");
  gtk_widget_activate_action (GTK_WIDGET (self->reader), "reader.original", NULL);
}

/* ---- the table ---- */

#define LIBRARY WINDOW_NEEDS_LIBRARY
#define WRITING WINDOW_NEEDS_WRITING
#define SELECTION WINDOW_NEEDS_SELECTION
#define ONE WINDOW_NEEDS_ONE

typedef struct {
  const char *name;
  void (*activate) (CuttingsWindow *self, GVariant *parameter);
  WindowNeeds needs;
  const char *accel; /* works everywhere; NULL */
  const char *key;   /* works everywhere but where text is typed; NULL */
  const char *parameter_type;
  const char *state; /* of a switch or a choice; NULL */
} WindowAction;

static const WindowAction actions[] = {
    /* What comes in. */
    {"paste", window_paste, WRITING, "<Control><Shift>v", "<Control>v"},
    {"save-address", window_save_address, WRITING, "<Control>l"},
    {"open-file", window_open_file, WRITING, "<Control>o"},
    {"import", window_import, WRITING},
    {"import-folder", window_import_folder, WRITING},
    {"import-from", window_import_from, WRITING, .parameter_type = "s"},
    {"fetch-missing", window_fetch_missing, WRITING},
    {"fetch-page", window_fetch_page, WRITING | WINDOW_NEEDS_ADDRESS},
    {"sample", window_save_sample, WRITING},

    /* Finding. */
    {"find", find, LIBRARY, "<Control>f"},
    {"search", search, LIBRARY, "<Control><Shift>f"},
    {"search-for", search_for, LIBRARY, .parameter_type = "s"},
    {"save-search", window_save_search, WRITING, "<Control><Shift>s"},
    {"edit-search", window_edit_search, WRITING, .parameter_type = "x"},
    {"move-search", window_move_search, WRITING, .parameter_type = "(xi)"},
    {"delete-search", window_delete_search, WRITING, .parameter_type = "x"},
    {"tag-rules", window_tag_rules, WRITING},
    {"rename-tag", window_rename_tag, WRITING, .parameter_type = "s"},
    {"delete-tag", window_delete_tag, WRITING, .parameter_type = "s"},
    {"color-tag", window_color_tag, WRITING, .parameter_type = "(si)"},
    {"sort", window_sort, LIBRARY, .parameter_type = "s", .state = "'saved'"},
    {"reverse-order", window_reverse_order, LIBRARY, .state = "false"},
    {"place", go_to_place, LIBRARY, .parameter_type = "s", .state = "'inbox'"},
    {"show-clip", show_clip, LIBRARY, .parameter_type = "x"},
    {"select-all", select_all, LIBRARY},
    {"next", next, LIBRARY, "<Control>Page_Down"},
    {"previous", previous, LIBRARY, "<Control>Page_Up"},

    /* Reading. */
    {"larger", larger, WINDOW_ALWAYS, "<Control>plus"},
    {"smaller", smaller, WINDOW_ALWAYS, "<Control>minus"},
    {"normal-size", normal_size, WINDOW_ALWAYS, "<Control>0"},
    {"removals", removals, LIBRARY | ONE},
    {"original-page", original_page, LIBRARY | ONE},
    {"related", window_related, LIBRARY | ONE, "<Control><Shift>l"},

    /* What is done to the selected clippings. */
    {"star", window_star, WRITING | SELECTION, "<Control>d", .state = "false"},
    {"unread", window_toggle_unread, WRITING | SELECTION, "<Control>u", .state = "false"},
    {"tags", window_tags, WRITING | SELECTION, "<Control>t"},
    {"put", window_put, WRITING, .parameter_type = "(sax)"},
    {"note", note, WRITING | ONE, "<Control>m"},
    {"edit-details", window_edit_details, WRITING | ONE, "<Control>i"},
    {"archive", window_archive, WRITING | WINDOW_NEEDS_KEPT | WINDOW_NEEDS_INBOX,
     "<Control>e"},
    {"unarchive", window_unarchive, WRITING | WINDOW_NEEDS_ARCHIVED, "<Control><Shift>e"},
    {"merge", window_merge, WRITING | WINDOW_NEEDS_SEVERAL, "<Control><Shift>m"},
    {"merge-with", window_merge_with, WRITING | ONE, .parameter_type = "x"},
    {"trash", window_trash, WRITING | WINDOW_NEEDS_KEPT, .key = "Delete"},
    {"restore", window_restore, WRITING | WINDOW_NEEDS_TRASHED, "<Control>r"},
    {"delete-forever", window_delete_forever, WRITING | WINDOW_NEEDS_TRASHED,
     .key = "<Shift>Delete"},
    {"empty-trash", window_empty_trash, WRITING | WINDOW_NEEDS_TRASH},
    {"undo", window_undo, WRITING | WINDOW_NEEDS_UNDO, .key = "<Control>z"},
    {"redo", window_redo, WRITING | WINDOW_NEEDS_REDO, .key = "<Control><Shift>z"},

    /* What goes out. */
    {"export", window_export, LIBRARY | SELECTION, "<Control>s"},
    {"export-to", window_export_to, LIBRARY | SELECTION, .parameter_type = "s"},
    {"show-exported", window_show_exported},
    {"sync", window_sync, LIBRARY},
    {"review", window_review, LIBRARY | SELECTION, "<Control><Shift>d"},
    {"copy-markdown", window_copy_markdown, LIBRARY | ONE, "<Control><Shift>c"},
    {"copy-quote", window_copy_quote, LIBRARY | ONE},
    {"copy-citation", window_copy_citation, LIBRARY | ONE, "<Control><Shift>k"},
    {"print", window_print, LIBRARY | ONE, "<Control>p"},
    {"save-pdf", window_save_pdf, LIBRARY | ONE},
    {"save-pdf-to", window_save_pdf_to, LIBRARY | ONE, .parameter_type = "s"},
    {"open-original", window_open_original, WINDOW_NEEDS_ADDRESS, "<Control>Return"},

    /* The window itself. */
    {"show-sidebar", show_sidebar, LIBRARY, "F9", .state = "true"},
    {"show-annotations", show_annotations, LIBRARY, "<Shift>F9", .state = "false"},
    {"back", back, LIBRARY},
    {"menu", menu, WINDOW_ALWAYS, "F10"},
    {"next-pane", next_pane, LIBRARY, "F6"},
    {"previous-pane", previous_pane, LIBRARY, "<Shift>F6"},
    {"fullscreen", fullscreen, WINDOW_ALWAYS, "F11"},
    {"close", close_window, WINDOW_ALWAYS, "<Control>w"},
};

static void
on_activate (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *name = g_action_get_name (G_ACTION (action));

  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (name, actions[i].name))
      actions[i].activate (data, parameter);
}

static void
add_action (CuttingsWindow *self, const WindowAction *row)
{
  g_autoptr (GVariantType) type =
      row->parameter_type != NULL ? g_variant_type_new (row->parameter_type) : NULL;
  g_autoptr (GSimpleAction) action = NULL;

  if (row->state != NULL)
    action =
        g_simple_action_new_stateful (row->name, type, g_variant_new_parsed (row->state));
  else
    action = g_simple_action_new (row->name, type);
  g_signal_connect_object (action, "activate", G_CALLBACK (on_activate), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

static bool
is_typing (CuttingsWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

/* Where a highlight is selected, Delete is about it. */
static bool
is_about_highlight (CuttingsWindow *self)
{
  return has_focus (GTK_WIDGET (self->annotations)) ||
         (has_focus (GTK_WIDGET (self->reader)) &&
          cuttings_reader_has_highlight (self->reader));
}

/* Keys in the sidebar are about its lines, not about the selected clippings. */
static bool
is_meant_elsewhere (CuttingsWindow *self, WindowNeeds needs)
{
  const WindowNeeds about_clippings =
      SELECTION | WINDOW_NEEDS_KEPT | WINDOW_NEEDS_TRASHED;

  return (needs & about_clippings) != 0 &&
         (has_focus (GTK_WIDGET (self->sidebar)) || is_about_highlight (self));
}

static gboolean
on_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  const WindowAction *row = data;
  CuttingsWindow *self = CUTTINGS_WINDOW (widget);
  GActionGroup *group = G_ACTION_GROUP (self);

  if (is_typing (self) || is_meant_elsewhere (self, row->needs) ||
      !g_action_group_get_action_enabled (group, row->name))
    return FALSE;
  g_action_group_activate_action (group, row->name, NULL);
  return TRUE;
}

/* Caught on their way down to the focus: a web view lets nothing come up that it could
 * use itself for text. */
static void
add_keys (CuttingsWindow *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].key != NULL)
      gtk_shortcut_controller_add_shortcut (
          GTK_SHORTCUT_CONTROLLER (keys),
          gtk_shortcut_new (
              gtk_shortcut_trigger_parse_string (actions[i].key),
              gtk_callback_action_new (on_key, (gpointer)&actions[i], NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
window_actions_install (CuttingsWindow *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    add_action (self, &actions[i]);
  add_keys (self);
}

void
window_actions_set_state (CuttingsWindow *self, const char *name, GVariant *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

void
window_actions_update (CuttingsWindow *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++) {
    GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), actions[i].name);

    g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                                 window_state_allows (&self->state, actions[i].needs));
  }
}

void
cuttings_window_install_accels (GtkApplication *application)
{
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++) {
    const char *accels[] = {actions[i].accel, NULL};
    g_autofree char *name = g_strconcat ("win.", actions[i].name, NULL);

    if (actions[i].accel != NULL)
      gtk_application_set_accels_for_action (application, name, accels);
  }
}

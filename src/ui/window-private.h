/* window-private.h: what the files of the window share, and nobody else sees
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/annotations.h"
#include "ui/clips-pane.h"
#include "ui/failure-page.h"
#include "ui/highlights-pane.h"
#include "ui/jobs-bar.h"
#include "ui/pane-handle.h"
#include "ui/reader.h"
#include "ui/related-popover.h"
#include "ui/sidebar.h"
#include "ui/window-state.h"
#include "ui/window.h"

struct _CuttingsWindow {
  AdwApplicationWindow parent_instance;

  GtkWidget *content;
  AdwToastOverlay *toast_overlay;
  GtkStack *stack;
  CuttingsFailurePage *failure_page;
  AdwStatusPage *welcome_page;
  GtkWidget *welcome_paste_button;
  GtkMenuButton *welcome_menu_button;
  GtkWidget *sidebar_flap;
  CuttingsSidebar *sidebar;
  GtkWidget *leaflet;
  CuttingsPaneHandle *list_handle;
  AdwWindowTitle *list_title;
  GtkStack *list_stack;
  CuttingsHighlightsPane *highlights_pane;
  CuttingsClipsPane *clips_pane;
  CuttingsClipsView *clips; /* the pane's */
  GtkMenuButton *menu_button;
  GtkWidget *star_button;
  GtkWidget *archive_button;
  GtkWidget *unarchive_button;
  GtkWidget *restore_button;
  GtkWidget *trash_button;
  GtkWidget *annotations_flap;
  CuttingsAnnotations *annotations;
  GtkStack *reader_stack;
  AdwStatusPage *several_page;
  CuttingsReader *reader;
  GtkMenuButton *related_button;
  CuttingsRelatedPopover *related_popover;
  GtkRevealer *read_only_revealer;
  CuttingsJobsBar *jobs_bar;

  GSettings *settings;
  CuttingsJobList *jobs;
  CuttingsLibrary *library;  /* NULL while none is open */
  GCancellable *cancellable; /* of what is asked of the library for the window itself */
  WindowState state;
  Place *place;
  GPtrArray *tag_names;   /* char *: all that exist */
  GPtrArray *searches;    /* SavedSearch: all that exist */
  int64_t reading_id;     /* the clipping that is read, or 0 */
  int64_t opened_id;      /* the clipping whose being opened was noted, or 0 */
  GCancellable *loading;  /* of the clipping that is read */
  AdwToast *undo_toast;   /* the one that offers Undo; not owned, NULL when it is gone */
  CuttingsJob *last_save; /* its clipping is opened when it is done; not owned */
  GFile *exported_to;     /* the folder of the last export */
  char *passage;          /* UUID of a highlight that is gone to once it is there; NULL */
  int64_t passage_clip_id; /* its clipping */
};

/* ---- window-toasts.c ---- */

void window_tell (CuttingsWindow *self, const char *text);

/* Offers to take the last change back. */
void window_tell_undo (CuttingsWindow *self, const char *text);

/* Another toast, with a button of its own; takes @action_name for it. */
void window_tell_action (CuttingsWindow *self, const char *text, const char *label,
                         const char *action_name);

/* The same with a button that shows a clipping. */
void window_tell_clip (CuttingsWindow *self, const char *text, int64_t clip_id);

/* Undo takes back the last change: a toast about an earlier one must not offer it. */
void window_drop_undo_toast (CuttingsWindow *self);

/* ---- window-library.c ---- */

void window_set_place (CuttingsWindow *self, const Place *place);
void window_selection_changed (CuttingsWindow *self);

/* To the reader, where it does not stand beside the list anyway: a click there leaves
 * the keyboard in the list. */
void window_show_reader (CuttingsWindow *self);

/* The window became narrow, or wide again. */
void window_folded (CuttingsWindow *self);

/* How many clippings the list holds now. */
void window_counted (CuttingsWindow *self, guint n);

/* Hands what is half typed to the library. */
void window_flush (CuttingsWindow *self);
void window_drop_library (CuttingsWindow *self);

/* ---- window-actions.c ---- */

void window_actions_install (CuttingsWindow *self);

/* Of a switch or a choice; takes @state when it is floating. */
void window_actions_set_state (CuttingsWindow *self, const char *name, GVariant *state);

/* Which actions can be used, from the state of the window. */
void window_actions_update (CuttingsWindow *self);

/* ---- window-changes.c: what is done to the selected clippings ---- */

void window_star (CuttingsWindow *self, GVariant *parameter);
void window_toggle_unread (CuttingsWindow *self, GVariant *parameter);
void window_archive (CuttingsWindow *self, GVariant *parameter);
void window_unarchive (CuttingsWindow *self, GVariant *parameter);
void window_trash (CuttingsWindow *self, GVariant *parameter);
void window_restore (CuttingsWindow *self, GVariant *parameter);
void window_delete_forever (CuttingsWindow *self, GVariant *parameter);
void window_empty_trash (CuttingsWindow *self, GVariant *parameter);
void window_tags (CuttingsWindow *self, GVariant *parameter);
void window_put (CuttingsWindow *self, GVariant *parameter); /* "(sax)": place and ids */
void window_undo (CuttingsWindow *self, GVariant *parameter);
void window_redo (CuttingsWindow *self, GVariant *parameter);

/* For the callback of a change of the library: what is said when it is through, with Undo;
 * NULL when it can be seen anyway. */
typedef struct WindowChange WindowChange;

WindowChange *window_change_new (CuttingsWindow *self, const char *text);
void window_changed_cb (GObject *library, GAsyncResult *result, gpointer change);

/* ---- window-tags.c ---- */

void window_rename_tag (CuttingsWindow *self, GVariant *parameter); /* "s": its name */
void window_delete_tag (CuttingsWindow *self, GVariant *parameter); /* "s" */
void window_color_tag (CuttingsWindow *self, GVariant *parameter);  /* "(si)": and to */

void window_tag_rules (CuttingsWindow *self, GVariant *parameter);

/* ---- window-searches.c ---- */

/* After a change: the saved searches that there are now, which are then counted. */
void window_take_searches (CuttingsWindow *self, GPtrArray *searches);
void window_save_search (CuttingsWindow *self, GVariant *parameter);
void window_edit_search (CuttingsWindow *self, GVariant *parameter); /* "x": its id */
void window_move_search (CuttingsWindow *self, GVariant *parameter); /* "(xi)": and by */
void window_delete_search (CuttingsWindow *self, GVariant *parameter); /* "x" */

/* ---- window-details.c ---- */

void window_edit_details (CuttingsWindow *self, GVariant *parameter);

/* ---- window-print.c ---- */

void window_print (CuttingsWindow *self, GVariant *parameter);
void window_save_pdf (CuttingsWindow *self, GVariant *parameter);
void window_save_pdf_to (CuttingsWindow *self, GVariant *parameter); /* "s": an address */

/* ---- window-relate.c ---- */

/* Says in passing what a clipping that was just saved is nearly the same as. */
void window_look_for_duplicates (CuttingsWindow *self, int64_t clip_id);
void window_merge (CuttingsWindow *self, GVariant *parameter);
void window_merge_with (CuttingsWindow *self, GVariant *parameter); /* "x": the other */
void window_related (CuttingsWindow *self, GVariant *parameter);
void window_sort (CuttingsWindow *self, GVariant *parameter); /* "s": query_sort_name() */
void window_reverse_order (CuttingsWindow *self, GVariant *parameter);

/* The order that the settings say. */
void window_order_restore (CuttingsWindow *self);

/* ---- window-reader.c ---- */

void window_reader_connect (CuttingsWindow *self);
void window_reader_follow (CuttingsWindow *self, const ClipsSelection *selection);

/* After a change: the same clipping as it is now. */
void window_reader_reload (CuttingsWindow *self);

/* ---- window-save.c: what comes in ---- */

void window_paste (CuttingsWindow *self, GVariant *parameter);
void window_save_address (CuttingsWindow *self, GVariant *parameter);
void window_open_file (CuttingsWindow *self, GVariant *parameter);
void window_save_sample (CuttingsWindow *self, GVariant *parameter);
void window_accept_drops (CuttingsWindow *self);

/* ---- window-highlights.c: the place of all highlights ---- */

void window_highlights_connect (CuttingsWindow *self);

/* The list pane shows what the place is about. */
void window_highlights_follow_place (CuttingsWindow *self);
bool window_is_at_highlights (CuttingsWindow *self);

/* The pane that is shown as the list: of clippings, or of highlights. */
GtkWidget *window_list_pane (CuttingsWindow *self);

/* Goes to a highlight of a clipping that is selected already, as soon as it is loaded. */
void window_go_to_passage (CuttingsWindow *self, int64_t clip_id, const char *uuid);

/* The reader shows @loaded: goes to the passage that waits for it. */
void window_passage_loaded (CuttingsWindow *self, const LibraryClip *loaded);

/* ---- window-import.c: what other programs exported ---- */

void window_import (CuttingsWindow *self, GVariant *parameter);
void window_import_folder (CuttingsWindow *self, GVariant *parameter);
void window_import_from (CuttingsWindow *self, GVariant *parameter); /* "s": an address */
void window_fetch_missing (CuttingsWindow *self, GVariant *parameter);
void window_fetch_page (CuttingsWindow *self, GVariant *parameter);

/* With what was wanted when the program ended. */
void window_go_on_fetching (CuttingsWindow *self);

/* ---- window-sync.c ---- */

void window_sync (CuttingsWindow *self, GVariant *parameter);

/* ---- window-export.c: what goes out ---- */

/* Where to begin to look for a place; (transfer full). */
GFile *window_export_folder (CuttingsWindow *self);

/* Puts a Markdown text into the clipboard, and says so. */
void window_copied_markdown (CuttingsWindow *self, const char *markdown);

void window_export (CuttingsWindow *self, GVariant *parameter);
void window_export_to (CuttingsWindow *self, GVariant *parameter); /* "s": an address */

/* Takes @job; shows where its files are when it is done. */
void window_add_export (CuttingsWindow *self, CuttingsJob *job);

void window_open_original (CuttingsWindow *self, GVariant *parameter);
void window_show_exported (CuttingsWindow *self, GVariant *parameter);

/* ---- window-copy.c: to the clipboard ---- */

void window_copy_markdown (CuttingsWindow *self, GVariant *parameter);
void window_copy_quote (CuttingsWindow *self, GVariant *parameter);
void window_copy_citation (CuttingsWindow *self, GVariant *parameter);

/* ---- window-review.c ---- */

void window_review (CuttingsWindow *self, GVariant *parameter);

/* toolkit.h: the one place for what newer toolkits deprecate and the floor needs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK 4.8 and libadwaita 1.2 are the floor.  Leaflet, flap, message dialog, About
 * window, native file chooser and friends are named nowhere else in C; in .ui files
 * they stand in window.ui and preferences.ui only.
 */

#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

/* ---- panes ------------------------------------------------------------------ */

/* A leaflet shows its two pages side by side, or one of them when it is folded. */
bool toolkit_leaflet_is_folded (GtkWidget *leaflet);
void toolkit_leaflet_show_page (GtkWidget *leaflet, const char *name);

/* A flap is a pane at the side, which covers the content when it is folded. */
bool toolkit_flap_is_folded (GtkWidget *flap);
bool toolkit_flap_is_revealed (GtkWidget *flap);
void toolkit_flap_reveal (GtkWidget *flap, bool revealed);

/* ---- dialogs ---------------------------------------------------------------- */

typedef enum {
  TOOLKIT_PLAIN,
  TOOLKIT_SUGGESTED,
  TOOLKIT_DESTRUCTIVE,
} ToolkitAppearance;

typedef struct {
  const char *id;    /* what the callback gets */
  const char *label; /* with a mnemonic */
  ToolkitAppearance appearance;
} ToolkitChoice;

/* @choice is the id of the button; the first choice's when the question is closed. */
typedef void (*ToolkitAskFunc) (const char *choice, gpointer data);

/**
 * toolkit_ask:
 * @choices: the buttons; the first one changes nothing and stands for closing, the
 *   last one is the default unless it destroys something
 *
 * Asks a question in a modal window over @parent; @func is called exactly once.
 */
void toolkit_ask (GtkWindow *parent, const char *heading, const char *body,
                  const ToolkitChoice *choices, size_t n_choices, ToolkitAskFunc func,
                  gpointer data);

typedef enum {
  TOOLKIT_OPEN_FILES, /* one or several that exist */
  TOOLKIT_OPEN_FILE,
  TOOLKIT_SAVE_FILE,
  TOOLKIT_CHOOSE_FOLDER,
} ToolkitFileMode;

typedef struct {
  ToolkitFileMode mode;
  const char *title;
  const char *accept_label; /* with a mnemonic */
  const char *name;         /* suggested, for TOOLKIT_SAVE_FILE; NULL */
  GFile *folder;            /* where to begin; NULL */
  const char *filter_name;  /* NULL: all files */
  const char *const *filter_suffixes;
} ToolkitFileRequest;

/* @files: (element-type GFile): NULL when nothing was chosen. */
typedef void (*ToolkitFileFunc) (GPtrArray *files, gpointer data);

/* @func is called exactly once. */
void toolkit_choose_files (GtkWindow *parent, const ToolkitFileRequest *request,
                           ToolkitFileFunc func, gpointer data);

void toolkit_show_about (GtkWindow *parent);

/* ---- the desktop ------------------------------------------------------------ */

/* Hands an address, or a folder, to the program that the user has chosen for it. */
void toolkit_open_address (GtkWindow *parent, const char *address);

/* ---- colours for widgets that draw themselves -------------------------------- */

void toolkit_get_color (GtkWidget *widget, GdkRGBA *color);

/* A colour of the style sheet; the text colour when there is none of that @name. */
void toolkit_lookup_color (GtkWidget *widget, const char *name, GdkRGBA *color);

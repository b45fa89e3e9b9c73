/* application-private.h: what the files of the application share, and nobody else sees
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>

#include "ui/application.h"
#include "ui/job-list.h"
#include "ui/search-provider.h"

struct _CuttingsApplication {
  AdwApplication parent_instance;

  GSettings *settings;
  char *path;               /* of --library; NULL */
  CuttingsLibrary *library; /* being opened, open, or failed to open */
  bool open;
  GError *failure;      /* why it is not; NULL */
  GPtrArray *waiting;   /* char *: addresses to be opened once the library is */
  bool paste_waiting;   /* likewise the clipboard */
  int64_t clip_waiting; /* likewise a clipping to show; 0 */
  char *search_waiting; /* likewise a search; NULL */
  CuttingsSearchProvider *search_provider;
  CuttingsJobList *jobs;
  unsigned n_notices;     /* notifications that are shown */
  CuttingsWindow *window; /* not owned */
};

/* ---- application-library.c ---- */

/* From now on the library keeps its trash as long as the settings say. */
void application_follow_trash_days (CuttingsApplication *self);

/* Opens the library that the options or the settings name, in place of another. */
void application_open_library (CuttingsApplication *self);

/* Hands the library, or why there is none, to the window. */
void application_show_library (CuttingsApplication *self);

void application_close_library (CuttingsApplication *self);

/* Shows a clipping, or what a search finds, now or once the library is open. */
void application_show_clip (CuttingsApplication *self, int64_t clip_id);
void application_search (CuttingsApplication *self, const char *text);

/* Puts a backup of the library in its place, and opens it. */
void application_restore_backup (CuttingsApplication *self, const char *name);

/* A clipping, a page to fetch or a file to read, now or once the library is open. */
void application_open_address (CuttingsApplication *self, const char *uri);

/* ---- application-notices.c ---- */

/* From now on, a job that ends while no window of the program has the keyboard is told
 * of by a notification, which shows what came of it. */
void application_notices_watch (CuttingsApplication *self);

/* To be called when a window may have got the keyboard: what was told is seen there. */
void application_notices_withdraw (CuttingsApplication *self);

/* ---- application-life.c ---- */

CuttingsWindow *application_ensure_window (CuttingsApplication *self);

/* ---- application-actions.c ---- */

void application_actions_install (CuttingsApplication *self);

/* window.h: the window: sidebar, list, reader and annotations, over one library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What it can do is the table in window-actions.c.
 */

#pragma once

#include <adwaita.h>

#include "library/library.h"
#include "ui/job-list.h"

#define CUTTINGS_TYPE_WINDOW (cuttings_window_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsWindow, cuttings_window, CUTTINGS, WINDOW,
                      AdwApplicationWindow)

/* @jobs: where the window puts its long work, and whose jobs it shows. */
CuttingsWindow *cuttings_window_new (GtkApplication *application, CuttingsJobList *jobs);

/* NULL while none is open. */
void cuttings_window_set_library (CuttingsWindow *self, CuttingsLibrary *library);

/* Instead of a library: why it cannot be opened.  @is_default: failure-page.h. */
void cuttings_window_show_failure (CuttingsWindow *self, const GError *error,
                                   const char *path, gboolean is_default);

/* Saves what is described, as a job.  @request is copied. */
void cuttings_window_save (CuttingsWindow *self, const LibrarySaveRequest *request);

/* The dialog that saves addresses, with @address in it already; NULL: none. */
void cuttings_window_ask_for_address (CuttingsWindow *self, const char *address);

/* Selects a clipping and reads it, in a place where it can be seen. */
void cuttings_window_show_clip (CuttingsWindow *self, int64_t clip_id);

/* Says something in passing. */
void cuttings_window_tell (CuttingsWindow *self, const char *text);
/* The same at one of its highlights, which is named by its UUID. */
void cuttings_window_show_passage (CuttingsWindow *self, int64_t clip_id,
                                   const char *uuid);

/* Says what went wrong; nothing when it was only cancelled. */
void cuttings_window_tell_error (CuttingsWindow *self, const GError *error);

/* The keys of the actions, for the whole application. */
void cuttings_window_install_accels (GtkApplication *application);

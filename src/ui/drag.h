/* drag.h: clippings dragged onto places of the sidebar, and tags onto clippings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Within the program only.  Both directions end in the window's action "put", whose
 * parameter "(sax)" is the key of a place and the ids of the clippings.
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/place.h"

/* (transfer full) (nullable) (element-type int64_t): the clippings that @row stands for. */
typedef GArray *(*DragIdsFunc) (GtkWidget *row, gpointer data);

/* (nullable): the place that @row stands for; a heading has none. */
typedef const Place *(*DragPlaceFunc) (GtkWidget *row, gpointer data);

/* Lets the clippings of @row be dragged, and tags be dropped on it. */
void drag_join_clips (GtkWidget *row, DragIdsFunc func, gpointer data);

/* Lets clippings be dropped on @row where its place takes them, and tags be dragged. */
void drag_join_place (GtkWidget *row, DragPlaceFunc func, gpointer data);

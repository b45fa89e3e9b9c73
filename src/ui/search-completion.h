/* search-completion.h: offers how what is typed in a search can go on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "library/library.h"

#define CUTTINGS_TYPE_SEARCH_COMPLETION (cuttings_search_completion_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsSearchCompletion, cuttings_search_completion, CUTTINGS,
                      SEARCH_COMPLETION, GObject)

/* @entry: a GtkSearchEntry; @parent: a widget around it with a layout manager, which the
 * popover belongs to until cuttings_search_completion_detach().  Neither is owned. */
CuttingsSearchCompletion *cuttings_search_completion_new (GtkWidget *parent,
                                                          GtkWidget *entry);
void cuttings_search_completion_detach (CuttingsSearchCompletion *self);

/* The tags, sources and languages to offer; copied. */
void cuttings_search_completion_set_overview (CuttingsSearchCompletion *self,
                                              const LibraryOverview *overview);

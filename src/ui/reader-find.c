/* reader-find.c: the bar that searches in the page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/reader-find.h"

#include <glib/gi18n.h>

struct _CuttingsReaderFind {
  AdwBin parent_instance;

  GtkSearchBar *bar;
  GtkEditable *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;
  GtkToggleButton *match_case;
};

enum { SEARCH, STEP, LEFT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CuttingsReaderFind, cuttings_reader_find, ADW_TYPE_BIN)

static const char *
query_of (CuttingsReaderFind *self)
{
  return cuttings_reader_find_is_open (self) ? gtk_editable_get_text (self->entry) : "";
}

static void
search (CuttingsReaderFind *self)
{
  g_signal_emit (self, signals[SEARCH], 0, query_of (self),
                 gtk_toggle_button_get_active (self->match_case));
}

static void
on_changed (GtkWidget *widget, CuttingsReaderFind *self)
{
  search (self);
}

static void
on_next (GtkWidget *widget, CuttingsReaderFind *self)
{
  g_signal_emit (self, signals[STEP], 0, 1);
}

static void
on_previous (GtkWidget *widget, CuttingsReaderFind *self)
{
  g_signal_emit (self, signals[STEP], 0, -1);
}

static void
on_mode_changed (CuttingsReaderFind *self)
{
  search (self);
  if (!cuttings_reader_find_is_open (self))
    g_signal_emit (self, signals[LEFT], 0);
}

static gboolean
step_back (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  g_signal_emit (widget, signals[STEP], 0, -1);
  return GDK_EVENT_STOP;
}

static void
cuttings_reader_find_class_init (CuttingsReaderFindClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[SEARCH] = g_signal_new ("search", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[STEP] = g_signal_new ("step", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
  signals[LEFT] =
      g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK, step_back,
                                NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/reader-find.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsReaderFind, bar);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReaderFind, entry);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReaderFind, count);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReaderFind, previous);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReaderFind, next);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReaderFind, match_case);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
}

static void
cuttings_reader_find_init (CuttingsReaderFind *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, self->entry);
  g_signal_connect_swapped (self->bar, "notify::search-mode-enabled",
                            G_CALLBACK (on_mode_changed), self);
  cuttings_reader_find_show_result (self, 0, 0, false);
}

void
cuttings_reader_find_open (CuttingsReaderFind *self)
{
  g_return_if_fail (CUTTINGS_IS_READER_FIND (self));
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_editable_select_region (self->entry, 0, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
cuttings_reader_find_close (CuttingsReaderFind *self)
{
  g_return_if_fail (CUTTINGS_IS_READER_FIND (self));
  gtk_search_bar_set_search_mode (self->bar, FALSE);
}

bool
cuttings_reader_find_is_open (CuttingsReaderFind *self)
{
  g_return_val_if_fail (CUTTINGS_IS_READER_FIND (self), false);
  return gtk_search_bar_get_search_mode (self->bar);
}

static char *
result_text (const char *query, unsigned position, unsigned count, bool more)
{
  if (*query == '\0')
    return g_strdup ("");
  if (count == 0)
    /* Translators: how many matches were found in the article */
    return g_strdup (_ ("None"));
  /* Translators: which match of how many: “3 / 12”; the second form when there are more */
  return g_strdup_printf (more ? _ ("%u / %u+") : _ ("%u / %u"), position, count);
}

void
cuttings_reader_find_show_result (CuttingsReaderFind *self, unsigned position,
                                  unsigned count, bool more)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CUTTINGS_IS_READER_FIND (self));
  text = result_text (query_of (self), position, count, more);
  gtk_label_set_text (self->count, text);
  gtk_widget_set_sensitive (self->previous, count > 0);
  gtk_widget_set_sensitive (self->next, count > 0);
}

/* highlights-filter.c: which of all highlights are shown: colours, tag, source, time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/highlights-filter.h"

#include <glib/gi18n.h>

#include "config.h"
#include "ui/highlight-color.h"
#include "ui/highlight-swatch.h"

struct _CuttingsHighlightsFilter {
  GtkPopover parent_instance;

  GtkBox *colors;
  GtkDropDown *tag;
  GtkDropDown *source;
  GtkDropDown *made;
  GtkWidget *clear_button;

  GtkWidget *buttons[N_HIGHLIGHT_COLORS];
  bool quiet; /* it is the program that changes something */
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CuttingsHighlightsFilter, cuttings_highlights_filter,
                     GTK_TYPE_POPOVER)

/* Days back from the end of today. */
static const struct {
  const char *label;
  int days;
} times[] = {
    {N_ ("Any Time"), 0},         {N_ ("Today"), 1},
    {N_ ("Last 7 Days"), 7},      {N_ ("Last 30 Days"), 30},
    {N_ ("Last 12 Months"), 365},
};

/* ---- what is chosen ---- */

static unsigned
chosen_colors (CuttingsHighlightsFilter *self)
{
  unsigned colors = 0;

  for (int i = 0; i < N_HIGHLIGHT_COLORS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[i])))
      colors |= 1u << i;
  return colors;
}

/* The first row of each list is "any". (transfer full) */
static char *
chosen_name (GtkDropDown *list)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (list);

  if (chosen == NULL || gtk_drop_down_get_selected (list) == 0)
    return NULL;
  return g_strdup (gtk_string_object_get_string (chosen));
}

static int64_t
chosen_since (CuttingsHighlightsFilter *self)
{
  guint chosen = gtk_drop_down_get_selected (self->made);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) today = NULL;
  g_autoptr (GDateTime) since = NULL;

  if (chosen == 0 || chosen >= G_N_ELEMENTS (times))
    return 0;
  today = g_date_time_new_local (g_date_time_get_year (now), g_date_time_get_month (now),
                                 g_date_time_get_day_of_month (now), 0, 0, 0);
  since = g_date_time_add_days (today, 1 - times[chosen].days);
  return g_date_time_to_unix (since) * G_USEC_PER_SEC;
}

void
cuttings_highlights_filter_apply (CuttingsHighlightsFilter *self, HighlightQuery *query)
{
  query->colors = chosen_colors (self);
  query->tag = chosen_name (self->tag);
  query->source = chosen_name (self->source);
  query->since = chosen_since (self);
}

static void
on_chosen (CuttingsHighlightsFilter *self)
{
  g_auto (HighlightQuery) query = {0};

  if (self->quiet)
    return;
  cuttings_highlights_filter_apply (self, &query);
  gtk_widget_set_sensitive (self->clear_button, highlight_query_filters (&query));
  g_signal_emit (self, signals[CHANGED], 0);
}

void
cuttings_highlights_filter_clear (CuttingsHighlightsFilter *self)
{
  self->quiet = true;
  for (int i = 0; i < N_HIGHLIGHT_COLORS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), FALSE);
  gtk_drop_down_set_selected (self->tag, 0);
  gtk_drop_down_set_selected (self->source, 0);
  gtk_drop_down_set_selected (self->made, 0);
  self->quiet = false;
  on_chosen (self);
}

/* ---- what there is to choose from ---- */

static GtkStringList *
names_of (const char *any, const GPtrArray *tags)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, any);
  for (guint i = 0; i < tags->len; i++)
    gtk_string_list_append (names, ((const Tag *)g_ptr_array_index (tags, i))->name);
  return names;
}

static bool
is_same_list (GListModel *a, GListModel *b)
{
  guint n = a != NULL ? g_list_model_get_n_items (a) : 0;

  if (a == NULL || n != g_list_model_get_n_items (b))
    return false;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (a), i),
                      gtk_string_list_get_string (GTK_STRING_LIST (b), i)))
      return false;
  return true;
}

/* What was chosen stays so, unless it is gone. */
static void
set_names (CuttingsHighlightsFilter *self, GtkDropDown *list, const char *any,
           const GPtrArray *tags)
{
  g_autoptr (GtkStringList) names = names_of (any, tags);
  g_autofree char *chosen = chosen_name (list);
  guint position = 0;

  if (is_same_list (gtk_drop_down_get_model (list), G_LIST_MODEL (names)))
    return;
  for (guint i = 0; chosen != NULL && i < tags->len; i++)
    if (g_str_equal (((const Tag *)g_ptr_array_index (tags, i))->name, chosen))
      position = i + 1;
  self->quiet = true;
  gtk_drop_down_set_model (list, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (list, position);
  self->quiet = false;
  if (chosen != NULL && position == 0)
    on_chosen (self);
}

void
cuttings_highlights_filter_set_overview (CuttingsHighlightsFilter *self,
                                         const LibraryOverview *overview)
{
  g_return_if_fail (CUTTINGS_IS_HIGHLIGHTS_FILTER (self));

  set_names (self, self->tag, _ ("Any Tag"), overview->tags);
  set_names (self, self->source, _ ("Any Source"), overview->sites);
}

/* ---- life ---- */

static void
cuttings_highlights_filter_class_init (CuttingsHighlightsFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/highlights-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsHighlightsFilter, colors);
  gtk_widget_class_bind_template_child (widget_class, CuttingsHighlightsFilter, tag);
  gtk_widget_class_bind_template_child (widget_class, CuttingsHighlightsFilter, source);
  gtk_widget_class_bind_template_child (widget_class, CuttingsHighlightsFilter, made);
  gtk_widget_class_bind_template_child (widget_class, CuttingsHighlightsFilter,
                                        clear_button);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class,
                                           cuttings_highlights_filter_clear);
}

static void
add_color (CuttingsHighlightsFilter *self, HighlightColor color)
{
  GtkWidget *button = gtk_toggle_button_new ();
  const char *name = highlight_color_label (color);

  gtk_button_set_child (GTK_BUTTON (button), cuttings_highlight_swatch_new (color));
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (on_chosen), self);
  gtk_box_append (self->colors, button);
  self->buttons[color] = button;
}

static void
cuttings_highlights_filter_init (CuttingsHighlightsFilter *self)
{
  const char *labels[G_N_ELEMENTS (times) + 1] = {NULL};
  g_autoptr (GtkStringList) made = NULL;

  self->quiet = true;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < N_HIGHLIGHT_COLORS; i++)
    add_color (self, (HighlightColor)i);
  for (size_t i = 0; i < G_N_ELEMENTS (times); i++)
    labels[i] = _ (times[i].label);
  made = gtk_string_list_new (labels);
  gtk_drop_down_set_model (self->made, G_LIST_MODEL (made));
  self->quiet = false;
}

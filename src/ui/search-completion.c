/* search-completion.c: offers how what is typed in a search can go on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keyboard stays in the entry: arrows choose, Tab and Enter take, Escape closes.
 */

#include "ui/search-completion.h"

#include <glib/gi18n.h>
#include <stdbool.h>
#include <string.h>

#include "model/query-complete.h"
#include "model/query-field.h"
#include "model/query-text.h"

/* As many as can be looked through. */
#define MAX_OFFERS 8

struct _CuttingsSearchCompletion {
  GObject parent_instance;

  GtkWidget *entry;
  GtkWidget *popover;
  GtkListBox *list;
  GPtrArray *tags, *sites, *languages; /* char * */
  unsigned update_source;
};

G_DEFINE_FINAL_TYPE (CuttingsSearchCompletion, cuttings_search_completion, G_TYPE_OBJECT)

/* ---- what is offered ---- */

/* Whether @word goes on from @typed, itself or after a "/" or blank in it. */
static bool
goes_on (const char *word, const char *typed)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);
  g_autofree char *begun = g_utf8_casefold (typed, -1);
  const char *at = folded;

  while (at != NULL) {
    if (g_str_has_prefix (at, begun))
      return strcmp (at, begun) != 0 || at != folded;
    at = strpbrk (at, "/ .");
    at = at != NULL ? at + 1 : NULL;
  }
  return false;
}

static void
offer (CuttingsSearchCompletion *self, const char *text, const char *inserted)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data_full (G_OBJECT (row), "inserted", g_strdup (inserted), g_free);
  gtk_list_box_append (self->list, row);
}

/* Returns: how many were offered */
static guint
offer_values (CuttingsSearchCompletion *self, const QueryCompletion *completion,
              const GPtrArray *values)
{
  guint n = 0;

  for (guint i = 0; values != NULL && i < values->len && n < MAX_OFFERS; i++) {
    const char *value = g_ptr_array_index (values, i);
    g_autofree char *text = NULL;

    if (!goes_on (value, completion->typed))
      continue;
    text = query_text_field (completion->field, value);
    offer (self, value, text + strlen (completion->field) + 1);
    n++;
  }
  return n;
}

static guint
offer_fields (CuttingsSearchCompletion *self, const char *typed)
{
  g_autoptr (GPtrArray) names = query_field_list_names ();
  guint n = 0;

  for (guint i = 0; i < names->len; i++) {
    g_autofree char *inserted = g_strconcat (g_ptr_array_index (names, i), ":", NULL);

    if (!g_str_has_prefix (inserted, typed))
      continue;
    offer (self, inserted, inserted);
    n++;
  }
  return n;
}

static guint
offer_all (CuttingsSearchCompletion *self, const QueryCompletion *completion)
{
  const struct {
    const char *field;
    const GPtrArray *values;
  } known[] = {
      {"tag", self->tags},
      {"hltag", self->tags},
      {"site", self->sites},
      {"lang", self->languages},
  };
  g_autoptr (GPtrArray) fixed = NULL;

  if (completion->field == NULL)
    return offer_fields (self, completion->typed);
  for (size_t i = 0; i < G_N_ELEMENTS (known); i++) {
    if (g_str_equal (completion->field, known[i].field))
      return offer_values (self, completion, known[i].values);
  }
  fixed = query_field_list_values (completion->field);
  return offer_values (self, completion, fixed);
}

/* ---- the popover ---- */

static void
hide (CuttingsSearchCompletion *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static bool
is_shown (CuttingsSearchCompletion *self)
{
  return self->popover != NULL && gtk_widget_get_visible (self->popover);
}

static void
point_at_entry (CuttingsSearchCompletion *self)
{
  GtkWidget *parent = gtk_widget_get_parent (self->popover);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (self->entry, parent, &bounds))
    gtk_popover_set_pointing_to (
        GTK_POPOVER (self->popover),
        &(GdkRectangle){(int)bounds.origin.x, (int)bounds.origin.y,
                        (int)bounds.size.width, (int)bounds.size.height});
}

static bool
find_completion (CuttingsSearchCompletion *self, QueryCompletion *completion)
{
  GtkEditable *editable = GTK_EDITABLE (self->entry);

  return query_complete_find (gtk_editable_get_text (editable),
                              (size_t)gtk_editable_get_position (editable), completion);
}

static void
on_update_idle (gpointer data)
{
  CuttingsSearchCompletion *self = data;
  g_auto (QueryCompletion) completion = {0};
  GtkWidget *child;
  bool typing = gtk_widget_get_focus_child (self->entry) != NULL;

  self->update_source = 0;
  if (self->popover == NULL)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  if (!typing || !find_completion (self, &completion) ||
      offer_all (self, &completion) == 0) {
    hide (self);
    return;
  }
  point_at_entry (self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* The text changes before the cursor has moved on. */
static void
update (CuttingsSearchCompletion *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_once (on_update_idle, self);
}

static void
take (CuttingsSearchCompletion *self, GtkListBoxRow *row)
{
  GtkEditable *editable = GTK_EDITABLE (self->entry);
  const char *inserted = g_object_get_data (G_OBJECT (row), "inserted");
  g_autofree char *text = NULL;
  g_auto (QueryCompletion) completion = {0};
  int position;

  if (!find_completion (self, &completion))
    return;
  /* After a value another word may follow, after a field's name its value. */
  text = g_strconcat (inserted, completion.field != NULL ? " " : "", NULL);
  position = (int)completion.span.start;
  gtk_editable_delete_text (editable, position, (int)completion.span.end);
  gtk_editable_insert_text (editable, text, -1, &position);
  gtk_editable_set_position (editable, position);
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, gpointer data)
{
  take (data, row);
}

/* ---- keys ---- */

static void
move (CuttingsSearchCompletion *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int at = row != NULL ? gtk_list_box_row_get_index (row) + step : step > 0 ? 0 : -1;

  row = at >= 0 ? gtk_list_box_get_row_at_index (self->list, at) : NULL;
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

static gboolean
on_key (GtkEventControllerKey *keys, guint keyval, guint keycode,
        GdkModifierType modifiers, gpointer data)
{
  CuttingsSearchCompletion *self = data;
  GtkListBoxRow *row;

  if (!is_shown (self) ||
      (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  row = gtk_list_box_get_selected_row (self->list);
  switch (keyval) {
  case GDK_KEY_Down:
  case GDK_KEY_Up:
    move (self, keyval == GDK_KEY_Down ? 1 : -1);
    return TRUE;
  case GDK_KEY_Tab:
    take (self, row != NULL ? row : gtk_list_box_get_row_at_index (self->list, 0));
    return TRUE;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    if (row != NULL)
      take (self, row);
    else
      hide (self);
    return row != NULL;
  case GDK_KEY_Escape:
    hide (self);
    return TRUE;
  default:
    return FALSE;
  }
}

/* ---- life ---- */

static GPtrArray *
names_of (const GPtrArray *tags)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < tags->len; i++)
    g_ptr_array_add (names, g_strdup (((const Tag *)g_ptr_array_index (tags, i))->name));
  return names;
}

void
cuttings_search_completion_set_overview (CuttingsSearchCompletion *self,
                                         const LibraryOverview *overview)
{
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_clear_pointer (&self->languages, g_ptr_array_unref);
  self->tags = names_of (overview->tags);
  self->sites = names_of (overview->sites);
  self->languages = g_ptr_array_ref (overview->languages);
}

void
cuttings_search_completion_detach (CuttingsSearchCompletion *self)
{
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
cuttings_search_completion_finalize (GObject *object)
{
  CuttingsSearchCompletion *self = CUTTINGS_SEARCH_COMPLETION (object);

  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_clear_pointer (&self->languages, g_ptr_array_unref);
  G_OBJECT_CLASS (cuttings_search_completion_parent_class)->finalize (object);
}

static void
cuttings_search_completion_class_init (CuttingsSearchCompletionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cuttings_search_completion_finalize;
}

static void
cuttings_search_completion_init (CuttingsSearchCompletion *self)
{
}

static void
make_popover (CuttingsSearchCompletion *self, GtkWidget *parent)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_SINGLE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Suggestions"), -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_add_css_class (self->popover, "completion");
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->popover, parent);
}

CuttingsSearchCompletion *
cuttings_search_completion_new (GtkWidget *parent, GtkWidget *entry)
{
  CuttingsSearchCompletion *self = g_object_new (CUTTINGS_TYPE_SEARCH_COMPLETION, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = entry;
  make_popover (self, parent);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (hide), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  g_signal_connect_object (entry, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  return self;
}

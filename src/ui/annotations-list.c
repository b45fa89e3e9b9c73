/* annotations-list.c: the highlights of a clipping in text order, orphans at the end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/annotations-list.h"

#include "ui/annotations-item.h"
#include "ui/annotations-row.h"

/* More changes at once than a user makes. */
#define MANY 20

struct _CuttingsAnnotationsList {
  AdwBin parent_instance;

  GtkStack *stack;
  GtkListView *list;
  GMenuModel *row_menu;

  GListStore *items;
  GtkSingleSelection *selection;
  GPtrArray *rows; /* CuttingsAnnotationsRow that show an item; not owned */
};

enum { JUMP, EDIT, CHANGED, DELETE, COPY, ATTACH, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CuttingsAnnotationsList, cuttings_annotations_list, ADW_TYPE_BIN)

/* ---- items --------------------------------------------------------------------------- */

static CuttingsAnnotationsItem *
item_at (CuttingsAnnotationsList *self, guint position)
{
  g_autoptr (CuttingsAnnotationsItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return item; /* the list holds it */
}

static guint
n_items (CuttingsAnnotationsList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

static guint
find_position (CuttingsAnnotationsList *self, int64_t id)
{
  for (guint i = 0; i < n_items (self); i++)
    if (cuttings_annotations_item_get_highlight (item_at (self, i))->id == id)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

/* NULL when nothing is selected. */
static const Highlight *
selected_highlight (CuttingsAnnotationsList *self)
{
  CuttingsAnnotationsItem *item =
      gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? cuttings_annotations_item_get_highlight (item) : NULL;
}

static CuttingsAnnotationsRow *
find_row (CuttingsAnnotationsList *self, CuttingsAnnotationsItem *item)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (cuttings_annotations_row_get_item (g_ptr_array_index (self->rows, i)) == item)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

/* ---- what is done with the selected one ------------------------------------------------ */

static void
emit_changed (CuttingsAnnotationsList *self, CuttingsAnnotationsItem *item,
              const Highlight *highlight)
{
  cuttings_annotations_item_set_highlight (item, highlight);
  g_signal_emit (self, signals[CHANGED], 0, highlight);
}

static void
do_note (CuttingsAnnotationsList *self, GVariant *parameter)
{
  CuttingsAnnotationsItem *item =
      gtk_single_selection_get_selected_item (self->selection);
  CuttingsAnnotationsRow *row = find_row (self, item);

  if (row != NULL)
    cuttings_annotations_row_edit_note (row);
}

static void
do_edit (CuttingsAnnotationsList *self, GVariant *parameter)
{
  g_signal_emit (self, signals[EDIT], 0, (gint64)selected_highlight (self)->id);
}

static void
do_copy (CuttingsAnnotationsList *self, GVariant *parameter)
{
  g_signal_emit (self, signals[COPY], 0, (gint64)selected_highlight (self)->id);
}

static void
do_attach (CuttingsAnnotationsList *self, GVariant *parameter)
{
  g_signal_emit (self, signals[ATTACH], 0, (gint64)selected_highlight (self)->id);
}

static void
do_delete (CuttingsAnnotationsList *self, GVariant *parameter)
{
  g_signal_emit (self, signals[DELETE], 0, (gint64)selected_highlight (self)->id);
}

static void
do_color (CuttingsAnnotationsList *self, GVariant *parameter)
{
  g_autoptr (Highlight) highlight = highlight_copy (selected_highlight (self));

  if (highlight_color_from_name (g_variant_get_string (parameter, NULL),
                                 &highlight->color))
    emit_changed (self, gtk_single_selection_get_selected_item (self->selection),
                  highlight);
}

static const struct {
  const char *name;
  const char *parameter;
  void (*activate) (CuttingsAnnotationsList *self, GVariant *parameter);
} actions[] = {
    {"annotations.note", NULL, do_note},  {"annotations.edit", NULL, do_edit},
    {"annotations.copy", NULL, do_copy},  {"annotations.delete", NULL, do_delete},
    {"annotations.color", "s", do_color}, {"annotations.attach", NULL, do_attach},
};

static const struct {
  guint keyval;
  const char *action;
  const char *target;
} keys[] = {
    {GDK_KEY_n, "annotations.note", NULL},
    {GDK_KEY_t, "annotations.edit", NULL},
    {GDK_KEY_c, "annotations.copy", NULL},
    {GDK_KEY_Delete, "annotations.delete", NULL},
    {GDK_KEY_1, "annotations.color", "yellow"},
    {GDK_KEY_2, "annotations.color", "green"},
    {GDK_KEY_3, "annotations.color", "blue"},
    {GDK_KEY_4, "annotations.color", "pink"},
    {GDK_KEY_5, "annotations.color", "purple"},
    {GDK_KEY_6, "annotations.color", "orange"},
};

static void
activate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      actions[i].activate (CUTTINGS_ANNOTATIONS_LIST (widget), parameter);
}

static void
update_actions (CuttingsAnnotationsList *self)
{
  bool selected = selected_highlight (self) != NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, selected);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "annotations.attach",
                                 selected && selected_highlight (self)->orphan);
}

/* Letters that are typed into a note in place do not come here: its field stops them. */
static void
add_keys (CuttingsAnnotationsList *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++) {
    GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].keyval, 0),
                                              gtk_named_action_new (keys[i].action));

    if (keys[i].target != NULL)
      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (keys[i].target));
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  }
  gtk_widget_add_controller (GTK_WIDGET (self->list), controller);
}

/* ---- rows -------------------------------------------------------------------------------- */

static void
on_note_edited (CuttingsAnnotationsRow *row, const char *note,
                CuttingsAnnotationsList *self)
{
  CuttingsAnnotationsItem *item = cuttings_annotations_row_get_item (row);
  g_autoptr (Highlight) highlight =
      highlight_copy (cuttings_annotations_item_get_highlight (item));

  g_free (highlight->note);
  highlight->note = g_strdup (note);
  emit_changed (self, item, highlight);
}

static void
on_menu (CuttingsAnnotationsRow *row, CuttingsAnnotationsList *self)
{
  const Highlight *highlight =
      cuttings_annotations_item_get_highlight (cuttings_annotations_row_get_item (row));

  gtk_single_selection_set_selected (self->selection,
                                     find_position (self, highlight->id));
}

static void
on_left (CuttingsAnnotationsRow *row, CuttingsAnnotationsList *self)
{
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *list_item,
          CuttingsAnnotationsList *self)
{
  GtkWidget *row = cuttings_annotations_row_new (self->row_menu);

  g_signal_connect (row, "note-edited", G_CALLBACK (on_note_edited), self);
  g_signal_connect (row, "menu", G_CALLBACK (on_menu), self);
  g_signal_connect (row, "left", G_CALLBACK (on_left), self);
  gtk_list_item_set_child (list_item, row);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *list_item,
         CuttingsAnnotationsList *self)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  g_ptr_array_add (self->rows, row);
  cuttings_annotations_row_set_item (CUTTINGS_ANNOTATIONS_ROW (row),
                                     gtk_list_item_get_item (list_item));
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *list_item,
           CuttingsAnnotationsList *self)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  cuttings_annotations_row_set_item (CUTTINGS_ANNOTATIONS_ROW (row), NULL);
  g_ptr_array_remove_fast (self->rows, row);
}

static void
on_activate (GtkListView *list, guint position, CuttingsAnnotationsList *self)
{
  const Highlight *highlight =
      cuttings_annotations_item_get_highlight (item_at (self, position));

  g_signal_emit (self, signals[JUMP], 0, (gint64)highlight->id);
}

/* ---- the widget ---------------------------------------------------------------------------- */

static void
annotations_list_dispose (GObject *object)
{
  CuttingsAnnotationsList *self = CUTTINGS_ANNOTATIONS_LIST (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (cuttings_annotations_list_parent_class)->dispose (object);
}

static void
annotations_list_finalize (GObject *object)
{
  g_ptr_array_unref (CUTTINGS_ANNOTATIONS_LIST (object)->rows);
  G_OBJECT_CLASS (cuttings_annotations_list_parent_class)->finalize (object);
}

static void
add_signals (GType type)
{
  static const struct {
    const char *name;
    GType parameter;
  } all[N_SIGNALS] = {
      [JUMP] = {"jump", G_TYPE_INT64},         [EDIT] = {"edit", G_TYPE_INT64},
      [CHANGED] = {"changed", G_TYPE_POINTER}, [DELETE] = {"delete", G_TYPE_INT64},
      [COPY] = {"copy", G_TYPE_INT64},         [ATTACH] = {"attach", G_TYPE_INT64},
  };

  for (int i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (all[i].name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, all[i].parameter);
}

static void
cuttings_annotations_list_class_init (CuttingsAnnotationsListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = annotations_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = annotations_list_finalize;
  add_signals (G_TYPE_FROM_CLASS (klass));
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     activate);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/annotations-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsAnnotationsList, stack);
  gtk_widget_class_bind_template_child (widget_class, CuttingsAnnotationsList, list);
  gtk_widget_class_bind_template_child (widget_class, CuttingsAnnotationsList, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
cuttings_annotations_list_init (CuttingsAnnotationsList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->items = g_list_store_new (CUTTINGS_TYPE_ANNOTATIONS_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_swapped (self->selection, "notify::selected-item",
                            G_CALLBACK (update_actions), self);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  add_keys (self);
  update_actions (self);
}

/* ---- the doors ------------------------------------------------------------------------------ */

/* Items by the id of their highlight. */
static GHashTable *
items_by_id (CuttingsAnnotationsList *self)
{
  GHashTable *items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < n_items (self); i++) {
    CuttingsAnnotationsItem *item = item_at (self, i);

    g_hash_table_insert (
        items,
        g_memdup2 (&cuttings_annotations_item_get_highlight (item)->id, sizeof (int64_t)),
        item);
  }
  return items;
}

/* The item of a highlight that was there before keeps its row, its selection, and what
 * is being typed into it. */
static GPtrArray *
make_items (CuttingsAnnotationsList *self, const GPtrArray *highlights)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) known = items_by_id (self);
  bool orphans = false;

  for (guint i = 0; i < highlights->len; i++) {
    const Highlight *highlight = g_ptr_array_index (highlights, i);
    CuttingsAnnotationsItem *item = g_hash_table_lookup (known, &highlight->id);

    if (item != NULL) {
      g_object_ref (item);
      cuttings_annotations_item_set_highlight (item, highlight);
    } else {
      item = cuttings_annotations_item_new (highlight);
    }
    cuttings_annotations_item_set_first_orphan (item, highlight->orphan && !orphans);
    orphans |= highlight->orphan;
    g_ptr_array_add (items, item);
  }
  return items;
}

/* GtkListView (4.8) may lose track when most of what it is scrolled to goes at once, and
 * go on showing rows of what is gone.  It is given the model anew then. */
static void
replace_items (CuttingsAnnotationsList *self, guint first, guint n_removed,
               gpointer *items, guint n_added)
{
  bool many = n_removed + n_added > MANY;

  if (many)
    gtk_list_view_set_model (self->list, NULL);
  g_list_store_splice (self->items, first, n_removed, items, n_added);
  if (many)
    gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

void
cuttings_annotations_list_show (CuttingsAnnotationsList *self,
                                const GPtrArray *highlights)
{
  g_autoptr (GPtrArray) items = NULL;
  guint first = 0, old_end, new_end;

  g_return_if_fail (CUTTINGS_IS_ANNOTATIONS_LIST (self));
  items = make_items (self, highlights);
  old_end = n_items (self);
  new_end = items->len;
  while (first < MIN (old_end, new_end) &&
         item_at (self, first) == g_ptr_array_index (items, first))
    first++;
  while (old_end > first && new_end > first &&
         item_at (self, old_end - 1) == g_ptr_array_index (items, new_end - 1)) {
    old_end--;
    new_end--;
  }
  if (old_end > first || new_end > first)
    replace_items (self, first, old_end - first, items->pdata + first, new_end - first);
  gtk_stack_set_visible_child_name (self->stack, highlights->len > 0 ? "list" : "none");
}

static bool
has_keyboard (CuttingsAnnotationsList *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) !=
         0;
}

void
cuttings_annotations_list_set_current (CuttingsAnnotationsList *self, int64_t id)
{
  guint position;

  g_return_if_fail (CUTTINGS_IS_ANNOTATIONS_LIST (self));
  position = find_position (self, id);
  if (has_keyboard (self))
    return;
  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                                position);
}

/* An edited note is told when its row lets go of it. */
void
cuttings_annotations_list_flush (CuttingsAnnotationsList *self)
{
  g_return_if_fail (CUTTINGS_IS_ANNOTATIONS_LIST (self));
  for (guint i = 0; i < self->rows->len; i++) {
    CuttingsAnnotationsRow *row = g_ptr_array_index (self->rows, i);

    cuttings_annotations_row_set_item (row, cuttings_annotations_row_get_item (row));
  }
}

/* reader-removals.c: a slim bar that says what was taken out, and brings it back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/reader-removals.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"

/* How much of a removed piece the list shows. */
#define MAX_PREVIEW 160

struct _CuttingsReaderRemovals {
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *summary;
  GtkWidget *undo;
  GtkMenuButton *details;
  GtkListBox *list;

  int64_t clip_id;
  GHashTable *closed; /* ids of clippings that the bar was closed for, in this window */
  GArray *loud;       /* guint: numbers that Undo brings back */
};

enum { RESTORE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CuttingsReaderRemovals, cuttings_reader_removals, ADW_TYPE_BIN)

/* ---- words ----------------------------------------------------------------------- */

/* Menus, share buttons and the like are gone from every page and missed by nobody: they
 * stand in the list, but the bar does not speak of them: they are not loud. */
static const struct {
  const char *label; /* over a piece in the list */
  bool loud;
} reasons[N_REMOVAL_REASONS] = {
    [REMOVAL_AD_LINK] = {N_ ("Advertising link"), true},
    [REMOVAL_PROMO] = {N_ ("Promotion"), true},
    [REMOVAL_NEWSLETTER] = {N_ ("Newsletter form"), true},
    [REMOVAL_SHARE] = {N_ ("Share buttons"), false},
    [REMOVAL_COMMENTS] = {N_ ("Comments"), false},
    [REMOVAL_NAVIGATION] = {N_ ("Navigation"), false},
    [REMOVAL_METADATA] = {N_ ("Headline, byline or date"), false},
    [REMOVAL_AUTHOR_BOX] = {N_ ("About the author"), true},
    [REMOVAL_COPYRIGHT] = {N_ ("Copyright notice"), true},
    [REMOVAL_HIDDEN] = {N_ ("Hidden text"), false},
    [REMOVAL_WIDGET] = {N_ ("Form or player"), false},
    [REMOVAL_USER] = {N_ ("Removed by hand"), true},
};

static bool
is_loud (const Removal *removal)
{
  return reasons[removal->reason].loud && !removal->restored;
}

/* "3 advertising links": a part of the bar's sentence. */
static char *
count_text (RemovalReason reason, unsigned n)
{
  switch ((int)reason) {
  case REMOVAL_AD_LINK:
    return g_strdup_printf (ngettext ("%u advertising link", "%u advertising links", n),
                            n);
  case REMOVAL_PROMO:
    return g_strdup_printf (ngettext ("%u promotion", "%u promotions", n), n);
  case REMOVAL_NEWSLETTER:
    return g_strdup_printf (ngettext ("%u newsletter form", "%u newsletter forms", n), n);
  case REMOVAL_AUTHOR_BOX:
    return g_strdup_printf (
        ngettext ("%u note about the author", "%u notes about the author", n), n);
  case REMOVAL_COPYRIGHT:
    return g_strdup_printf (ngettext ("%u copyright notice", "%u copyright notices", n),
                            n);
  default:
    return g_strdup_printf (ngettext ("%u other part", "%u other parts", n), n);
  }
}

static char *
join (GPtrArray *parts)
{
  g_autofree char *head = NULL;
  const char *last = g_ptr_array_index (parts, parts->len - 1);

  if (parts->len == 1)
    return g_strdup (last);
  g_ptr_array_index (parts, parts->len - 1) = NULL;
  /* Translators: between the parts of a list, all but the last two */
  head = g_strjoinv (_ (", "), (char **)parts->pdata);
  g_ptr_array_index (parts, parts->len - 1) = (gpointer)last;
  /* Translators: the end of a list: “2 promotions and 1 newsletter form” */
  return g_strdup_printf (_ ("%s and %s"), head, last);
}

char *
reader_removals_summary (const GPtrArray *removals)
{
  unsigned counts[N_REMOVAL_REASONS] = {0};
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < removals->len; i++) {
    const Removal *removal = g_ptr_array_index (removals, i);

    counts[removal->reason] += is_loud (removal);
  }
  for (int i = 0; i < N_REMOVAL_REASONS; i++)
    if (counts[i] > 0)
      g_ptr_array_add (parts, count_text ((RemovalReason)i, counts[i]));
  if (parts->len == 0)
    return NULL;
  list = join (parts);
  /* Translators: %s is a list such as “3 advertising links and 1 promotion” */
  return g_strdup_printf (_ ("%s removed"), list);
}

/* ---- the list -------------------------------------------------------------------- */

static void
emit_restore (CuttingsReaderRemovals *self, GArray *numbers, bool restored)
{
  g_signal_emit (self, signals[RESTORE], 0, numbers, restored);
}

static void
toggle_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CuttingsReaderRemovals *self = CUTTINGS_READER_REMOVALS (widget);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean restored;
  guint number;

  g_variant_get (parameter, "(ub)", &number, &restored);
  g_array_append_val (numbers, number);
  emit_restore (self, numbers, restored);
}

static GtkWidget *
make_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_toggle (const Removal *removal, const char *reason)
{
  const char *label = removal->restored ? _ ("Hide") : _ ("Restore");
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, reason);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "removals.toggle");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ub)", removal->number,
                                    !removal->restored);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  return button;
}

static GtkWidget *
make_row (const Removal *removal)
{
  const char *reason = _ (reasons[removal->reason].label);
  g_autofree char *text = text_collapse (removal->text != NULL ? removal->text : "");
  g_autofree char *preview = text_truncate (text, MAX_PREVIEW);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (column), make_text (reason, "caption-heading"));
  if (*preview != '\0')
    gtk_box_append (GTK_BOX (column), make_text (preview, "caption"));
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (line), column);
  gtk_box_append (GTK_BOX (line), make_toggle (removal, reason));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
fill_list (CuttingsReaderRemovals *self, const GPtrArray *removals)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_array_set_size (self->loud, 0);
  for (guint i = 0; i < removals->len; i++) {
    const Removal *removal = g_ptr_array_index (removals, i);

    gtk_list_box_append (self->list, make_row (removal));
    if (is_loud (removal))
      g_array_append_val (self->loud, removal->number);
  }
}

/* ---- the bar --------------------------------------------------------------------- */

static void
on_undo_clicked (GtkButton *button, CuttingsReaderRemovals *self)
{
  emit_restore (self, self->loud, true);
}

static void
on_close_clicked (GtkButton *button, CuttingsReaderRemovals *self)
{
  gint64 *id = g_new (gint64, 1);

  *id = self->clip_id;
  g_hash_table_add (self->closed, id);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

void
cuttings_reader_removals_show (CuttingsReaderRemovals *self, int64_t clip_id,
                               const GPtrArray *removals)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *summary = NULL;

  g_return_if_fail (CUTTINGS_IS_READER_REMOVALS (self));
  if (removals == NULL)
    removals = none;
  self->clip_id = clip_id;
  fill_list (self, removals);
  summary = reader_removals_summary (removals);
  gtk_label_set_text (self->summary,
                      summary != NULL ? summary : _ ("Parts of the page were removed"));
  gtk_widget_set_sensitive (self->undo, self->loud->len > 0);
  gtk_revealer_set_reveal_child (
      self->revealer, summary != NULL && !g_hash_table_contains (self->closed, &clip_id));
}

void
cuttings_reader_removals_open (CuttingsReaderRemovals *self)
{
  g_return_if_fail (CUTTINGS_IS_READER_REMOVALS (self));
  g_hash_table_remove (self->closed, &self->clip_id);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  gtk_menu_button_popup (self->details);
}

/* ---- the widget ------------------------------------------------------------------ */

static void
reader_removals_finalize (GObject *object)
{
  CuttingsReaderRemovals *self = CUTTINGS_READER_REMOVALS (object);

  g_hash_table_unref (self->closed);
  g_array_unref (self->loud);
  G_OBJECT_CLASS (cuttings_reader_removals_parent_class)->finalize (object);
}

static void
cuttings_reader_removals_class_init (CuttingsReaderRemovalsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = reader_removals_finalize;
  signals[RESTORE] =
      g_signal_new ("restore", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 2, G_TYPE_ARRAY, G_TYPE_BOOLEAN);
  gtk_widget_class_install_action (widget_class, "removals.toggle", "(ub)",
                                   toggle_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/reader-removals.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsReaderRemovals, revealer);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReaderRemovals, summary);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReaderRemovals, undo);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReaderRemovals, details);
  gtk_widget_class_bind_template_child (widget_class, CuttingsReaderRemovals, list);
  gtk_widget_class_bind_template_callback (widget_class, on_undo_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
}

static void
cuttings_reader_removals_init (CuttingsReaderRemovals *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->closed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->loud = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* rules-dialog.c: the tag rules of a library: made, edited, run, deleted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/rules-dialog.h"

#include <glib/gi18n.h>
#include <stdbool.h>

#include "config.h"
#include "library/library-rules.h"
#include "ui/error-text.h"
#include "ui/rule-row.h"
#include "ui/search-box.h"

struct _CuttingsRulesDialog {
  AdwWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  GtkListBox *list_box;
  GtkWidget *run_all_button;
  GtkLabel *form_title;
  CuttingsSearchBox *query_box;
  GtkEditable *tags_entry;
  GtkLabel *preview;
  GtkWidget *store_button;
  GtkWidget *new_button;

  CuttingsLibrary *library;
  GCancellable *cancellable; /* of all that is asked; cancelled at the end */
  GCancellable *previewing;
  int64_t edited_id; /* of the rule in the form; 0: a new one */
};

G_DEFINE_FINAL_TYPE (CuttingsRulesDialog, cuttings_rules_dialog, ADW_TYPE_WINDOW)

/* ---- telling ---- */

static void
tell (CuttingsRulesDialog *self, const char *text, bool undo)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);

  if (undo) {
    adw_toast_set_button_label (toast, _ ("_Undo"));
    adw_toast_set_action_name (toast, "rules.undo");
  }
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/* A change, and what is said when it is through. */
typedef struct {
  CuttingsRulesDialog *dialog;
  const char *text; /* translated; NULL: nothing */
} Change;

static Change *
change_new (CuttingsRulesDialog *dialog, const char *text)
{
  Change *self = g_new (Change, 1);

  *self = (Change){g_object_ref (dialog), text};
  return self;
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Change *change = data;
  CuttingsRulesDialog *self = change->dialog;
  g_autoptr (GError) error = NULL;

  if (self->library == NULL) {
    /* closed meanwhile */
  } else if (!cuttings_library_change_finish (CUTTINGS_LIBRARY (source), result,
                                              &error)) {
    g_autofree char *sentence = error_text (error);

    tell (self, sentence, false);
  } else if (change->text != NULL) {
    tell (self, change->text, true);
  }
  g_object_unref (self);
  g_free (change);
}

/* ---- the form ---- */

/* What the form says; NULL while it is no rule.  (transfer full) */
static TagRule *
read_form (CuttingsRulesDialog *self)
{
  g_auto (GStrv) tags = g_strsplit (gtk_editable_get_text (self->tags_entry), ",", -1);
  g_autoptr (TagRule) rule = tag_rule_new (cuttings_search_box_get_text (self->query_box),
                                           (const char *const *)tags);
  g_autoptr (QueryTerm) term = NULL;

  rule->id = self->edited_id;
  if (!cuttings_search_box_parse (self->query_box, &term) || term == NULL ||
      rule->tags[0] == NULL)
    return NULL;
  return g_steal_pointer (&rule);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsRulesDialog) self = data;
  g_autofree char *text = NULL;
  size_t n;

  if (!cuttings_library_preview_rule_finish (CUTTINGS_LIBRARY (source), result, &n,
                                             NULL) ||
      self->library == NULL)
    return;
  text = g_strdup_printf (ngettext ("%'u clipping of the library would get a tag now",
                                    "%'u clippings of the library would get a tag now",
                                    (unsigned)n),
                          (unsigned)n);
  gtk_label_set_label (self->preview, text);
}

static void
on_form_changed (CuttingsRulesDialog *self)
{
  g_autoptr (TagRule) rule = NULL;

  if (self->library == NULL)
    return;
  rule = read_form (self);
  gtk_widget_set_sensitive (self->store_button, rule != NULL);
  gtk_label_set_label (self->preview, "");
  g_cancellable_cancel (self->previewing);
  g_clear_object (&self->previewing);
  if (rule == NULL)
    return;
  self->previewing = g_cancellable_new ();
  cuttings_library_preview_rule_async (self->library, rule, self->previewing,
                                       previewed_cb, g_object_ref (self));
}

/* NULL: a new rule. */
static void
fill_form (CuttingsRulesDialog *self, const TagRule *rule)
{
  g_autofree char *tags = rule != NULL ? g_strjoinv (", ", rule->tags) : g_strdup ("");

  self->edited_id = rule != NULL ? rule->id : 0;
  gtk_label_set_label (self->form_title, rule != NULL ? _ ("Edit Rule") : _ ("New Rule"));
  gtk_button_set_label (GTK_BUTTON (self->store_button),
                        rule != NULL ? _ ("_Save Rule") : _ ("_Add Rule"));
  gtk_widget_set_visible (self->new_button, rule != NULL);
  cuttings_search_box_set_text (self->query_box, rule != NULL ? rule->query : "");
  gtk_editable_set_text (self->tags_entry, tags);
  gtk_widget_grab_focus (GTK_WIDGET (self->query_box));
}

static void
on_store (CuttingsRulesDialog *self)
{
  g_autoptr (TagRule) rule = read_form (self);

  if (rule == NULL)
    return;
  if (rule->id == 0)
    cuttings_library_add_rule_async (self->library, rule, NULL, changed_cb,
                                     change_new (self, _ ("Rule added")));
  else
    cuttings_library_update_rule_async (self->library, rule, NULL, changed_cb,
                                        change_new (self, _ ("Rule changed")));
  fill_form (self, NULL);
}

static void
on_new (CuttingsRulesDialog *self)
{
  fill_form (self, NULL);
}

/* ---- the list ---- */

static void
on_edit (CuttingsRuleRow *row, gpointer data)
{
  fill_form (data, cuttings_rule_row_get_rule (row));
}

static void
on_run (CuttingsRuleRow *row, gpointer data)
{
  CuttingsRulesDialog *self = data;

  cuttings_library_run_rules_async (self->library, cuttings_rule_row_get_rule (row)->id,
                                    NULL, changed_cb,
                                    change_new (self, _ ("Clippings tagged")));
}

static void
on_delete (CuttingsRuleRow *row, gpointer data)
{
  CuttingsRulesDialog *self = data;
  int64_t id = cuttings_rule_row_get_rule (row)->id;

  if (id == self->edited_id)
    fill_form (self, NULL);
  cuttings_library_delete_rule_async (self->library, id, NULL, changed_cb,
                                      change_new (self, _ ("Rule deleted")));
}

static void
on_run_all (CuttingsRulesDialog *self)
{
  cuttings_library_run_rules_async (self->library, 0, NULL, changed_cb,
                                    change_new (self, _ ("Clippings tagged")));
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsRuleRow) row = data;
  size_t n;

  if (cuttings_library_preview_rule_finish (CUTTINGS_LIBRARY (source), result, &n, NULL))
    cuttings_rule_row_set_count (row, n);
}

static void
add_row (CuttingsRulesDialog *self, const TagRule *rule)
{
  GtkWidget *row = cuttings_rule_row_new (rule);

  g_signal_connect_object (row, "edit", G_CALLBACK (on_edit), self, 0);
  g_signal_connect_object (row, "run", G_CALLBACK (on_run), self, 0);
  g_signal_connect_object (row, "delete", G_CALLBACK (on_delete), self, 0);
  gtk_list_box_append (self->list_box, row);
  cuttings_library_preview_rule_async (self->library, rule, self->cancellable, counted_cb,
                                       g_object_ref (row));
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsRulesDialog) self = data;
  g_autoptr (GPtrArray) rules =
      cuttings_library_rules_finish (CUTTINGS_LIBRARY (source), result, NULL);
  GtkWidget *child;

  if (rules == NULL || self->library == NULL)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))) != NULL)
    gtk_list_box_remove (self->list_box, child);
  for (guint i = 0; i < rules->len; i++)
    add_row (self, g_ptr_array_index (rules, i));
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), rules->len > 0);
  gtk_widget_set_visible (self->run_all_button, rules->len > 1);
}

static void
list_rules (CuttingsRulesDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cuttings_library_rules_async (self->library, self->cancellable, listed_cb,
                                g_object_ref (self));
}

static void
on_library_changed (CuttingsRulesDialog *self)
{
  list_rules (self);
  on_form_changed (self);
}

/* ---- life ---- */

static void
undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CuttingsRulesDialog *self = CUTTINGS_RULES_DIALOG (widget);

  cuttings_library_undo_async (self->library, NULL, changed_cb, change_new (self, NULL));
}

static void
cuttings_rules_dialog_dispose (GObject *object)
{
  CuttingsRulesDialog *self = CUTTINGS_RULES_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->previewing);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->previewing);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (cuttings_rules_dialog_parent_class)->dispose (object);
}

#define BIND(child)                                                                      \
  gtk_widget_class_bind_template_child (widget_class, CuttingsRulesDialog, child)

static void
cuttings_rules_dialog_class_init (CuttingsRulesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CUTTINGS_TYPE_SEARCH_BOX);
  G_OBJECT_CLASS (klass)->dispose = cuttings_rules_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/rules-dialog.ui");
  BIND (toast_overlay);
  BIND (list_box);
  BIND (run_all_button);
  BIND (form_title);
  BIND (query_box);
  BIND (tags_entry);
  BIND (preview);
  BIND (store_button);
  BIND (new_button);
  gtk_widget_class_bind_template_callback (widget_class, on_form_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_store);
  gtk_widget_class_bind_template_callback (widget_class, on_new);
  gtk_widget_class_bind_template_callback (widget_class, on_run_all);
  gtk_widget_class_install_action (widget_class, "rules.undo", NULL, undo);
}

static void
cuttings_rules_dialog_init (CuttingsRulesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cuttings_search_box_set_whole (self->query_box);
}

GtkWindow *
cuttings_rules_dialog_new (GtkWindow *parent, CuttingsLibrary *library)
{
  CuttingsRulesDialog *self =
      g_object_new (CUTTINGS_TYPE_RULES_DIALOG, "transient-for", parent, NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (on_library_changed), self,
                           G_CONNECT_SWAPPED);
  fill_form (self, NULL);
  list_rules (self);
  return GTK_WINDOW (self);
}

/* rule-row.c: a tag rule in the list of them: what it finds, what it gives, its buttons
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/rule-row.h"

#include <glib/gi18n.h>

struct _CuttingsRuleRow {
  AdwActionRow parent_instance;

  GtkWidget *run_button;
  TagRule *rule;
};

enum { EDIT, RUN, DELETE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CuttingsRuleRow, cuttings_rule_row, ADW_TYPE_ACTION_ROW)

static const struct {
  const char *signal;
  const char *icon_name;
  const char *tooltip;
} buttons[N_SIGNALS] = {
    [EDIT] = {"edit", "document-edit-symbolic", N_ ("Edit Rule")},
    [RUN] = {"run", "media-playback-start-symbolic", N_ ("Run Now")},
    [DELETE] = {"delete", "user-trash-symbolic", N_ ("Delete Rule")},
};

static void
on_clicked (GtkWidget *button, CuttingsRuleRow *self)
{
  g_signal_emit_by_name (self, g_object_get_data (G_OBJECT (button), "signal"));
}

static GtkWidget *
add_button (CuttingsRuleRow *self, int i)
{
  GtkWidget *button = gtk_button_new_from_icon_name (buttons[i].icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ (buttons[i].tooltip));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (buttons[i].tooltip), -1);
  g_object_set_data (G_OBJECT (button), "signal", (gpointer)buttons[i].signal);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  return button;
}

static void
cuttings_rule_row_finalize (GObject *object)
{
  tag_rule_free (CUTTINGS_RULE_ROW (object)->rule);
  G_OBJECT_CLASS (cuttings_rule_row_parent_class)->finalize (object);
}

static void
cuttings_rule_row_class_init (CuttingsRuleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cuttings_rule_row_finalize;
  for (int i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (buttons[i].signal, CUTTINGS_TYPE_RULE_ROW,
                               G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cuttings_rule_row_init (CuttingsRuleRow *self)
{
  self->run_button = add_button (self, RUN);
  gtk_widget_set_sensitive (self->run_button, FALSE);
  add_button (self, EDIT);
  add_button (self, DELETE);
}

/* @count: how many are to be tagged, or NULL */
static void
show_tags (CuttingsRuleRow *self, const char *count)
{
  g_autofree char *tags = g_strjoinv (", ", self->rule->tags);
  g_autofree char *markup = NULL;
  /* Translators: the first %s is the tags that a rule gives, the second how many clippings
   * are still to get them; the marks keep the direction of the tags to themselves */
  g_autofree char *text = count == NULL
                              ? g_strdup (tags)
                              : g_strdup_printf (_ ("\u2068%s\u2069 · %s"), tags, count);

  markup = g_markup_escape_text (text, -1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), markup);
}

void
cuttings_rule_row_set_count (CuttingsRuleRow *self, size_t n)
{
  g_autofree char *count = g_strdup_printf (
      ngettext ("%'u clipping to tag", "%'u clippings to tag", (unsigned)n), (unsigned)n);

  show_tags (self, n > 0 ? count : NULL);
  gtk_widget_set_sensitive (self->run_button, n > 0);
}

const TagRule *
cuttings_rule_row_get_rule (CuttingsRuleRow *self)
{
  return self->rule;
}

GtkWidget *
cuttings_rule_row_new (const TagRule *rule)
{
  CuttingsRuleRow *self = g_object_new (CUTTINGS_TYPE_RULE_ROW, NULL);
  g_autofree char *markup = g_markup_escape_text (rule->query, -1);

  self->rule = tag_rule_copy (rule);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), markup);
  show_tags (self, NULL);
  return GTK_WIDGET (self);
}

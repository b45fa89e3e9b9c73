/* tag-editor.c: tags as chips that can be removed, and an entry that adds one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/tag-editor.h"

#include <glib/gi18n.h>
#include <stdbool.h>
#include <string.h>

#include "model/tag.h"
#include "ui/wrap-layout.h"

#define SPACING 6

/* As many as fit in two lines of a narrow pane. */
#define MAX_OFFERS 6

struct _CuttingsTagEditor {
  AdwBin parent_instance;

  GtkWidget *chips;
  GtkWidget *entry;
  GtkWidget *offers;
  GPtrArray *tags;  /* char *, sorted */
  GPtrArray *known; /* char * */
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CuttingsTagEditor, cuttings_tag_editor, ADW_TYPE_BIN)

/* A chip does what @action says with its tag. */
static GtkWidget *
make_chip (const char *name, const char *icon, const char *action, const char *tooltip)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "tag-chip");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tooltip, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", name);
  return button;
}

static void
remove_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_box_remove (GTK_BOX (widget), child);
}

/* ---- chips --------------------------------------------------------------------- */

static bool
find_name (const GPtrArray *names, const char *name, guint *position)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *)names, name, g_str_equal,
                                           position);
}

static void
show_chips (CuttingsTagEditor *self)
{
  remove_children (self->chips);
  for (guint i = 0; i < self->tags->len; i++) {
    const char *name = g_ptr_array_index (self->tags, i);
    /* Translators: %s is a tag; the marks around it keep its direction to itself */
    g_autofree char *tooltip = g_strdup_printf (_ ("Remove Tag “\u2068%s\u2069”"), name);

    gtk_box_append (GTK_BOX (self->chips),
                    make_chip (name, "window-close-symbolic", "tags.remove", tooltip));
  }
  gtk_widget_set_visible (self->chips, self->tags->len > 0);
}

static void
remove_tag (CuttingsTagEditor *self, const char *name)
{
  guint position;

  if (!find_name (self->tags, name, &position))
    return;
  g_ptr_array_remove_index (self->tags, position);
  show_chips (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The chip goes, so the keyboard needs another place. */
static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CuttingsTagEditor *self = CUTTINGS_TAG_EDITOR (widget);
  g_autofree char *name = g_variant_dup_string (parameter, NULL);

  gtk_widget_grab_focus (self->entry);
  remove_tag (self, name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* Whether @input was a tag that was not there. */
static bool
add_tag (CuttingsTagEditor *self, const char *input)
{
  g_autofree char *name = tag_normalize (input);

  if (name == NULL || find_name (self->tags, name, NULL))
    return false;
  g_ptr_array_add (self->tags, g_steal_pointer (&name));
  g_ptr_array_sort (self->tags, compare_names);
  show_chips (self);
  return true;
}

/* ---- offers -------------------------------------------------------------------- */

static bool
matches (const char *name, const char *typed)
{
  g_autofree char *folded_name = g_utf8_casefold (name, -1);
  g_autofree char *folded_typed = g_utf8_casefold (typed, -1);

  return strstr (folded_name, folded_typed) != NULL;
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CuttingsTagEditor *self = CUTTINGS_TAG_EDITOR (widget);
  g_autofree char *name = g_variant_dup_string (parameter, NULL);

  gtk_widget_grab_focus (self->entry);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (add_tag (self, name))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_offers (CuttingsTagEditor *self)
{
  g_autofree char *typed =
      tag_normalize (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  guint n = 0;

  remove_children (self->offers);
  for (guint i = 0; typed != NULL && i < self->known->len && n < MAX_OFFERS; i++) {
    const char *name = g_ptr_array_index (self->known, i);
    g_autofree char *tooltip = NULL;

    if (find_name (self->tags, name, NULL) || !matches (name, typed))
      continue;
    /* Translators: %s is a tag; the marks around it keep its direction to itself */
    tooltip = g_strdup_printf (_ ("Add Tag “\u2068%s\u2069”"), name);
    gtk_box_append (GTK_BOX (self->offers),
                    make_chip (name, "list-add-symbolic", "tags.add", tooltip));
    n++;
  }
  gtk_widget_set_visible (self->offers, n > 0);
}

/* ---- the entry ------------------------------------------------------------------ */

void
cuttings_tag_editor_commit (CuttingsTagEditor *self)
{
  g_auto (GStrv) names = NULL;
  bool added = false;

  g_return_if_fail (CUTTINGS_IS_TAG_EDITOR (self));
  names = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->entry)), ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    added |= add_tag (self, names[i]);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (added)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_entry_changed (GtkEditable *entry, CuttingsTagEditor *self)
{
  if (strchr (gtk_editable_get_text (entry), ',') != NULL)
    cuttings_tag_editor_commit (self);
  show_offers (self);
}

/* Backspace in the empty entry takes the last tag away. */
static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, CuttingsTagEditor *self)
{
  if (keyval != GDK_KEY_BackSpace || self->tags->len == 0 ||
      *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    return GDK_EVENT_PROPAGATE;
  remove_tag (self, g_ptr_array_index (self->tags, self->tags->len - 1));
  return GDK_EVENT_STOP;
}

static GtkWidget *
make_entry (CuttingsTagEditor *self)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Add Tag"));
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (entry), GTK_ENTRY_ICON_PRIMARY,
                                     "tag-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add Tag"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect (entry, "changed", G_CALLBACK (on_entry_changed), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (cuttings_tag_editor_commit),
                            self);
  return entry;
}

/* ---- the widget ------------------------------------------------------------------ */

static void
tag_editor_finalize (GObject *object)
{
  CuttingsTagEditor *self = CUTTINGS_TAG_EDITOR (object);

  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->known);
  G_OBJECT_CLASS (cuttings_tag_editor_parent_class)->finalize (object);
}

static void
cuttings_tag_editor_class_init (CuttingsTagEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tag_editor_finalize;
  gtk_widget_class_install_action (widget_class, "tags.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "tags.remove", "s", remove_action);
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_wrap_box (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, cuttings_wrap_layout_new (SPACING));
  gtk_widget_set_visible (box, FALSE);
  return box;
}

static void
cuttings_tag_editor_init (CuttingsTagEditor *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->known = g_ptr_array_new_with_free_func (g_free);
  self->chips = make_wrap_box ();
  self->offers = make_wrap_box ();
  self->entry = make_entry (self);
  gtk_box_append (GTK_BOX (column), self->chips);
  gtk_box_append (GTK_BOX (column), self->entry);
  gtk_box_append (GTK_BOX (column), self->offers);
  adw_bin_set_child (ADW_BIN (self), column);
}

GtkWidget *
cuttings_tag_editor_new (void)
{
  return g_object_new (CUTTINGS_TYPE_TAG_EDITOR, NULL);
}

static bool
are_same (const GPtrArray *a, const GPtrArray *b)
{
  bool same = a->len == b->len;

  for (guint i = 0; same && i < a->len; i++)
    same = g_str_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i));
  return same;
}

static void
copy_names (GPtrArray *to, const GPtrArray *from)
{
  g_ptr_array_set_size (to, 0);
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_strdup (g_ptr_array_index (from, i)));
}

void
cuttings_tag_editor_set_tags (CuttingsTagEditor *self, const GPtrArray *tags)
{
  g_return_if_fail (CUTTINGS_IS_TAG_EDITOR (self));
  /* A chip may have the keyboard focus. */
  if (are_same (self->tags, tags))
    return;
  copy_names (self->tags, tags);
  show_chips (self);
  show_offers (self);
}

GPtrArray *
cuttings_tag_editor_dup_tags (CuttingsTagEditor *self)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (CUTTINGS_IS_TAG_EDITOR (self), tags);
  copy_names (tags, self->tags);
  return tags;
}

void
cuttings_tag_editor_set_known (CuttingsTagEditor *self, const GPtrArray *names)
{
  g_return_if_fail (CUTTINGS_IS_TAG_EDITOR (self));
  if (are_same (self->known, names))
    return;
  copy_names (self->known, names);
  show_offers (self);
}

void
cuttings_tag_editor_focus_entry (CuttingsTagEditor *self)
{
  g_return_if_fail (CUTTINGS_IS_TAG_EDITOR (self));
  gtk_widget_grab_focus (self->entry);
}

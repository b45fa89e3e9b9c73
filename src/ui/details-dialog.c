/* details-dialog.c: corrects what a page says about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A field knows three values: what the page says, what the clipping said when the dialog
 * was opened, and what stands in its row.  A row that was put back to the page's value is
 * no correction any more.
 */

#include "config.h"

#include "ui/details-dialog.h"

#include <glib/gi18n.h>

#include "ui/origin-text.h"
#include "ui/reader-words.h"

/* Two empty fields may differ: the page names no author, or the user says there is none. */
typedef struct {
  ClipField field;
  AdwEntryRow *row;
  GtkWidget *reset;
  char *said;   /* by the page */
  char *before; /* in the clipping */
  bool was_edited;
  bool edited; /* now */
} Field;

static const struct {
  ClipField field;
  const char *label;
} labels[] = {
    {CLIP_FIELD_TITLE, N_ ("Title")},      {CLIP_FIELD_BYLINE, N_ ("Authors")},
    {CLIP_FIELD_SITE, N_ ("Source")},      {CLIP_FIELD_PUBLISHED, N_ ("Published")},
    {CLIP_FIELD_MODIFIED, N_ ("Updated")}, {CLIP_FIELD_LANGUAGE, N_ ("Language Code")},
    {CLIP_FIELD_EXCERPT, N_ ("Excerpt")},  {CLIP_FIELD_ADDRESS, N_ ("Address")},
};

struct _CuttingsDetailsDialog {
  AdwWindow parent_instance;

  AdwPreferencesGroup *fields;
  AdwPreferencesGroup *dates;

  Field each[G_N_ELEMENTS (labels)];
};

G_DEFINE_FINAL_TYPE (CuttingsDetailsDialog, cuttings_details_dialog, ADW_TYPE_WINDOW)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- what the fields hold ---------------------------------------------------------- */

static char *
dup_value (ClipField field, const Clip *clip)
{
  switch (field) {
  case CLIP_FIELD_TITLE:
    return g_strdup (clip->title);
  case CLIP_FIELD_BYLINE:
    return g_strdup (clip->byline);
  case CLIP_FIELD_SITE:
    return g_strdup (clip->site);
  case CLIP_FIELD_PUBLISHED:
    return date_format (&clip->published);
  case CLIP_FIELD_MODIFIED:
    return date_format (&clip->modified);
  case CLIP_FIELD_LANGUAGE:
    return g_strdup (clip->language);
  case CLIP_FIELD_EXCERPT:
    return g_strdup (clip->excerpt);
  case CLIP_FIELD_ADDRESS:
    return g_strdup (clip->address);
  }
  g_assert_not_reached ();
}

/* NULL where the page leaves it to the program: a title, the address. */
static char *
dup_said (ClipField field, const Capture *capture)
{
  const Article *article = capture->article;

  switch (field) {
  case CLIP_FIELD_TITLE:
    return g_strdup (article->title);
  case CLIP_FIELD_BYLINE:
    return g_strdup (article->byline);
  case CLIP_FIELD_SITE:
    return g_strdup (article->site);
  case CLIP_FIELD_PUBLISHED:
    return date_format (&article->published);
  case CLIP_FIELD_MODIFIED:
    return date_format (&article->modified);
  case CLIP_FIELD_LANGUAGE:
    return g_strdup (article->language);
  case CLIP_FIELD_EXCERPT:
    return g_strdup (article->excerpt);
  case CLIP_FIELD_ADDRESS:
    return g_strdup (article->canonical != NULL       ? article->canonical
                     : capture->final_address != NULL ? capture->final_address
                                                      : capture->address);
  }
  g_assert_not_reached ();
}

static void
init_field (Field *self, ClipField field, const LibraryClip *clip)
{
  g_autofree char *value = dup_value (field, clip->clip);
  g_autofree char *said = dup_said (field, clip->capture);

  self->field = field;
  self->was_edited = self->edited = (clip->clip->edited & field) != 0;
  self->before = g_strdup (value != NULL ? value : "");
  self->said = g_strdup (said != NULL ? said : "");
}

/* ---- rows ------------------------------------------------------------------------------ */

static bool
is_valid (const Field *self)
{
  return !self->edited ||
         library_edit_is_valid (self->field,
                                gtk_editable_get_text (GTK_EDITABLE (self->row)));
}

static void
update_apply (CuttingsDetailsDialog *self)
{
  bool valid = true;

  for (size_t i = 0; i < G_N_ELEMENTS (self->each); i++)
    valid = valid && is_valid (&self->each[i]);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", valid);
}

static void
update_row (Field *self)
{
  gtk_widget_set_visible (self->reset, self->edited);
  if (is_valid (self))
    gtk_widget_remove_css_class (GTK_WIDGET (self->row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->row), "error");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_STATE_INVALID,
      is_valid (self) ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static Field *
find_field (CuttingsDetailsDialog *self, gpointer widget)
{
  size_t i = 0;

  while ((gpointer)self->each[i].row != widget && (gpointer)self->each[i].reset != widget)
    i++;
  return &self->each[i];
}

static void
on_changed (CuttingsDetailsDialog *self, AdwEntryRow *row)
{
  Field *field = find_field (self, row);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  field->edited = g_str_equal (text, field->before) ? field->was_edited : true;
  update_row (field);
  update_apply (self);
}

static void
on_reset (CuttingsDetailsDialog *self, GtkWidget *button)
{
  Field *field = find_field (self, button);

  gtk_editable_set_text (GTK_EDITABLE (field->row), field->said);
  field->edited = false;
  update_row (field);
  update_apply (self);
  gtk_widget_grab_focus (GTK_WIDGET (field->row));
}

static GtkWidget *
make_reset_button (const Field *field)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  g_autofree char *tip =
      *field->said != '\0'
          /* Translators: %s is what the page says: its title, a date … */
          ? g_strdup_printf (_ ("Reset to the Page’s: \u2068%s\u2069"), field->said)
          : g_strdup (_ ("Reset to the Page’s, Which Says Nothing"));

  gtk_widget_set_tooltip_text (button, tip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
add_row (CuttingsDetailsDialog *self, Field *field, const char *label)
{
  field->row = ADW_ENTRY_ROW (adw_entry_row_new ());
  field->reset = make_reset_button (field);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (field->row), label);
  gtk_editable_set_text (GTK_EDITABLE (field->row), field->before);
  /* The keyboard goes to the text within the row, which libadwaita leaves without a name. */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (field->row))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_entry_row_add_suffix (field->row, field->reset);
  g_signal_connect_swapped (field->row, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (field->reset, "clicked", G_CALLBACK (on_reset), self);
  adw_preferences_group_add (self->fields, GTK_WIDGET (field->row));
  update_row (field);
}

/* ---- dates ----------------------------------------------------------------------------- */

static void
add_date (CuttingsDetailsDialog *self, const char *line, const char *origin)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line);
  if (origin != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), origin);
  adw_preferences_group_add (self->dates, row);
}

static void
add_dates (CuttingsDetailsDialog *self, const LibraryClip *clip)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_auto (ReaderWords) words = {0};

  reader_words_init (&words, clip, zone);
  for (const ReaderWord *word = words.words; word->place != NULL; word++)
    if (word->is_date)
      add_date (self, word->line, word->hint);
}

/* ---- the widget ---------------------------------------------------------------------- */

/* Fields that are put back as they were are not told. */
static void
apply (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CuttingsDetailsDialog *self = CUTTINGS_DETAILS_DIALOG (widget);
  LibraryEdit edits[G_N_ELEMENTS (labels)];
  guint n = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (self->each); i++) {
    const Field *field = &self->each[i];
    const char *text = gtk_editable_get_text (GTK_EDITABLE (field->row));

    if (field->edited != field->was_edited ||
        (field->edited && !g_str_equal (text, field->before)))
      edits[n++] = (LibraryEdit){field->field, field->edited ? text : NULL};
  }
  if (n > 0)
    g_signal_emit (self, signals[CHOSEN], 0, edits, n);
  gtk_window_close (GTK_WINDOW (self));
}

static void
details_dialog_finalize (GObject *object)
{
  CuttingsDetailsDialog *self = CUTTINGS_DETAILS_DIALOG (object);

  for (size_t i = 0; i < G_N_ELEMENTS (self->each); i++) {
    g_free (self->each[i].said);
    g_free (self->each[i].before);
  }
  G_OBJECT_CLASS (cuttings_details_dialog_parent_class)->finalize (object);
}

static void
cuttings_details_dialog_class_init (CuttingsDetailsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = details_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/details-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsDetailsDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, CuttingsDetailsDialog, dates);
  gtk_widget_class_install_action (widget_class, "dialog.apply", NULL, apply);
  signals[CHOSEN] =
      g_signal_new ("chosen", CUTTINGS_TYPE_DETAILS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_UINT);
}

static void
cuttings_details_dialog_init (CuttingsDetailsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
cuttings_details_dialog_new (GtkWindow *parent, const LibraryClip *clip)
{
  CuttingsDetailsDialog *self =
      g_object_new (CUTTINGS_TYPE_DETAILS_DIALOG, "transient-for", parent, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (labels); i++) {
    init_field (&self->each[i], labels[i].field, clip);
    add_row (self, &self->each[i], _ (labels[i].label));
  }
  add_dates (self, clip);
  return GTK_WINDOW (self);
}

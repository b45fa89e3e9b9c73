/* highlight-popover.c: changes one highlight: its colour, note and tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/highlight-popover.h"

#include "ui/highlight-colors.h"
#include "ui/highlight-note.h"
#include "ui/tag-editor.h"

struct _CuttingsHighlightPopover {
  GtkPopover parent_instance;

  CuttingsHighlightColors *colors;
  CuttingsHighlightNote *note;
  CuttingsTagEditor *tags;

  Highlight *highlight; /* as told last; NULL at first */
};

enum { CHANGED, DELETE, COPY, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CuttingsHighlightPopover, cuttings_highlight_popover,
                     GTK_TYPE_POPOVER)

static void
tell_changed (CuttingsHighlightPopover *self)
{
  g_autoptr (Highlight) copy = highlight_copy (self->highlight);

  g_signal_emit (self, signals[CHANGED], 0, copy);
}

void
cuttings_highlight_popover_flush (CuttingsHighlightPopover *self)
{
  g_autofree char *note = NULL;

  g_return_if_fail (CUTTINGS_IS_HIGHLIGHT_POPOVER (self));
  if (self->highlight == NULL)
    return;
  cuttings_tag_editor_commit (self->tags);
  note = cuttings_highlight_note_dup_text (self->note);
  if (g_str_equal (note, self->highlight->note))
    return;
  g_free (self->highlight->note);
  self->highlight->note = g_steal_pointer (&note);
  tell_changed (self);
}

/* ---- what the user does ---------------------------------------------------------- */

static void
on_chosen (CuttingsHighlightColors *colors, int color, CuttingsHighlightPopover *self)
{
  if ((int)self->highlight->color == color)
    return;
  self->highlight->color = (HighlightColor)color;
  cuttings_highlight_colors_set_current (colors, color);
  tell_changed (self);
}

static void
on_tags_changed (CuttingsTagEditor *editor, CuttingsHighlightPopover *self)
{
  g_ptr_array_unref (self->highlight->tags);
  self->highlight->tags = cuttings_tag_editor_dup_tags (editor);
  tell_changed (self);
}

static void
on_submitted (CuttingsHighlightNote *note, CuttingsHighlightPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
on_closed (CuttingsHighlightPopover *self)
{
  cuttings_highlight_popover_flush (self);
}

static void
on_copy_clicked (GtkButton *button, CuttingsHighlightPopover *self)
{
  g_signal_emit (self, signals[COPY], 0);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
on_delete_clicked (GtkButton *button, CuttingsHighlightPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[DELETE], 0);
}

/* ---- the widget ------------------------------------------------------------------ */

static void
highlight_popover_finalize (GObject *object)
{
  CuttingsHighlightPopover *self = CUTTINGS_HIGHLIGHT_POPOVER (object);

  g_clear_pointer (&self->highlight, highlight_free);
  G_OBJECT_CLASS (cuttings_highlight_popover_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CUTTINGS_TYPE_HIGHLIGHT_COLORS);
  g_type_ensure (CUTTINGS_TYPE_HIGHLIGHT_NOTE);
  g_type_ensure (CUTTINGS_TYPE_TAG_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/highlight-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsHighlightPopover, colors);
  gtk_widget_class_bind_template_child (widget_class, CuttingsHighlightPopover, note);
  gtk_widget_class_bind_template_child (widget_class, CuttingsHighlightPopover, tags);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_tags_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_submitted);
  gtk_widget_class_bind_template_callback (widget_class, on_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_delete_clicked);
}

static void
cuttings_highlight_popover_class_init (CuttingsHighlightPopoverClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = highlight_popover_finalize;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[DELETE] = g_signal_new ("delete", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[COPY] =
      g_signal_new ("copy", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
cuttings_highlight_popover_init (CuttingsHighlightPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cuttings_highlight_popover_new (void)
{
  return g_object_new (CUTTINGS_TYPE_HIGHLIGHT_POPOVER, NULL);
}

static void
focus_part (CuttingsHighlightPopover *self, HighlightPart part)
{
  switch (part) {
  case HIGHLIGHT_PART_NONE:
    gtk_widget_grab_focus (GTK_WIDGET (self->colors));
    break;
  case HIGHLIGHT_PART_NOTE:
    gtk_widget_grab_focus (GTK_WIDGET (self->note));
    break;
  case HIGHLIGHT_PART_TAGS:
    cuttings_tag_editor_focus_entry (self->tags);
    break;
  }
}

void
cuttings_highlight_popover_open (CuttingsHighlightPopover *self,
                                 const Highlight *highlight, const GdkRectangle *target,
                                 HighlightPart part)
{
  g_return_if_fail (CUTTINGS_IS_HIGHLIGHT_POPOVER (self));
  cuttings_highlight_popover_flush (self);
  g_clear_pointer (&self->highlight, highlight_free);
  self->highlight = highlight_copy (highlight);
  cuttings_highlight_colors_set_current (self->colors, (int)highlight->color);
  cuttings_highlight_note_set_text (self->note, highlight->note);
  cuttings_tag_editor_set_tags (self->tags, highlight->tags);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), target);
  gtk_popover_popup (GTK_POPOVER (self));
  focus_part (self, part);
}

void
cuttings_highlight_popover_set_known_tags (CuttingsHighlightPopover *self,
                                           const GPtrArray *names)
{
  g_return_if_fail (CUTTINGS_IS_HIGHLIGHT_POPOVER (self));
  cuttings_tag_editor_set_known (self->tags, names);
}

const Highlight *
cuttings_highlight_popover_get_highlight (CuttingsHighlightPopover *self)
{
  g_return_val_if_fail (CUTTINGS_IS_HIGHLIGHT_POPOVER (self), NULL);
  return self->highlight;
}

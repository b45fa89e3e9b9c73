/* reader-actions.c: what the user can do in the reader, by button, key or menu
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "ui/highlight-color.h"
#include "ui/quote-copy.h"
#include "ui/reader-private.h"

/* A change that was handed to the library. */
typedef struct {
  CuttingsReader *reader;
  int64_t clip_id;
  int64_t highlight_id;
  Highlight *highlight; /* as it will be; NULL when it goes */
  HighlightPart part;   /* what is to be edited afterwards */
} Change;

static Change *
change_new (CuttingsReader *reader)
{
  Change *self = g_new0 (Change, 1);

  self->reader = g_object_ref (reader);
  self->clip_id = reader->clip->clip->id;
  return self;
}

static void
change_free (Change *self)
{
  g_clear_pointer (&self->highlight, highlight_free);
  g_object_unref (self->reader);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

/* The reader may show another clipping by now. */
static bool
is_shown (const Change *change)
{
  const LibraryClip *clip = change->reader->clip;

  return clip != NULL && clip->clip->id == change->clip_id;
}

static bool
has_selection (const CuttingsReader *self)
{
  return self->selection.start < self->selection.end;
}

/* ---- highlights ------------------------------------------------------------------ */

static gint
compare_places (gconstpointer a, gconstpointer b)
{
  const Highlight *one = *(Highlight *const *)a, *other = *(Highlight *const *)b;

  if (one->orphan != other->orphan)
    return one->orphan ? 1 : -1;
  if (one->span.start != other->span.start)
    return one->span.start < other->span.start ? -1 : 1;
  return one->id < other->id ? -1 : one->id > other->id;
}

/* Puts @highlight (taken) in the place of the one with its id, or beside the others. */
static void
put_highlight (CuttingsReader *self, Highlight *highlight)
{
  GPtrArray *highlights = self->clip->highlights;
  Highlight *old = reader_page_find (self, highlight->id);

  if (old != NULL)
    g_ptr_array_remove (highlights, old);
  g_ptr_array_add (highlights, highlight);
  g_ptr_array_sort (highlights, compare_places);
  reader_page_repaint (self);
}

static void
add_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GError) error = NULL;
  CuttingsReader *self = change->reader;
  Highlight *highlight =
      cuttings_library_add_highlight_finish (CUTTINGS_LIBRARY (source), result, &error);
  int64_t id;

  if (highlight == NULL) {
    reader_emit_failed (self, error);
    return;
  }
  if (!is_shown (change)) {
    highlight_free (highlight);
    return;
  }
  id = highlight->id;
  put_highlight (self, highlight);
  reader_bridge_clear_selection (self->bridge);
  reader_page_select (self, id);
  if (change->part != HIGHLIGHT_PART_NONE)
    cuttings_reader_edit (self, id, change->part);
}

static void
highlight_selection (CuttingsReader *self, HighlightColor color, HighlightPart part)
{
  Change *change = change_new (self);

  change->part = part;
  cuttings_library_add_highlight_async (self->library, self->clip->clip->id,
                                        self->selection, color, "", NULL, NULL, add_cb,
                                        change);
}

static void
update_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GError) error = NULL;

  if (!cuttings_library_change_finish (CUTTINGS_LIBRARY (source), result, &error))
    reader_emit_failed (change->reader, error);
  else if (is_shown (change))
    put_highlight (change->reader, g_steal_pointer (&change->highlight));
}

void
reader_actions_store (CuttingsReader *self, const Highlight *highlight)
{
  Change *change = change_new (self);

  change->highlight = highlight_copy (highlight);
  cuttings_library_update_highlight_async (self->library, highlight, NULL, update_cb,
                                           change);
}

/* Shown at once; when it fails the clipping is as the library has it. */
void
reader_actions_move (CuttingsReader *self, int64_t id, TextSpan span)
{
  Highlight *highlight = highlight_copy (reader_page_find (self, id));

  highlight->span = span;
  highlight->orphan = false;
  put_highlight (self, highlight);
  cuttings_library_place_highlight_async (self->library, id, span, NULL, reader_change_cb,
                                          g_object_ref (self));
}

static void
delete_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GError) error = NULL;
  CuttingsReader *self = change->reader;
  Highlight *highlight;

  if (!cuttings_library_change_finish (CUTTINGS_LIBRARY (source), result, &error)) {
    reader_emit_failed (self, error);
    return;
  }
  reader_emit_toast (self, _ ("Highlight deleted"), true);
  if (!is_shown (change))
    return;
  highlight = reader_page_find (self, change->highlight_id);
  if (highlight != NULL)
    g_ptr_array_remove (self->clip->highlights, highlight);
  reader_page_repaint (self);
}

void
reader_actions_delete (CuttingsReader *self, int64_t id)
{
  Change *change = change_new (self);

  change->highlight_id = id;
  reader_page_select (self, 0);
  cuttings_library_delete_highlight_async (self->library, id, NULL, delete_cb, change);
}

void
reader_actions_copy (CuttingsReader *self, TextSpan span)
{
  g_autofree char *quote = text_slice (self->clip->capture->article->text, span);

  quote_copy (GTK_WIDGET (self), self->clip, quote, span);
  reader_emit_toast (self, _ ("Quote copied"), false);
}

/* An orphan is not in the text: what it was is copied. */
void
cuttings_reader_copy (CuttingsReader *self, int64_t highlight_id)
{
  const Highlight *highlight;

  g_return_if_fail (CUTTINGS_IS_READER (self));
  highlight = reader_page_find (self, highlight_id);
  if (highlight == NULL)
    return;
  quote_copy (GTK_WIDGET (self), self->clip, highlight->made.exact,
              highlight->orphan ? (TextSpan){0, 0} : highlight->span);
  reader_emit_toast (self, _ ("Quote copied"), false);
}

static void
copy_text (CuttingsReader *self, const char *text, const char *said)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  reader_emit_toast (self, said, false);
}

void
cuttings_reader_attach (CuttingsReader *self, int64_t highlight_id)
{
  const Highlight *highlight;
  TextSpan place;

  g_return_if_fail (CUTTINGS_IS_READER (self));
  highlight = reader_page_find (self, highlight_id);
  if (highlight == NULL || !self->trusted)
    return;
  if (has_selection (self)) {
    reader_actions_move (self, highlight_id, self->selection);
    reader_bridge_clear_selection (self->bridge);
    cuttings_reader_jump (self, highlight_id);
    return;
  }
  place = library_clip_suggest_place (self->clip, highlight);
  if (place.start < place.end) {
    reader_bridge_select_span (self->bridge, place);
    reader_emit_toast (self, _ ("Most similar passage: attach again to take it"), false);
  } else {
    reader_emit_toast (self, _ ("Nothing is similar: select the passage first"), false);
  }
}

/* ---- the actions ------------------------------------------------------------------ */

/* The colour that @name names; the last one that was used for "". */
static HighlightColor
chosen_color (CuttingsReader *self, const char *name)
{
  g_autofree char *last = g_settings_get_string (self->settings, "highlight-color");

  return highlight_color_from_setting (*name != '\0' ? name : last);
}

static void
do_highlight (CuttingsReader *self, GVariant *parameter)
{
  const char *name = g_variant_get_string (parameter, NULL);
  HighlightColor color = chosen_color (self, name);
  g_autoptr (Highlight) changed = NULL;

  g_settings_set_string (self->settings, "highlight-color", highlight_color_name (color));
  if (has_selection (self)) {
    highlight_selection (self, color, HIGHLIGHT_PART_NONE);
    return;
  }
  changed = highlight_copy (reader_page_find (self, self->selected));
  changed->color = color;
  reader_actions_store (self, changed);
}

static void
edit (CuttingsReader *self, HighlightPart part)
{
  if (has_selection (self))
    highlight_selection (self, chosen_color (self, ""), part);
  else
    cuttings_reader_edit (self, self->selected, part);
}

static void
do_note (CuttingsReader *self, GVariant *parameter)
{
  edit (self, HIGHLIGHT_PART_NOTE);
}

static void
do_tags (CuttingsReader *self, GVariant *parameter)
{
  edit (self, HIGHLIGHT_PART_TAGS);
}

static void
do_delete (CuttingsReader *self, GVariant *parameter)
{
  reader_actions_delete (self, self->selected);
}

/* What is selected: text, or else a highlight. */
static TextSpan
passage (CuttingsReader *self)
{
  return has_selection (self) ? self->selection
                              : reader_page_find (self, self->selected)->span;
}

static void
do_copy (CuttingsReader *self, GVariant *parameter)
{
  reader_actions_copy (self, passage (self));
}

static void
do_copy_link (CuttingsReader *self, GVariant *parameter)
{
  g_autofree char *link = library_clip_passage_link (self->clip, passage (self));

  if (link != NULL)
    copy_text (self, link, _ ("Link to the passage copied"));
  else
    reader_emit_toast (self, _ ("The passage has no link of its own on the web"), false);
}

/* An address that this program opens at the highlight. */
static void
do_copy_address (CuttingsReader *self, GVariant *parameter)
{
  const Highlight *highlight = reader_page_find (self, self->selected);
  g_autofree char *address = g_strdup_printf ("cuttings://clipping/%s#%s",
                                              self->clip->clip->uuid, highlight->uuid);

  copy_text (self, address, _ ("Link to the highlight copied"));
}

static void
do_dismiss (CuttingsReader *self, GVariant *parameter)
{
  reader_page_select (self, 0);
  reader_bridge_clear_selection (self->bridge);
}

static void
do_find (CuttingsReader *self, GVariant *parameter)
{
  cuttings_reader_find (self);
}

static void
do_larger (CuttingsReader *self, GVariant *parameter)
{
  cuttings_reader_change_size (self, 1);
}

static void
do_smaller (CuttingsReader *self, GVariant *parameter)
{
  cuttings_reader_change_size (self, -1);
}

static void
do_normal_size (CuttingsReader *self, GVariant *parameter)
{
  cuttings_reader_change_size (self, 0);
}

/* ---- when they can be used --------------------------------------------------------- */

typedef enum {
  NEEDS_NOTHING = 0,
  NEEDS_PAGE = 1 << 0,
  NEEDS_SELECTION = 1 << 1, /* of text */
  NEEDS_PASSAGE = 1 << 2,   /* a selection or a selected highlight */
  NEEDS_HIGHLIGHT = 1 << 3, /* a selected highlight, and no selection */
  NEEDS_WRITING = 1 << 4,
  NEEDS_CARET = 1 << 5,
  NEEDS_NO_CARET = 1 << 6,
  NEEDS_CLIP = 1 << 7,    /* in the library, whatever is shown of it */
  NEEDS_ADDRESS = 1 << 8, /* of the clipping on the web */
} Needs;

static Needs
what_is_there (CuttingsReader *self)
{
  bool page = self->clip != NULL && self->trusted && self->bridge != NULL;
  bool highlight = page && reader_page_find (self, self->selected) != NULL;
  bool selection = page && has_selection (self);
  bool writing = self->library != NULL && !cuttings_library_is_read_only (self->library);

  return (page ? NEEDS_PAGE : 0) | (selection ? NEEDS_SELECTION : 0) |
         (selection || highlight ? NEEDS_PASSAGE : 0) |
         (highlight && !selection ? NEEDS_HIGHLIGHT : 0) | (writing ? NEEDS_WRITING : 0) |
         (page && self->caret ? NEEDS_CARET : 0) | (self->caret ? 0 : NEEDS_NO_CARET) |
         (page && self->clip->clip->address != NULL ? NEEDS_ADDRESS : 0) |
         (self->clip != NULL && self->library != NULL ? NEEDS_CLIP : 0);
}

static const struct {
  const char *name;
  const char *parameter;
  void (*activate) (CuttingsReader *self, GVariant *parameter);
  Needs needs;
} actions[] = {
    {"reader.highlight", "s", do_highlight, NEEDS_PASSAGE | NEEDS_WRITING},
    {"reader.note", NULL, do_note, NEEDS_PASSAGE | NEEDS_WRITING},
    {"reader.tags", NULL, do_tags, NEEDS_PASSAGE | NEEDS_WRITING},
    {"reader.delete", NULL, do_delete, NEEDS_HIGHLIGHT | NEEDS_WRITING},
    {"reader.copy", NULL, do_copy, NEEDS_PASSAGE},
    {"reader.copy-link", NULL, do_copy_link, NEEDS_PASSAGE | NEEDS_ADDRESS},
    {"reader.copy-address", NULL, do_copy_address, NEEDS_HIGHLIGHT},
    {"reader.dismiss", NULL, do_dismiss, NEEDS_PASSAGE},
    {"reader.find", NULL, do_find, NEEDS_PAGE},
    {"reader.original", NULL, reader_page_toggle_original, NEEDS_CLIP},
    {"reader.caret", NULL, reader_caret_toggle, NEEDS_PAGE},
    {"reader.sentence", "s", reader_caret_move, NEEDS_CARET},
    {"reader.extend-sentence", "s", reader_caret_extend, NEEDS_CARET},
    {"reader.resize-start", "s", reader_caret_resize_start,
     NEEDS_HIGHLIGHT | NEEDS_WRITING | NEEDS_NO_CARET},
    {"reader.resize-end", "s", reader_caret_resize_end,
     NEEDS_HIGHLIGHT | NEEDS_WRITING | NEEDS_NO_CARET},
    {"reader.larger", NULL, do_larger, NEEDS_NOTHING},
    {"reader.smaller", NULL, do_smaller, NEEDS_NOTHING},
    {"reader.normal-size", NULL, do_normal_size, NEEDS_NOTHING},
};

static const struct {
  guint keyval;
  GdkModifierType modifiers;
  const char *action;
  const char *target;
} keys[] = {
    {GDK_KEY_h, 0, "reader.highlight", ""},
    {GDK_KEY_1, 0, "reader.highlight", "yellow"},
    {GDK_KEY_2, 0, "reader.highlight", "green"},
    {GDK_KEY_3, 0, "reader.highlight", "blue"},
    {GDK_KEY_4, 0, "reader.highlight", "pink"},
    {GDK_KEY_5, 0, "reader.highlight", "purple"},
    {GDK_KEY_6, 0, "reader.highlight", "orange"},
    {GDK_KEY_n, 0, "reader.note", NULL},
    {GDK_KEY_t, 0, "reader.tags", NULL},
    {GDK_KEY_Delete, 0, "reader.delete", NULL},
    {GDK_KEY_c, 0, "reader.copy", NULL},
    {GDK_KEY_l, 0, "reader.copy-link", NULL},
    {GDK_KEY_L, GDK_SHIFT_MASK, "reader.copy-address", NULL},
    {GDK_KEY_Escape, 0, "reader.dismiss", NULL},
    {GDK_KEY_F7, 0, "reader.caret", NULL},
    {GDK_KEY_j, 0, "reader.sentence", "next"},
    {GDK_KEY_k, 0, "reader.sentence", "previous"},
    {GDK_KEY_J, GDK_SHIFT_MASK, "reader.extend-sentence", "next"},
    {GDK_KEY_K, GDK_SHIFT_MASK, "reader.extend-sentence", "previous"},
    {GDK_KEY_Right, GDK_SHIFT_MASK, "reader.resize-end", "right"},
    {GDK_KEY_Left, GDK_SHIFT_MASK, "reader.resize-end", "left"},
    {GDK_KEY_Right, GDK_SHIFT_MASK | GDK_ALT_MASK, "reader.resize-start", "right"},
    {GDK_KEY_Left, GDK_SHIFT_MASK | GDK_ALT_MASK, "reader.resize-start", "left"},
    {GDK_KEY_f, GDK_CONTROL_MASK, "reader.find", NULL},
    {GDK_KEY_plus, GDK_CONTROL_MASK, "reader.larger", NULL},
    {GDK_KEY_equal, GDK_CONTROL_MASK, "reader.larger", NULL},
    {GDK_KEY_KP_Add, GDK_CONTROL_MASK, "reader.larger", NULL},
    {GDK_KEY_minus, GDK_CONTROL_MASK, "reader.smaller", NULL},
    {GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "reader.smaller", NULL},
    {GDK_KEY_0, GDK_CONTROL_MASK, "reader.normal-size", NULL},
    {GDK_KEY_KP_0, GDK_CONTROL_MASK, "reader.normal-size", NULL},
};

static void
activate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      actions[i].activate (CUTTINGS_READER (widget), parameter);
}

void
reader_actions_install (GtkWidgetClass *widget_class)
{
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     activate);
}

void
reader_actions_update (CuttingsReader *self)
{
  Needs there = what_is_there (self);

  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   (actions[i].needs & ~there) == 0);
}

/* Before the page sees a key: it would scroll at some of them.  They are the view's, so
 * that letters typed into a note or the find bar stay letters. */
void
reader_actions_add_keys (CuttingsReader *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++) {
    GtkShortcut *shortcut =
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].keyval, keys[i].modifiers),
                          gtk_named_action_new (keys[i].action));

    if (keys[i].target != NULL)
      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (keys[i].target));
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  }
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
}

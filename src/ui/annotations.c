/* annotations.c: the pane beside the reader: note and tags of a clipping, its highlights
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * annotations-list.c holds the list, this file the clipping's own note and tags, and
 * what is handed to the library.
 */

#include "config.h"

#include "ui/annotations.h"

#include <glib/gi18n.h>

#include "ui/annotations-list.h"
#include "ui/highlight-note.h"
#include "ui/tag-editor.h"

/* How long the keyboard must rest before a note is stored. */
#define NOTE_REST_MS 1500

struct _CuttingsAnnotations {
  AdwBin parent_instance;

  CuttingsTagEditor *tags;
  CuttingsHighlightNote *note;
  CuttingsAnnotationsList *list;
  GtkWidget *clip_box;
  GtkLabel *count;

  CuttingsLibrary *library;
  int64_t clip_id;   /* 0: none */
  char *stored_note; /* as the library has it, or will have it */
  GPtrArray *stored_tags;
  guint note_timer; /* it was edited and is not stored yet */
};

enum { JUMP, EDIT, COPY, ATTACH, TOAST, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CuttingsAnnotations, cuttings_annotations, ADW_TYPE_BIN)

/* ---- changes --------------------------------------------------------------------- */

static void
change_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsAnnotations) self = data;
  g_autoptr (GError) error = NULL;

  if (!cuttings_library_change_finish (CUTTINGS_LIBRARY (source), result, &error))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
delete_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsAnnotations) self = data;
  g_autoptr (GError) error = NULL;

  if (cuttings_library_change_finish (CUTTINGS_LIBRARY (source), result, &error))
    g_signal_emit (self, signals[TOAST], 0, _ ("Highlight deleted"), TRUE);
  else
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
store_note (CuttingsAnnotations *self)
{
  g_autofree char *note = cuttings_highlight_note_dup_text (self->note);

  g_clear_handle_id (&self->note_timer, g_source_remove);
  if (self->clip_id == 0 || g_strcmp0 (note, self->stored_note) == 0)
    return;
  cuttings_library_set_note_async (self->library, self->clip_id, note, NULL, change_cb,
                                   g_object_ref (self));
  g_free (self->stored_note);
  self->stored_note = g_steal_pointer (&note);
}

/* The names of @one that @other has not; ends with NULL. */
static GPtrArray *
difference (const GPtrArray *one, const GPtrArray *other)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < one->len; i++)
    if (!g_ptr_array_find_with_equal_func ((GPtrArray *)other, g_ptr_array_index (one, i),
                                           g_str_equal, NULL))
      g_ptr_array_add (names, g_ptr_array_index (one, i));
  g_ptr_array_add (names, NULL);
  return names;
}

static void
store_tags (CuttingsAnnotations *self)
{
  GPtrArray *tags = cuttings_tag_editor_dup_tags (self->tags);
  g_autoptr (GPtrArray) added = difference (tags, self->stored_tags);
  g_autoptr (GPtrArray) removed = difference (self->stored_tags, tags);

  if (self->clip_id != 0 && added->len + removed->len > 2)
    cuttings_library_change_tags_async (
        self->library, &self->clip_id, 1, (const char *const *)added->pdata,
        (const char *const *)removed->pdata, NULL, change_cb, g_object_ref (self));
  g_ptr_array_unref (self->stored_tags);
  self->stored_tags = tags;
}

/* ---- what the user does ------------------------------------------------------------ */

static void
on_tags_changed (CuttingsTagEditor *editor, CuttingsAnnotations *self)
{
  store_tags (self);
}

static gboolean
on_note_rested (gpointer data)
{
  CuttingsAnnotations *self = data;

  self->note_timer = 0;
  store_note (self);
  return G_SOURCE_REMOVE;
}

static void
on_note_edited (CuttingsHighlightNote *note, CuttingsAnnotations *self)
{
  g_clear_handle_id (&self->note_timer, g_source_remove);
  self->note_timer = g_timeout_add (NOTE_REST_MS, on_note_rested, self);
}

static void
on_note_left (CuttingsHighlightNote *note, CuttingsAnnotations *self)
{
  store_note (self);
}

static void
on_jump (CuttingsAnnotationsList *list, gint64 id, CuttingsAnnotations *self)
{
  g_signal_emit (self, signals[JUMP], 0, id);
}

static void
on_edit (CuttingsAnnotationsList *list, gint64 id, CuttingsAnnotations *self)
{
  g_signal_emit (self, signals[EDIT], 0, id);
}

static void
on_changed (CuttingsAnnotationsList *list, const Highlight *highlight,
            CuttingsAnnotations *self)
{
  cuttings_library_update_highlight_async (self->library, highlight, NULL, change_cb,
                                           g_object_ref (self));
}

static void
on_delete (CuttingsAnnotationsList *list, gint64 id, CuttingsAnnotations *self)
{
  cuttings_library_delete_highlight_async (self->library, id, NULL, delete_cb,
                                           g_object_ref (self));
}

static void
on_copy (CuttingsAnnotationsList *list, gint64 id, CuttingsAnnotations *self)
{
  g_signal_emit (self, signals[COPY], 0, id);
}

static void
on_attach (CuttingsAnnotationsList *list, gint64 id, CuttingsAnnotations *self)
{
  g_signal_emit (self, signals[ATTACH], 0, id);
}

/* ---- the widget --------------------------------------------------------------------- */

static void
annotations_dispose (GObject *object)
{
  CuttingsAnnotations *self = CUTTINGS_ANNOTATIONS (object);

  g_clear_handle_id (&self->note_timer, g_source_remove);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (cuttings_annotations_parent_class)->dispose (object);
}

static void
annotations_finalize (GObject *object)
{
  CuttingsAnnotations *self = CUTTINGS_ANNOTATIONS (object);

  g_free (self->stored_note);
  g_ptr_array_unref (self->stored_tags);
  G_OBJECT_CLASS (cuttings_annotations_parent_class)->finalize (object);
}

static void
add_signals (GType type)
{
  signals[JUMP] = g_signal_new ("jump", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[EDIT] = g_signal_new ("edit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[COPY] = g_signal_new ("copy", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ATTACH] = g_signal_new ("attach", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[TOAST] = g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CUTTINGS_TYPE_TAG_EDITOR);
  g_type_ensure (CUTTINGS_TYPE_HIGHLIGHT_NOTE);
  g_type_ensure (CUTTINGS_TYPE_ANNOTATIONS_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/annotations.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsAnnotations, tags);
  gtk_widget_class_bind_template_child (widget_class, CuttingsAnnotations, note);
  gtk_widget_class_bind_template_child (widget_class, CuttingsAnnotations, list);
  gtk_widget_class_bind_template_child (widget_class, CuttingsAnnotations, clip_box);
  gtk_widget_class_bind_template_child (widget_class, CuttingsAnnotations, count);
  gtk_widget_class_bind_template_callback (widget_class, on_tags_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_note_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_note_left);
  gtk_widget_class_bind_template_callback (widget_class, on_jump);
  gtk_widget_class_bind_template_callback (widget_class, on_edit);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_delete);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_bind_template_callback (widget_class, on_attach);
}

static void
cuttings_annotations_class_init (CuttingsAnnotationsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = annotations_dispose;
  G_OBJECT_CLASS (klass)->finalize = annotations_finalize;
  add_signals (G_TYPE_FROM_CLASS (klass));
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
cuttings_annotations_init (CuttingsAnnotations *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stored_tags = g_ptr_array_new_with_free_func (g_free);
  cuttings_highlight_note_set_placeholder (self->note, _ ("Add Note to Clipping"));
}

/* ---- the doors ------------------------------------------------------------------------ */

void
cuttings_annotations_set_library (CuttingsAnnotations *self, CuttingsLibrary *library)
{
  g_return_if_fail (CUTTINGS_IS_ANNOTATIONS (self));
  g_set_object (&self->library, library);
}

/* A note that is being written stays; it will be stored over the one that came. */
static void
show_note (CuttingsAnnotations *self, const char *note)
{
  if (self->note_timer != 0)
    return;
  g_free (self->stored_note);
  self->stored_note = g_strdup (note);
  cuttings_highlight_note_set_text (self->note, note);
}

static void
show_tags (CuttingsAnnotations *self, const GPtrArray *tags)
{
  cuttings_tag_editor_set_tags (self->tags, tags);
  g_ptr_array_unref (self->stored_tags);
  self->stored_tags = cuttings_tag_editor_dup_tags (self->tags);
}

void
cuttings_annotations_show (CuttingsAnnotations *self, const LibraryClip *clip)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *count = NULL;
  int64_t id = clip != NULL ? clip->clip->id : 0;

  g_return_if_fail (CUTTINGS_IS_ANNOTATIONS (self));
  if (id != self->clip_id)
    cuttings_annotations_flush (self);
  self->clip_id = id;
  show_note (self, clip != NULL ? clip->clip->note : "");
  show_tags (self, clip != NULL ? clip->clip->tags : none);
  cuttings_annotations_list_show (self->list, clip != NULL ? clip->highlights : none);
  count = clip != NULL && clip->highlights->len > 0
              ? g_strdup_printf ("%u", clip->highlights->len)
              : g_strdup ("");
  gtk_label_set_text (self->count, count);
  gtk_widget_set_sensitive (self->clip_box,
                            clip != NULL && self->library != NULL &&
                                !cuttings_library_is_read_only (self->library));
}

void
cuttings_annotations_set_current (CuttingsAnnotations *self, int64_t highlight_id)
{
  g_return_if_fail (CUTTINGS_IS_ANNOTATIONS (self));
  cuttings_annotations_list_set_current (self->list, highlight_id);
}

void
cuttings_annotations_set_known_tags (CuttingsAnnotations *self, const GPtrArray *names)
{
  g_return_if_fail (CUTTINGS_IS_ANNOTATIONS (self));
  cuttings_tag_editor_set_known (self->tags, names);
}

void
cuttings_annotations_focus_note (CuttingsAnnotations *self)
{
  g_return_if_fail (CUTTINGS_IS_ANNOTATIONS (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->note));
}

void
cuttings_annotations_flush (CuttingsAnnotations *self)
{
  g_return_if_fail (CUTTINGS_IS_ANNOTATIONS (self));
  cuttings_annotations_list_flush (self->list);
  cuttings_tag_editor_commit (self->tags);
  store_note (self);
}

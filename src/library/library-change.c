/* library-change.c: what the user changes, each change one transaction, one step of undo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A change is a plain struct with the function that makes it.  The writer's thread runs
 * it between begin and commit.
 */

#include "library/library-step.h"

#include "annotate/selector.h"
#include "library/duplicates.h"
#include "library/library-edit.h"
#include "library/library-highlights.h"
#include "library/reanchor.h"
#include "model/tag.h"
#include "render/render-article.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-highlight-hits.h"
#include "store/store-highlights.h"
#include "store/store-merge.h"
#include "store/store-tags.h"

typedef struct Change Change;

/* What is to be changed; each kind uses the fields that it needs. */
struct Change {
  bool (*make) (StoreDb *db, Change *self, GError **error);
  const char *label; /* of the step of undo; NULL: it is none */
  int64_t *ids;
  size_t n;
  ClipState state;
  GArray *edits; /* LibraryEdit, owning the values */
  bool flag;
  double fraction;
  char *text;
  char **added, **removed;
  unsigned *numbers;
  size_t n_numbers;
  TextSpan span;
  Highlight *highlight; /* given, or made */
  int64_t before;       /* the highlight that others are moved before */
};

static void
change_free (Change *self)
{
  g_free (self->ids);
  g_free (self->text);
  g_strfreev (self->added);
  g_strfreev (self->removed);
  g_free (self->numbers);
  g_clear_pointer (&self->highlight, highlight_free);
  g_clear_pointer (&self->edits, g_array_unref);
  g_free (self);
}

static Change *
change_new (const char *label, bool (*make) (StoreDb *, Change *, GError **),
            const int64_t *ids, size_t n)
{
  Change *self = g_new0 (Change, 1);

  self->label = label;
  self->make = make;
  self->ids = g_memdup2 (ids, n * sizeof *ids);
  self->n = n;
  return self;
}

/* ---- running ---- */

static bool
make (StoreDb *db, gpointer data, GError **error)
{
  Change *change = data;

  return change->make (db, change, error);
}

/* @change is taken. */
static void
run (CuttingsLibrary *self, Change *change, GCancellable *cancellable,
     GAsyncReadyCallback callback, gpointer data)
{
  library_step_run (self, change->label, make, change, (GDestroyNotify)change_free,
                    cancellable, callback, data);
}

/* ---- clippings ---- */

static bool
make_state (StoreDb *db, Change *self, GError **error)
{
  return store_clips_set_state (db, self->ids, self->n, self->state, error);
}

void
cuttings_library_set_state_async (CuttingsLibrary *self, const int64_t *clip_ids,
                                  size_t n, ClipState state, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer data)
{
  Change *change;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  change = change_new ("state", make_state, clip_ids, n);
  change->state = state;
  run (self, change, cancellable, callback, data);
}

static bool
make_starred (StoreDb *db, Change *self, GError **error)
{
  return store_clips_set_starred (db, self->ids, self->n, self->flag, error);
}

void
cuttings_library_set_starred_async (CuttingsLibrary *self, const int64_t *clip_ids,
                                    size_t n, bool starred, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer data)
{
  Change *change;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  change = change_new ("star", make_starred, clip_ids, n);
  change->flag = starred;
  run (self, change, cancellable, callback, data);
}

static bool
make_unread (StoreDb *db, Change *self, GError **error)
{
  return store_clips_set_unread (db, self->ids, self->n, self->flag, error);
}

void
cuttings_library_set_unread_async (CuttingsLibrary *self, const int64_t *clip_ids,
                                   size_t n, bool unread, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer data)
{
  Change *change;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  /* Opening a clipping marks it as read; nobody wants to undo that. */
  change = change_new (NULL, make_unread, clip_ids, n);
  change->flag = unread;
  run (self, change, cancellable, callback, data);
}

static bool
make_tags (StoreDb *db, Change *self, GError **error)
{
  return store_tags_change (db, self->ids, self->n, (const char *const *)self->added,
                            (const char *const *)self->removed, error);
}

void
cuttings_library_change_tags_async (CuttingsLibrary *self, const int64_t *clip_ids,
                                    size_t n, const char *const *add,
                                    const char *const *remove, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer data)
{
  Change *change;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  change = change_new ("tags", make_tags, clip_ids, n);
  change->added = tag_normalize_all (add);
  change->removed = tag_normalize_all (remove);
  run (self, change, cancellable, callback, data);
}

static bool
make_note (StoreDb *db, Change *self, GError **error)
{
  return store_clips_set_note (db, self->ids[0], self->text, error);
}

void
cuttings_library_set_note_async (CuttingsLibrary *self, int64_t clip_id, const char *note,
                                 GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer data)
{
  Change *change;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  g_return_if_fail (note != NULL);
  change = change_new ("note", make_note, &clip_id, 1);
  change->text = g_strdup (note);
  run (self, change, cancellable, callback, data);
}

static bool
make_edits (StoreDb *db, Change *self, GError **error)
{
  return library_edits_make (db, self->ids[0], self->edits, error);
}

void
cuttings_library_edit_async (CuttingsLibrary *self, int64_t clip_id,
                             const LibraryEdit *edits, size_t n,
                             GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer data)
{
  Change *change;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  change = change_new ("edit", make_edits, &clip_id, 1);
  change->edits = library_edits_copy (edits, n);
  run (self, change, cancellable, callback, data);
}

static bool
make_progress (StoreDb *db, Change *self, GError **error)
{
  return store_clips_set_progress (db, self->ids[0], self->fraction, error);
}

void
cuttings_library_set_progress_async (CuttingsLibrary *self, int64_t clip_id,
                                     double progress, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer data)
{
  Change *change;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  change = change_new (NULL, make_progress, &clip_id, 1);
  change->fraction = CLAMP (progress, 0, 1);
  run (self, change, cancellable, callback, data);
}

static bool
make_deletion (StoreDb *db, Change *self, GError **error)
{
  return store_clips_delete (db, self->ids, self->n, error);
}

void
cuttings_library_delete_async (CuttingsLibrary *self, const int64_t *clip_ids, size_t n,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  run (self, change_new ("delete", make_deletion, clip_ids, n), cancellable, callback,
       data);
}

/* Where highlights are in what is shown from now on is found anew. */
static bool
make_merge (StoreDb *db, Change *self, GError **error)
{
  g_autofree char *text = NULL;

  return store_merge_clips (db, self->ids[0], self->ids + 1, self->n - 1, error) &&
         store_captures_load_text (db, self->ids[0], &text, error) &&
         (text == NULL || reanchor_clip (db, self->ids[0], text, error));
}

void
cuttings_library_merge_async (CuttingsLibrary *self, const int64_t *clip_ids, size_t n,
                              GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  g_return_if_fail (n >= 2);
  run (self, change_new ("merge", make_merge, clip_ids, n), cancellable, callback, data);
}

/* ---- what extraction removed ---- */

static void
mark_restored (Article *article, const Change *self)
{
  for (guint i = 0; i < article->removals->len; i++) {
    Removal *removal = g_ptr_array_index (article->removals, i);

    for (size_t at = 0; at < self->n_numbers; at++) {
      if (removal->number == self->numbers[at])
        removal->restored = self->flag;
    }
  }
}

static bool
make_restoration (StoreDb *db, Change *self, GError **error)
{
  g_autoptr (Capture) capture = store_captures_load_latest (db, self->ids[0], error);
  g_autofree char *text = NULL;

  if (capture == NULL)
    return false;
  mark_restored (capture->article, self);
  text = render_article_text (capture->article);
  /* The highlights first: they are found by the text that is still stored. */
  if (!reanchor_clip (db, self->ids[0], text, error))
    return false;
  g_free (capture->article->text);
  capture->article->text = g_steal_pointer (&text);
  duplicates_prepare (capture);
  return store_captures_update_article (db, capture, error);
}

void
cuttings_library_restore_removals_async (CuttingsLibrary *self, int64_t clip_id,
                                         const unsigned *numbers, size_t n, bool restored,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer data)
{
  Change *change;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  change = change_new ("restore", make_restoration, &clip_id, 1);
  change->numbers = g_memdup2 (numbers, n * sizeof *numbers);
  change->n_numbers = n;
  change->flag = restored;
  run (self, change, cancellable, callback, data);
}

/* ---- highlights ---- */

static void
add_tags (GPtrArray *to, const char *const *tags)
{
  g_auto (GStrv) names = tag_normalize_all (tags);

  for (char **name = names; *name != NULL; name++)
    g_ptr_array_add (to, g_strdup (*name));
}

static bool
describe_passage (Highlight *highlight, const char *text, TextSpan span, GError **error)
{
  if (!selector_make (text, span, &highlight->made)) {
    g_set_error_literal (error, LIBRARY_ERROR, LIBRARY_ERROR_NOT_FOUND,
                         "There is no text in that passage");
    return false;
  }
  highlight->span = highlight->made.span;
  highlight->confidence = 1;
  return true;
}

static bool
find_quote (const char *quote, const char *text, TextSpan *span, GError **error)
{
  g_autofree char *wanted = text_collapse (quote);
  Selector selector = {.exact = wanted, .prefix = (char *)"", .suffix = (char *)""};
  const char *there = strstr (text, wanted);
  double confidence;

  if (*wanted != '\0' && there != NULL) {
    span->start = text_offset_of_byte (text, (size_t)(there - text));
    span->end = span->start + text_length (wanted);
    return true;
  }
  if (*wanted != '\0' && selector_find (&selector, text, span, &confidence))
    return true;
  g_set_error (error, LIBRARY_ERROR, LIBRARY_ERROR_NOT_FOUND,
               "The clipping does not say “%s”", quote);
  return false;
}

static bool
make_highlight (StoreDb *db, Change *self, GError **error)
{
  Highlight *highlight = self->highlight;
  g_autoptr (Capture) capture =
      store_captures_load_latest (db, highlight->clip_id, error);

  if (capture == NULL)
    return false;
  if (self->text != NULL &&
      !find_quote (self->text, capture->article->text, &highlight->span, error))
    return false;
  highlight->capture_id = capture->id;
  return describe_passage (highlight, capture->article->text, highlight->span, error) &&
         store_highlights_insert (db, highlight, error);
}

/* A highlight with everything but its place. */
static Change *
highlight_change (int64_t clip_id, HighlightColor color, const char *note,
                  const char *const *tags)
{
  Change *change = change_new ("highlight", make_highlight, NULL, 0);
  Highlight *highlight = highlight_new ();

  highlight->clip_id = clip_id;
  highlight->color = color;
  if (note != NULL) {
    g_free (highlight->note);
    highlight->note = g_strdup (note);
  }
  add_tags (highlight->tags, tags);
  change->highlight = highlight;
  return change;
}

void
cuttings_library_add_highlight_async (CuttingsLibrary *self, int64_t clip_id,
                                      TextSpan span, HighlightColor color,
                                      const char *note, const char *const *tags,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer data)
{
  Change *change;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  change = highlight_change (clip_id, color, note, tags);
  change->highlight->span = span;
  run (self, change, cancellable, callback, data);
}

void
cuttings_library_add_quote_async (CuttingsLibrary *self, int64_t clip_id,
                                  const char *quote, HighlightColor color,
                                  const char *note, const char *const *tags,
                                  GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer data)
{
  Change *change;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  change = highlight_change (clip_id, color, note, tags);
  change->text = g_strdup (quote);
  run (self, change, cancellable, callback, data);
}

Highlight *
cuttings_library_add_highlight_finish (CuttingsLibrary *self, GAsyncResult *result,
                                       GError **error)
{
  Change *change;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  change = library_step_get_change (result);
  return g_steal_pointer (&change->highlight);
}

static bool
make_update (StoreDb *db, Change *self, GError **error)
{
  return store_highlights_update (db, self->highlight, error);
}

void
cuttings_library_update_highlight_async (CuttingsLibrary *self,
                                         const Highlight *highlight,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer data)
{
  Change *change;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  change = change_new ("highlight", make_update, NULL, 0);
  change->highlight = highlight_copy (highlight);
  run (self, change, cancellable, callback, data);
}

static bool
make_place (StoreDb *db, Change *self, GError **error)
{
  g_autoptr (Highlight) highlight = store_highlights_load (db, self->ids[0], error);
  g_autoptr (Capture) capture = NULL;

  if (highlight == NULL)
    return false;
  capture = store_captures_load_latest (db, highlight->clip_id, error);
  if (capture == NULL)
    return false;
  selector_clear (&highlight->made);
  if (!describe_passage (highlight, capture->article->text, self->span, error))
    return false;
  highlight->capture_id = capture->id;
  highlight->orphan = false;
  return store_highlights_place (db, highlight, error);
}

void
cuttings_library_place_highlight_async (CuttingsLibrary *self, int64_t highlight_id,
                                        TextSpan span, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer data)
{
  Change *change;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  change = change_new ("highlight", make_place, &highlight_id, 1);
  change->span = span;
  run (self, change, cancellable, callback, data);
}

static bool
make_highlight_deletion (StoreDb *db, Change *self, GError **error)
{
  return store_highlights_delete (db, self->ids[0], error);
}

void
cuttings_library_delete_highlight_async (CuttingsLibrary *self, int64_t highlight_id,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  run (self, change_new ("delete-highlight", make_highlight_deletion, &highlight_id, 1),
       cancellable, callback, data);
}

static bool
make_move (StoreDb *db, Change *self, GError **error)
{
  return store_highlight_hits_move (db, self->ids, self->n, self->before, error);
}

void
cuttings_library_move_highlights_async (CuttingsLibrary *self, const int64_t *ids,
                                        size_t n, int64_t before,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer data)
{
  Change *change;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  change = change_new ("order", make_move, ids, n);
  change->before = before;
  run (self, change, cancellable, callback, data);
}

/* ---- undo ---- */

typedef StoreUndone *(*UndoFunc) (StoreUndo *undo, StoreDb *db, GError **error);

static void
undo_or_redo (LibrarySide *side, GTask *task, UndoFunc func)
{
  StoreDb *db = library_side_begin (side, task);
  StoreUndone *undone;
  GError *error = NULL;

  if (db == NULL)
    return;
  undone = func (side->undo, db, &error);
  library_side_note_undo (side);
  if (undone == NULL) {
    library_task_fail (task, error);
    return;
  }
  store_undone_free (undone);
  g_atomic_int_set (&side->library->has_undone, 1);
  library_look_for_changes (side->library);
  g_task_return_boolean (task, TRUE);
}

static void
undo_thread (gpointer data, GTask *task)
{
  undo_or_redo (data, task, store_undo_undo);
}

static void
redo_thread (gpointer data, GTask *task)
{
  undo_or_redo (data, task, store_undo_redo);
}

void
cuttings_library_undo_async (CuttingsLibrary *self, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_side_push (
      &self->writer,
      library_task_new (self, cancellable, callback, data, cuttings_library_undo_async),
      undo_thread);
}

void
cuttings_library_redo_async (CuttingsLibrary *self, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_side_push (
      &self->writer,
      library_task_new (self, cancellable, callback, data, cuttings_library_redo_async),
      redo_thread);
}

bool
cuttings_library_can_undo (CuttingsLibrary *self)
{
  g_return_val_if_fail (CUTTINGS_IS_LIBRARY (self), false);
  return g_atomic_int_get (&self->can_undo);
}

bool
cuttings_library_can_redo (CuttingsLibrary *self)
{
  g_return_val_if_fail (CUTTINGS_IS_LIBRARY (self), false);
  return g_atomic_int_get (&self->can_redo);
}

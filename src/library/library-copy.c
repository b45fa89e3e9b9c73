/* library-copy.c: a clipping for the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-private.h"

#include "export/copy-forms.h"
#include "library/passage-links.h"

typedef struct {
  int64_t clip_id;
  ClipCopyKind kind;
} Wanted;

static void
copy_thread (gpointer data, GTask *task)
{
  StoreDb *db = library_side_begin (data, task);
  const Wanted *wanted = g_task_get_task_data (task);
  g_autoptr (LibraryClip) loaded = NULL;
  g_autoptr (GPtrArray) links = NULL;
  GError *error = NULL;

  if (db == NULL)
    return;
  loaded = library_load_clip (db, wanted->clip_id, &error);
  if (loaded == NULL) {
    library_task_fail (task, error);
    return;
  }
  links = passage_links (loaded->clip, loaded->capture->article, loaded->highlights);
  g_task_return_pointer (
      task,
      copy_forms_make (wanted->kind, &(ExportClip){.clip = loaded->clip,
                                                   .capture = loaded->capture,
                                                   .highlights = loaded->highlights,
                                                   .links = links}),
      (GDestroyNotify)clip_copy_free);
}

void
cuttings_library_copy_async (CuttingsLibrary *self, int64_t clip_id, ClipCopyKind kind,
                             GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer data)
{
  const Wanted wanted = {clip_id, kind};
  GTask *task;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  task =
      library_task_new (self, cancellable, callback, data, cuttings_library_copy_async);
  g_task_set_task_data (task, g_memdup2 (&wanted, sizeof wanted), g_free);
  library_side_push (&self->reader, task, copy_thread);
}

ClipCopy *
cuttings_library_copy_finish (CuttingsLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* library-copy.c: a clipping for the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-ask.h"

#include "export/copy-forms.h"
#include "library/passage-links.h"

typedef struct {
  int64_t clip_id;
  ClipCopyKind kind;
} Wanted;

static gpointer
make_forms (StoreDb *db, gpointer question, GError **error)
{
  const Wanted *wanted = question;
  g_autoptr (LibraryClip) loaded = library_load_clip (db, wanted->clip_id, error);
  g_autoptr (GPtrArray) links = NULL;

  if (loaded == NULL)
    return NULL;
  links = passage_links (loaded->clip, loaded->capture->article, loaded->highlights);
  return copy_forms_make (wanted->kind, &(ExportClip){.clip = loaded->clip,
                                                      .capture = loaded->capture,
                                                      .highlights = loaded->highlights,
                                                      .links = links});
}

void
cuttings_library_copy_async (CuttingsLibrary *self, int64_t clip_id, ClipCopyKind kind,
                             GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer data)
{
  const Wanted wanted = {clip_id, kind};

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_ask (self, make_forms, (GDestroyNotify)clip_copy_free,
               g_memdup2 (&wanted, sizeof wanted), g_free, cancellable, callback, data);
}

ClipCopy *
cuttings_library_copy_finish (CuttingsLibrary *self, GAsyncResult *result, GError **error)
{
  return library_ask_finish (self, result, error);
}

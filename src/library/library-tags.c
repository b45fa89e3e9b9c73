/* library-tags.c: tags renamed, merged, deleted and coloured
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-tags.h"

#include "library/library-ask.h"
#include "library/library-step.h"
#include "store/store-rules.h"
#include "store/store-tag-colors.h"
#include "store/store-tag-preview.h"
#include "store/store-tags.h"

/* A tag, and what is to become of it. */
typedef struct {
  char *name;
  char *to; /* NULL: nothing is given */
  int color;
} Change;

static Change *
change_new (const char *name, const char *to)
{
  Change *self = g_new0 (Change, 1);

  self->name = tag_normalize (name);
  self->to = to != NULL ? tag_normalize (to) : NULL;
  return self;
}

static void
change_free (gpointer data)
{
  Change *self = data;

  g_free (self->name);
  g_free (self->to);
  g_free (self);
}

static bool
check_name (const char *name, GError **error)
{
  if (name != NULL)
    return true;
  g_set_error_literal (error, LIBRARY_ERROR, LIBRARY_ERROR_INVALID_VALUE,
                       "A tag needs a name");
  return false;
}

/* ---- changing ---- */

static bool
make_rename (StoreDb *db, gpointer data, GError **error)
{
  const Change *self = data;

  return check_name (self->name, error) && check_name (self->to, error) &&
         store_tags_rename (db, self->name, self->to, error) &&
         store_tag_colors_rename (db, self->name, self->to, error) &&
         store_rules_rename_tag (db, self->name, self->to, error);
}

void
cuttings_library_rename_tag_async (CuttingsLibrary *self, const char *from,
                                   const char *to, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_step_run (self, "rename-tag", make_rename, change_new (from, to), change_free,
                    cancellable, callback, data);
}

static bool
make_deletion (StoreDb *db, gpointer data, GError **error)
{
  const Change *self = data;

  return check_name (self->name, error) && store_tags_delete (db, self->name, error) &&
         store_tag_colors_delete (db, self->name, error);
}

void
cuttings_library_delete_tag_async (CuttingsLibrary *self, const char *name,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_step_run (self, "delete-tag", make_deletion, change_new (name, NULL),
                    change_free, cancellable, callback, data);
}

static bool
make_color (StoreDb *db, gpointer data, GError **error)
{
  const Change *self = data;

  return check_name (self->name, error) &&
         store_tag_colors_set (db, self->name, self->color, error);
}

void
cuttings_library_color_tag_async (CuttingsLibrary *self, const char *name, int color,
                                  GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer data)
{
  Change *change;

  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  g_return_if_fail (color >= TAG_NO_COLOR && color < N_HIGHLIGHT_COLORS);
  change = change_new (name, NULL);
  change->color = color;
  library_step_run (self, "color-tag", make_color, change, change_free, cancellable,
                    callback, data);
}

/* ---- asking ---- */

static gpointer
answer_preview (StoreDb *db, gpointer question, GError **error)
{
  const Change *change = question;

  if (!check_name (change->name, error))
    return NULL;
  return store_tag_preview_new (db, change->name, change->to, error);
}

void
cuttings_library_preview_tag_async (CuttingsLibrary *self, const char *name,
                                    const char *to, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (CUTTINGS_IS_LIBRARY (self));
  library_ask (self, answer_preview, (GDestroyNotify)tag_preview_free,
               change_new (name, to), change_free, cancellable, callback, data);
}

TagPreview *
cuttings_library_preview_tag_finish (CuttingsLibrary *self, GAsyncResult *result,
                                     GError **error)
{
  return library_ask_finish (self, result, error);
}

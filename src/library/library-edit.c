/* library-edit.c: the user's corrections of the metadata
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-edit.h"

#include "base/uri.h"
#include "store/store-clips.h"

static void
clear_edit (gpointer data)
{
  g_free ((char *)((LibraryEdit *)data)->value);
}

GArray *
library_edits_copy (const LibraryEdit *edits, size_t n)
{
  GArray *copies = g_array_new (FALSE, FALSE, sizeof (LibraryEdit));

  g_array_set_clear_func (copies, clear_edit);
  for (size_t i = 0; i < n; i++) {
    const LibraryEdit copy = {
        edits[i].field, edits[i].value != NULL ? text_collapse (edits[i].value) : NULL};

    g_array_append_val (copies, copy);
  }
  return copies;
}

bool
library_edit_is_valid (ClipField field, const char *value)
{
  g_autofree char *line = value != NULL ? text_collapse (value) : NULL;
  Date date;

  if (line == NULL)
    return true;
  switch (field) {
  case CLIP_FIELD_TITLE:
    return *line != '\0';
  case CLIP_FIELD_PUBLISHED:
  case CLIP_FIELD_MODIFIED:
    return *line == '\0' || date_parse (line, &date);
  case CLIP_FIELD_ADDRESS:
    return *line == '\0' || uri_is_web (line);
  case CLIP_FIELD_BYLINE:
  case CLIP_FIELD_SITE:
  case CLIP_FIELD_LANGUAGE:
  case CLIP_FIELD_EXCERPT:
    break;
  }
  return true;
}

bool
library_edits_make (StoreDb *db, int64_t clip_id, const GArray *edits, GError **error)
{
  for (guint i = 0; i < edits->len; i++) {
    const LibraryEdit *edit = &g_array_index (edits, LibraryEdit, i);

    if (!library_edit_is_valid (edit->field, edit->value)) {
      g_set_error (error, LIBRARY_ERROR, LIBRARY_ERROR_INVALID_VALUE,
                   "“%s” cannot be the %s of a clipping", edit->value,
                   clip_field_name (edit->field));
      return false;
    }
    if (!store_clips_set_field (db, clip_id, edit->field, edit->value, error))
      return false;
  }
  return true;
}

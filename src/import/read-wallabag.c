/* read-wallabag.c: wallabag's JSON, with the articles and their annotations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows the serializer groups of wallabag's Entry and Annotation.  Tags are strings,
 * from the API objects with a label; marks are 0 and 1, or false and true.
 */

#include <string.h>

#include "import/import-entries.h"
#include "import/readers.h"

static bool
detect (ImportSource *source)
{
  return import_json_has (source, "[].is_archived") &&
         import_json_has (source, "[].is_starred");
}

static void
read_annotations (ImportedClip *clip, JsonArray *annotations)
{
  for (guint i = 0; i < import_json_length (annotations); i++) {
    JsonObject *annotation = import_json_object_at (annotations, i);
    const char *quote = import_json_string (annotation, "quote");
    ImportedHighlight *highlight;

    if (quote == NULL) {
      imported_note_add (&clip->note, import_json_string (annotation, "text"));
      continue;
    }
    highlight = imported_highlight_new (quote);
    highlight->note = g_strdup (import_json_string (annotation, "text"));
    highlight->created_at = import_json_time (annotation, "created_at");
    g_ptr_array_add (clip->highlights, highlight);
  }
}

static void
read_authors (ImportedClip *clip, JsonArray *authors)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  import_json_add_strings (names, authors, NULL);
  if (names->len == 0)
    return;
  g_ptr_array_add (names, NULL);
  clip->byline = g_strjoinv (", ", (char **)names->pdata);
}

static ImportedClip *
read_entry (JsonObject *entry, gpointer data)
{
  ImportedClip *clip = imported_clip_new ();
  const char *content = import_json_string (entry, "content");
  const char *published = import_json_string (entry, "published_at");

  clip->address = g_strdup (import_json_string (entry, "url"));
  clip->title = g_strdup (import_json_string (entry, "title"));
  clip->language = g_strdup (import_json_string (entry, "language"));
  clip->saved_at = import_json_time (entry, "created_at");
  clip->starred = import_json_truth (entry, "is_starred");
  clip->is_read = import_json_truth (entry, "is_archived");
  clip->state = clip->is_read ? CLIP_ARCHIVE : CLIP_INBOX;
  if (published != NULL)
    date_parse (published, &clip->published);
  read_authors (clip, import_json_array (entry, "published_by"));
  import_json_add_strings (clip->tags, import_json_array (entry, "tags"), "label");
  if (content != NULL) {
    clip->content = IMPORT_CONTENT_ARTICLE;
    clip->bytes = g_bytes_new (content, strlen (content));
  }
  read_annotations (clip, import_json_array (entry, "annotations"));
  return clip;
}

static bool
read_all (ImportSource *source, ImportSink *sink, GError **error)
{
  return import_entries_read (source, NULL, sink, read_entry, NULL, error);
}

const ImportReader read_wallabag = {
    .id = "wallabag",
    .name = "wallabag",
    .detect = detect,
    .read = read_all,
};

/* read-omnivore.c: everything that Omnivore gave away when it closed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows omnivore, packages/api/src/jobs/export.ts: metadata_0_to_20.json and so on, the
 * article in content/SLUG.html, the highlights in highlights/SLUG.md.
 */

#include <string.h>

#include "import/import-entries.h"
#include "import/read-omnivore-highlights.h"
#include "import/readers.h"

/* The whole export, and the folder of it that everything lies in. */
typedef struct {
  ImportSource *source;
  char *folder; /* "" or with a "/" at its end */
} Export;

/* Where the name begins that says what the file is; NULL for another file. */
static const char *
metadata_name (const char *name)
{
  const char *slash = strrchr (name, '/');
  const char *base = slash == NULL ? name : slash + 1;

  return g_str_has_prefix (base, "metadata_") && g_str_has_suffix (base, ".json") ? base
                                                                                  : NULL;
}

static bool
detect (ImportSource *source)
{
  for (size_t i = 0; i < import_source_n_files (source); i++) {
    g_autoptr (ImportSource) view = NULL;

    if (metadata_name (import_source_name (source, i)) == NULL)
      continue;
    view = import_source_view (source, i, NULL);
    return view != NULL && import_json_has (view, "[].slug");
  }
  return false;
}

static bool
find_file (const Export *self, const char *folder, const char *slug, const char *ending,
           size_t *file)
{
  g_autofree char *name = g_strconcat (self->folder, folder, "/", slug, ending, NULL);

  return import_source_find (self->source, name, file);
}

static void
read_content (const Export *self, ImportedClip *clip, const char *slug)
{
  if (!find_file (self, "content", slug, ".html", &clip->file))
    return;
  clip->content = IMPORT_CONTENT_ARTICLE;
  clip->source = import_source_ref (self->source);
}

static void
read_highlights (const Export *self, ImportedClip *clip, const char *slug)
{
  g_autoptr (ImportSource) view = NULL;
  const char *text;
  size_t file, length;

  if (!find_file (self, "highlights", slug, ".md", &file))
    return;
  view = import_source_view (self->source, file, NULL);
  text = view == NULL ? NULL : import_source_text (view, &length, NULL);
  if (text != NULL)
    read_omnivore_highlights (text, clip);
}

static ImportedClip *
read_entry (JsonObject *entry, gpointer data)
{
  const Export *self = data;
  ImportedClip *clip = imported_clip_new ();
  const char *slug = import_json_string (entry, "slug");
  const char *published = import_json_string (entry, "publishedAt");

  clip->address = g_strdup (import_json_string (entry, "url"));
  clip->title = g_strdup (import_json_string (entry, "title"));
  clip->byline = g_strdup (import_json_string (entry, "author"));
  clip->excerpt = g_strdup (import_json_string (entry, "description"));
  clip->saved_at = import_json_time (entry, "savedAt");
  clip->progress = import_json_number (entry, "readingProgress") / 100;
  if (published != NULL)
    date_parse (published, &clip->published);
  if (g_strcmp0 (import_json_string (entry, "state"), "Archived") == 0)
    clip->state = CLIP_ARCHIVE;
  clip->is_read = clip->state == CLIP_ARCHIVE || clip->progress >= 1;
  import_json_add_strings (clip->tags, import_json_array (entry, "labels"), "name");
  if (slug != NULL) {
    read_content (self, clip, slug);
    read_highlights (self, clip, slug);
  }
  return clip;
}

static bool
read_metadata (ImportSource *source, size_t file, ImportSink *sink, GError **error)
{
  const char *name = import_source_name (source, file);
  g_autofree char *folder = g_strndup (name, (gsize)(metadata_name (name) - name));
  Export self = {.source = source, .folder = folder};
  g_autoptr (ImportSource) view = import_source_view (source, file, error);

  return view != NULL && import_entries_read (view, NULL, sink, read_entry, &self, error);
}

static bool
read_all (ImportSource *source, ImportSink *sink, GError **error)
{
  for (size_t i = 0; i < import_source_n_files (source); i++) {
    if (metadata_name (import_source_name (source, i)) != NULL &&
        !read_metadata (source, i, sink, error))
      return false;
  }
  return true;
}

const ImportReader read_omnivore = {
    .id = "omnivore",
    .name = "Omnivore",
    .whole = true,
    .detect = detect,
    .read = read_all,
};

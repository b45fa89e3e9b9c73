/* markdown-folder.c: clippings as Markdown files in a folder, with images and an index
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/markdown-folder.h"

#include <string.h>

#include "export/asset-folder.h"
#include "export/export-disk.h"
#include "export/file-name.h"
#include "export/managed-file.h"
#include "export/managed-marks.h"
#include "render/markdown-text.h"

/* What the index is called, and else; and how it is known again. */
static const char *const index_names[] = {"index", "index (Cuttings)"};
#define INDEX_BEGIN "<!-- clip:begin index -->\n"
#define INDEX_END "<!-- clip:end index -->\n"

struct MarkdownFolder {
  char *path;
  AssetFolder *assets;
  GHashTable *taken; /* names in use, case-folded */
  GString *index;
};

static char *
path_for (const MarkdownFolder *self, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".md", NULL);

  return g_build_filename (self->path, file, NULL);
}

/* Names that differ in case only are one file on macOS and Windows. */
static bool
take_name (MarkdownFolder *self, const char *name)
{
  return g_hash_table_add (self->taken, g_utf8_casefold (name, -1));
}

MarkdownFolder *
markdown_folder_new (const char *path, ExportImageFunc image, gpointer image_data,
                     GError **error)
{
  MarkdownFolder *self;

  if (!export_disk_make_folder (path, error))
    return NULL;
  self = g_new0 (MarkdownFolder, 1);
  self->path = g_strdup (path);
  self->assets = asset_folder_new (path, false, image, image_data);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (index_names); i++)
    take_name (self, index_names[i]);
  self->index = g_string_new (INDEX_BEGIN "# Clippings\n");
  return self;
}

void
markdown_folder_free (MarkdownFolder *self)
{
  g_free (self->path);
  asset_folder_free (self->assets);
  g_hash_table_unref (self->taken);
  g_string_free (self->index, TRUE);
  g_free (self);
}

/* ---- files ---- */

/* Whose a file is. */
typedef enum { NOBODYS, OURS, FOREIGN } Owner;

/* @mark: what the file has in it when it is ours */
static Owner
owner_of (const char *path, const char *mark)
{
  g_autofree char *contents = NULL;

  if (g_file_get_contents (path, &contents, NULL, NULL))
    return strstr (contents, mark) != NULL ? OURS : FOREIGN;
  return g_file_test (path, G_FILE_TEST_EXISTS) ? FOREIGN : NOBODYS;
}

/* The first of @names whose file is @owner's and that this export has not used; NULL when
 * there is none. */
static const char *
find_name (MarkdownFolder *self, char **names, Owner owner, const char *mark)
{
  for (char **name = names; *name != NULL; name++) {
    g_autofree char *path = path_for (self, *name);

    if (owner_of (path, mark) == owner && take_name (self, *name))
      return *name;
  }
  return NULL;
}

/* The name that the clipping had in an earlier export, or else one that nobody has used;
 * (transfer full). */
static char *
choose_name (MarkdownFolder *self, const Clip *clip)
{
  g_autofree char *base = file_name_from_title (clip->title);
  g_autofree char *short_id = g_strndup (clip->uuid, 8);
  g_autofree char *mark = g_strdup_printf ("\nclip_id: \"%s\"\n", clip->uuid);
  g_auto (GStrv) names = file_name_candidates (base, clip->site, short_id);
  const char *name = find_name (self, names, OURS, mark);

  if (name == NULL)
    name = find_name (self, names, NOBODYS, mark);
  return g_strdup (name != NULL ? name : clip->uuid);
}

static void
add_to_index (MarkdownFolder *self, const Clip *clip, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".md", NULL);
  g_autofree char *link = markdown_text_link (clip->title, file);
  g_autofree char *day = date_format_day (&clip->published);

  g_string_append_printf (self->index, "\n- %s", link);
  if (clip->site != NULL) {
    g_autofree char *site = markdown_text_line (clip->site);
    g_string_append_printf (self->index, " · %s", site);
  }
  if (*day != '\0')
    g_string_append_printf (self->index, " · %s", day);
}

/* The path of a copy that is not there yet. (transfer full) */
static char *
free_copy_path (const char *path)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".md"));

  for (unsigned n = 1;; n++) {
    char *copy = n == 1 ? g_strconcat (stem, " (conflict).md", NULL)
                        : g_strdup_printf ("%s (conflict %u).md", stem, n);

    if (!g_file_test (copy, G_FILE_TEST_EXISTS))
      return copy;
    g_free (copy);
  }
}

/* A note that is synced may have words of the user's in it: they stay, as in a sync.
 * @contents: (inout): what the file is to say */
static bool
keep_words_of_user (const char *path, char **contents, GError **error)
{
  g_autofree char *existing = NULL, *fresh = NULL, *copy = NULL, *copy_path = NULL;
  bool conflict;

  if (!g_file_get_contents (path, &existing, NULL, NULL) ||
      strstr (existing, MANAGED_WRITTEN) == NULL)
    return true;
  fresh = g_steal_pointer (contents);
  *contents = managed_file_merge (existing, fresh, &conflict);
  if (!conflict)
    return true;
  copy = managed_file_conflict_copy (existing);
  copy_path = free_copy_path (path);
  return export_disk_write (copy_path, copy, strlen (copy), error);
}

bool
markdown_folder_add (MarkdownFolder *self, const MarkdownFile *file, const char *name,
                     GError **error)
{
  g_autofree char *made = name == NULL ? choose_name (self, file->clip) : NULL;
  g_autofree char *path =
      name == NULL ? path_for (self, made) : g_build_filename (self->path, name, NULL);
  g_autofree char *contents = NULL;
  MarkdownFile with_images = *file;

  with_images.image = asset_folder_place;
  with_images.image_data = self->assets;
  contents = markdown_file (&with_images);
  if (!asset_folder_check (self->assets, error))
    return false;
  if (made != NULL)
    add_to_index (self, file->clip, made);
  if (made != NULL && file->preset->marked &&
      !keep_words_of_user (path, &contents, error))
    return false;
  return made != NULL ? export_disk_put (path, contents, strlen (contents), error)
                      : export_disk_write (path, contents, strlen (contents), error);
}

bool
markdown_folder_write_index (MarkdownFolder *self, GError **error)
{
  g_string_append (self->index, "\n" INDEX_END);
  for (size_t i = 0; i < G_N_ELEMENTS (index_names); i++) {
    g_autofree char *path = path_for (self, index_names[i]);

    if (owner_of (path, INDEX_BEGIN) != FOREIGN)
      return export_disk_flush (self->path, error) &&
             export_disk_write (path, self->index->str, self->index->len, error);
  }
  g_set_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE,
               "“%s” has files of somebody else where the index would be", self->path);
  return false;
}

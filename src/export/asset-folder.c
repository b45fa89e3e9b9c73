/* asset-folder.c: the images of exported notes, in a folder beside them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/asset-folder.h"

#include <string.h>

#include "export/export-disk.h"

#define IMAGE_SCHEME "cuttings-image:"

/* Hexadecimal digits of a SHA-256 in a file name: 64 bits, no two images share them. */
#define NAME_DIGITS 16

struct AssetFolder {
  char *path; /* of the folder itself */
  bool dry_run;
  char *way; /* from the notes to what it is in */
  ExportImageFunc image;
  gpointer image_data;
  GHashTable *placed; /* SHA-256 to the name, "" for what is not there */
  GError *problem;    /* the first that writing an image met */
};

static const struct {
  const char *media_type;
  const char *extension;
} extensions[] = {
    {"image/png", "png"},   {"image/jpeg", "jpg"},  {"image/gif", "gif"},
    {"image/webp", "webp"}, {"image/avif", "avif"},
};

static const char *
extension_for (const char *media_type)
{
  for (size_t i = 0; i < G_N_ELEMENTS (extensions); i++) {
    if (g_strcmp0 (extensions[i].media_type, media_type) == 0)
      return extensions[i].extension;
  }
  return "bin";
}

AssetFolder *
asset_folder_new (const char *path, bool dry_run, ExportImageFunc image,
                  gpointer image_data)
{
  AssetFolder *self = g_new0 (AssetFolder, 1);

  self->path = g_build_filename (path, "assets", NULL);
  self->dry_run = dry_run;
  self->way = g_strdup ("");
  self->image = image;
  self->image_data = image_data;
  self->placed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
asset_folder_free (AssetFolder *self)
{
  g_free (self->path);
  g_free (self->way);
  g_hash_table_unref (self->placed);
  g_clear_error (&self->problem);
  g_free (self);
}

void
asset_folder_set_way (AssetFolder *self, const char *way)
{
  g_free (self->way);
  self->way = g_strdup (way);
}

static bool
write_image (AssetFolder *self, const char *path, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (self->dry_run || g_file_test (path, G_FILE_TEST_EXISTS))
    return true;
  return export_disk_make_folder (self->path, &self->problem) &&
         export_disk_write (path, data, length, &self->problem);
}

/* Writes the image; its name in the folder, or "". (transfer full) */
static char *
store_image (AssetFolder *self, const char *sha256)
{
  g_autofree char *media_type = NULL, *name = NULL, *path = NULL;
  g_autoptr (GBytes) bytes = self->image (sha256, &media_type, self->image_data);

  if (bytes == NULL)
    return g_strdup ("");
  name = g_strdup_printf ("%.*s.%s", NAME_DIGITS, sha256, extension_for (media_type));
  path = g_build_filename (self->path, name, NULL);
  return write_image (self, path, bytes) ? g_steal_pointer (&name) : g_strdup ("");
}

char *
asset_folder_place (const char *address, gpointer data)
{
  AssetFolder *self = data;
  const char *sha256 = address + strlen (IMAGE_SCHEME), *name;

  if (!g_str_has_prefix (address, IMAGE_SCHEME) || self->problem != NULL)
    return NULL;
  name = g_hash_table_lookup (self->placed, sha256);
  if (name == NULL) {
    char *stored = store_image (self, sha256);

    g_hash_table_insert (self->placed, g_strdup (sha256), stored);
    name = stored;
  }
  return *name == '\0' ? NULL : g_strconcat (self->way, "assets/", name, NULL);
}

bool
asset_folder_check (AssetFolder *self, GError **error)
{
  if (self->problem == NULL)
    return true;
  g_propagate_error (error, g_steal_pointer (&self->problem));
  return false;
}

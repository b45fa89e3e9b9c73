/* import-source.c: the files that are to be imported: one, or those of a zip or folder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-source.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "html/html-decode.h"
#include "import/import-error.h"
#include "import/import-zip.h"

struct ImportSource {
  unsigned n_refs;
  ImportLimits limits;
  GPtrArray *names;    /* char *, of its files */
  GHashTable *files;   /* name, owned by @names: index; made when first asked for */
  GBytes *bytes;       /* of the one file; NULL for a zip or a folder */
  ImportSource *whole; /* what this is a view of; NULL */
  size_t file;         /* in that */
  ImportZip *zip;
  char *folder;
  HtmlDecoded text; /* of the one file, once it was asked for */
};

static ImportSource *
source_new (const ImportLimits *limits)
{
  ImportSource *self = g_new0 (ImportSource, 1);

  self->n_refs = 1;
  self->limits = limits == NULL ? import_default_limits : *limits;
  self->names = g_ptr_array_new_with_free_func (g_free);
  return self;
}

ImportSource *
import_source_ref (ImportSource *self)
{
  self->n_refs++;
  return self;
}

void
import_source_unref (ImportSource *self)
{
  if (--self->n_refs > 0)
    return;
  g_clear_pointer (&self->files, g_hash_table_unref);
  g_ptr_array_unref (self->names);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->whole, import_source_unref);
  g_clear_pointer (&self->zip, import_zip_free);
  g_free (self->folder);
  html_decoded_clear (&self->text);
  g_free (self);
}

/* ---- folders ---- */

/* A folder whose entries are still to be listed. */
typedef struct {
  char *name; /* within the whole; "" for the whole itself */
  unsigned depth;
} Place;

static void
place_free (gpointer data)
{
  Place *self = data;

  g_free (self->name);
  g_free (self);
}

static bool
fail_with_errno (const char *path, GError **error)
{
  g_set_error (error, IMPORT_ERROR, IMPORT_ERROR_CANNOT_READ, "%s: %s", path,
               g_strerror (errno));
  return false;
}

static bool
fail_too_large (const char *path, GError **error)
{
  g_set_error (error, IMPORT_ERROR, IMPORT_ERROR_TOO_LARGE, "%s is too large", path);
  return false;
}

/* What begins with a dot belongs to programs; links may lead anywhere. */
static bool
list_entry (ImportSource *self, const Place *place, const char *entry, GQueue *places,
            GError **error)
{
  g_autofree char *name = *place->name == '\0'
                              ? g_strdup (entry)
                              : g_strconcat (place->name, "/", entry, NULL);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  GStatBuf status;

  if (*entry == '.' || g_lstat (path, &status) != 0)
    return true;
  if (S_ISREG (status.st_mode)) {
    g_ptr_array_add (self->names, g_steal_pointer (&name));
  } else if (S_ISDIR (status.st_mode) && place->depth < self->limits.max_depth) {
    Place *below = g_new (Place, 1);

    *below = (Place){.name = g_steal_pointer (&name), .depth = place->depth + 1};
    g_queue_push_tail (places, below);
  }
  return self->names->len <= self->limits.max_files ||
         fail_too_large (self->folder, error);
}

static bool
list_place (ImportSource *self, const Place *place, GQueue *places, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, place->name, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *entry;

  if (dir == NULL)
    return fail_with_errno (path, error);
  while ((entry = g_dir_read_name (dir)) != NULL) {
    if (!list_entry (self, place, entry, places, error))
      return false;
  }
  return true;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static bool
list_folder (ImportSource *self, GError **error)
{
  GQueue places = G_QUEUE_INIT;
  Place *place = g_new0 (Place, 1);
  bool listed = true;

  place->name = g_strdup ("");
  g_queue_push_tail (&places, place);
  while (listed && (place = g_queue_pop_head (&places)) != NULL) {
    listed = list_place (self, place, &places, error);
    place_free (place);
  }
  g_queue_clear_full (&places, place_free);
  g_ptr_array_sort (self->names, compare_names);
  return listed;
}

/* ---- opening ---- */

/* Whether there is such a file, and what it may be. */
static bool
look_at (const char *path, bool *is_zip, uint64_t *size, GError **error)
{
  GStatBuf status;
  FILE *file;
  char begin[4];
  size_t got;

  if (g_stat (path, &status) != 0)
    return fail_with_errno (path, error);
  if (!S_ISREG (status.st_mode)) {
    g_set_error (error, IMPORT_ERROR, IMPORT_ERROR_CANNOT_READ, "%s is no file", path);
    return false;
  }
  file = g_fopen (path, "rbe");
  if (file == NULL)
    return fail_with_errno (path, error);
  got = fread (begin, 1, sizeof begin, file);
  fclose (file);
  *is_zip = import_zip_is (begin, got);
  *size = (uint64_t)status.st_size;
  return true;
}

/* (transfer full) (nullable) */
static GBytes *
read_file (const char *path, const ImportLimits *limits, GError **error)
{
  g_autoptr (GError) problem = NULL;
  bool is_zip;
  uint64_t size;
  char *contents;
  gsize length;

  if (!look_at (path, &is_zip, &size, error))
    return NULL;
  if (size > limits->max_file_bytes) {
    fail_too_large (path, error);
    return NULL;
  }
  if (!g_file_get_contents (path, &contents, &length, &problem)) {
    g_set_error_literal (error, IMPORT_ERROR, IMPORT_ERROR_CANNOT_READ, problem->message);
    return NULL;
  }
  return g_bytes_new_take (contents, length);
}

ImportSource *
import_source_new (const char *name, GBytes *bytes, const ImportLimits *limits,
                   GError **error)
{
  g_autoptr (ImportSource) self = source_new (limits);
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  if (import_zip_is (data, size)) {
    self->zip = import_zip_open (NULL, bytes, &self->limits, self->names, error);
    return self->zip == NULL ? NULL : g_steal_pointer (&self);
  }
  self->bytes = g_bytes_ref (bytes);
  g_ptr_array_add (self->names, g_strdup (name));
  return g_steal_pointer (&self);
}

ImportSource *
import_source_open (const char *path, const ImportLimits *limits, GError **error)
{
  g_autoptr (ImportSource) self = source_new (limits);
  bool is_zip;
  uint64_t size;

  if (g_file_test (path, G_FILE_TEST_IS_DIR)) {
    self->folder = g_strdup (path);
    return list_folder (self, error) ? g_steal_pointer (&self) : NULL;
  }
  if (!look_at (path, &is_zip, &size, error))
    return NULL;
  if (is_zip) {
    self->zip = import_zip_open (path, NULL, &self->limits, self->names, error);
    return self->zip == NULL ? NULL : g_steal_pointer (&self);
  }
  self->bytes = read_file (path, &self->limits, error);
  if (self->bytes == NULL)
    return NULL;
  g_ptr_array_add (self->names, g_filename_display_basename (path));
  return g_steal_pointer (&self);
}

/* ---- files ---- */

bool
import_source_is_file (const ImportSource *self)
{
  return self->bytes != NULL;
}

size_t
import_source_n_files (const ImportSource *self)
{
  return self->names->len;
}

const char *
import_source_name (const ImportSource *self, size_t file)
{
  g_assert (file < self->names->len);
  return g_ptr_array_index (self->names, file);
}

bool
import_source_find (ImportSource *self, const char *name, size_t *file)
{
  gpointer found;

  if (self->files == NULL) {
    self->files = g_hash_table_new (g_str_hash, g_str_equal);
    for (guint i = 0; i < self->names->len; i++)
      g_hash_table_insert (self->files, g_ptr_array_index (self->names, i),
                           GUINT_TO_POINTER (i));
  }
  if (!g_hash_table_lookup_extended (self->files, name, NULL, &found))
    return false;
  *file = GPOINTER_TO_UINT (found);
  return true;
}

GBytes *
import_source_load (ImportSource *self, size_t file, GError **error)
{
  g_autofree char *path = NULL;

  g_assert (file < self->names->len);
  if (self->bytes != NULL)
    return g_bytes_ref (self->bytes);
  if (self->zip != NULL)
    return import_zip_load (self->zip, file, error);
  path = g_build_filename (self->folder, import_source_name (self, file), NULL);
  return read_file (path, &self->limits, error);
}

ImportSource *
import_source_view (ImportSource *self, size_t file, GError **error)
{
  g_autoptr (GBytes) bytes = import_source_load (self, file, error);
  ImportSource *view;

  if (bytes == NULL)
    return NULL;
  /* A zip in a zip is a file like another. */
  view = source_new (&self->limits);
  view->bytes = g_bytes_ref (bytes);
  view->whole = import_source_ref (self);
  view->file = file;
  g_ptr_array_add (view->names, g_strdup (import_source_name (self, file)));
  return view;
}

ImportSource *
import_source_ref_whole (ImportSource *self, size_t *file)
{
  *file = self->file;
  return import_source_ref (self->whole != NULL ? self->whole : self);
}

const char *
import_source_text (ImportSource *self, size_t *length, GError **error)
{
  gsize size;
  const char *data;

  g_assert (self->bytes != NULL);
  if (self->text.text == NULL) {
    data = g_bytes_get_data (self->bytes, &size);
    if (!html_decode (data == NULL ? "" : data, size, NULL, &self->text, error))
      return NULL;
  }
  *length = self->text.length;
  return self->text.text;
}

/* vault.c: a folder of notes that Cuttings and the user both write in, on the disk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/vault.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "export/export-disk.h"
#include "export/export-error.h"
#include "export/managed-file.h"
#include "export/vault-cache.h"

/* Properties are read from so many bytes of a file: descriptions are long, articles are
 * longer. */
#define HEAD_BYTES (64 * 1024)

/* The stamp of a file that is to be looked at when its clipping is wanted again. */
#define UNKNOWN "-"

#define NS_PER_S G_GINT64_CONSTANT (1000000000)

struct Vault {
  char *path;
  bool dry_run;
  char *cached_text; /* as it is on the disk; "" */
  VaultCache *before, *after;
  GHashTable *taken; /* names in use at the top, case-folded */
};

/* ---- small things ---- */

static char *
full_path (const Vault *self, const char *path)
{
  return g_build_filename (self->path, path, NULL);
}

/* @what: the beginning of the sentence */
static bool
fail (GError **error, const char *path, const char *what, const char *why)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE, "“%s” %s: %s", shown, what,
               why);
  return false;
}

static bool
write_text (const Vault *self, const char *path, const char *text, GError **error)
{
  g_autofree char *full = full_path (self, path);

  return self->dry_run || (export_disk_make_folder (self->path, error) &&
                           export_disk_write (full, text, strlen (text), error));
}

/* A file that is new has nobody's words in it yet: that it is on the disk for certain is
 * seen to once, before the sync says that it is done. */
static bool
write_new (const Vault *self, const char *path, const char *text, GError **error)
{
  g_autofree char *full = full_path (self, path);

  return self->dry_run || (export_disk_make_folder (self->path, error) &&
                           export_disk_put (full, text, strlen (text), error));
}

static char *
read_text (const Vault *self, const char *path, GError **error)
{
  g_autofree char *full = full_path (self, path);
  g_autofree char *text = NULL;
  g_autoptr (GError) problem = NULL;
  gsize length;

  if (!g_file_get_contents (full, &text, &length, &problem)) {
    fail (error, full, "cannot be read", problem->message);
    return NULL;
  }
  if (strlen (text) != length) {
    fail (error, full, "is left alone", "it is no text");
    return NULL;
  }
  return g_steal_pointer (&text);
}

static bool
stat_file (const Vault *self, const char *path, int64_t *changed_ns, int64_t *size)
{
  g_autofree char *full = full_path (self, path);
  struct stat info;

  if (lstat (full, &info) != 0 || !S_ISREG (info.st_mode))
    return false;
  *changed_ns = info.st_mtim.tv_sec * NS_PER_S + info.st_mtim.tv_nsec;
  *size = info.st_size;
  return true;
}

/* Names that differ in case only are one file on macOS and Windows. */
static bool
take_name (Vault *self, const char *name)
{
  return g_hash_table_add (self->taken, g_utf8_casefold (name, -1));
}

/* ---- opening and saving ---- */

Vault *
vault_open (const char *path, bool dry_run, GError **error)
{
  g_autofree char *cache = g_build_filename (path, VAULT_CACHE_NAME, NULL);
  Vault *self;

  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_DIR)) {
    fail (error, path, "cannot be synced to", "it is no folder");
    return NULL;
  }
  self = g_new0 (Vault, 1);
  self->path = g_strdup (path);
  self->dry_run = dry_run;
  if (!g_file_get_contents (cache, &self->cached_text, NULL, NULL))
    self->cached_text = g_strdup ("");
  self->before = vault_cache_parse (self->cached_text);
  self->after = vault_cache_new ();
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
vault_free (Vault *self)
{
  g_free (self->path);
  g_free (self->cached_text);
  vault_cache_free (self->before);
  vault_cache_free (self->after);
  g_hash_table_unref (self->taken);
  g_free (self);
}

const char *
vault_get_preset (const Vault *self)
{
  return self->before->preset;
}

void
vault_set_preset (Vault *self, const char *preset)
{
  g_free (self->after->preset);
  self->after->preset = g_strdup (preset);
}

bool
vault_save (Vault *self, GError **error)
{
  g_autofree char *text = vault_cache_format (self->after);

  if (self->dry_run || g_str_equal (text, self->cached_text))
    return true;
  if (!export_disk_make_folder (self->path, error) ||
      !export_disk_flush (self->path, error) ||
      !write_text (self, VAULT_CACHE_NAME, text, error))
    return false;
  g_free (self->cached_text);
  self->cached_text = g_steal_pointer (&text);
  return true;
}

/* ---- scanning ---- */

/* The beginning of a file, up to HEAD_BYTES. (transfer full) (nullable) */
static char *
read_head (const char *path)
{
  g_autofree char *head = g_malloc (HEAD_BYTES + 1);
  int file = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);
  ssize_t length;

  if (file < 0)
    return NULL;
  length = read (file, head, HEAD_BYTES);
  close (file);
  if (length <= 0)
    return NULL;
  head[length] = '\0';
  return g_steal_pointer (&head);
}

/* Whether the file is as the last sync left it, in this place. */
static bool
is_untouched (const VaultEntry *entry, int64_t changed_ns, int64_t size)
{
  return entry != NULL && entry->changed_ns == changed_ns && entry->size == size;
}

static void
scan_file (Vault *self, const char *path, GPtrArray *files)
{
  const VaultEntry *entry = g_hash_table_lookup (self->before->by_path, path);
  g_autofree char *uuid = NULL;
  bool untouched;
  int64_t changed_ns, size;
  SyncFile *file;

  if (!stat_file (self, path, &changed_ns, &size))
    return;
  untouched = is_untouched (entry, changed_ns, size);
  if (untouched) {
    uuid = g_strdup (entry->uuid);
  } else {
    g_autofree char *full = full_path (self, path);
    g_autofree char *head = read_head (full);

    uuid = head == NULL ? NULL : managed_file_find_id (head);
  }
  if (uuid == NULL)
    return;
  file = g_new0 (SyncFile, 1);
  file->path = g_strdup (path);
  file->known = g_hash_table_contains (self->before->by_uuid, uuid);
  file->uuid = g_steal_pointer (&uuid);
  if (untouched && g_strcmp0 (self->before->preset, self->after->preset) == 0)
    file->stamp = g_strdup (entry->stamp);
  g_ptr_array_add (files, file);
}

static bool
is_folder (const Vault *self, const char *path)
{
  g_autofree char *full = full_path (self, path);
  struct stat info;

  return lstat (full, &info) == 0 && S_ISDIR (info.st_mode);
}

static void
scan_entry (Vault *self, const char *folder, const char *name, GPtrArray *files,
            GQueue *folders)
{
  g_autofree char *path =
      *folder == '\0' ? g_strdup (name) : g_build_filename (folder, name, NULL);

  if (*name == '.')
    return;
  if (g_str_has_suffix (name, ".md")) {
    g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".md"));

    if (*folder == '\0')
      take_name (self, stem);
    scan_file (self, path, files);
  } else if (is_folder (self, path)) {
    g_queue_push_tail (folders, g_steal_pointer (&path));
  }
}

GPtrArray *
vault_scan (Vault *self, GError **error)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify)sync_file_free);
  GQueue folders = G_QUEUE_INIT;

  g_queue_push_tail (&folders, g_strdup (""));
  while (!g_queue_is_empty (&folders)) {
    g_autofree char *folder = g_queue_pop_head (&folders);
    g_autofree char *full = full_path (self, folder);
    g_autoptr (GError) problem = NULL;
    g_autoptr (GDir) dir = g_dir_open (full, 0, &problem);
    const char *name;

    if (dir == NULL && !g_error_matches (problem, G_FILE_ERROR, G_FILE_ERROR_NOENT)) {
      fail (error, full, "cannot be read", problem->message);
      g_queue_clear_full (&folders, g_free);
      g_ptr_array_unref (files);
      return NULL;
    }
    while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
      scan_entry (self, folder, name, files, &folders);
  }
  return files;
}

/* ---- writing ---- */

/* Notes how the file is on the disk now. */
static void
remember (Vault *self, const char *path, const char *uuid, const char *stamp)
{
  VaultEntry entry = {.path = (char *)path, .uuid = (char *)uuid, .stamp = (char *)stamp};

  if (stat_file (self, path, &entry.changed_ns, &entry.size))
    vault_cache_add (self->after, &entry);
}

void
vault_keep (Vault *self, const SyncFile *file)
{
  remember (self, file->path, file->uuid, file->stamp != NULL ? file->stamp : UNKNOWN);
}

char *
vault_way_up (const SyncFile *file)
{
  GString *way = g_string_new (NULL);

  for (const char *at = file->path; (at = strchr (at, '/')) != NULL; at++)
    g_string_append (way, "../");
  return g_string_free (way, FALSE);
}

static bool
is_free (Vault *self, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".md", NULL);
  g_autofree char *full = full_path (self, file);

  return take_name (self, name) && !g_file_test (full, G_FILE_TEST_EXISTS);
}

bool
vault_create (Vault *self, char **names, const SyncClip *clip, const char *fresh,
              char **path, GError **error)
{
  g_autofree char *sealed = managed_file_seal (fresh);
  g_autofree char *file = NULL;

  while (*names != NULL && !is_free (self, *names))
    names++;
  file = g_strconcat (*names != NULL ? *names : clip->uuid, ".md", NULL);
  if (!write_new (self, file, sealed, error))
    return false;
  remember (self, file, clip->uuid, clip->stamp);
  *path = g_steal_pointer (&file);
  return true;
}

/* The path of the @n-th conflict copy of a file. */
static char *
copy_path (const char *path, unsigned n)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".md"));

  return n == 1 ? g_strconcat (stem, " (conflict).md", NULL)
                : g_strdup_printf ("%s (conflict %u).md", stem, n);
}

/* Keeps the user's version; one that is kept already, from a sync that did not come to its
 * end, is not kept twice. */
static bool
keep_copy (Vault *self, const char *path, const char *existing, char **copy,
           GError **error)
{
  g_autofree char *text = managed_file_conflict_copy (existing);

  for (unsigned n = 1;; n++) {
    g_autofree char *candidate = copy_path (path, n);
    g_autofree char *full = full_path (self, candidate);
    g_autofree char *there = NULL;
    bool is_there = g_file_test (full, G_FILE_TEST_EXISTS);

    if (is_there &&
        (!g_file_get_contents (full, &there, NULL, NULL) || !g_str_equal (there, text)))
      continue;
    if (!is_there && !write_text (self, candidate, text, error))
      return false;
    *copy = g_steal_pointer (&candidate);
    return true;
  }
}

bool
vault_update (Vault *self, const SyncFile *file, const SyncClip *clip, const char *fresh,
              VaultOutcome *outcome, char **copy, GError **error)
{
  g_autofree char *existing = read_text (self, file->path, error);
  g_autofree char *merged = NULL;
  bool conflict;

  if (existing == NULL)
    return false;
  merged = managed_file_merge (existing, fresh, &conflict);
  if (conflict && !keep_copy (self, file->path, existing, copy, error))
    return false;
  *outcome = conflict                         ? VAULT_CONFLICT
             : g_str_equal (existing, merged) ? VAULT_SAME
                                              : VAULT_WRITTEN;
  if (*outcome != VAULT_SAME && !write_text (self, file->path, merged, error))
    return false;
  remember (self, file->path, clip->uuid, clip->stamp);
  return true;
}

bool
vault_flag (Vault *self, const SyncFile *file, VaultOutcome *outcome, GError **error)
{
  g_autofree char *existing = read_text (self, file->path, error);
  g_autofree char *flagged = NULL;

  if (existing == NULL)
    return false;
  flagged = managed_file_set_deleted (existing, true);
  *outcome = g_str_equal (existing, flagged) ? VAULT_SAME : VAULT_WRITTEN;
  if (*outcome == VAULT_WRITTEN && !write_text (self, file->path, flagged, error))
    return false;
  remember (self, file->path, file->uuid, SYNC_DELETED);
  return true;
}

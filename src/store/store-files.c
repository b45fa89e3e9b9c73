/* store-files.c: files that are copied, linked and removed without being lost half-way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define COPY_SIZE (1024 * 1024)

bool
store_files_fail (const char *path, int reason, GError **error)
{
  StoreErrorCode code = reason == ENOSPC || reason == EDQUOT  ? STORE_ERROR_FULL
                        : reason == EROFS || reason == EACCES ? STORE_ERROR_READ_ONLY
                                                              : STORE_ERROR_FAILED;

  g_set_error (error, STORE_ERROR, code, "“%s” cannot be written: %s", path,
               g_strerror (reason));
  return false;
}

bool
store_files_sync_folder (const char *folder)
{
  int file = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  bool synced = file >= 0 && fsync (file) == 0;

  if (file >= 0)
    close (file);
  return synced;
}

bool
store_files_make_folder (const char *folder, GError **error)
{
  return g_mkdir_with_parents (folder, 0700) == 0 ||
         store_files_fail (folder, errno, error);
}

/* ---- writing ---- */

/* A file that is being written under another name beside its own. */
typedef struct {
  char *temporary;
  int file; /* -1 when it could not be made */
} Draft;

static void
draft_init (Draft *self, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  self->temporary = g_strconcat (folder, "/.new-XXXXXX", NULL);
  self->file = g_mkstemp_full (self->temporary, O_WRONLY | O_CLOEXEC, 0600);
}

static bool
draft_write (Draft *self, const char *data, size_t size)
{
  while (size > 0) {
    ssize_t n = write (self->file, data, size);

    if (n < 0 && errno != EINTR)
      return false;
    if (n > 0) {
      data += n;
      size -= (size_t)n;
    }
  }
  return true;
}

static bool
draft_copy (Draft *self, int from)
{
  g_autofree char *buffer = g_malloc (COPY_SIZE);

  for (;;) {
    ssize_t n = read (from, buffer, COPY_SIZE);

    if (n == 0)
      return true;
    if (n < 0 && errno != EINTR)
      return false;
    if (n > 0 && !draft_write (self, buffer, (size_t)n))
      return false;
  }
}

/* Gives it its name if it was @written, and ends it; errno says why not. */
static bool
draft_end (Draft *self, const char *path, bool written)
{
  bool done = written && fdatasync (self->file) == 0;
  int reason = errno;

  if (self->file >= 0 && close (self->file) != 0 && done) {
    reason = errno;
    done = false;
  }
  if (done && g_rename (self->temporary, path) != 0) {
    reason = errno;
    done = false;
  }
  if (!done && self->file >= 0)
    g_unlink (self->temporary);
  g_free (self->temporary);
  errno = reason;
  return done;
}

bool
store_files_write (const char *path, GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  Draft draft;

  draft_init (&draft, path);
  return draft_end (&draft, path, draft.file >= 0 && draft_write (&draft, data, size)) ||
         store_files_fail (path, errno, error);
}

bool
store_files_copy (const char *from, const char *to, GError **error)
{
  int source = open (from, O_RDONLY | O_CLOEXEC);
  Draft draft;
  bool copied;

  if (source < 0)
    return store_files_fail (from, errno, error);
  draft_init (&draft, to);
  copied = draft_end (&draft, to, draft.file >= 0 && draft_copy (&draft, source)) ||
           store_files_fail (to, errno, error);
  close (source);
  return copied;
}

/* ---- linking ---- */

static bool
is_same_file (const char *a, const char *b)
{
  struct stat first, second;

  return stat (a, &first) == 0 && stat (b, &second) == 0 &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

bool
store_files_link (const char *from, const char *to, GError **error)
{
  g_autofree char *temporary = NULL;

  if (link (from, to) == 0 || is_same_file (from, to))
    return true;
  temporary = g_strconcat (to, ".new", NULL);
  if (link (from, temporary) != 0)
    return store_files_copy (from, to, error);
  if (g_rename (temporary, to) == 0)
    return true;
  store_files_fail (to, errno, error);
  g_unlink (temporary);
  return false;
}

/* ---- whole folders ---- */

static bool
link_in (GDir *dir, const char *from, const char *to, GError **error)
{
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *source = g_build_filename (from, name, NULL);
    g_autofree char *target = g_build_filename (to, name, NULL);
    bool linked = g_file_test (source, G_FILE_TEST_IS_DIR)
                      ? store_files_link_folder (source, target, error)
                      : store_files_link (source, target, error);

    if (!linked)
      return false;
  }
  return true;
}

bool
store_files_link_folder (const char *from, const char *to, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);

  if (dir == NULL)
    return true;
  if (!store_files_make_folder (to, error) || !link_in (dir, from, to, error))
    return false;
  return store_files_sync_folder (to) || store_files_fail (to, errno, error);
}

typedef void (*PathFunc) (const char *path, gpointer data);

static void
each_in (const char *folder, PathFunc func, gpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    func (path, data);
  }
}

static void
remove_one (const char *path, gpointer data)
{
  store_files_remove (path);
}

void
store_files_remove (const char *path)
{
  if (unlink (path) == 0 || errno == ENOENT)
    return;
  each_in (path, remove_one, NULL);
  rmdir (path);
}

static void
add_size (const char *path, gpointer data)
{
  *(uint64_t *)data += store_files_measure (path);
}

uint64_t
store_files_measure (const char *path)
{
  struct stat about;
  uint64_t size = 0;

  if (lstat (path, &about) != 0)
    return 0;
  if (!S_ISDIR (about.st_mode))
    return (uint64_t)about.st_size;
  each_in (path, add_size, &size);
  return size;
}

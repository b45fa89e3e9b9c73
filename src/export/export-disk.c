/* export-disk.c: folders and small files on the disk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-disk.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "export/export-error.h"

bool
export_disk_make_folder (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0755) == 0)
    return true;
  g_set_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE,
               "The folder “%s” cannot be made: %s", path, g_strerror (errno));
  return false;
}

bool
export_disk_write (const char *path, const char *bytes, gsize length, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (g_file_set_contents_full (path, bytes, (gssize)length,
                                G_FILE_SET_CONTENTS_CONSISTENT, 0644, &problem))
    return true;
  g_set_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE,
               "The file “%s” cannot be written: %s", path, problem->message);
  return false;
}

static bool
fail (const char *path, int number, GError **error)
{
  g_set_error (error, EXPORT_ERROR,
               number == ENOSPC || number == EDQUOT ? EXPORT_ERROR_DISK_FULL
                                                    : EXPORT_ERROR_CANNOT_WRITE,
               "The file “%s” cannot be written: %s", path, g_strerror (number));
  return false;
}

static bool
write_all (int file, const char *bytes, gsize length)
{
  while (length > 0) {
    ssize_t n = write (file, bytes, length);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return false;
    bytes += n;
    length -= (gsize)n;
  }
  return true;
}

bool
export_disk_put (const char *path, const char *bytes, gsize length, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *partial = g_build_filename (folder, ".cuttings-XXXXXX", NULL);
  int file = g_mkstemp_full (partial, O_WRONLY | O_CLOEXEC, 0644), number;
  bool written;

  if (file < 0)
    return fail (path, errno, error);
  written = write_all (file, bytes, length);
  number = errno;
  close (file);
  if (written && g_rename (partial, path) == 0)
    return true;
  if (written)
    number = errno;
  g_unlink (partial);
  return fail (path, number, error);
}

bool
export_disk_flush (const char *folder, GError **error)
{
  int file = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  bool flushed = file >= 0 && syncfs (file) == 0;
  int number = errno;

  if (file >= 0)
    close (file);
  return flushed || fail (folder, number, error);
}

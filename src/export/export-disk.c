/* export-disk.c: folders and small files on the disk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-disk.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "export/export-sink.h"

bool
export_disk_make_folder (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0755) == 0)
    return true;
  g_set_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE,
               "The folder “%s” cannot be made: %s", path, g_strerror (errno));
  return false;
}

static bool
write_file (const char *path, const char *bytes, gsize length, bool one_of_many,
            GError **error)
{
  g_autoptr (ExportSink) sink = export_sink_open_file (path, one_of_many, error);

  return sink != NULL && export_sink_write (sink, bytes, length, error) &&
         export_sink_commit (sink, error);
}

bool
export_disk_put (const char *path, const char *bytes, gsize length, GError **error)
{
  return write_file (path, bytes, length, true, error);
}

bool
export_disk_write (const char *path, const char *bytes, gsize length, GError **error)
{
  return write_file (path, bytes, length, false, error);
}

bool
export_disk_flush (const char *folder, GError **error)
{
  int file = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  bool flushed = file >= 0 && syncfs (file) == 0;

  if (!flushed)
    export_error_set (error, folder, errno);
  if (file >= 0)
    close (file);
  return flushed;
}

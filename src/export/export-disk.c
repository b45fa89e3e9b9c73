/* export-disk.c: folders and small files on the disk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-disk.h"

#include <errno.h>
#include <glib/gstdio.h>

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

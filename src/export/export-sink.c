/* export-sink.c: a file that appears when all of it is written, and not before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-sink.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Small pieces are gathered to this much: one system call for a hundred rows. */
#define BUFFER (64 * 1024)

struct ExportSink {
  char *path; /* NULL for a stream */
  char *partial;
  int file;
  bool one_of_many;
  GString *buffer;
};

static bool
fail (const char *name, int number, GError **error)
{
  export_error_set (error, name, number);
  return false;
}

static const char *
name_of (const ExportSink *self)
{
  return self->path != NULL ? self->path : "-";
}

static ExportSink *
sink_new (int file)
{
  ExportSink *self = g_new0 (ExportSink, 1);

  self->file = file;
  self->buffer = g_string_sized_new (BUFFER);
  return self;
}

ExportSink *
export_sink_open_file (const char *path, bool one_of_many, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *partial = g_build_filename (folder, ".cuttings-XXXXXX", NULL);
  ExportSink *self;
  int file;

  if (g_file_test (path, G_FILE_TEST_IS_DIR)) {
    fail (path, EISDIR, error);
    return NULL;
  }
  file = g_mkstemp_full (partial, O_WRONLY | O_CLOEXEC, 0666);
  if (file < 0) {
    fail (path, errno, error);
    return NULL;
  }
  self = sink_new (file);
  self->path = g_strdup (path);
  self->partial = g_steal_pointer (&partial);
  self->one_of_many = one_of_many;
  return self;
}

ExportSink *
export_sink_open (const ExportTarget *target, GError **error)
{
  g_autofree char *folder = NULL;

  g_assert (!target->to_folder);
  if (target->stream > 0)
    return sink_new (target->stream);
  folder = g_path_get_dirname (target->path);
  if (g_mkdir_with_parents (folder, 0755) != 0) {
    fail (target->path, errno, error);
    return NULL;
  }
  return export_sink_open_file (target->path, target->one_of_many, error);
}

static bool
write_all (ExportSink *self, const char *bytes, size_t length, GError **error)
{
  while (length > 0) {
    ssize_t n = write (self->file, bytes, length);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return fail (name_of (self), errno, error);
    bytes += n;
    length -= (size_t)n;
  }
  return true;
}

static bool
flush (ExportSink *self, GError **error)
{
  bool written = write_all (self, self->buffer->str, self->buffer->len, error);

  g_string_truncate (self->buffer, 0);
  return written;
}

bool
export_sink_write (ExportSink *self, const void *bytes, size_t length, GError **error)
{
  if (self->buffer->len + length > BUFFER && !flush (self, error))
    return false;
  if (length > BUFFER)
    return write_all (self, bytes, length, error);
  g_string_append_len (self->buffer, bytes, (gssize)length);
  return true;
}

/* Some file systems cannot sync, and say so: that is no failure. */
static bool
sync_file (int file)
{
  return fsync (file) == 0 || errno == EINVAL || errno == ENOSYS;
}

bool
export_sink_commit (ExportSink *self, GError **error)
{
  if (!flush (self, error))
    return false;
  if (self->path == NULL)
    return true;
  if ((!self->one_of_many && !sync_file (self->file)) ||
      g_rename (self->partial, self->path) != 0)
    return fail (self->path, errno, error);
  g_clear_pointer (&self->partial, g_free);
  return true;
}

void
export_sink_free (ExportSink *self)
{
  if (self->path != NULL)
    close (self->file);
  if (self->partial != NULL)
    g_unlink (self->partial);
  g_free (self->path);
  g_free (self->partial);
  g_string_free (self->buffer, TRUE);
  g_free (self);
}

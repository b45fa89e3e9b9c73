/* bench-export.c: clippings leave in each format, against bare writes of the same files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-export [NUMBER]   (10,000 clippings by default)
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bench-library.h"
#include "bench-measure.h"
#include "library/library.h"

typedef struct {
  CuttingsLibrary *library;
  char *folder; /* everything is below it */
  GArray *ids;
} Bench;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **answer)
{
  while (*answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *answer;
}

static void
fill_library (const char *path, unsigned n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StoreDb) db = store_db_open (path, STORE_OPEN_WRITE, &error);

  if (db == NULL || !bench_library_fill (db, n, 100, &error))
    bench_die (error);
}

static void
open_library (Bench *self, const char *path)
{
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) found = NULL;
  g_autoptr (GError) error = NULL;

  self->library = cuttings_library_new (path);
  cuttings_library_open_async (self->library, NULL, answered_cb, &opened);
  if (!cuttings_library_open_finish (self->library, wait_for (&opened), &error))
    bench_die (error);
  cuttings_library_query_async (self->library, &(Query){0}, NULL, answered_cb, &found);
  self->ids = cuttings_library_query_finish (self->library, wait_for (&found), &error);
  if (self->ids == NULL)
    bench_die (error);
}

static double
export_all (Bench *self, const ExportFormat *format, const char *path)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  double begun = bench_wall_ms ();
  const LibraryExportRequest request = {
      .format = format,
      .clip_ids = (const int64_t *)(gpointer)self->ids->data,
      .n = self->ids->len,
      .target = target,
      .to_folder = library_format_makes_folder (format, self->ids->len),
  };

  cuttings_library_export_async (self->library, &request, NULL, NULL, NULL, answered_cb,
                                 &answer);
  if (!cuttings_library_export_finish (self->library, wait_for (&answer), &error))
    bench_die (error);
  return bench_wall_ms () - begun;
}

/* ---- the same bytes, and nothing else ---- */

static double
write_bare (const char *path, const char *bytes, gsize length)
{
  double begun = bench_wall_ms ();
  int file = g_open (path, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0644);

  if (file < 0 || write (file, bytes, length) != (ssize_t)length) {
    fprintf (stderr, "%s cannot be written\n", path);
    exit (EXIT_FAILURE);
  }
  close (file);
  return bench_wall_ms () - begun;
}

/* Writes what is at @from again at @to; adds up the sizes. */
static double
copy_bare (const char *from, const char *to, double *megabytes)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  g_autofree char *bytes = NULL;
  gsize length;
  double ms = 0;

  if (dir != NULL) {
    const char *name;

    g_mkdir (to, 0755);
    while ((name = g_dir_read_name (dir)) != NULL) {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);

      ms += copy_bare (source, target, megabytes);
    }
    return ms;
  }
  if (!g_file_get_contents (from, &bytes, &length, NULL))
    return 0;
  *megabytes += (double)length / 1e6;
  return write_bare (to, bytes, length);
}

static void
measure (Bench *self, const ExportFormat *format)
{
  g_autofree char *ours = g_build_filename (self->folder, format->id, NULL);
  g_autofree char *bare = g_strconcat (ours, ".bare", NULL);
  double megabytes = 0;
  double ms = export_all (self, format, ours);
  double bare_ms = copy_bare (ours, bare, &megabytes);

  printf (
      "%-18s %8.1f MB %8.0f ms %8.0f a second   bare %8.0f ms   %6.2f of bare speed\n",
      format->id, megabytes, ms, self->ids->len / (ms / 1000), bare_ms, bare_ms / ms);
  fflush (stdout);
}

int
main (int argc, char **argv)
{
  unsigned n = argc > 1 ? (unsigned)strtoul (argv[1], NULL, 10) : 10000;
  Bench self = {.folder = g_dir_make_tmp ("cuttings-bench-XXXXXX", NULL)};
  g_autofree char *path = g_build_filename (self.folder, "library.db", NULL);
  const char *const clean[] = {"rm", "-rf", self.folder, NULL};
  const ExportFormat *format;

  fill_library (path, n);
  open_library (&self, path);
  for (size_t i = 0; (format = library_format_nth (i)) != NULL; i++)
    measure (&self, format);
  cuttings_library_close (self.library);
  g_object_unref (self.library);
  g_array_unref (self.ids);
  g_spawn_sync (NULL, (char **)clean, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                NULL, NULL);
  g_free (self.folder);
  return EXIT_SUCCESS;
}

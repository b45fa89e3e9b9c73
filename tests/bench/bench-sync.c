/* bench-sync.c: a folder of notes, written first and then found as it should be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-sync [CLIPPINGS]   (10,000 without)
 * Beside the first sync stands the bare writing of files of the same size, in the same
 * way; the second has to take less than 2 s and to touch nothing.
 */

#include <glib/gstdio.h>
#include <stdlib.h>

#include "bench-library.h"
#include "bench-measure.h"
#include "library/library-sync.h"

#define GOAL_MS 2000

/* Bytes of a note of the library that is made here, about. */
#define NOTE_BYTES 6500

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer answer)
{
  *(GAsyncResult **)answer = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **answer)
{
  while (*answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (answer);
}

static void
make_library (const char *path, unsigned n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StoreDb) db = store_db_open (path, STORE_OPEN_WRITE, &error);

  if (db == NULL || !bench_library_fill (db, n, 1000, &error))
    bench_die (error);
}

static CuttingsLibrary *
open_library (const char *path)
{
  CuttingsLibrary *library = cuttings_library_new (path);
  GAsyncResult *answer = NULL;
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GError) error = NULL;

  cuttings_library_open_async (library, NULL, answered_cb, &answer);
  opened = wait_for (&answer);
  if (!cuttings_library_open_finish (library, opened, &error))
    bench_die (error);
  return library;
}

/* Milliseconds on the wall; how many files it has written. */
static double
sync_once (CuttingsLibrary *library, const char *folder, unsigned *written)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  double begun = bench_wall_ms ();
  GAsyncResult *answer = NULL;
  g_autoptr (GAsyncResult) synced = NULL;
  g_autoptr (LibrarySyncReport) report = NULL;
  g_autoptr (GError) error = NULL;

  cuttings_library_sync_async (library, &(LibrarySyncRequest){.folder = file}, NULL, NULL,
                               NULL, answered_cb, &answer);
  synced = wait_for (&answer);
  report = cuttings_library_sync_finish (library, synced, &error);
  if (report == NULL)
    bench_die (error);
  *written = report->items->len;
  return bench_wall_ms () - begun;
}

static double
write_bare (const char *folder, unsigned n)
{
  g_autofree char *text = g_strnfill (NOTE_BYTES, 'x');
  double begun;

  g_mkdir_with_parents (folder, 0700);
  begun = bench_wall_ms ();
  for (unsigned i = 0; i < n; i++) {
    g_autofree char *path = g_strdup_printf ("%s/%u.md", folder, i);
    g_autoptr (GError) error = NULL;

    if (!g_file_set_contents_full (path, text, NOTE_BYTES, G_FILE_SET_CONTENTS_CONSISTENT,
                                   0644, &error))
      bench_die (error);
  }
  return bench_wall_ms () - begun;
}

static void
print (const char *name, double ms, double bare_ms, double goal_ms)
{
  g_autoptr (GArray) times = bench_times_new (), bare = bench_times_new ();

  bench_times_add (times, ms);
  bench_times_add (bare, bare_ms);
  bench_print_row (name, times, bare_ms > 0 ? bare : NULL, goal_ms);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *inside = g_build_filename (path, name, NULL);
    remove_folder (inside);
    g_remove (inside);
  }
}

int
main (int argc, char **argv)
{
  unsigned n = argc > 1 ? (unsigned)strtoul (argv[1], NULL, 10) : 10000, written;
  g_autofree char *folder = g_dir_make_tmp ("cuttings-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autofree char *vault = g_build_filename (folder, "vault", NULL);
  g_autofree char *bare = g_build_filename (folder, "bare", NULL);
  CuttingsLibrary *library;
  double first, second, bare_ms;

  make_library (path, n);
  library = open_library (path);
  bare_ms = write_bare (bare, n);
  first = sync_once (library, vault, &written);
  bench_print_heading ("a folder of notes");
  print ("first sync, beside bare writes", first, bare_ms, 2 * bare_ms);
  second = sync_once (library, vault, &written);
  print ("second sync, nothing to do", second, 0, GOAL_MS);
  g_print ("%u files written by the second\n", written);
  cuttings_library_close (library);
  g_object_unref (library);
  remove_folder (folder);
  g_rmdir (folder);
  return 0;
}

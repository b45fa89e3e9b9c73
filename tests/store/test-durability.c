/* test-durability.c: a program that is killed while it saves has lost nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child saves as fast as it can and tells of each save once it is committed; it is
 * killed at a random moment, 50 times, the first times while it still makes the
 * library.  What it told of is there, whole, and nothing is there by half.
 */

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"
#include "store/store-blobs.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-highlights.h"
#include "store/store-undo.h"

#define N_KILLS 50

/* Saves of a child before its last moments begin, and how long these are: about as long
 * as one save takes. */
#define MAX_SAVES 4
#define MAX_DELAY_US 20000

/* A message of the child: a UUID and a line feed. */
#define MESSAGE 37

/* Every third is so large that it is kept in a file. */
static Capture *
make_capture (GRand *rand, int n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  size_t size = n % 3 == 0 ? 120000 : 3000;
  Capture *capture = fixture_capture ("Title", "");
  guint8 *raw = g_malloc (size);

  for (size_t i = 0; i < size; i++)
    raw[i] = (guint8)g_rand_int (rand);
  g_bytes_unref (capture->raw);
  capture->raw = g_bytes_new_take (raw, size);
  for (int i = 0; i < 200; i++)
    g_string_append_printf (text, "w%d ", g_rand_int_range (rand, 0, 5000));
  g_free (capture->article->text);
  capture->article->text = g_strdup (text->str);
  return capture;
}

/* The whole save, as the library does it. */
static bool
save (StoreDb *db, StoreUndo *undo, GRand *rand, int n, char **uuid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = fixture_clip ("Title", "https://example.org/a");
  g_autoptr (Capture) capture = make_capture (rand, n);
  g_autoptr (Highlight) highlight = highlight_new ();

  g_ptr_array_add (clip->tags, g_strdup_printf ("tag%d", n % 7));
  if (!store_captures_write_files (db, capture, &error) ||
      !store_undo_begin (undo, db, "Save", &error) ||
      !store_clips_insert (db, clip, &error) ||
      !store_captures_insert (db, clip->id, capture, &error))
    return false;
  highlight->clip_id = clip->id;
  highlight->capture_id = capture->id;
  highlight->made.exact = g_strdup ("w1");
  highlight->made.prefix = g_strdup ("");
  highlight->made.suffix = g_strdup ("");
  if (!store_highlights_insert (db, highlight, &error) ||
      !store_undo_commit (undo, db, &error))
    return false;
  *uuid = g_strdup (clip->uuid);
  return true;
}

G_GNUC_NORETURN static void
save_until_killed (const char *path, int pipe, guint32 seed)
{
  g_autoptr (GError) error = NULL;
  StoreDb *db = store_db_open (path, STORE_OPEN_WRITE, &error);
  StoreUndo *undo = store_undo_new ();
  GRand *rand = g_rand_new_with_seed (seed);

  /* What UUIDs are made of has been copied by fork(). */
  g_random_set_seed (seed);
  if (db == NULL)
    _exit (2);
  for (int n = 0;; n++) {
    g_autofree char *uuid = NULL, *message = NULL;

    if (!save (db, undo, rand, n, &uuid))
      _exit (3);
    message = g_strconcat (uuid, "\n", NULL);
    if (write (pipe, message, MESSAGE) != MESSAGE)
      _exit (4);
  }
}

/* Reads what the child tells of, up to @max saves; fewer when it is dead. */
static void
read_messages (int pipe, unsigned max, GPtrArray *uuids)
{
  char message[MESSAGE];

  for (unsigned i = 0; i < max && read (pipe, message, MESSAGE) == MESSAGE; i++)
    g_ptr_array_add (uuids, g_strndup (message, MESSAGE - 1));
}

static void
save_and_kill (Fixture *self, GRand *rand, GPtrArray *uuids)
{
  int ends[2], status;
  guint32 seed = g_rand_int (rand);
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    close (ends[0]);
    save_until_killed (self->path, ends[1], seed);
  }
  close (ends[1]);
  read_messages (ends[0], (unsigned)g_rand_int_range (rand, 0, MAX_SAVES + 1), uuids);
  g_usleep ((gulong)g_rand_int_range (rand, 0, MAX_DELAY_US));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  read_messages (ends[0], UINT_MAX, uuids);
  close (ends[0]);
}

/* A clipping with all that was saved with it, and its bytes. */
static void
assert_is_whole (Fixture *self, int64_t id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = store_clips_load (self->db, id, &error);
  g_autoptr (Capture) capture = store_captures_load_latest (self->db, id, &error);
  g_autoptr (GBytes) raw = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (clip->tags->len, ==, 1);
  g_assert_cmpuint (clip->n_highlights, ==, 1);
  raw = store_captures_load_raw (self->db, capture->id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (raw), >=, 3000);
}

static void
assert_nothing_is_lost (Fixture *self, const GPtrArray *uuids)
{
  g_autoptr (GError) error = NULL;

  self->db = store_db_open (self->path, STORE_OPEN_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (store_db_check (self->db, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM pragma_foreign_key_check"),
                   ==, 0);
  for (guint i = 0; i < uuids->len; i++) {
    int64_t id;

    store_clips_find_uuid (self->db, g_ptr_array_index (uuids, i), &id, &error);
    g_assert_no_error (error);
  }
}

static void
test_kills (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20240229);
  g_autoptr (GPtrArray) uuids = g_ptr_array_new_with_free_func (g_free);
  int64_t last;

  for (int i = 0; i < N_KILLS; i++) {
    save_and_kill (self, rand, uuids);
    assert_nothing_is_lost (self, uuids);
    if (i + 1 < N_KILLS)
      g_clear_pointer (&self->db, store_db_close);
  }
  g_assert_cmpuint (uuids->len, >, N_KILLS);
  last = fixture_ask (self, "SELECT max (id) FROM clip");
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM clip"), >=, uuids->len);
  for (int64_t id = last; id > MAX (last - 50, 0); id--) {
    g_autoptr (GPtrArray) row = store_clips_load_rows (self->db, &id, 1, NULL);

    if (row->pdata[0] != NULL)
      assert_is_whole (self, id);
  }
  fixture_assert_index_is_right (self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/durability/killed-while-saving", Fixture, NULL, fixture_set_up_empty,
              test_kills, fixture_tear_down);
  return g_test_run ();
}

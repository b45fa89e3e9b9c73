/* test-faults.c: a disk that fails or loses its power at any moment costs no saved clipping
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A library is made and saved to while the 1st, 2nd, 3rd … call that changes something on
 * the disk is struck, until one run ends before the fault.  After each, the library opens,
 * is whole, and has every clipping whose save was acknowledged.
 */

#include <glib/gstdio.h>

#include "faulty-vfs.h"
#include "fixture.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-verify.h"

#define N_SAVES 3

/* No run has so many calls. */
#define MAX_CALLS 2000

typedef struct {
  const char *name;
  FaultyKind kind;
  unsigned seed; /* of the power cut */
} Case;

static const Case cases[] = {
    {"one-call-fails", FAULTY_ONCE, 0},
    {"one-write-finds-no-room", FAULTY_FULL, 0},
    {"the-disk-fails-for-good", FAULTY_ERROR, 0},
    {"the-power-goes", FAULTY_POWER, 0},
    {"the-power-goes-and-some-writes-were-faster", FAULTY_POWER, 1},
    {"the-power-goes-and-others-were-faster", FAULTY_POWER, 20240229},
};

/* ---- saving ---- */

/* The second is kept in a file. */
static Capture *
make_capture (int n)
{
  g_autofree char *text = g_strdup_printf ("The text of number %d, with words.", n);
  Capture *capture = fixture_capture ("A Title", text);

  if (n == 1) {
    size_t size = 80 * 1024;
    guint8 *raw = g_malloc (size);
    g_autoptr (GRand) rand = g_rand_new_with_seed (3);

    for (size_t i = 0; i < size; i++)
      raw[i] = (guint8)g_rand_int (rand);
    g_bytes_unref (capture->raw);
    capture->raw = g_bytes_new_take (raw, size);
  }
  return capture;
}

/* (transfer full): the UUID, when the save was acknowledged */
static char *
save (StoreDb *db, int n)
{
  g_autoptr (Clip) clip = fixture_clip ("A Title", "https://example.org/a");
  g_autoptr (Capture) capture = make_capture (n);

  if (!store_captures_write_files (db, capture, NULL) || !store_db_begin (db, NULL))
    return NULL;
  if (!store_clips_insert (db, clip, NULL) ||
      !store_captures_insert (db, clip->id, capture, NULL)) {
    store_db_rollback (db);
    return NULL;
  }
  return store_db_commit (db, NULL) ? g_strdup (clip->uuid) : NULL;
}

static GPtrArray *
run (Fixture *self)
{
  GPtrArray *saved = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (StoreDb) db = store_db_open (self->path, STORE_OPEN_WRITE, NULL);

  for (int i = 0; db != NULL && i < N_SAVES; i++) {
    char *uuid = save (db, i);

    if (uuid != NULL)
      g_ptr_array_add (saved, uuid);
  }
  return saved;
}

/* ---- looking ---- */

/* An unnamed file is no harm, and there may be one. */
static void
assert_is_whole (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VerifyReport) report = store_verify (self->db, NULL, NULL, &error);

  g_assert_no_error (error);
  for (int i = 0; i < N_VERIFY_KINDS; i++) {
    if (i != VERIFY_UNNAMED && report->n_found[i] > 0)
      g_error ("%s: %s", verify_kind_name ((VerifyKind)i), report->example[i]);
  }
}

static void
assert_has_all (Fixture *self, const GPtrArray *saved)
{
  for (guint i = 0; i < saved->len; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (Capture) capture = NULL;
    g_autoptr (GBytes) raw = NULL;
    int64_t id;

    store_clips_find_uuid (self->db, g_ptr_array_index (saved, i), &id, &error);
    g_assert_no_error (error);
    capture = store_captures_load_latest (self->db, id, &error);
    g_assert_no_error (error);
    raw = store_captures_load_raw (self->db, capture->id, &error);
    g_assert_no_error (error);
  }
}

/* One run with a fault at the call @at.  Returns: whether the fault came */
static bool
strike (const Case *row, unsigned at)
{
  Fixture fixture = {0};
  g_autoptr (GPtrArray) saved = NULL;
  g_autoptr (GError) error = NULL;
  bool struck;

  fixture_set_up_empty (&fixture, NULL);
  faulty_vfs_arm (row->kind, at);
  saved = run (&fixture);
  struck = faulty_vfs_disarm ();
  g_assert_true (struck || saved->len == N_SAVES);
  if (row->kind == FAULTY_POWER && struck) {
    g_autofree char *shared = g_strconcat (fixture.path, "-shm", NULL);

    g_unlink (shared); /* memory, in truth */
    faulty_vfs_cut_power (row->seed);
  }
  fixture.db = store_db_open (fixture.path, STORE_OPEN_WRITE, &error);
  g_assert_no_error (error);
  assert_is_whole (&fixture);
  assert_has_all (&fixture, saved);
  fixture_tear_down (&fixture, NULL);
  faulty_vfs_forget ();
  return struck;
}

static void
test_sweep (gconstpointer data)
{
  const Case *row = data;
  unsigned at = 1;

  while (strike (row, at)) {
    at++;
    g_assert_cmpuint (at, <, MAX_CALLS);
  }
  g_test_message ("%u moments", at);
  g_assert_cmpuint (at, >, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  faulty_vfs_register ();
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/faults/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_sweep);
  }
  return g_test_run ();
}

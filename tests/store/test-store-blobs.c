/* test-store-blobs.c: bytes by their SHA-256, in rows and files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-blobs.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#include "fixture.h"
#include "store/store-captures.h"
#include "store/store-clips.h"

/* Bytes that no compression makes smaller, the same for the same seed. */
static GBytes *
make_noise (size_t size, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint8 *data = g_malloc (size);

  for (size_t i = 0; i < size; i++)
    data[i] = (guint8)g_rand_int (rand);
  return g_bytes_new_take (data, size);
}

static char *
path_of (Fixture *self, const char *sha256, const char *ending)
{
  return g_strdup_printf ("%s-blobs/%.2s/%s%s", self->path, sha256, sha256, ending);
}

static char *
put (Fixture *self, GBytes *bytes, StoreBlobForm form)
{
  g_autoptr (GError) error = NULL;
  char *sha256 = NULL;

  fixture_begin (self);
  store_blobs_put (self->db, bytes, form, "image/png", &sha256, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  return sha256;
}

typedef struct {
  const char *name;
  size_t size;
  bool noise; /* else zeroes */
  StoreBlobForm form;
  const char *file_ending; /* NULL: kept in a row */
} PutCase;

static const PutCase put_cases[] = {
    {"nothing-is-a-row", 0, false, STORE_BLOB_PLAIN, NULL},
    {"a-small-one-is-a-row", 65535, true, STORE_BLOB_PLAIN, NULL},
    {"a-large-one-is-a-file", 65536, true, STORE_BLOB_PLAIN, ""},
    {"a-small-compressed-one-is-a-row", 1000, true, STORE_BLOB_COMPRESSED, NULL},
    {"one-that-becomes-small-is-a-row", 1000000, false, STORE_BLOB_COMPRESSED, NULL},
    {"one-that-stays-large-is-a-file", 200000, true, STORE_BLOB_COMPRESSED, ".zst"},
};

static void
test_put (Fixture *self, gconstpointer data)
{
  const PutCase *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = row->noise
                                 ? make_noise (row->size, 1)
                                 : g_bytes_new_take (g_malloc0 (row->size), row->size);
  g_autofree char *expected = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *sha256 = put (self, bytes, row->form);
  g_autofree char *again = put (self, bytes, row->form);
  g_autofree char *plain = path_of (self, sha256, ""),
                  *zst = path_of (self, sha256, ".zst");
  g_autofree char *media_type = NULL;
  g_autoptr (GBytes) loaded = store_blobs_load (self->db, sha256, &media_type, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (sha256, ==, expected);
  g_assert_cmpstr (again, ==, expected);
  g_assert_true (g_bytes_equal (loaded, bytes));
  g_assert_cmpstr (media_type, ==, "image/png");
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM blob"), ==, 1);
  g_assert_cmpint (g_file_test (plain, G_FILE_TEST_EXISTS), ==,
                   g_strcmp0 (row->file_ending, "") == 0);
  g_assert_cmpint (g_file_test (zst, G_FILE_TEST_EXISTS), ==,
                   g_strcmp0 (row->file_ending, ".zst") == 0);
}

static void
test_not_found (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (store_blobs_load (self->db, "abc", NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
}

static void
test_damaged_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_noise (100000, 2);
  g_autofree char *sha256 = put (self, bytes, STORE_BLOB_PLAIN);
  g_autofree char *path = path_of (self, sha256, "");

  g_assert_true (g_file_set_contents (path, "damage", -1, NULL));
  g_assert_null (store_blobs_load (self->db, sha256, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CORRUPT);
}

/* A file that has gone missing is an error, until the same bytes are saved again. */
static void
test_missing_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_noise (100000, 3);
  g_autofree char *sha256 = put (self, bytes, STORE_BLOB_PLAIN);
  g_autofree char *path = path_of (self, sha256, ""), *again = NULL;
  g_autoptr (GBytes) loaded = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_null (store_blobs_load (self->db, sha256, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CORRUPT);
  g_clear_error (&error);
  again = put (self, bytes, STORE_BLOB_PLAIN);
  loaded = store_blobs_load (self->db, sha256, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (loaded, bytes));
}

static void
test_folder_that_cannot_be_made (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_noise (100000, 4);
  g_autofree char *in_the_way = g_strconcat (self->path, "-blobs", NULL);

  g_assert_true (g_file_set_contents (in_the_way, "", 0, NULL));
  g_assert_false (
      store_blobs_write_file (self->db, bytes, STORE_BLOB_PLAIN, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_FAILED);
}

/* ---- garbage ---- */

static void
make_old (const char *path)
{
  struct utimbuf old = {1000000000, 1000000000};

  g_assert_cmpint (utime (path, &old), ==, 0);
}

static size_t
collect (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  size_t n = 99;

  store_blobs_collect (self->db, &n, &error);
  g_assert_no_error (error);
  return n;
}

static void
test_unnamed_files_are_garbage (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_noise (100000, 5);
  g_autofree char *sha256 = NULL, *path = NULL, *half = NULL;

  g_assert_cmpuint (collect (self), ==, 0);
  store_blobs_write_file (self->db, bytes, STORE_BLOB_PLAIN, &sha256, &error);
  g_assert_no_error (error);
  path = path_of (self, sha256, "");
  half = g_strdup_printf ("%s-blobs/%.2s/.new-abcdef", self->path, sha256);
  g_assert_true (g_file_set_contents (half, "half", -1, NULL));

  /* Somebody may be about to name them. */
  g_assert_cmpuint (collect (self), ==, 0);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  make_old (path);
  make_old (half);
  g_assert_cmpuint (collect (self), ==, 2);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (half, G_FILE_TEST_EXISTS));
}

/* Writing what is there already says that it is wanted. */
static void
test_wanted_files_are_no_garbage (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_noise (100000, 6);
  g_autofree char *sha256 = NULL, *path = NULL;

  store_blobs_write_file (self->db, bytes, STORE_BLOB_PLAIN, &sha256, &error);
  path = path_of (self, sha256, "");
  make_old (path);
  store_blobs_write_file (self->db, bytes, STORE_BLOB_PLAIN, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (collect (self), ==, 0);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static int64_t
save_with_image (Fixture *self, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = fixture_clip ("With image", NULL);
  g_autoptr (Capture) capture = fixture_capture ("With image", "Text.");
  CaptureImage *image = g_new0 (CaptureImage, 1);

  image->bytes = g_bytes_ref (bytes);
  g_ptr_array_add (capture->images, image);
  fixture_begin (self);
  store_clips_insert (self->db, clip, &error);
  store_captures_insert (self->db, clip->id, capture, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  return clip->id;
}

static void
delete_for_good (Fixture *self, int64_t id)
{
  g_autoptr (GError) error = NULL;

  fixture_begin (self);
  store_clips_set_state (self->db, &id, 1, CLIP_TRASH, &error);
  store_clips_delete (self->db, &id, 1, &error);
  g_assert_no_error (error);
  fixture_commit (self);
}

static void
test_named_blobs_stay (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_noise (100000, 7);
  g_autoptr (GBytes) loaded = NULL;
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *path = path_of (self, sha256, "");
  int64_t first = save_with_image (self, bytes), second = save_with_image (self, bytes);

  make_old (path);
  delete_for_good (self, first);
  g_assert_cmpuint (collect (self), ==, 0);
  loaded = store_blobs_load (self->db, sha256, NULL, &error);
  g_assert_no_error (error);

  make_old (path);
  delete_for_good (self, second);
  g_assert_cmpuint (collect (self), ==, 1);
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM blob"), ==, 0);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
      {"not-found", test_not_found},
      {"a-damaged-file", test_damaged_file},
      {"a-missing-file", test_missing_file},
      {"a-folder-that-cannot-be-made", test_folder_that_cannot_be_made},
      {"unnamed-files-are-garbage", test_unnamed_files_are_garbage},
      {"wanted-files-are-no-garbage", test_wanted_files_are_no_garbage},
      {"named-blobs-stay", test_named_blobs_stay},
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (put_cases); i++) {
    g_autofree char *name = g_strconcat ("/store-blobs/", put_cases[i].name, NULL);
    g_test_add (name, Fixture, &put_cases[i], fixture_set_up, test_put,
                fixture_tear_down);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *name = g_strconcat ("/store-blobs/", tests[i].name, NULL);
    g_test_add (name, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);
  }
  return g_test_run ();
}

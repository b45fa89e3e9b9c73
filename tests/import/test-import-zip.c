/* test-import-zip.c: zips that are honest, and what becomes of those that are not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-zip.h"

#include <string.h>

#include "import/import-error.h"
#include "import/zip-maker.h"

/* Far more than the file it is in: zeros. */
#define BOMB (40 * 1024 * 1024)

static void
make_honest (ZipMaker *zip)
{
  zip_maker_add_text (zip, "part_000000.csv", "title,url\n");
  zip_maker_add_text (zip, "annotations/part_000000.json", "[]");
  zip_maker_add_text (zip, "content/中文.html", "<p>中文");
}

static void
make_bomb (ZipMaker *zip)
{
  g_autofree char *zeros = g_malloc0 (BOMB);

  zip_maker_add (zip, "bomb.csv", zeros, BOMB);
}

static void
make_lying_bomb (ZipMaker *zip)
{
  g_autofree char *zeros = g_malloc0 (BOMB);

  zip_maker_add_lying (zip, "bomb.csv", zeros, BOMB, 100);
}

static void
make_many_small_bombs (ZipMaker *zip)
{
  g_autofree char *zeros = g_malloc0 (BOMB / 8);

  for (unsigned i = 0; i < 8; i++)
    zip_maker_add (zip, "bomb.csv", zeros, BOMB / 8);
}

static void
make_2_gb (ZipMaker *zip)
{
  zip_maker_add_lying (zip, "large.csv", "title,url\n", 10, 2u * 1024 * 1024 * 1024);
}

static void
make_climbing (ZipMaker *zip)
{
  zip_maker_add_text (zip, "content/../../.bashrc", "rm -rf");
}

static void
make_absolute (ZipMaker *zip)
{
  zip_maker_add_text (zip, "/etc/passwd", "root");
}

static void
make_backslashes (ZipMaker *zip)
{
  zip_maker_add_text (zip, "..\\..\\boot.ini", "[boot]");
}

static void
make_drive (ZipMaker *zip)
{
  zip_maker_add_text (zip, "C:boot.ini", "[boot]");
}

static void
make_link (ZipMaker *zip)
{
  zip_maker_add_link (zip, "part_000000.csv", "/etc/passwd");
}

typedef struct {
  const char *name;
  void (*make) (ZipMaker *zip);
  size_t cut;   /* bytes taken off the end */
  size_t spoil; /* a byte that is changed; 0: none */
  int code;     /* of IMPORT_ERROR */
} RefusedCase;

static const RefusedCase refused_cases[] = {
    {"a-bomb", make_bomb, 0, 0, IMPORT_ERROR_TOO_LARGE},
    {"a-bomb-that-lies-about-its-size", make_lying_bomb, 0, 0, -1},
    {"many-small-bombs", make_many_small_bombs, 0, 0, IMPORT_ERROR_TOO_LARGE},
    {"an-entry-of-2-gb", make_2_gb, 0, 0, IMPORT_ERROR_TOO_LARGE},
    {"a-path-that-climbs-out", make_climbing, 0, 0, IMPORT_ERROR_UNSAFE},
    {"a-path-from-the-root", make_absolute, 0, 0, IMPORT_ERROR_UNSAFE},
    {"a-path-with-backslashes", make_backslashes, 0, 0, IMPORT_ERROR_UNSAFE},
    {"a-path-on-a-drive", make_drive, 0, 0, IMPORT_ERROR_UNSAFE},
    {"a-link", make_link, 0, 0, IMPORT_ERROR_UNSAFE},
    {"cut-off-in-the-directory", make_honest, 30, 0, -1},
    {"cut-off-in-a-file", make_honest, 300, 0, -1},
    {"a-file-that-is-spoilt", make_honest, 0, 50, IMPORT_ERROR_DAMAGED},
};

static GBytes *
spoil (GBytes *zip, const RefusedCase *row)
{
  gsize size;
  char *copy = g_bytes_unref_to_data (zip, &size);

  g_assert_cmpuint (size, >, row->cut + row->spoil);
  size -= row->cut;
  if (row->spoil > 0)
    copy[row->spoil] = (char)~copy[row->spoil];
  return g_bytes_new_take (copy, size);
}

static void
test_refused (gconstpointer data)
{
  const RefusedCase *row = data;
  ZipMaker maker;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (ImportZip) zip = NULL;

  zip_maker_init (&maker);
  row->make (&maker);
  bytes = spoil (zip_maker_end (&maker), row);
  zip = import_zip_open (NULL, bytes, &import_default_limits, names, &error);
  g_assert_null (zip);
  if (row->code >= 0)
    g_assert_error (error, IMPORT_ERROR, row->code);
  else
    g_assert_true (error->domain == IMPORT_ERROR);
}

static GBytes *
honest_zip (void)
{
  ZipMaker maker;

  zip_maker_init (&maker);
  make_honest (&maker);
  return zip_maker_end (&maker);
}

static void
assert_file (ImportZip *zip, size_t file, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = import_zip_load (zip, file, &error);
  gsize size;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &size);
  g_assert_cmpuint (size, ==, strlen (expected));
  g_assert_true (memcmp (data, expected, size) == 0);
}

static void
test_files (void)
{
  g_autoptr (GBytes) bytes = honest_zip ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (ImportZip) zip =
      import_zip_open (NULL, bytes, &import_default_limits, names, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (names->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (names, 2), ==, "content/中文.html");
  assert_file (zip, 0, "title,url\n");
  assert_file (zip, 2, "<p>中文");
  /* Going backward. */
  assert_file (zip, 1, "[]");
  assert_file (zip, 1, "[]");
}

static void
test_limits (void)
{
  g_autoptr (GBytes) bytes = honest_zip ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  ImportLimits limits = import_default_limits;

  limits.max_files = 2;
  g_assert_null (import_zip_open (NULL, bytes, &limits, names, &error));
  g_assert_error (error, IMPORT_ERROR, IMPORT_ERROR_TOO_LARGE);
}

static void
test_is (void)
{
  g_assert_true (import_zip_is ("PK\3\4", 4));
  g_assert_true (import_zip_is ("PK\5\6", 4));
  g_assert_false (import_zip_is ("PK\3", 3));
  g_assert_false (import_zip_is ("title,url", 9));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (refused_cases); i++) {
    g_autofree char *name =
        g_strconcat ("/import-zip/refused/", refused_cases[i].name, NULL);

    g_test_add_data_func (name, &refused_cases[i], test_refused);
  }
  g_test_add_func ("/import-zip/files", test_files);
  g_test_add_func ("/import-zip/limits", test_limits);
  g_test_add_func ("/import-zip/is", test_is);
  return g_test_run ();
}

/* test-asset-folder.c: images are written once, where notes find them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/asset-folder.h"

#include <glib/gstdio.h>

#include "export/export-disk.h"

#define SHA "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"

static GBytes *
bring (const char *sha256, char **media_type, gpointer data)
{
  if (!g_str_equal (sha256, SHA))
    return NULL;
  *media_type = g_strdup ("image/png");
  return g_bytes_new_static ("PNG", 3);
}

static void
test_place (void)
{
  g_autofree char *path = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (path, "assets", NULL);
  g_autofree char *file = g_build_filename (folder, "aaaaaaaaaaaaaaaa.png", NULL);
  g_autofree char *dry = NULL, *here = NULL, *below = NULL;
  g_autoptr (AssetFolder) rehearsal = asset_folder_new (path, true, bring, NULL);
  g_autoptr (AssetFolder) assets = asset_folder_new (path, false, bring, NULL);

  dry = asset_folder_place ("cuttings-image:" SHA, rehearsal);
  g_assert_cmpstr (dry, ==, "assets/aaaaaaaaaaaaaaaa.png");
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  here = asset_folder_place ("cuttings-image:" SHA, assets);
  g_assert_cmpstr (here, ==, "assets/aaaaaaaaaaaaaaaa.png");
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
  asset_folder_set_way (assets, "../");
  below = asset_folder_place ("cuttings-image:" SHA, assets);
  g_assert_cmpstr (below, ==, "../assets/aaaaaaaaaaaaaaaa.png");
  g_assert_null (asset_folder_place ("cuttings-image:other", assets));
  g_assert_null (asset_folder_place ("https://a.org/i.png", assets));
  g_assert_true (asset_folder_check (assets, NULL));
  g_remove (file);
  g_rmdir (folder);
  g_rmdir (path);
}

static void
test_problem (void)
{
  g_autofree char *path = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (path, "assets", NULL);
  g_autoptr (AssetFolder) assets = asset_folder_new (path, false, bring, NULL);
  g_autoptr (GError) error = NULL;

  /* A file is where the folder would be. */
  g_assert_true (export_disk_write (file, "x", 1, NULL));
  g_assert_null (asset_folder_place ("cuttings-image:" SHA, assets));
  g_assert_false (asset_folder_check (assets, &error));
  g_assert_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE);
  g_remove (file);
  g_rmdir (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/asset-folder/an-image-is-beside-the-notes", test_place);
  g_test_add_func ("/asset-folder/an-image-that-cannot-be-written-is-told", test_problem);
  return g_test_run ();
}

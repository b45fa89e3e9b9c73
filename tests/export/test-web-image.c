/* test-web-image.c: an image is where it was on the web
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/web-image.h"

#include "export-fixture.h"

static void
test_a_known_image_has_its_address (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Text</p>");
  CaptureImage *image = g_new0 (CaptureImage, 1);
  g_autofree char *address = NULL;

  image->address = g_strdup ("https://example.org/a.png");
  image->sha256 = g_strdup (SAMPLE_IMAGE);
  g_ptr_array_add (sample->capture->images, image);
  address = web_image_address ("cuttings-image:" SAMPLE_IMAGE, sample->capture);
  g_assert_cmpstr (address, ==, "https://example.org/a.png");
}

static void
test_others_keep_theirs (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Text</p>");

  g_assert_null (web_image_address ("cuttings-image:" SAMPLE_IMAGE, sample->capture));
  g_assert_null (web_image_address ("https://example.org/a.png", sample->capture));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/web-image/a-known-image-has-its-address",
                   test_a_known_image_has_its_address);
  g_test_add_func ("/web-image/others-keep-theirs", test_others_keep_theirs);
  return g_test_run ();
}

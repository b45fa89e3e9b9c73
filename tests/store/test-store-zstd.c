/* test-store-zstd.c: what is made small comes back whole, and damage is noticed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-zstd.h"

#include <string.h>

static char *
expand (StoreZstd *zstd, GBytes *packed, size_t *size, GError **error)
{
  gsize packed_size;
  const void *data = g_bytes_get_data (packed, &packed_size);

  return store_zstd_expand (zstd, data, packed_size, size, error);
}

static void
test_round_trip (void)
{
  g_autoptr (StoreZstd) zstd = store_zstd_new ();
  static const size_t sizes[] = {0, 1, 100, 65536, 3000000};

  for (size_t i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *data = g_malloc (sizes[i] + 1);
    g_autoptr (GBytes) packed = NULL;
    g_autofree char *whole = NULL;
    size_t size = 99;

    for (size_t j = 0; j < sizes[i]; j++)
      data[j] = (char)(j % 251 * (j / 1000));
    packed = store_zstd_compress (zstd, data, sizes[i]);
    whole = expand (zstd, packed, &size, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (size, ==, sizes[i]);
    g_assert_cmpint (memcmp (whole, data, size), ==, 0);
    g_assert_cmpint (whole[size], ==, '\0');
  }
}

static void
test_text_becomes_smaller (void)
{
  g_autoptr (StoreZstd) zstd = store_zstd_new ();
  g_autofree char *text = g_strnfill (10000, 'a');
  g_autoptr (GBytes) packed = store_zstd_compress (zstd, text, 10000);

  g_assert_cmpuint (g_bytes_get_size (packed), <, 100);
}

typedef struct {
  const char *name;
  const char *data;
  size_t size;
} DamageCase;

static const DamageCase damage_cases[] = {
    {"nothing", "", 0},
    {"some-text", "hello, I am no frame", 20},
    {"the-beginning-of-a-frame", "\x28\xb5\x2f\xfd", 4},
    /* single segment, content size of 8 bytes: 2^62 */
    {"a-frame-that-promises-too-much",
     "\x28\xb5\x2f\xfd\xe0\x00\x00\x00\x00\x00\x00\x00\x40\x01\x00\x00", 16},
};

static void
test_damage (gconstpointer data)
{
  const DamageCase *row = data;
  g_autoptr (StoreZstd) zstd = store_zstd_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (store_zstd_expand (zstd, row->data, row->size, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CORRUPT);
}

/* A frame that ends early never gives half a text. */
static void
test_cut_frame (void)
{
  g_autoptr (StoreZstd) zstd = store_zstd_new ();
  const char *text = "The quick brown fox jumps over the lazy dog, and back again.";
  g_autoptr (GBytes) packed = store_zstd_compress (zstd, text, strlen (text));

  for (gsize n = 0; n < g_bytes_get_size (packed); n++) {
    g_autoptr (GBytes) part = g_bytes_new_from_bytes (packed, 0, n);
    g_autoptr (GError) error = NULL;

    g_assert_null (expand (zstd, part, NULL, &error));
    g_assert_error (error, STORE_ERROR, STORE_ERROR_CORRUPT);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-zstd/round-trip", test_round_trip);
  g_test_add_func ("/store-zstd/text-becomes-smaller", test_text_becomes_smaller);
  g_test_add_func ("/store-zstd/a-cut-frame-is-damaged", test_cut_frame);
  for (size_t i = 0; i < G_N_ELEMENTS (damage_cases); i++) {
    g_autofree char *name =
        g_strconcat ("/store-zstd/damaged/", damage_cases[i].name, NULL);
    g_test_add_data_func (name, &damage_cases[i], test_damage);
  }
  return g_test_run ();
}

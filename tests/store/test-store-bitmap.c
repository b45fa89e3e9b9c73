/* test-store-bitmap.c: sets of ids, compared with sets that are made the slow way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-bitmap.h"

#define LAST 300

/* Each id is in with a chance of one in @one_in. */
static StoreBitmap *
make_random (StoreRange range, int one_in, bool *in)
{
  StoreBitmap *set = store_bitmap_new (range);

  for (int64_t id = 0; id <= LAST; id++) {
    in[id] = false;
    if (id < range.first || id > range.last || g_test_rand_int_range (0, one_in) != 0)
      continue;
    in[id] = true;
    store_bitmap_add (set, id);
  }
  return set;
}

static void
assert_equals (const StoreBitmap *set, const bool *in)
{
  size_t n = 0;

  for (int64_t id = 0; id <= LAST; id++) {
    g_assert_cmpint (store_bitmap_has (set, id), ==, in[id]);
    n += in[id];
  }
  g_assert_cmpuint (store_bitmap_count (set), ==, n);
}

static void
test_operations (void)
{
  for (int64_t first = 1; first < 140; first += 23) {
    StoreRange range = {first, first + 130};
    bool a_in[LAST + 1], b_in[LAST + 1], expected[LAST + 1];
    g_autoptr (StoreBitmap) a = make_random (range, 2, a_in);
    g_autoptr (StoreBitmap) b = make_random (range, 3, b_in);
    g_autoptr (StoreBitmap) both = store_bitmap_slice (a, range);
    g_autoptr (StoreBitmap) either = store_bitmap_slice (a, range);
    g_autoptr (StoreBitmap) only_a = store_bitmap_slice (a, range);

    assert_equals (a, a_in);
    store_bitmap_and (both, b);
    for (int i = 0; i <= LAST; i++)
      expected[i] = a_in[i] && b_in[i];
    assert_equals (both, expected);
    store_bitmap_or (either, b);
    for (int i = 0; i <= LAST; i++)
      expected[i] = a_in[i] || b_in[i];
    assert_equals (either, expected);
    store_bitmap_and_not (only_a, b);
    for (int i = 0; i <= LAST; i++)
      expected[i] = a_in[i] && !b_in[i];
    assert_equals (only_a, expected);
  }
}

static void
test_slices (void)
{
  StoreRange range = {1, LAST};
  bool in[LAST + 1], expected[LAST + 1];
  g_autoptr (StoreBitmap) whole = make_random (range, 2, in);

  for (int64_t first = 1; first <= LAST; first += 7) {
    for (int64_t last = first - 1; last <= LAST; last += 13) {
      g_autoptr (StoreBitmap) slice =
          store_bitmap_slice (whole, (StoreRange){first, last});

      for (int id = 0; id <= LAST; id++)
        expected[id] = in[id] && id >= first && id <= last;
      assert_equals (slice, expected);
    }
  }
}

static void
assert_lists (const StoreBitmap *set, const bool *in, bool ascending, size_t limit)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (int64_t));
  guint at = 0;

  store_bitmap_list (set, ascending, limit, ids);
  for (int i = 0; i <= LAST && (limit == 0 || at < limit); i++) {
    int64_t id = ascending ? i : LAST - i;

    if (!in[id])
      continue;
    g_assert_cmpuint (at, <, ids->len);
    g_assert_cmpint (g_array_index (ids, int64_t, at), ==, id);
    at++;
  }
  g_assert_cmpuint (ids->len, ==, at);
}

static void
test_lists (void)
{
  static const size_t limits[] = {0, 1, 63, 64, 65, 1000};
  bool in[LAST + 1];
  g_autoptr (StoreBitmap) set = make_random ((StoreRange){5, 290}, 2, in);

  for (size_t i = 0; i < G_N_ELEMENTS (limits); i++) {
    assert_lists (set, in, true, limits[i]);
    assert_lists (set, in, false, limits[i]);
  }
}

static void
test_ids_outside_are_ignored (void)
{
  g_autoptr (StoreBitmap) set = store_bitmap_new ((StoreRange){10, 20});
  g_autoptr (StoreBitmap) empty = store_bitmap_new ((StoreRange){10, 9});
  static const int64_t outside[] = {G_MININT64, -1, 0, 9, 21, 64, 73, G_MAXINT64};

  for (size_t i = 0; i < G_N_ELEMENTS (outside); i++) {
    store_bitmap_add (set, outside[i]);
    store_bitmap_add (empty, outside[i]);
    g_assert_false (store_bitmap_has (set, outside[i]));
  }
  g_assert_cmpuint (store_bitmap_count (set), ==, 0);
  g_assert_cmpuint (store_bitmap_count (empty), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-bitmap/operations", test_operations);
  g_test_add_func ("/store-bitmap/slices", test_slices);
  g_test_add_func ("/store-bitmap/lists", test_lists);
  g_test_add_func ("/store-bitmap/ids-outside-are-ignored", test_ids_outside_are_ignored);
  return g_test_run ();
}

/* test-arena.c: pieces of memory, their alignment, their copies and the ceiling
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/arena.h"

#include <stdint.h>
#include <string.h>

#define PLENTY ((size_t)64 * 1024 * 1024)

static void
test_pieces_are_apart (void)
{
  static const size_t sizes[] = {1, 7, 16, 80, 4096, 100 * 1000, 3};
  g_autoptr (Arena) arena = arena_new (PLENTY);
  unsigned char *pieces[700];

  for (size_t i = 0; i < G_N_ELEMENTS (pieces); i++) {
    size_t size = sizes[i % G_N_ELEMENTS (sizes)];

    pieces[i] = arena_alloc (arena, size);
    g_assert_nonnull (pieces[i]);
    g_assert_cmpuint ((uintptr_t)pieces[i] % _Alignof(max_align_t), ==, 0);
    memset (pieces[i], (int)(i % 251), size);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (size_t j = 0; j < sizes[i % G_N_ELEMENTS (sizes)]; j++)
      g_assert_cmpuint (pieces[i][j], ==, i % 251);
}

static void
test_zeroed (void)
{
  g_autoptr (Arena) arena = arena_new (PLENTY);

  for (int i = 0; i < 1000; i++) {
    const char *piece = arena_alloc0 (arena, 100);

    for (size_t j = 0; j < 100; j++)
      g_assert_cmpint (piece[j], ==, 0);
  }
}

static void
test_strndup (void)
{
  g_autoptr (Arena) arena = arena_new (PLENTY);
  char bytes[] = "clipping";
  const char *copy = arena_strndup (arena, bytes, 4);

  bytes[0] = 'x';
  g_assert_cmpstr (copy, ==, "clip");
  g_assert_cmpstr (arena_strndup (arena, bytes, 0), ==, "");
}

static void
test_nothing_is_something (void)
{
  g_autoptr (Arena) arena = arena_new (PLENTY);
  const void *a = arena_alloc (arena, 0), *b = arena_alloc (arena, 0);

  g_assert_nonnull (a);
  g_assert_true (a != b);
}

static void
test_small_begins_small (void)
{
  g_autoptr (Arena) arena = arena_new (PLENTY);

  g_assert_cmpuint (arena_size (arena), ==, 0);
  arena_alloc (arena, 10);
  g_assert_cmpuint (arena_size (arena), <=, 32 * 1024);
}

static void
test_little_is_wasted (void)
{
  g_autoptr (Arena) arena = arena_new (PLENTY);
  size_t asked = 0;

  for (size_t i = 0; i < 20 * 1000; i++) {
    size_t size = i % 100 == 0 ? 30 * 1000 : 96;

    arena_alloc (arena, size);
    asked += size;
  }
  g_assert_cmpuint (arena_size (arena), <, asked + asked / 5);
}

typedef struct {
  const char *name;
  size_t max_bytes;
  size_t piece;
  size_t n_expected; /* pieces that must fit, at the least */
} CeilingCase;

static const CeilingCase ceiling_cases[] = {
    {"small-pieces-fill-it", 100 * 1000, 16, 6000},
    {"large-pieces-fill-it", 1000 * 1000, 99 * 1000, 10},
    {"one-piece-fills-it", 1000 * 1000, 999 * 1000, 1},
    {"a-piece-as-large-as-it-is-refused", 1000, 1000, 0},
    {"a-piece-larger-than-it-is-refused", 1000, 1001, 0},
    {"a-piece-of-any-size-is-refused", 1000, SIZE_MAX, 0},
    {"no-bytes-hold-no-piece", 0, 1, 0},
};

static void
test_ceiling (gconstpointer data)
{
  const CeilingCase *row = data;
  g_autoptr (Arena) arena = arena_new (row->max_bytes);
  size_t n = 0;

  while (arena_alloc (arena, row->piece) != NULL) {
    g_assert_false (arena_is_full (arena));
    n++;
  }
  g_assert_true (arena_is_full (arena));
  g_assert_cmpuint (n, >=, row->n_expected);
  g_assert_cmpuint (arena_size (arena), <=, row->max_bytes);
}

static void
test_refusal_spoils_nothing (void)
{
  g_autoptr (Arena) arena = arena_new (100 * 1000);
  const char *before = arena_strndup (arena, "before", 6);

  g_assert_null (arena_alloc (arena, 200 * 1000));
  g_assert_cmpstr (arena_strndup (arena, "after", 5), ==, "after");
  g_assert_cmpstr (before, ==, "before");
  g_assert_true (arena_is_full (arena));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arena/pieces-are-apart-and-aligned", test_pieces_are_apart);
  g_test_add_func ("/arena/zeroed-pieces-are-zero", test_zeroed);
  g_test_add_func ("/arena/a-copy-is-terminated-and-its-own", test_strndup);
  g_test_add_func ("/arena/pieces-of-no-size-are-apart", test_nothing_is_something);
  g_test_add_func ("/arena/a-small-one-takes-little", test_small_begins_small);
  g_test_add_func ("/arena/a-large-one-wastes-little", test_little_is_wasted);
  for (size_t i = 0; i < G_N_ELEMENTS (ceiling_cases); i++) {
    g_autofree char *name = g_strconcat ("/arena/ceiling/", ceiling_cases[i].name, NULL);

    g_test_add_data_func (name, &ceiling_cases[i], test_ceiling);
  }
  g_test_add_func ("/arena/a-refusal-spoils-nothing", test_refusal_spoils_nothing);
  return g_test_run ();
}

/* test-verify-text.c: what was found in a library, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/verify-text.h"

typedef struct {
  const char *name;
  uint64_t n_clips, n_found[N_VERIFY_KINDS], n_repaired[N_VERIFY_KINDS];
  const char *expected;
} Case;

static const Case cases[] = {
    {"all-well", .n_clips = 1, .expected = "All is well: 1 clipping was checked."},
    {"one-kind", .n_found = {[VERIFY_INDEX] = 3},
     .expected = "Search does not know 3 clippings as they are."},
    {"two-kinds", .n_found = {[VERIFY_FILE] = 1, [VERIFY_MISSING] = 2},
     .expected = "The library file is damaged in 1 place.\n"
                 "The files of 2 stored pages or images are missing."},
    {"repaired", .n_found = {[VERIFY_COUNTS] = 2}, .n_repaired = {[VERIFY_COUNTS] = 2},
     .expected = "2 things were repaired."},
    {"repaired-in-part", .n_found = {[VERIFY_COUNTS] = 1, [VERIFY_DAMAGED] = 1},
     .n_repaired = {[VERIFY_COUNTS] = 1},
     .expected = "1 thing was repaired.\n1 stored page or image is damaged.\n"
                 "The rest cannot be repaired: save these pages again, or restore a "
                 "backup."},
    /* A young file may be one that another program is about to name. */
    {"files-that-are-too-young", .n_found = {[VERIFY_COUNTS] = 1, [VERIFY_UNNAMED] = 1},
     .n_repaired = {[VERIFY_COUNTS] = 1},
     .expected = "1 thing was repaired.\n1 file is not needed any more."},
};

static void
test_text (gconstpointer data)
{
  const Case *row = data;
  VerifyReport report = {.n_clips = row->n_clips};
  g_autofree char *text = NULL;

  for (int i = 0; i < N_VERIFY_KINDS; i++) {
    report.n_found[i] = row->n_found[i];
    report.n_repaired[i] = row->n_repaired[i];
  }
  text = verify_text (&report);
  g_assert_cmpstr (text, ==, row->expected);
}

/* Each kind has a sentence of its own. */
static void
test_all_kinds (void)
{
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < N_VERIFY_KINDS; i++) {
    VerifyReport report = {.n_found = {[0] = 0}};

    report.n_found[i] = 1;
    g_assert_true (g_hash_table_add (seen, verify_text (&report)));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/verify-text/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_text);
  }
  g_test_add_func ("/verify-text/all-kinds", test_all_kinds);
  return g_test_run ();
}

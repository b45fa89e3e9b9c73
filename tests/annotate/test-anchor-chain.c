/* test-anchor-chain.c: long runs that stand once in both texts are found in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-chain.h"

#include "annotate/anchor-fixture.h"
#include "cases.h"

/* Grams of two words, runs of three and more; "old+length>new" for each. */
static const struct {
  const char *name;
  const char *old_text, *new_text;
  const char *runs;
} cases[] = {
    {"all-of-it", "a b c d", "a b c d", "0+4>0"},
    {"two-runs-around-a-new-word", "a b c d e f", "a b c x d e f", "0+3>0 3+3>4"},
    {"a-run-that-is-too-short", "a b c", "a b x", ""},
    {"what-stands-twice-is-no-run", "a b c a b c", "a b c x", ""},
    {"of-two-that-crossed-the-longer-stays", "a b c d e f g", "d e f g a b c", "3+4>0"},
    {"nothing", "", "", ""},
};

static void
test_find (gconstpointer data)
{
  const typeof (cases[0]) *row = data;
  AnchorFixture self;
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GArray) runs = NULL;

  anchor_fixture_init (&self, row->old_text, row->new_text);
  runs = anchor_chain_find (self.alignment,
                            (AnchorRegion){0, (int)self.old_text.tokens->len, 0,
                                           (int)self.new_text.tokens->len},
                            2, 3);
  for (guint i = 0; i < runs->len; i++) {
    const AnchorRun *run = &g_array_index (runs, AnchorRun, i);

    g_string_append_printf (found, "%s%d+%d>%d", i > 0 ? " " : "", run->old_start,
                            run->length, run->new_start);
  }
  g_assert_cmpstr (found->str, ==, row->runs);
  anchor_fixture_clear (&self);
}

/* A gram is unique in the region, not in the text. */
static void
test_region (void)
{
  AnchorFixture self;
  g_autoptr (GArray) runs = NULL;

  anchor_fixture_init (&self, "a b c a b c", "a b c");
  runs = anchor_chain_find (self.alignment, (AnchorRegion){3, 6, 0, 3}, 2, 3);
  g_assert_cmpuint (runs->len, ==, 1);
  g_assert_cmpint (g_array_index (runs, AnchorRun, 0).old_start, ==, 3);
  anchor_fixture_clear (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/anchor-chain/find", cases, test_find);
  g_test_add_func ("/anchor-chain/a-region-is-all-that-counts", test_region);
  return g_test_run ();
}

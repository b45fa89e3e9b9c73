/* test-anchor-moves.c: passages that stand elsewhere are paired, the best first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-moves.h"

#include "annotate/anchor-fixture.h"

static const char first[] = "The ferry crossed the sound at noon with forty passengers.";
static const char second[] =
    "Engineers doubt that the old crane survives another winter storm.";

/* Whether old words from @old_start on are paired with new ones from @new_start on. */
static void
assert_run (const AnchorFixture *self, int old_start, int new_start, int length)
{
  for (int i = 0; i < length; i++)
    g_assert_cmpint (self->alignment->image[old_start + i], ==, new_start + i);
}

static void
test_move (void)
{
  g_autofree char *old_text = g_strconcat (first, " ", second, NULL);
  g_autofree char *new_text = g_strconcat (second, " ", first, NULL);
  AnchorFixture self;

  anchor_fixture_init (&self, old_text, new_text);
  anchor_moves_find (self.alignment);
  assert_run (&self, 0, 10, 10);
  assert_run (&self, 10, 0, 10);
  anchor_fixture_clear (&self);
}

/* A run on little evidence gives way to the passage that explains its words. */
static void
test_weak_run (void)
{
  AnchorFixture self;
  g_autofree char *new_text =
      g_strconcat ("The bus at noon. Nothing else. ", first, NULL);

  anchor_fixture_init (&self, first, new_text);
  anchor_fixture_pair (&self, 0, 0, 1);
  anchor_fixture_pair (&self, 5, 2, 2);
  anchor_moves_find (self.alignment);
  assert_run (&self, 0, 6, 10);
  g_assert_cmpint (self.alignment->origin[0], ==, -1);
  anchor_fixture_clear (&self);
}

/* Two words are a sentence when they stand alone in both texts. */
static void
test_short_sentence (void)
{
  AnchorFixture self;

  anchor_fixture_init (&self, "He agreed.", "Somebody asked. He agreed.");
  anchor_moves_find (self.alignment);
  assert_run (&self, 0, 2, 2);
  anchor_fixture_clear (&self);
}

static void
test_short_sentence_twice (void)
{
  AnchorFixture self;

  anchor_fixture_init (&self, "He agreed.", "He agreed. So it was. He agreed.");
  anchor_moves_find (self.alignment);
  g_assert_cmpint (self.alignment->image[0], ==, -1);
  anchor_fixture_clear (&self);
}

static void
test_chance (void)
{
  AnchorFixture self;

  anchor_fixture_init (&self, "The ferry of the county was late on that day",
                       "Members of the council voted on what the law is");
  anchor_moves_find (self.alignment);
  for (guint i = 0; i < self.old_text.tokens->len; i++)
    g_assert_cmpint (self.alignment->image[i], ==, -1);
  anchor_fixture_clear (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anchor-moves/sentences-change-places", test_move);
  g_test_add_func ("/anchor-moves/a-run-by-chance-gives-way", test_weak_run);
  g_test_add_func ("/anchor-moves/a-short-sentence-by-itself", test_short_sentence);
  g_test_add_func ("/anchor-moves/a-short-sentence-that-is-there-twice",
                   test_short_sentence_twice);
  g_test_add_func ("/anchor-moves/stop-words-are-no-move", test_chance);
  return g_test_run ();
}

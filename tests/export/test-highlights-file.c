/* test-highlights-file.c: highlights of several clippings as one text, whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/highlights-file.h"

static void
set (char **field, const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

static void
add_hit (GPtrArray *hits, GPtrArray *clips, guint clip, const char *quote,
         const char *note)
{
  Highlight *highlight = highlight_new ();
  HighlightHit *hit =
      highlight_hit_new (highlight, g_ptr_array_index (clips, clip), clips);

  set (&highlight->uuid, "22222222-0000-4000-8000-000000000000");
  set (&highlight->made.exact, quote);
  set (&highlight->note, note);
  highlight->color = HIGHLIGHT_BLUE;
  g_ptr_array_add (hits, hit);
}

static GPtrArray *
make_clips (void)
{
  GPtrArray *clips = g_ptr_array_new_with_free_func ((GDestroyNotify)clip_free);
  Clip *known = clip_new ();
  Clip *bare = clip_new ();

  set (&known->uuid, "11111111-0000-4000-8000-000000000000");
  set (&known->title, "A *star* is born");
  set (&known->address, "https://example.org/1");
  set (&known->site, "The Wire");
  set (&known->byline, "Ana Ruiz");
  date_parse ("2024-05-01", &known->published);
  set (&bare->uuid, "33333333-0000-4000-8000-000000000000");
  set (&bare->title, "Pasted");
  g_ptr_array_add (clips, known);
  g_ptr_array_add (clips, bare);
  return clips;
}

static char *
text_of (HighlightOrder order)
{
  g_autoptr (GPtrArray) clips = make_clips ();
  g_autoptr (GPtrArray) hits =
      g_ptr_array_new_with_free_func ((GDestroyNotify)highlight_hit_free);
  HighlightHit *first;

  add_hit (hits, clips, 0, "One line.\nAnd 2 * 3.", "Why *so*?");
  add_hit (hits, clips, 1, "Bare", "");
  first = g_ptr_array_index (hits, 0);
  g_ptr_array_add (first->highlight->tags, g_strdup ("sea_level"));
  if (order == HIGHLIGHT_ORDER_TAG)
    first->tag = first->highlight->tags->pdata[0];
  ((HighlightHit *)g_ptr_array_index (hits, 1))->highlight->orphan = true;
  highlight_hits_group (hits, order);
  return highlights_file (hits, order);
}

static void
test_under_their_clippings (void)
{
  g_autofree char *text = text_of (HIGHLIGHT_ORDER_CLIPPING);

  g_assert_cmpstr (
      text, ==,
      "## A \\*star\\* is born\n\n"
      "The Wire · Ana Ruiz · 2024-05-01 · "
      "[https://example.org/1](https://example.org/1)\n\n"
      "> One line.\n>\n> And 2 * 3.\n\nWhy *so*?\n\n"
      "[Open in Cuttings](cuttings://clipping/11111111-0000-4000-8000-000000000000"
      "#22222222-0000-4000-8000-000000000000) · blue · sea_level\n"
      "\n## Pasted\n\n> Bare\n\n"
      "[Open in Cuttings](cuttings://clipping/33333333-0000-4000-8000-000000000000"
      "#22222222-0000-4000-8000-000000000000) · blue · not in the text any more\n");
}

static void
test_each_with_its_source_elsewhere (void)
{
  g_autofree char *text = text_of (HIGHLIGHT_ORDER_OWN);

  g_assert_true (g_str_has_prefix (
      text, "> One line.\n>\n> And 2 * 3.\n\n— [A \\*star\\* is born]"
            "(https://example.org/1) · The Wire · Ana Ruiz · 2024-05-01\n\nWhy *so*?\n"));
  g_assert_nonnull (g_strstr_len (text, -1, "> Bare\n\n— Pasted\n\n["));
  g_assert_null (g_strstr_len (text, -1, "##"));
}

static void
test_under_their_tags (void)
{
  g_autofree char *text = text_of (HIGHLIGHT_ORDER_TAG);

  g_assert_true (g_str_has_prefix (text, "## sea_level\n\n> One line."));
  g_assert_nonnull (g_strstr_len (text, -1, "\n\n## Without a tag\n\n> Bare"));
}

static void
test_none_give_nothing (void)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new ();
  g_autofree char *text = highlights_file (hits, HIGHLIGHT_ORDER_OWN);

  g_assert_cmpstr (text, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/under-their-clippings", test_under_their_clippings);
  g_test_add_func ("/each-with-its-source-elsewhere",
                   test_each_with_its_source_elsewhere);
  g_test_add_func ("/under-their-tags", test_under_their_tags);
  g_test_add_func ("/none-give-nothing", test_none_give_nothing);
  return g_test_run ();
}

/* test-store-tag-colors.c: colours of tags, kept, moved and inherited
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-tag-colors.h"

#include "cases.h"
#include "fixture.h"

typedef struct {
  const char *name;
  const char *set;       /* "name=color", separated by blanks */
  const char *from, *to; /* renamed; @to NULL: deleted; @from NULL: neither */
  const char *asked;
  const char *color; /* NULL: none */
} Case;

static const Case cases[] = {
    {"a-tag-has-its-colour", "a=green", NULL, NULL, "a", "green"},
    {"case-does-not-matter", "Ärger=green", NULL, NULL, "ärger", "green"},
    {"another-tag-has-none", "a=green", NULL, NULL, "b", NULL},
    {"what-is-below-has-it-too", "a=green", NULL, NULL, "a/b/c", "green"},
    {"the-nearest-level-counts", "a=green a/b=pink", NULL, NULL, "a/b/c", "pink"},
    {"a-common-beginning-is-no-level", "a=green", NULL, NULL, "ab", NULL},
    {"none-takes-it-away", "a=green a=none", NULL, NULL, "a", NULL},
    {"it-moves-with-the-name", "a=green", "a", "b", "b", "green"},
    {"nothing-stays-behind", "a=green", "a", "b", "a", NULL},
    {"what-is-below-moves-along", "a/b=blue", "a", "x/y", "x/y/b", "blue"},
    {"a-colour-that-is-there-stays", "a=green b=pink", "a", "b", "b", "pink"},
    {"other-case-of-the-same-name", "a=green", "a", "A", "A", "green"},
    {"it-goes-with-the-tag", "a=green a/b=pink", "a", NULL, "a/b", NULL},
};

static void
set_all (StoreDb *db, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (char **word = words; *word != NULL; word++) {
    g_auto (GStrv) parts = g_strsplit (*word, "=", 2);
    HighlightColor color = HIGHLIGHT_YELLOW;
    bool some = highlight_color_from_name (parts[1], &color);

    g_assert_true (
        store_tag_colors_set (db, parts[0], some ? (int)color : TAG_NO_COLOR, NULL));
  }
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  Fixture fixture;
  g_autoptr (GHashTable) colors = NULL;
  int color;

  fixture_set_up (&fixture, NULL);
  fixture_begin (&fixture);
  set_all (fixture.db, row->set);
  if (row->from != NULL)
    g_assert_true (row->to != NULL
                       ? store_tag_colors_rename (fixture.db, row->from, row->to, NULL)
                       : store_tag_colors_delete (fixture.db, row->from, NULL));
  fixture_commit (&fixture);
  colors = store_tag_colors_load (fixture.db, NULL);
  color = tag_colors_find (colors, row->asked);
  g_assert_cmpstr (color == TAG_NO_COLOR ? NULL
                                         : highlight_color_name ((HighlightColor)color),
                   ==, row->color);
  fixture_tear_down (&fixture, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/store-tag-colors", cases, test_case);
  return g_test_run ();
}

/* test-sidebar-item.c: the lines of the sidebar, written down with depth and count
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/sidebar-item.h"

typedef struct {
  const char *name;
  const char *tags; /* "name=count", separated by blanks; "_" stands for a blank */
  const char *sites;
  const char *expected; /* the lines after the places */
  const char *searches; /* a letter each; NULL */
} Case;

static const Case cases[] = {
    {"without-tags-and-sources-there-are-no-headings", "", "", ""},
    {"a-tag-stands-under-its-heading", "press=3", "", "# Tags\npress 3\n"},
    {"nested-tags-are-moved-in", "climate=1 climate/cop30=2", "",
     "# Tags\nclimate 1\n  cop30 2\n"},
    {"a-level-that-is-no-tag-gets-a-line", "climate/cop30=2", "",
     "# Tags\nclimate 0\n  cop30 2\n"},
    {"levels-are-shown-once", "a/b/c=1 a/b/d=2 a/e=3", "",
     "# Tags\na 0\n  b 0\n    c 1\n    d 2\n  e 3\n"},
    {"what-is-nested-follows-at-once", "climate=1 climate_change=2 climate/cop30=3", "",
     "# Tags\nclimate 1\n  cop30 3\nclimate change 2\n"},
    {"a-common-beginning-is-no-level", "art=1 article=2", "",
     "# Tags\nart 1\narticle 2\n"},
    {"a-tag-among-tags-of-the-same-level-below-another", "a/x=1 b/x=2", "",
     "# Tags\na 0\n  x 1\nb 0\n  x 2\n"},
    {"sources-stand-after-tags", "t=1", "The_Times=2 Le_Monde=1",
     "# Tags\nt 1\n# Sources\nThe Times 2\nLe Monde 1\n"},
    {"searches-stand-before-tags-in-their-order", "t=1", "",
     "# Saved Searches\nB 0\nA 0\n# Tags\nt 1\n", "BA"},
};

static GPtrArray *
parse (const char *text)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func ((GDestroyNotify)tag_free);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (size_t i = 0; words[i] != NULL && *words[i] != '\0'; i++) {
    g_auto (GStrv) parts = g_strsplit (words[i], "=", 2);
    Tag *tag = g_new0 (Tag, 1);

    tag->name = g_strdup (g_strdelimit (parts[0], "_", ' '));
    tag->n_clips = (unsigned)atoi (parts[1]);
    g_ptr_array_add (tags, tag);
  }
  return tags;
}

static GPtrArray *
make_items (const Case *row)
{
  g_autoptr (GPtrArray) tags = parse (row->tags);
  g_autoptr (GPtrArray) sites = parse (row->sites);
  g_autoptr (GHashTable) colors = tag_colors_new ();
  g_autoptr (GPtrArray) searches =
      g_ptr_array_new_with_free_func ((GDestroyNotify)saved_search_free);
  const LibraryOverview overview = {
      .searches = searches,
      .tag_colors = colors,
      .tags = tags,
      .sites = sites,
      .n_inbox = 1,
      .n_starred = 2,
      .n_archive = 3,
      .n_trash = 4,
      .n_highlights = 5,
  };

  for (size_t i = 0; row->searches != NULL && row->searches[i] != '\0'; i++) {
    const char name[] = {row->searches[i], '\0'};

    g_ptr_array_add (searches, saved_search_new (name, "x"));
  }
  return sidebar_items_new (&overview);
}

static char *
write_items (GPtrArray *items, guint from, guint to)
{
  GString *out = g_string_new (NULL);

  for (guint i = from; i < to; i++) {
    CuttingsSidebarItem *item = g_ptr_array_index (items, i);
    const char *label = cuttings_sidebar_item_get_label (item);
    int indent = 2 * (int)cuttings_sidebar_item_get_depth (item);

    if (cuttings_sidebar_item_get_place (item) == NULL)
      g_string_append_printf (out, "# %s\n", label);
    else
      g_string_append_printf (out, "%*s%s %u\n", indent, "", label,
                              cuttings_sidebar_item_get_count (item));
  }
  return g_string_free (out, FALSE);
}

#define N_PLACES 6

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (GPtrArray) items = make_items (row);
  g_autofree char *lines = write_items (items, N_PLACES, items->len);

  g_assert_cmpstr (lines, ==, row->expected);
}

static void
test_places (void)
{
  g_autoptr (GPtrArray) items = make_items (&cases[0]);
  g_autofree char *lines = write_items (items, 0, N_PLACES);

  g_assert_cmpstr (
      lines, ==,
      "Inbox 1\nStarred 2\nArchive 3\nHighlights 5\nAll Clippings 4\nTrash 4\n");
}

static void
test_a_nested_tag_is_asked_for_by_its_whole_name (void)
{
  static const Case row = {.tags = "a/b=1", .sites = ""};
  g_autoptr (GPtrArray) items = make_items (&row);
  const Place *place =
      cuttings_sidebar_item_get_place (g_ptr_array_index (items, items->len - 1));

  g_assert_cmpint (place->kind, ==, PLACE_TAG);
  g_assert_cmpstr (place->name, ==, "a/b");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/sidebar-item/", cases[i].name, NULL);
    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/sidebar-item/the-places-come-first", test_places);
  g_test_add_func ("/sidebar-item/a-nested-tag-is-asked-for-by-its-whole-name",
                   test_a_nested_tag_is_asked_for_by_its_whole_name);
  return g_test_run ();
}

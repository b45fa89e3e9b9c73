/* test-place.c: places, the keys that remember them, and the queries that fill them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/place.h"

typedef struct {
  const char *name;
  const char *key;
  PlaceKind kind;
  const char *place_name;
  const char *kept_as; /* NULL: as @key */
} KeyCase;

static const KeyCase key_cases[] = {
    {"the-inbox", "inbox", PLACE_INBOX},
    {"what-is-starred", "starred", PLACE_STARRED},
    {"the-archive", "archive", PLACE_ARCHIVE},
    {"the-highlights", "highlights", PLACE_HIGHLIGHTS},
    {"everything", "all", PLACE_ALL},
    {"the-trash", "trash", PLACE_TRASH},
    {"a-nested-tag", "tag:climate/cop30", PLACE_TAG, "climate/cop30"},
    {"a-tag-that-is-called-like-a-place", "tag:inbox", PLACE_TAG, "inbox"},
    {"a-source-with-a-colon", "source:BBC: News", PLACE_SITE, "BBC: News"},
    {"a-saved-search", "search:7\tClimate news\ttag:a  b", PLACE_SEARCH, "Climate news"},
    {"half-a-saved-search-is-the-inbox", "search:7", PLACE_INBOX, NULL, "inbox"},
    {"an-unknown-key-is-the-inbox", "galaxy", PLACE_INBOX, NULL, "inbox"},
    {"a-tag-without-a-name-is-the-inbox", "tag:", PLACE_INBOX, NULL, "inbox"},
    {"no-key-is-the-inbox", "", PLACE_INBOX, NULL, "inbox"},
};

static void
test_key (gconstpointer data)
{
  const KeyCase *row = data;
  g_autoptr (Place) place = place_from_key (row->key);
  g_autofree char *key = place_to_key (place);

  g_assert_cmpint (place->kind, ==, row->kind);
  g_assert_cmpstr (place->name, ==, row->place_name);
  g_assert_cmpstr (key, ==, row->kept_as != NULL ? row->kept_as : row->key);
}

typedef struct {
  const char *name;
  const char *key;
  QueryTermKind kind;
  int number;
  const char *text;
} TermCase;

static const TermCase term_cases[] = {
    {"the-inbox-is-a-state", "inbox", QUERY_STATE, CLIP_INBOX},
    {"the-archive-is-a-state", "archive", QUERY_STATE, CLIP_ARCHIVE},
    {"the-trash-is-a-state", "trash", QUERY_STATE, CLIP_TRASH},
    {"a-star-is-a-mark", "starred", QUERY_STARRED},
    {"a-tag-is-asked-for-by-name", "tag:a/b", QUERY_TAG, 0, "a/b"},
    {"a-search-is-asked-for-by-its-query", "search:7\tName\ttag:a/b", QUERY_TAG, 0,
     "a/b"},
    {"a-search-that-is-none-is-words", "search:7\tName\t(a", QUERY_PHRASE, 0, "(a"},
    {"a-source-is-asked-for-by-name", "source:The Times", QUERY_SITE, 0, "The Times"},
};

static void
test_term (gconstpointer data)
{
  const TermCase *row = data;
  g_autoptr (Place) place = place_from_key (row->key);
  g_autoptr (QueryTerm) term = place_to_term (place);

  g_assert_nonnull (term);
  g_assert_cmpint (term->kind, ==, row->kind);
  g_assert_cmpint (term->number, ==, row->number);
  g_assert_cmpstr (term->text, ==, row->text);
}

typedef struct {
  const char *name;
  const char *key;
  const char *text;
} TextCase;

static const TextCase text_cases[] = {
    {"the-inbox", "inbox", "is:inbox"},
    {"the-archive", "archive", "is:archived"},
    {"the-trash", "trash", "is:trashed"},
    {"what-is-starred", "starred", "is:starred"},
    {"everything", "all", ""},
    {"a-tag", "tag:climate change", "tag:\"climate change\""},
    {"a-source", "source:example.org", "site:example.org"},
    {"a-search", "search:7\tName\ta OR b", "a OR b"},
};

static void
test_query_text (gconstpointer data)
{
  const TextCase *row = data;
  g_autoptr (Place) place = place_from_key (row->key);
  g_autofree char *text = place_to_query_text (place);

  g_assert_cmpstr (text, ==, row->text);
}

static void
test_everywhere_has_no_condition (void)
{
  g_autoptr (Place) place = place_new (PLACE_ALL, NULL);

  g_assert_null (place_to_term (place));
}

static void
test_equal (void)
{
  g_autoptr (Place) tag = place_new (PLACE_TAG, "a");
  g_autoptr (Place) same = place_copy (tag);
  g_autoptr (Place) site = place_new (PLACE_SITE, "a");
  g_autoptr (Place) other = place_new (PLACE_TAG, "b");

  g_assert_true (place_equal (tag, same));
  g_assert_false (place_equal (tag, site));
  g_assert_false (place_equal (tag, other));
}

static void
test_every_place_can_be_shown (void)
{
  for (int kind = 0; kind < N_PLACE_KINDS; kind++) {
    const char *name = kind >= PLACE_SEARCH ? "name" : NULL;
    g_autoptr (Place) place = place_new ((PlaceKind)kind, name);

    g_assert_cmpstr (place_title (place), !=, "");
    g_assert_true (g_str_has_suffix (place_icon_name (place), "-symbolic"));
    g_assert_cmpstr (place_empty_title (place), !=, "");
    g_assert_cmpstr (place_empty_text (place), !=, "");
  }
}

static void
test_which_places_take_clippings (void)
{
  const struct {
    PlaceKind kind;
    bool takes;
  } cases[] = {
      {PLACE_INBOX, true},       {PLACE_STARRED, true}, {PLACE_ARCHIVE, true},
      {PLACE_HIGHLIGHTS, false}, {PLACE_ALL, false},    {PLACE_TRASH, true},
      {PLACE_SEARCH, false},     {PLACE_TAG, true},     {PLACE_SITE, false},
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (place_takes_clips (&(Place){.kind = cases[i].kind}), ==,
                     cases[i].takes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (key_cases); i++) {
    g_autofree char *path = g_strconcat ("/place/key/", key_cases[i].name, NULL);
    g_test_add_data_func (path, &key_cases[i], test_key);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (term_cases); i++) {
    g_autofree char *path = g_strconcat ("/place/term/", term_cases[i].name, NULL);
    g_test_add_data_func (path, &term_cases[i], test_term);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (text_cases); i++) {
    g_autofree char *path = g_strconcat ("/place/query-text/", text_cases[i].name, NULL);
    g_test_add_data_func (path, &text_cases[i], test_query_text);
  }
  g_test_add_func ("/place/everywhere-has-no-condition",
                   test_everywhere_has_no_condition);
  g_test_add_func ("/place/equal-by-kind-and-name", test_equal);
  g_test_add_func ("/place/which-places-take-clippings",
                   test_which_places_take_clippings);
  g_test_add_func ("/place/every-place-can-be-shown", test_every_place_can_be_shown);
  return g_test_run ();
}

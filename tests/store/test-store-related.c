/* test-store-related.c: clippings that have to do with one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-related.h"

#include "fixture.h"
#include "store/store-clips.h"

#define FILLER                                                                           \
  "The committee published several figures on Monday and said further details would "    \
  "follow. "

/* A library in which most say the same, and few are about something: ids from 1. */
static void
fill (Fixture *self)
{
  static const char *const texts[] = {
      "Glaciers in Patagonia are retreating. Patagonia lost glaciers.", /* 1 */
      "A survey of glaciers: Patagonia and Alaska compared.",           /* 2 */
      "Football: the cup final ends in penalties.",                     /* 3 */
      "東京都の氷河について。氷河は後退している。",                     /* 4 */
      "氷河の写真展。",                                                 /* 5 */
      "Why glaciers matter to Patagonia.",                              /* 6 */
  };

  fixture_begin (self);
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *text = g_strconcat (FILLER, texts[i], NULL);
    fixture_add (self, "Report", NULL, text);
  }
  for (int i = 0; i < 200; i++)
    fixture_add (self, "Report", NULL, FILLER);
  fixture_commit (self);
}

static void
assert_related (Fixture *self, int64_t id, size_t limit, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = store_related_find (self->db, id, limit, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            (gint64)g_array_index (ids, int64_t, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_find (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *name;
    int64_t id;
    size_t limit;
    const char *related;
  } rows[] = {
      {"the-same-rare-words", 1, 10, "6 2"},     {"no-more-than-asked-for", 1, 1, "6"},
      {"no-words-in-common", 3, 10, ""},         {"a-script-without-blanks", 5, 10, "4"},
      {"nothing-but-common-words", 100, 10, ""},
  };

  fill (self);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s", rows[i].name);
    assert_related (self, rows[i].id, rows[i].limit, rows[i].related);
  }
}

static void
test_trash (Fixture *self, gconstpointer data)
{
  static const int64_t id = 6;
  g_autoptr (GError) error = NULL;

  fill (self);
  fixture_begin (self);
  store_clips_set_state (self->db, &id, 1, CLIP_TRASH, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  assert_related (self, 1, 10, "2");
}

static void
test_missing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (store_related_find (self->db, 99, 10, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
      {"/store-related/find", test_find},
      {"/store-related/not-from-the-trash", test_trash},
      {"/store-related/a-clipping-that-is-not-there", test_missing},
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, fixture_set_up, tests[i].test,
                fixture_tear_down);
  return g_test_run ();
}

/* test-library-rules.c: rules tag what is saved, and what is there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-fixture.h"

#include "cases.h"
#include "library/library-rules.h"
#include "library/library-tags.h"

#define TEXT                                                                             \
  "Harbour reopens\n\nThe harbour of Lindesund reopened. Ships wait outside it."

static void
add_rule (Fixture *fixture, const char *query, const char *tags)
{
  g_auto (GStrv) names = g_strsplit (tags, ",", -1);
  g_autoptr (TagRule) rule = tag_rule_new (query, (const char *const *)names);

  cuttings_library_add_rule_async (fixture->library, rule, NULL, fixture_answered_cb,
                                   fixture);
  fixture_changed (fixture);
}

static void
assert_tags (Fixture *fixture, int64_t id, const char *expected)
{
  g_autoptr (LibraryClip) clip = fixture_load (fixture, id);
  g_autofree char *tags = NULL;

  g_ptr_array_add (clip->clip->tags, NULL);
  tags = g_strjoinv (",", (char **)clip->clip->tags->pdata);
  g_assert_cmpstr (tags, ==, expected);
}

typedef struct {
  const char *name;
  const char *rules[2][2]; /* query, tags */
  const char *tags;
} Case;

static const Case cases[] = {
    {"a-word-of-the-text", {{"ships", "sea"}}, "sea"},
    {"a-word-of-the-title", {{"reopens", "sea,news"}}, "news,sea"},
    {"another-word", {{"bridge", "roads"}}, ""},
    {"a-mark-without-words", {{"is:unread words:<100", "short"}}, "short"},
    {"the-tags-of-one-rule-serve-the-next",
     {{"ships", "sea"}, {"tag:sea", "water"}},
     "sea,water"},
};

static void
test_on_save (gconstpointer data)
{
  const Case *row = data;
  Fixture fixture;

  fixture_init (&fixture);
  for (size_t i = 0; i < 2 && row->rules[i][0] != NULL; i++)
    add_rule (&fixture, row->rules[i][0], row->rules[i][1]);
  assert_tags (&fixture, fixture_save_text (&fixture, TEXT), row->tags);
  fixture_clear (&fixture);
}

static size_t
preview (Fixture *fixture, const char *query, const char *tag)
{
  const char *const tags[] = {tag, NULL};
  g_autoptr (TagRule) rule = tag_rule_new (query, tags);
  g_autoptr (GAsyncResult) answer = NULL;
  size_t n;

  cuttings_library_preview_rule_async (fixture->library, rule, NULL, fixture_answered_cb,
                                       fixture);
  answer = fixture_wait (fixture);
  g_assert_true (
      cuttings_library_preview_rule_finish (fixture->library, answer, &n, NULL));
  return n;
}

static void
test_on_demand (void)
{
  Fixture fixture;
  int64_t id;

  fixture_init (&fixture);
  id = fixture_save_text (&fixture, TEXT);
  add_rule (&fixture, "harbour", "sea");
  g_assert_cmpuint (preview (&fixture, "harbour", "sea"), ==, 1);
  cuttings_library_run_rules_async (fixture.library, 0, NULL, fixture_answered_cb,
                                    &fixture);
  fixture_changed (&fixture);
  assert_tags (&fixture, id, "sea");
  g_assert_cmpuint (preview (&fixture, "harbour", "sea"), ==, 0);

  cuttings_library_undo_async (fixture.library, NULL, fixture_answered_cb, &fixture);
  fixture_changed (&fixture);
  assert_tags (&fixture, id, "");
  fixture_clear (&fixture);
}

static void
test_a_renamed_tag_is_given_by_its_new_name (void)
{
  Fixture fixture;

  fixture_init (&fixture);
  add_rule (&fixture, "harbour", "sea/ports");
  fixture_save_text (&fixture, TEXT);
  cuttings_library_rename_tag_async (fixture.library, "sea", "water", NULL,
                                     fixture_answered_cb, &fixture);
  fixture_changed (&fixture);
  assert_tags (&fixture, fixture_save_text (&fixture, TEXT " Again."), "water/ports");
  fixture_clear (&fixture);
}

typedef struct {
  const char *name;
  const char *query, *tag;
} BadCase;

static const BadCase bad_cases[] = {
    {"a-query-that-is-none", "is:nonsense", "a"},
    {"no-query", " ", "a"},
    {"no-tag", "word", " # "},
};

static void
test_refused (gconstpointer data)
{
  const BadCase *row = data;
  const char *const tags[] = {row->tag, NULL};
  g_autoptr (TagRule) rule = tag_rule_new (row->query, tags);
  g_autoptr (GError) error = NULL;
  GAsyncResult *answer;
  Fixture fixture;

  fixture_init (&fixture);
  cuttings_library_add_rule_async (fixture.library, rule, NULL, fixture_answered_cb,
                                   &fixture);
  answer = fixture_wait (&fixture);
  g_assert_false (cuttings_library_change_finish (fixture.library, answer, &error));
  g_assert_error (error, LIBRARY_ERROR, LIBRARY_ERROR_INVALID_VALUE);
  g_object_unref (answer);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/library-rules/on-save", cases, test_on_save);
  ADD_CASES ("/library-rules/refused", bad_cases, test_refused);
  g_test_add_func ("/library-rules/on-demand", test_on_demand);
  g_test_add_func ("/library-rules/a-renamed-tag-is-given-by-its-new-name",
                   test_a_renamed_tag_is_given_by_its_new_name);
  return g_test_run ();
}

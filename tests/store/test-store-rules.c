/* test-store-rules.c: tag rules are kept, and follow tags that are renamed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-rules.h"

#include "cases.h"
#include "fixture.h"
#include "store/store-tags.h"

static int64_t
add (Fixture *self, const char *query, const char *tags)
{
  g_auto (GStrv) names = g_strsplit (tags, ",", -1);
  g_autoptr (TagRule) rule = tag_rule_new (query, (const char *const *)names);

  fixture_begin (self);
  g_assert_true (store_rules_add (self->db, rule, NULL));
  fixture_commit (self);
  return rule->id;
}

/* "query>tag,tag query>tag" */
static void
assert_rules (Fixture *self, const char *expected)
{
  g_autoptr (GPtrArray) rules = store_rules_list (self->db, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rules->len; i++) {
    const TagRule *rule = g_ptr_array_index (rules, i);
    g_autofree char *tags = g_strjoinv (",", rule->tags);

    g_string_append_printf (text, "%s%s>%s", i > 0 ? " " : "", rule->query, tags);
  }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_it_is_kept_edited_and_deleted (Fixture *self, gconstpointer data)
{
  const char *const tags[] = {"z", NULL};
  g_autoptr (TagRule) edited = tag_rule_new ("new", tags);
  g_autoptr (GError) error = NULL;

  edited->id = add (self, "q", "b,a");
  add (self, "r", " #c ");
  assert_rules (self, "q>a,b r>c");
  fixture_begin (self);
  g_assert_true (store_rules_update (self->db, edited, NULL));
  fixture_commit (self);
  assert_rules (self, "new>z r>c");
  fixture_begin (self);
  g_assert_true (store_rules_delete (self->db, edited->id, NULL));
  fixture_commit (self);
  assert_rules (self, "r>c");
  fixture_begin (self);
  g_assert_false (store_rules_delete (self->db, edited->id, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (store_rules_update (self->db, edited, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  store_db_rollback (self->db);
}

typedef struct {
  const char *name;
  const char *tags, *from, *to, *after;
} RenameCase;

static const RenameCase rename_cases[] = {
    {"the-tag-itself", "a,b", "a", "x", "q>b,x"},
    {"one-below-it", "a/b", "a", "x/y", "q>x/y/b"},
    {"other-case", "Ärger/b", "ärger", "x", "q>x/b"},
    {"a-common-beginning-is-another-tag", "ab", "a", "x", "q>ab"},
    {"a-level-above-is-another-tag", "a", "a/b", "x", "q>a"},
    {"two-that-become-one", "a,b", "a", "b", "q>b"},
};

static void
test_rename (gconstpointer data)
{
  const RenameCase *row = data;
  Fixture fixture;

  fixture_set_up (&fixture, NULL);
  add (&fixture, "q", row->tags);
  fixture_begin (&fixture);
  g_assert_true (store_rules_rename_tag (fixture.db, row->from, row->to, NULL));
  fixture_commit (&fixture);
  assert_rules (&fixture, row->after);
  fixture_tear_down (&fixture, NULL);
}

static void
test_who_lacks_a_tag (Fixture *self, gconstpointer data)
{
  const char *const first[] = {"a", "b", NULL}, *const second[] = {"a", NULL};
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (int64_t));
  g_autoptr (GArray) lacking = NULL;

  for (int i = 0; i < 3; i++) {
    int64_t id = fixture_save (self, "Title", NULL, "Text.");

    g_array_append_val (ids, id);
  }
  fixture_begin (self);
  g_assert_true (store_tags_change (self->db, &g_array_index (ids, int64_t, 0), 1, first,
                                    NULL, NULL));
  g_assert_true (store_tags_change (self->db, &g_array_index (ids, int64_t, 1), 1, second,
                                    NULL, NULL));
  fixture_commit (self);
  lacking = store_rules_find_lacking (self->db, ids, (char **)first, NULL);
  g_assert_cmpuint (lacking->len, ==, 2);
  g_assert_cmpint (g_array_index (lacking, int64_t, 0), ==,
                   g_array_index (ids, int64_t, 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store-rules/it-is-kept-edited-and-deleted", Fixture, NULL, fixture_set_up,
              test_it_is_kept_edited_and_deleted, fixture_tear_down);
  g_test_add ("/store-rules/who-lacks-a-tag", Fixture, NULL, fixture_set_up,
              test_who_lacks_a_tag, fixture_tear_down);
  ADD_CASES ("/store-rules/rename", rename_cases, test_rename);
  return g_test_run ();
}

/* test-store-plan.c: any query, over any ranges, finds what going through all finds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Trees of terms are made at random and put to a library of 200 clippings; what each
 * clipping has is known, so that a slow and simple judge can be asked as well.
 */

#include "store/store-plan.h"

#include "fixture.h"
#include "store/store-clips.h"

#define N_CLIPS 200
#define N_WORDS 6

/* Clipping n has word k when a random bit says so. */
typedef struct {
  Fixture base;
  bool has[N_CLIPS + 1][N_WORDS];
  bool tagged[N_CLIPS + 1][N_WORDS];
  bool starred[N_CLIPS + 1];
  ClipState state[N_CLIPS + 1];
} PlanFixture;

static const char *const words[N_WORDS] = {"alpha", "beta",  "gamma",
                                           "東京",  "δέλτα", "alpine"};

static void
add_clip (PlanFixture *self, GRand *rand, int id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (Clip) clip = NULL;

  for (int k = 0; k < N_WORDS; k++) {
    self->has[id][k] = g_rand_int_range (rand, 0, k + 2) == 0;
    if (self->has[id][k])
      g_string_append_printf (text, "%s. ", words[k]);
  }
  clip = fixture_clip ("Title", NULL);
  g_free (clip->note);
  clip->note = g_strdup (text->str);
  self->starred[id] = clip->starred = g_rand_boolean (rand);
  self->state[id] = clip->state = (ClipState)g_rand_int_range (rand, 0, 3);
  /* Only the second word is a tag as well. */
  self->tagged[id][1] = g_rand_int_range (rand, 0, 5) == 0;
  if (self->tagged[id][1])
    g_ptr_array_add (clip->tags, g_strdup ("x/Beta"));
  store_clips_insert (self->base.db, clip, &error);
  g_assert_no_error (error);
  g_assert_cmpint (clip->id, ==, id);
}

static void
set_up (PlanFixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  fixture_set_up (&self->base, data);
  fixture_begin (&self->base);
  for (int id = 1; id <= N_CLIPS; id++)
    add_clip (self, rand, id);
  fixture_commit (&self->base);
}

static void
tear_down (PlanFixture *self, gconstpointer data)
{
  fixture_tear_down (&self->base, data);
}

/* ---- random queries ---- */

static QueryTerm *
make_leaf (GRand *rand)
{
  int which = g_rand_int_range (rand, 0, N_WORDS + 3);
  QueryTerm *term;

  if (which < N_WORDS)
    return query_term_new (QUERY_WORD, words[which]);
  if (which == N_WORDS)
    return query_term_new (QUERY_STARRED, NULL);
  if (which == N_WORDS + 1) {
    term = query_term_new (QUERY_STATE, NULL);
    term->number = g_rand_int_range (rand, 0, 2);
    return term;
  }
  term = query_term_new (QUERY_WORD, "al");
  term->prefix = true;
  return term;
}

static QueryTerm *
make_tree (GRand *rand, int depth)
{
  int which = depth == 0 ? 0 : g_rand_int_range (rand, 0, 5);
  QueryTerm *term;
  int n;

  if (which <= 1)
    return make_leaf (rand);
  term = query_term_new (which == 2   ? QUERY_NOT
                         : which == 3 ? QUERY_OR
                                      : QUERY_AND,
                         NULL);
  n = which == 2 ? 1 : g_rand_int_range (rand, 1, 4);
  for (int i = 0; i < n; i++)
    query_term_add (term, make_tree (rand, depth - 1));
  return term;
}

/* ---- the judge ---- */

static bool
leaf_holds (const PlanFixture *self, const QueryTerm *term, int id)
{
  if (term->kind == QUERY_STARRED)
    return self->starred[id];
  if (term->kind == QUERY_STATE)
    return self->state[id] == (ClipState)term->number;
  if (term->prefix)
    return self->has[id][0] || self->has[id][5];
  for (int k = 0; k < N_WORDS; k++) {
    if (g_str_equal (term->text, words[k]))
      return self->has[id][k] || self->tagged[id][k];
  }
  g_assert_not_reached ();
}

static bool
holds (const PlanFixture *self, const QueryTerm *term, int id)
{
  bool all = true, any = false;

  if (term->children == NULL)
    return leaf_holds (self, term, id);
  for (guint i = 0; i < term->children->len; i++) {
    bool child = holds (self, g_ptr_array_index (term->children, i), id);

    all = all && child;
    any = any || child;
  }
  return term->kind == QUERY_AND ? all : term->kind == QUERY_OR ? any : !all;
}

static void
assert_finds (PlanFixture *self, const Query *query, StoreRange range)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StorePlan) plan = store_plan_new (self->base.db, query, &error);
  g_autoptr (StoreBitmap) found = NULL;

  g_assert_no_error (error);
  found = store_plan_run (plan, range, &error);
  g_assert_no_error (error);
  for (int id = 1; id <= N_CLIPS; id++) {
    bool expected = id >= range.first && id <= range.last &&
                    (query->any_state || self->state[id] != CLIP_TRASH) &&
                    (query->term == NULL || holds (self, query->term, id));

    g_assert_cmpint (store_bitmap_has (found, id), ==, expected);
  }
}

static void
test_random_queries (PlanFixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (int i = 0; i < 400; i++) {
    g_auto (Query) query = {.term = make_tree (rand, 4)};
    int first = g_rand_int_range (rand, 1, N_CLIPS);

    query.any_state = i % 2 == 0;
    assert_finds (self, &query, (StoreRange){1, N_CLIPS});
    assert_finds (self, &query, (StoreRange){first, MIN (first + 20, N_CLIPS)});
  }
}

static void
test_no_condition (PlanFixture *self, gconstpointer data)
{
  Query kept = {0}, all = {.any_state = true};

  assert_finds (self, &kept, (StoreRange){1, N_CLIPS});
  assert_finds (self, &kept, (StoreRange){50, 60});
  assert_finds (self, &all, (StoreRange){1, N_CLIPS});
}

/* Groups that the user interface may leave empty. */
static void
test_empty_groups (PlanFixture *self, gconstpointer data)
{
  static const QueryTermKind kinds[] = {QUERY_AND, QUERY_OR, QUERY_NOT};

  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_auto (Query) query = {.term = query_term_new (QUERY_AND, NULL)};
    g_autoptr (GError) error = NULL;
    g_autoptr (StorePlan) plan = NULL;
    g_autoptr (StoreBitmap) found = NULL;

    query.any_state = true;
    query_term_add (query.term, query_term_new (kinds[i], NULL));
    plan = store_plan_new (self->base.db, &query, &error);
    g_assert_no_error (error);
    found = store_plan_run (plan, (StoreRange){1, N_CLIPS}, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (store_bitmap_count (found), ==, N_CLIPS);
  }
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (PlanFixture *, gconstpointer);
  } tests[] = {
      {"random-queries", test_random_queries},
      {"no-condition", test_no_condition},
      {"empty-groups", test_empty_groups},
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *name = g_strconcat ("/store-plan/", tests[i].name, NULL);
    g_test_add (name, PlanFixture, NULL, set_up, tests[i].test, tear_down);
  }
  return g_test_run ();
}

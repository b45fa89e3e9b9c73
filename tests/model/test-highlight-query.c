/* test-highlight-query.c: what is asked of highlights, and the groups of what is found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/highlight-query.h"

static const struct {
  const char *name;
  HighlightOrder order;
} order_cases[] = {
    {"clipping", HIGHLIGHT_ORDER_CLIPPING},
    {"tag", HIGHLIGHT_ORDER_TAG},
    {"newest", HIGHLIGHT_ORDER_NEWEST},
    {"own", HIGHLIGHT_ORDER_OWN},
};

static void
test_every_order_has_a_name (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (order_cases), ==, N_HIGHLIGHT_ORDERS);
  for (size_t i = 0; i < G_N_ELEMENTS (order_cases); i++) {
    HighlightOrder order = N_HIGHLIGHT_ORDERS;

    g_assert_true (highlight_order_from_name (order_cases[i].name, &order));
    g_assert_cmpint (order, ==, order_cases[i].order);
  }
}

static void
test_an_unknown_order_changes_nothing (void)
{
  HighlightOrder order = HIGHLIGHT_ORDER_OWN;

  g_assert_false (highlight_order_from_name ("random", &order));
  g_assert_false (highlight_order_from_name (NULL, &order));
  g_assert_cmpint (order, ==, HIGHLIGHT_ORDER_OWN);
}

static void
test_a_copy_is_its_own (void)
{
  g_auto (HighlightQuery) query = {.colors = 1u << HIGHLIGHT_PINK,
                                   .tag = g_strdup ("a/b"),
                                   .source = g_strdup ("The Wire"),
                                   .since = 1,
                                   .until = 2,
                                   .order = HIGHLIGHT_ORDER_TAG};
  g_auto (HighlightQuery) copy = {0};

  query.term = query_term_new (QUERY_WORD, "ferry");
  highlight_query_copy (&query, &copy);
  g_assert_true (copy.term != query.term && copy.tag != query.tag);
  g_assert_cmpstr (copy.term->text, ==, "ferry");
  g_assert_cmpstr (copy.tag, ==, "a/b");
  g_assert_cmpstr (copy.source, ==, "The Wire");
  g_assert_cmpuint (copy.colors, ==, query.colors);
  g_assert_cmpint (copy.since, ==, 1);
  g_assert_cmpint (copy.until, ==, 2);
  g_assert_cmpint (copy.order, ==, HIGHLIGHT_ORDER_TAG);
}

static void
test_an_order_alone_is_no_filter (void)
{
  HighlightQuery query = {.order = HIGHLIGHT_ORDER_OWN};

  g_assert_false (highlight_query_filters (&query));
  query.since = 1;
  g_assert_true (highlight_query_filters (&query));
}

/* ---- groups ---- */

static void
add_hit (GPtrArray *hits, GPtrArray *clips, guint clip, const char *tag)
{
  HighlightHit *hit =
      highlight_hit_new (highlight_new (), g_ptr_array_index (clips, clip), clips);

  hit->tag = tag;
  g_ptr_array_add (hits, hit);
}

static const struct {
  const char *name;
  HighlightOrder order;
  const char *firsts; /* one character a hit */
} group_cases[] = {
    {"each-clipping-begins-a-group", HIGHLIGHT_ORDER_CLIPPING, "1011"},
    {"each-tag-begins-a-group-and-so-does-none", HIGHLIGHT_ORDER_TAG, "1101"},
    {"by-time-there-are-no-groups", HIGHLIGHT_ORDER_NEWEST, "0000"},
    {"in-an-order-of-ones-own-there-are-no-groups", HIGHLIGHT_ORDER_OWN, "0000"},
};

static void
test_groups (gconstpointer data)
{
  size_t row = GPOINTER_TO_SIZE (data);
  g_autoptr (GPtrArray) clips =
      g_ptr_array_new_with_free_func ((GDestroyNotify)clip_free);
  g_autoptr (GPtrArray) hits =
      g_ptr_array_new_with_free_func ((GDestroyNotify)highlight_hit_free);

  for (int i = 0; i < 3; i++)
    g_ptr_array_add (clips, clip_new ());
  add_hit (hits, clips, 0, "a");
  add_hit (hits, clips, 0, "b");
  add_hit (hits, clips, 1, "b");
  add_hit (hits, clips, 2, NULL);
  highlight_hits_group (hits, group_cases[row].order);
  for (guint i = 0; i < hits->len; i++) {
    const HighlightHit *hit = g_ptr_array_index (hits, i);

    g_assert_cmpint (hit->first, ==, group_cases[row].firsts[i] == '1');
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/every-order-has-a-name", test_every_order_has_a_name);
  g_test_add_func ("/an-unknown-order-changes-nothing",
                   test_an_unknown_order_changes_nothing);
  g_test_add_func ("/a-copy-is-its-own", test_a_copy_is_its_own);
  g_test_add_func ("/an-order-alone-is-no-filter", test_an_order_alone_is_no_filter);
  for (size_t i = 0; i < G_N_ELEMENTS (group_cases); i++) {
    g_autofree char *path = g_strconcat ("/groups/", group_cases[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_groups);
  }
  return g_test_run ();
}

/* test-extract-removal.c: pieces that are taken out, and the order of their markers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-removal.h"

#include "cases.h"
#include "html/html-text.h"
#include "html/html-walk.h"

static const char page[] =
    "<p id=a>one</p><div id=b>two <p id=c>three</p></div><p id=d>four";

static HtmlNode *
find (HtmlNode *root, const char *id)
{
  for (HtmlNode *node = root; node != NULL; node = html_walk_next (node, root)) {
    const HtmlAttr *attr = html_node_attr (node, HTML_ATTR_ID);

    if (attr != NULL && html_slice_equal (attr->value, id))
      return node;
  }
  g_assert_not_reached ();
}

static void
take (HtmlDoc *doc, GArray *removals, const char *id, RemovalReason reason)
{
  extract_removal_take (doc, find (html_doc_body (doc), id), reason, removals);
}

/* The reasons in the order of the list, and the numbers of the markers in the tree. */
static void
assert_order (const HtmlNode *body, const GArray *removals, const RemovalReason *reasons,
              guint n)
{
  g_assert_cmpuint (removals->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (g_array_index (removals, ExtractRemoval, i).reason, ==, reasons[i]);
  for (const HtmlNode *node = body; node != NULL; node = html_walk_next (node, body))
    g_assert_cmpuint (node->removal, <=, n);
}

static void
test_take (void)
{
  g_autoptr (HtmlDoc) doc = parse_page (page);
  g_autoptr (GArray) removals = g_array_new (FALSE, FALSE, sizeof (ExtractRemoval));
  HtmlNode *body = html_doc_body (doc), *marker;
  g_autofree char *text = NULL;

  take (doc, removals, "a", REMOVAL_SHARE);
  marker = body->first_child;
  text = html_text (body);
  g_assert_cmpuint (removals->len, ==, 1);
  g_assert_cmpint (g_array_index (removals, ExtractRemoval, 0).reason, ==, REMOVAL_SHARE);
  g_assert_null (g_array_index (removals, ExtractRemoval, 0).node->parent);
  g_assert_true (html_node_is (marker, HTML_TAG_X_REMOVED));
  g_assert_cmpuint (marker->removal, ==, 1);
  g_assert_cmpstr (text, ==, "two\nthree\nfour");
}

static void
test_sort (void)
{
  static const RemovalReason expected[] = {REMOVAL_PROMO, REMOVAL_SHARE};
  g_autoptr (HtmlDoc) doc = parse_page (page);
  g_autoptr (GArray) removals = g_array_new (FALSE, FALSE, sizeof (ExtractRemoval));
  HtmlNode *body = html_doc_body (doc);

  take (doc, removals, "d", REMOVAL_SHARE);
  take (doc, removals, "a", REMOVAL_PROMO);
  extract_removal_sort (body, removals);
  assert_order (body, removals, expected, 2);
  g_assert_cmpuint (body->first_child->removal, ==, 1);
  g_assert_cmpuint (body->last_child->removal, ==, 2);
}

/* A piece inside a piece follows it, and comes before what stands behind both. */
static void
test_nested (void)
{
  static const RemovalReason expected[] = {REMOVAL_PROMO, REMOVAL_COMMENTS,
                                           REMOVAL_SHARE};
  g_autoptr (HtmlDoc) doc = parse_page (page);
  g_autoptr (GArray) removals = g_array_new (FALSE, FALSE, sizeof (ExtractRemoval));
  HtmlNode *body = html_doc_body (doc);

  take (doc, removals, "d", REMOVAL_SHARE);
  take (doc, removals, "c", REMOVAL_COMMENTS);
  take (doc, removals, "b", REMOVAL_PROMO);
  extract_removal_sort (body, removals);
  assert_order (body, removals, expected, 3);
  g_assert_cmpuint (g_array_index (removals, ExtractRemoval, 0).node->last_child->removal,
                    ==, 2);
}

/* Whose marker went with something else is kept, at the end. */
static void
test_lost_marker (void)
{
  static const RemovalReason expected[] = {REMOVAL_SHARE, REMOVAL_COMMENTS};
  g_autoptr (HtmlDoc) doc = parse_page (page);
  g_autoptr (GArray) removals = g_array_new (FALSE, FALSE, sizeof (ExtractRemoval));
  HtmlNode *body = html_doc_body (doc);

  take (doc, removals, "c", REMOVAL_COMMENTS);
  take (doc, removals, "d", REMOVAL_SHARE);
  html_node_detach (find (body, "b"));
  extract_removal_sort (body, removals);
  assert_order (body, removals, expected, 2);
}

static void
test_sort_of_nothing (void)
{
  g_autoptr (HtmlDoc) doc = parse_page (page);
  g_autoptr (GArray) removals = g_array_new (FALSE, FALSE, sizeof (ExtractRemoval));

  extract_removal_sort (html_doc_body (doc), removals);
  g_assert_cmpuint (removals->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract-removal/a-marker-stands-where-the-piece-stood", test_take);
  g_test_add_func ("/extract-removal/sorting-follows-the-document", test_sort);
  g_test_add_func ("/extract-removal/a-piece-inside-a-piece-follows-it", test_nested);
  g_test_add_func ("/extract-removal/a-piece-without-a-marker-comes-last",
                   test_lost_marker);
  g_test_add_func ("/extract-removal/nothing-can-be-sorted", test_sort_of_nothing);
  return g_test_run ();
}

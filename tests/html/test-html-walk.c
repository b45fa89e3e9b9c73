/* test-html-walk.c: the order in which a tree is visited
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-walk.h"

#include <string.h>

#include "html/html-tree.h"

static const char page[] = "<div id=d><p id=p>1<b>2</b></p><template><i>t</i></template>"
                           "<!--c--><ul><li>3</ul></div><p id=q>4";

static HtmlDoc *
parse (const char *html)
{
  HtmlDoc *doc =
      html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL, NULL);

  g_assert_nonnull (doc);
  return doc;
}

static HtmlNode *
with_id (const HtmlDoc *doc, const char *id)
{
  HtmlNode *node = html_doc_root (doc);

  while (node != NULL) {
    const HtmlAttr *attr = html_node_attr (node, HTML_ATTR_ID);

    if (attr != NULL && html_slice_equal (attr->value, id))
      return node;
    node = html_walk_next (node, html_doc_root (doc));
  }
  g_assert_not_reached ();
}

typedef struct {
  const char *name;
  const char *root; /* an id, or NULL for the root of the document */
  bool skips_p;     /* what is in paragraphs is passed over */
  const char *expected;
} OrderCase;

static const OrderCase order_cases[] = {
    {"in-document-order-without-templates", NULL, false,
     "div p 1 b 2 template c ul li 3 p 4 "},
    {"not-beyond-the-root", "d", false, "p 1 b 2 template c ul li 3 "},
    {"past-what-is-skipped", NULL, true, "div p template c ul li 3 p "},
    {"through-a-root-without-elements", "q", false, "4 "},
};

static void
test_order (gconstpointer data)
{
  const OrderCase *row = data;
  g_autoptr (HtmlDoc) doc = parse (page);
  const HtmlNode *root =
      row->root != NULL ? with_id (doc, row->root) : html_doc_root (doc);
  g_autoptr (GString) seen = g_string_new (NULL);
  const HtmlNode *node = html_walk_next (root, root);

  while (node != NULL) {
    g_string_append_len (seen, node->text.data, (gssize)node->text.length);
    g_string_append_c (seen, ' ');
    node = row->skips_p && html_node_is (node, HTML_TAG_P) ? html_walk_skip (node, root)
                                                           : html_walk_next (node, root);
  }
  g_assert_cmpstr (seen->str, ==, row->expected);
}

static void
test_find (void)
{
  g_autoptr (HtmlDoc) doc = parse (page);
  const HtmlNode *root = html_doc_root (doc), *p = with_id (doc, "p");
  const HtmlNode *b = html_walk_find (root, HTML_TAG_B);

  g_assert_true (html_walk_find (root, HTML_TAG_P) == p);
  g_assert_true (b->parent == p);
  g_assert_null (html_walk_find (root, HTML_TAG_I));
  g_assert_null (html_walk_find (p, HTML_TAG_P));
  g_assert_null (html_walk_find (p, HTML_TAG_LI));
}

static void
test_ancestor (void)
{
  g_autoptr (HtmlDoc) doc = parse (page);
  const HtmlNode *root = html_doc_root (doc), *p = with_id (doc, "p");
  const HtmlNode *b = html_walk_find (root, HTML_TAG_B);

  g_assert_true (html_walk_ancestor (b, HTML_TAG_P) == p);
  g_assert_true (html_walk_ancestor (b->first_child, HTML_TAG_B) == b);
  g_assert_true (html_walk_ancestor (b, HTML_TAG_DIV) == with_id (doc, "d"));
  g_assert_null (html_walk_ancestor (b, HTML_TAG_B));
  g_assert_null (html_walk_ancestor (b, HTML_TAG_UL));
}

static void
test_contains (void)
{
  g_autoptr (HtmlDoc) doc = parse (page);
  const HtmlNode *root = html_doc_root (doc), *p = with_id (doc, "p");
  const HtmlNode *b = html_walk_find (root, HTML_TAG_B);

  g_assert_true (html_walk_contains (root, b));
  g_assert_true (html_walk_contains (b, b));
  g_assert_false (html_walk_contains (b, p));
  g_assert_false (html_walk_contains (with_id (doc, "q"), b));
}

static void
test_inside_template (void)
{
  g_autoptr (HtmlDoc) doc = parse (page);
  const HtmlNode *content =
      html_walk_find (html_doc_root (doc), HTML_TAG_TEMPLATE)->first_child;
  const HtmlNode *i = html_walk_next (content, content);

  g_assert_cmpint (content->type, ==, HTML_NODE_FRAGMENT);
  g_assert_true (html_node_is (i, HTML_TAG_I));
  g_assert_null (html_walk_skip (i, content));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (order_cases); i++) {
    g_autofree char *name = g_strconcat ("/html-walk/order/", order_cases[i].name, NULL);

    g_test_add_data_func (name, &order_cases[i], test_order);
  }
  g_test_add_func ("/html-walk/find-takes-the-first-inside", test_find);
  g_test_add_func ("/html-walk/ancestor-takes-the-nearest", test_ancestor);
  g_test_add_func ("/html-walk/contains-counts-itself", test_contains);
  g_test_add_func ("/html-walk/a-template-is-walked-from-its-content",
                   test_inside_template);
  return g_test_run ();
}

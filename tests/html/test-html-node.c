/* test-html-node.c: nodes of a tree asked and changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-node.h"

#include <string.h>

#include "html/html-serialize.h"
#include "html/html-tree.h"
#include "html/html-walk.h"

static HtmlDoc *
parse (const char *html)
{
  g_autoptr (GError) error = NULL;
  HtmlDoc *doc = html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false,
                                      NULL, &error);

  g_assert_no_error (error);
  return doc;
}

static HtmlNode *
find (HtmlDoc *doc, HtmlTag tag)
{
  HtmlNode *node = html_walk_find (html_doc_root (doc), tag);

  g_assert_nonnull (node);
  return node;
}

static void
assert_html (HtmlDoc *doc, const char *expected)
{
  g_autofree char *html = html_serialize_inner (html_doc_root (doc));

  g_assert_cmpstr (html, ==, expected);
}

/* Each row moves the first <b> of "<p>1<b>2</b>3</p><i>4</i>" or something near it. */
typedef struct {
  const char *name;
  void (*change) (HtmlDoc *doc, HtmlNode *p, HtmlNode *b, HtmlNode *i);
  const char *expected;
} ChangeCase;

static void
detach_b (HtmlDoc *doc, HtmlNode *p, HtmlNode *b, HtmlNode *i)
{
  html_node_detach (b);
  g_assert_null (b->parent);
  g_assert_null (b->prev);
  g_assert_null (b->next);
  html_node_detach (b);
}

static void
append_b (HtmlDoc *doc, HtmlNode *p, HtmlNode *b, HtmlNode *i)
{
  html_node_append (i, b);
}

static void
append_b_where_it_is (HtmlDoc *doc, HtmlNode *p, HtmlNode *b, HtmlNode *i)
{
  html_node_append (p, b);
}

static void
insert_first (HtmlDoc *doc, HtmlNode *p, HtmlNode *b, HtmlNode *i)
{
  html_node_insert_before (p, i, p->first_child);
}

static void
insert_between (HtmlDoc *doc, HtmlNode *p, HtmlNode *b, HtmlNode *i)
{
  html_node_insert_before (p, i, b->next);
}

static void
insert_at_the_end (HtmlDoc *doc, HtmlNode *p, HtmlNode *b, HtmlNode *i)
{
  html_node_insert_before (p, i, NULL);
}

static void
replace_b (HtmlDoc *doc, HtmlNode *p, HtmlNode *b, HtmlNode *i)
{
  html_node_replace (b, i);
}

static void
replace_by_new (HtmlDoc *doc, HtmlNode *p, HtmlNode *b, HtmlNode *i)
{
  HtmlNode *em = html_doc_new_element (doc, HTML_TAG_EM);

  html_node_append (em, html_doc_new_text (doc, "<neu>", 5));
  html_node_replace (b, em);
}

static void
unwrap_p (HtmlDoc *doc, HtmlNode *p, HtmlNode *b, HtmlNode *i)
{
  html_node_unwrap (p);
}

static void
unwrap_empty (HtmlDoc *doc, HtmlNode *p, HtmlNode *b, HtmlNode *i)
{
  html_node_detach (b->first_child);
  html_node_unwrap (b);
}

static const ChangeCase change_cases[] = {
    {"detached-it-is-gone", detach_b, "<p>13</p><i>4</i>"},
    {"appended-it-leaves-its-old-place", append_b, "<p>13</p><i>4<b>2</b></i>"},
    {"appended-to-its-parent-it-goes-last", append_b_where_it_is,
     "<p>13<b>2</b></p><i>4</i>"},
    {"inserted-before-the-first", insert_first, "<p><i>4</i>1<b>2</b>3</p>"},
    {"inserted-between-two", insert_between, "<p>1<b>2</b><i>4</i>3</p>"},
    {"inserted-before-nothing-it-goes-last", insert_at_the_end,
     "<p>1<b>2</b>3<i>4</i></p>"},
    {"replaced-by-another-of-the-tree", replace_b, "<p>1<i>4</i>3</p>"},
    {"replaced-by-a-new-one", replace_by_new, "<p>1<em>&lt;neu&gt;</em>3</p><i>4</i>"},
    {"unwrapped-the-children-stay", unwrap_p, "1<b>2</b>3<i>4</i>"},
    {"unwrapped-without-children-it-is-gone", unwrap_empty, "<p>13</p><i>4</i>"},
};

static void
test_change (gconstpointer data)
{
  const ChangeCase *row = data;
  g_autoptr (HtmlDoc) doc = parse ("<p>1<b>2</b>3</p><i>4</i>");

  row->change (doc, find (doc, HTML_TAG_P), find (doc, HTML_TAG_B),
               find (doc, HTML_TAG_I));
  assert_html (doc, row->expected);
}

static void
test_attrs (void)
{
  g_autoptr (HtmlDoc) doc = parse ("<a href='x&amp;y' data-n=1 CLASS=c>");
  HtmlNode *a = find (doc, HTML_TAG_A);
  g_autofree char *href = html_node_dup_attr (a, HTML_ATTR_HREF);

  g_assert_cmpstr (href, ==, "x&y");
  g_assert_null (html_node_dup_attr (a, HTML_ATTR_TITLE));
  g_assert_null (html_node_attr (a, HTML_ATTR_TITLE));
  g_assert_true (html_slice_equal (html_node_attr_named (a, "data-n")->value, "1"));
  g_assert_true (html_node_attr_named (a, "class") ==
                 html_node_attr (a, HTML_ATTR_CLASS));
  g_assert_null (html_node_attr_named (a, "data"));

  g_assert_true (html_node_set_attr (doc, a, HTML_ATTR_HREF, "\"z\""));
  g_assert_true (html_node_set_attr (doc, a, HTML_ATTR_TITLE, ""));
  html_node_remove_attr (a, HTML_ATTR_CLASS);
  html_node_remove_attr (a, HTML_ATTR_LANG);
  assert_html (doc, "<a href=\"&quot;z&quot;\" data-n=\"1\" title=\"\"></a>");
}

static void
test_is (void)
{
  g_autoptr (HtmlDoc) doc = parse ("<svg><title>s</title></svg><title>h</title>");
  const HtmlNode *svg = html_doc_root (doc)->first_child;

  g_assert_cmpint (svg->tag, ==, HTML_TAG_SVG);
  g_assert_false (html_node_is (svg, HTML_TAG_SVG));
  g_assert_cmpint (svg->first_child->tag, ==, HTML_TAG_TITLE);
  g_assert_false (html_node_is (svg->first_child, HTML_TAG_TITLE));
  g_assert_true (html_node_is (svg->next, HTML_TAG_TITLE));
  g_assert_false (html_node_is (svg->next->first_child, HTML_TAG_UNKNOWN));
}

static void
test_ids (void)
{
  g_autoptr (HtmlDoc) doc = parse ("<p>1<b>2</b></p>");
  g_autofree bool *seen = g_new0 (bool, html_doc_node_count (doc));

  for (const HtmlNode *node = html_doc_root (doc); node != NULL;
       node = html_walk_next (node, html_doc_root (doc))) {
    g_assert_cmpuint (node->id, <, html_doc_node_count (doc));
    g_assert_false (seen[node->id]);
    seen[node->id] = true;
  }
  g_assert_cmpuint (html_doc_new_element (doc, HTML_TAG_B)->id + 1, ==,
                    html_doc_node_count (doc));
}

static void
test_outer_nodes (void)
{
  const char *html = "<!doctype html><title>t</title><body><p>x";
  g_autoptr (HtmlDoc) doc = html_parse (html, strlen (html), false, NULL, NULL);
  g_autoptr (HtmlDoc) fragment = parse (html);
  g_autoptr (HtmlDoc) frames = html_parse ("<frameset>", 10, false, NULL, NULL);

  g_assert_true (html_node_is (html_doc_html (doc), HTML_TAG_HTML));
  g_assert_true (html_doc_head (doc) == html_doc_html (doc)->first_child);
  g_assert_true (html_doc_body (doc) == html_doc_html (doc)->last_child);
  g_assert_null (html_doc_html (fragment));
  g_assert_null (html_doc_head (fragment));
  g_assert_null (html_doc_body (fragment));
  g_assert_null (html_doc_body (frames));
}

typedef struct {
  const char *name;
  HtmlSlice slice;
  const char *text;
  bool is_equal;
  bool is_equal_nocase;
} SliceCase;

static const SliceCase slice_cases[] = {
    {"the-same-is-equal", {"href", 4}, "href", true, true},
    {"only-its-length-counts", {"hrefs", 4}, "href", true, true},
    {"a-prefix-is-not-equal", {"href", 4}, "hr", false, false},
    {"a-longer-one-is-not-equal", {"href", 4}, "hreflang", false, false},
    {"case-can-be-ignored", {"HrEf", 4}, "href", false, true},
    {"case-counts-outside-of-ascii", {"\xc3\x84", 2}, "\xc3\xa4", false, false},
    {"nothing-equals-nothing", {NULL, 0}, "", true, true},
    {"nothing-is-not-something", {NULL, 0}, "a", false, false},
};

static void
test_slice (gconstpointer data)
{
  const SliceCase *row = data;
  g_autofree char *copy = html_slice_dup (row->slice);

  g_assert_cmpint (html_slice_equal (row->slice, row->text), ==, row->is_equal);
  g_assert_cmpint (html_slice_equal_nocase (row->slice, row->text), ==,
                   row->is_equal_nocase);
  g_assert_true (html_slice_equal (row->slice, copy));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (change_cases); i++) {
    g_autofree char *name =
        g_strconcat ("/html-node/change/", change_cases[i].name, NULL);

    g_test_add_data_func (name, &change_cases[i], test_change);
  }
  g_test_add_func ("/html-node/attributes-are-read-set-and-removed", test_attrs);
  g_test_add_func ("/html-node/a-foreign-element-is-no-html-element", test_is);
  g_test_add_func ("/html-node/ids-are-dense", test_ids);
  g_test_add_func ("/html-node/only-a-page-has-html-head-and-body", test_outer_nodes);
  for (size_t i = 0; i < G_N_ELEMENTS (slice_cases); i++) {
    g_autofree char *name = g_strconcat ("/html-slice/", slice_cases[i].name, NULL);

    g_test_add_data_func (name, &slice_cases[i], test_slice);
  }
  return g_test_run ();
}

/* test-passage-map.c: spans of the canonical text, found again in the text nodes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/passage-map.h"

#include <string.h>

#include "cases.h"
#include "html/html-tree.h"
#include "html/html-walk.h"

#define MAX_SPANS 4

typedef struct {
  const char *name;
  const char *html;
  TextSpan spans[MAX_SPANS]; /* an empty one ends the list */
  const char *expected;      /* the nodes' texts, what is highlighted in brackets */
  bool orphan;
} Case;

static const Case cases[] = {
    {"a-word-in-a-paragraph", "<p>one two three</p>", {{4, 7}}, "one [two] three"},
    {"offsets-count-code-points", "<p>𝒳 🎉 港口 end</p>", {{4, 6}}, "𝒳 🎉 [港口] end"},
    {"blanks-that-are-collapsed-inside-belong-to-it",
     "<p>one \n  two</p>",
     {{0, 7}},
     "[one \n  two]"},
    {"a-span-over-an-element-is-in-both-nodes",
     "<p>one <b>two</b> three</p>",
     {{2, 9}},
     "on[e ]|[two]|[ t]hree"},
    {"a-span-over-blocks-leaves-the-border",
     "<p>one</p><p>two</p>",
     {{2, 5}},
     "on[e]|[t]wo"},
    {"spans-that-overlap-are-one", "<p>one two</p>", {{0, 4}, {2, 6}}, "[one tw]o"},
    {"a-blank-between-two-spans-is-in-neither",
     "<p>one two</p>",
     {{0, 3}, {4, 7}},
     "[one] [two]"},
    {"blanks-between-elements-belong-to-the-span-over-them",
     "<p><b>one</b> \n <i>two</i></p>",
     {{0, 7}},
     "[one]|[ \n ]|[two]"},
    {"blanks-between-elements-with-a-span-each-do-not",
     "<p><b>one</b> <i>two</i></p>",
     {{0, 3}, {4, 7}},
     "[one]| |[two]"},
    {"spans-that-touch-are-one", "<p>one two</p>", {{0, 3}, {3, 5}}, "[one t]wo"},
    {"spans-in-any-order", "<p>one two</p>", {{4, 7}, {0, 2}}, "[on]e [two]"},
    {"a-span-beyond-the-end-ends-there", "<p>one</p>", {{1, 99}}, "o[ne]"},
    {"what-the-text-leaves-out-inside-belongs-to-it",
     "<p>one<svg>x</svg>two</p>",
     {{2, 5}},
     "on[e]|[x]|[tw]o"},
    {"combining-marks-count-by-themselves",
     "<p>e\xcc\x81t</p>",
     {{1, 3}},
     "e[\xcc\x81t]"},
    {"orphans-are-left-out", "<p>one</p>", {{0, 3}}, "one", true},
    {"no-highlights", "<p>one</p>", {{0, 0}}, "one"},
};

static GPtrArray *
highlights_of (const Case *row)
{
  GPtrArray *highlights = g_ptr_array_new_with_free_func ((GDestroyNotify)highlight_free);

  for (size_t i = 0; i < MAX_SPANS && row->spans[i].end > 0; i++) {
    Highlight *highlight = highlight_new ();

    highlight->span = row->spans[i];
    highlight->orphan = row->orphan;
    g_ptr_array_add (highlights, highlight);
  }
  return highlights;
}

static void
describe_node (GString *out, const PassageMap *map, const HtmlNode *node)
{
  size_t at = 0, end;

  if (out->len > 0)
    g_string_append_c (out, '|');
  while (at < node->text.length) {
    bool inside = passage_map_stretch (map, node, at, &end);

    g_assert_cmpuint (end, >, at);
    g_assert_cmpuint (end, <=, node->text.length);
    g_string_append_printf (out, inside ? "[%.*s]" : "%.*s", (int)(end - at),
                            node->text.data + at);
    at = end;
  }
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (HtmlDoc) doc = html_parse_fragment (row->html, strlen (row->html),
                                                 HTML_NS_HTML, "body", false, NULL, NULL);
  const HtmlNode *root = html_doc_root (doc);
  g_autoptr (GPtrArray) highlights = highlights_of (row);
  g_autoptr (PassageMap) map = passage_map_new (root, highlights);
  g_autoptr (GString) out = g_string_new (NULL);

  for (const HtmlNode *node = html_walk_next (root, root); node != NULL;
       node = html_walk_next (node, root)) {
    if (node->type == HTML_NODE_TEXT)
      describe_node (out, map, node);
  }
  g_assert_cmpstr (out->str, ==, row->expected);
}

static void
test_none (void)
{
  const char html[] = "<p>one</p>";
  g_autoptr (HtmlDoc) doc =
      html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL, NULL);
  const HtmlNode *root = html_doc_root (doc);
  g_autoptr (PassageMap) map = passage_map_new (root, NULL);
  size_t end = 0;

  g_assert_false (passage_map_stretch (map, root->first_child->first_child, 0, &end));
  g_assert_cmpuint (end, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/passage-map", cases, test_case);
  g_test_add_func ("/passage-map/highlights-may-be-missing", test_none);
  return g_test_run ();
}

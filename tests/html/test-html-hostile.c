/* test-html-hostile.c: pages that are made to cost time or memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each row says how a page is made.  It must become a tree, or be refused, in bounded
 * time; what it cost is in the log.
 */

#include <string.h>

#include "html/html-doc.h"
#include "html/html-serialize.h"
#include "html/html-text.h"
#include "html/html-tree.h"
#include "html/html-walk.h"

/* For the slowest build, that with sanitizers; without them it is a fiftieth. */
#define MAX_SECONDS 10.0

typedef struct {
  const char *name;
  const char *before;
  const char *unit; /* "%u" becomes its number */
  guint n;
  const char *after;
  guint n_after; /* how often @after comes */
  bool is_refused;
} Case;

#define K 1000u

static const Case cases[] = {
    {"10k-divs", "", "<div>", 10 * K, "end", 1},
    {"100k-divs", "", "<div>", 100 * K, "end", 1},
    {"1m-divs", "", "<div>", 1000 * K, "end", 1},
    {"100k-divs-with-ends", "", "<div>", 100 * K, "</div>", 100 * K},
    {"100k-lists", "", "<ul><li>", 100 * K, "end", 1},
    {"1m-spans", "", "<span>", 1000 * K, "end", 1},
    {"500k-templates", "", "<template>", 500 * K, "end", 1},
    {"1m-svg-groups", "<svg>", "<g>", 1000 * K, "</svg>end", 1},
    {"100k-tables", "", "<table><tr><td>", 100 * K, "end", 1},
    {"more-nodes-than-allowed", "", "<b></b>x", 600 * K, "end", 1, true},

    {"20k-attributes", "<p", " a%u=1", 20 * K, ">end", 1},
    {"1m-attributes", "<p", " a%u=1", 1000 * K, ">end", 1},
    {"20k-html-with-an-attribute", "", "<html a%u=1>", 20 * K, "end", 1},
    {"40k-elements-with-40-attributes", "",
     "<p a b c d e f g h i j k l m n o p q r s t u v w x y z "
     "aa ab ac ad ae af ag ah ai aj ak al am an>",
     40 * K, "end", 1},

    {"20k-fonts-then-20k-paragraphs", "", "<font a=%u>", 20 * K, "<p>x", 20 * K},
    {"20k-closed-fonts-then-2k-blocks", "<div>", "<font a=%u>", 20 * K,
     "</div><div>x</div>", 2 * K},
    {"20k-forms", "", "<form><div>", 20 * K, "end", 1},
    {"100k-adoptions", "", "<a><div>", 100 * K, "end", 1},
    {"100k-overlaps", "", "<b><i><u><p></b></i></u>", 100 * K, "end", 1},
    {"many-ends-over-deep-blocks", "", "<b><div>", 100 * K, "</b>", 100 * K},
    {"nobr-in-nobr", "", "<nobr>", 200 * K, "end", 1},
    {"objects-that-leave-markers", "", "<div><object></div>", 200 * K, "end", 1},
    {"items-under-deep-blocks", "", "<div>", 600, "<li></li>", 200 * K},
    {"ends-of-nothing", "", "</p>", 300 * K, "end", 1},
    {"unknown-elements-then-other-ends", "", "<x%u>", 100 * K, "</y>", 200 * K},

    {"text-pieces-before-a-table", "<table>", "a<tr>", 200 * K, "end", 1},
    {"text-in-and-before-a-table-in-turn", "<table>", " </x>a</x>", 200 * K, "end", 1},
    {"text-in-cells-and-before-the-table", "<table>", "a<tr><td>b</x>c", 100 * K, "end",
     1},
    {"text-pieces-between-lone-ends", "", "a</x>", 500 * K, "end", 1},
    {"cells-that-are-not-in-rows", "<table>", "<td></td>", 200 * K, "end", 1},

    {"options-that-are-all-chosen", "<select><selectedcontent></selectedcontent>",
     "<option selected>x", 200 * K, "end", 1},
    {"selects-with-what-they-show", "", "<select><selectedcontent></selectedcontent>",
     100 * K, "end", 1},
    {"options-in-options", "<select><button><selectedcontent></button>",
     "<option selected><div>", 100 * K, "end", 1},

    {"1m-ampersands", "", "&", 1000 * K, "end", 1},
    {"1m-references", "", "&a;&nGt;", 500 * K, "end", 1},
    {"1m-comments-in-one", "", "<!--", 1000 * K, "end", 1},
    {"1m-dashes", "<!--", "-", 1000 * K, "end", 1},
    {"500k-comments", "", "<!---->", 500 * K, "end", 1},
    {"doctypes-that-do-not-end", "", "<!DOCTYPE html PUBLIC \"", 200 * K, "end", 1},
    {"titles-in-a-title", "", "<title>", 500 * K, "end", 1},
    {"scripts-in-an-escape", "", "<script><!--<script>", 200 * K, "end", 1},
    {"quotes-that-do-not-end", "", "<a b=\"", 500 * K, "end", 1},
    {"cdata-sections", "<svg>", "<![CDATA[x]]>", 300 * K, "end", 1},
    {"10m-brackets", "", "<", 10000 * K, "end", 1},
    {"10m-letters", "", "a", 10000 * K, "end", 1},
    {"a-value-of-10m-letters", "<a href=\"", "a", 10000 * K, "\">end", 1},
    {"a-name-of-10m-letters", "<a", "b", 10000 * K, ">end", 1},
    {"100m-letters", "", "aaaaaaaaaa", 10000 * K, "end", 1, true},
};

static char *
make_page (const Case *row, size_t *length)
{
  GString *page = g_string_new (row->before);
  const char *number = strstr (row->unit, "%u");

  for (guint i = 0; i < row->n; i++) {
    if (number == NULL) {
      g_string_append (page, row->unit);
      continue;
    }
    g_string_append_len (page, row->unit, number - row->unit);
    g_string_append_printf (page, "%u%s", i, number + strlen ("%u"));
  }
  for (guint i = 0; i < row->n_after; i++)
    g_string_append (page, row->after);
  *length = page->len;
  return g_string_free (page, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  size_t length;
  g_autofree char *page = make_page (row, &length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (HtmlDoc) doc = html_parse (page, length, false, NULL, &error);

  if (row->is_refused) {
    g_assert_error (error, HTML_ERROR, HTML_ERROR_TOO_COMPLEX);
  } else {
    g_autofree char *html = NULL;
    g_autofree char *text = NULL;

    g_assert_no_error (error);
    html = html_serialize_inner (html_doc_root (doc));
    text = html_text (html_doc_root (doc));
    g_assert_cmpuint (arena_size (doc->arena), <=, html_default_limits.max_arena);
    g_test_message ("%u nodes, %zu KB in the tree, %zu as HTML",
                    html_doc_node_count (doc), arena_size (doc->arena) / 1024,
                    strlen (html) / 1024);
  }
  g_test_message ("%.1f MB took %.3f s", (double)length / 1e6,
                  g_timer_elapsed (timer, NULL));
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, MAX_SECONDS);
}

/* What is nested too deeply loses its nesting, and nothing else. */
static void
test_deep_text_stays (void)
{
  static const char *const units[] = {"<div>",    "<span>",          "<b>",
                                      "<ul><li>", "<table><tr><td>", "<blockquote><p>",
                                      "<svg><g>"};

  for (size_t i = 0; i < G_N_ELEMENTS (units); i++) {
    g_autoptr (GString) page = g_string_new (NULL);
    g_autoptr (GString) expected = g_string_new (NULL);
    g_autoptr (GString) found = g_string_new (NULL);
    g_autoptr (HtmlDoc) doc = NULL;

    for (int j = 0; j < 2000; j++) {
      g_string_append_printf (page, "%s%d.", units[i], j);
      g_string_append_printf (expected, "%d.", j);
    }
    doc = html_parse (page->str, page->len, false, NULL, NULL);
    for (const HtmlNode *node = html_doc_root (doc); node != NULL;
         node = html_walk_next (node, html_doc_root (doc)))
      if (node->type == HTML_NODE_TEXT)
        g_string_append_len (found, node->text.data, (gssize)node->text.length);
    g_assert_cmpstr (found->str, ==, expected->str);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = g_strconcat ("/html-hostile/", cases[i].name, NULL);

    g_test_add_data_func (name, &cases[i], test_case);
  }
  g_test_add_func ("/html-hostile/text-is-kept-at-any-depth", test_deep_text_stays);
  return g_test_run ();
}

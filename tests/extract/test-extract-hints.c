/* test-extract-hints.c: what the names of classes and ids say about an element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-hints.h"

#include "cases.h"
#include "html/html-walk.h"

typedef struct {
  const char *name;
  const char *html;
  uint32_t hints;
} Case;

static const Case cases[] = {
    {"dashes", "<i class=article-body>", HINT_BODY},
    {"camel-case", "<i class=articleBody>", HINT_BODY},
    {"underscores-and-numbers", "<i class=share_12>", HINT_SHARE},
    {"the-id-counts", "<i id=comments>", HINT_COMMENTS},
    {"a-headline-in-the-id-does-not", "<i id=share-your-thoughts-with-us>", 0},
    {"a-part-of-a-word-does-not", "<i class=tagged>", 0},
    {"a-word-that-counts-anywhere", "<i class=footerNewsletterbox>",
     HINT_NEWSLETTER | HINT_FOOTER},
    {"the-widget-of-a-page-builder-is-none", "<i class='elementor-widget'>",
     HINT_BUILDER},
    {"no-names", "<i title=share>", 0},
};

static void
test_hints (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (HtmlDoc) doc = parse_page (row->html);
  g_autoptr (ExtractMatcher) words = extract_matcher_new (extract_words_hints);
  const HtmlNode *element = html_walk_find (html_doc_root (doc), HTML_TAG_I);

  g_assert_cmphex (extract_hints_of (words, element), ==, row->hints);
}

static void
test_long_names (void)
{
  g_autofree char *many = g_strnfill (5000, 'x');
  g_autofree char *html = g_strconcat ("<i class='share ", many, " comments'>", NULL);
  g_autoptr (HtmlDoc) doc = parse_page (html);
  g_autoptr (ExtractMatcher) words = extract_matcher_new (extract_words_hints);
  const HtmlNode *element = html_walk_find (html_doc_root (doc), HTML_TAG_I);

  g_assert_cmphex (extract_hints_of (words, element), ==, HINT_SHARE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract/hints", cases, test_hints);
  g_test_add_func ("/extract/hints/the-first-names-of-many-count", test_long_names);
  return g_test_run ();
}

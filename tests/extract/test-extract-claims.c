/* test-extract-claims.c: what a page says about itself, gathered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-claims.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *html;
  ClaimKind kind;
  const char *expected; /* the best claim; NULL: none */
} BestCase;

static const BestCase best_cases[] = {
    {"meta-by-property", "<meta property='og:title' content='A'>", CLAIM_TITLE, "A"},
    {"meta-by-name", "<meta name='author' content='Jane Doe'>", CLAIM_AUTHOR, "Jane Doe"},
    {"several-names-in-one-attribute",
     "<meta property='x:y dc:creator' content='Jane Doe'>", CLAIM_AUTHOR, "Jane Doe"},
    {"meta-in-the-body-counts", "<p>Text<meta property='og:title' content='A'>",
     CLAIM_TITLE, "A"},
    {"http-equiv-counts", "<meta http-equiv='content-language' content='de'>",
     CLAIM_LANGUAGE, "de"},
    {"the-better-rank-wins",
     "<meta name='author' content='A'><meta name='citation_author' content='B'>",
     CLAIM_AUTHOR, "B"},
    {"the-first-of-equals-wins",
     "<meta name='author' content='A'><meta name='author' content='B'>", CLAIM_AUTHOR,
     "A"},
    {"blank-claims-do-not-count",
     "<meta name='author' content=' '><meta name='creator' content='B'>", CLAIM_AUTHOR,
     "B"},
    {"a-labelled-pair-of-a-plug-in",
     "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' "
     "content='Jane Doe'>",
     CLAIM_AUTHOR, "Jane Doe"},
    {"a-labelled-pair-of-something-else",
     "<meta name='twitter:label1' content='Reading time'><meta name='twitter:data1' "
     "content='5 minutes'>",
     CLAIM_AUTHOR, NULL},
    {"the-canonical-link", "<link rel='alternate canonical' href='/a'>", CLAIM_CANONICAL,
     "/a"},
    {"another-link-claims-nothing", "<link rel='stylesheet' href='/a'>", CLAIM_CANONICAL,
     NULL},
    {"microdata-with-a-value", "<img itemprop='image' src='/i.jpg'>", CLAIM_IMAGE,
     "/i.jpg"},
    {"microdata-that-is-shown-is-judged-by-its-place",
     "<time itemprop='datePublished' datetime='2024-02-01'>", CLAIM_PUBLISHED, NULL},
    {"microdata-in-a-meta", "<meta itemprop='datePublished' content='2024-02-01'>",
     CLAIM_PUBLISHED, "2024-02-01"},
    {"a-page-without-claims", "<p>Text", CLAIM_TITLE, NULL},
};

static void
test_best (gconstpointer data)
{
  const BestCase *row = data;
  g_autoptr (HtmlDoc) doc = parse_page (row->html);
  g_auto (Claims) claims = {0};
  const Claim *best;
  g_autofree char *value = NULL;

  extract_claims_init (&claims, doc, NULL);
  best = extract_claims_best (&claims, row->kind);
  value = best != NULL ? html_slice_dup (best->value) : NULL;
  g_assert_cmpstr (value, ==, row->expected);
}

typedef struct {
  const char *name;
  const char *html;
  HtmlTag tag;
  uint32_t bits; /* of the first element of that name; 0: it is not marked */
} MarkCase;

static const MarkCase mark_cases[] = {
    {"a-heading", "<h1>A</h1>", HTML_TAG_H1, MARK_HEADING},
    {"a-smaller-heading", "<h2>A</h2>", HTML_TAG_H2, MARK_SUBHEADING},
    {"a-time", "<time>A</time>", HTML_TAG_TIME, MARK_TIME},
    {"a-byline-by-class", "<span class='article-byline'>A</span>", HTML_TAG_SPAN,
     MARK_AUTHOR},
    {"a-byline-in-camel-case", "<span class='articleAuthor'>A</span>", HTML_TAG_SPAN,
     MARK_AUTHOR},
    {"a-byline-by-id", "<span id='autor'>A</span>", HTML_TAG_SPAN, MARK_AUTHOR},
    {"a-date-by-class", "<span class='post-date'>A</span>", HTML_TAG_SPAN,
     MARK_DATE | MARK_PUBLISHED},
    {"an-update-is-no-date-of-publication", "<span class='last-update'>A</span>",
     HTML_TAG_SPAN, MARK_DATE | MARK_MODIFIED},
    {"a-word-inside-a-word-is-none", "<span class='candidate'>A</span>", HTML_TAG_SPAN,
     0},
    {"a-link-to-an-author", "<a rel='nofollow author' href='/x'>A</a>", HTML_TAG_A,
     MARK_REL_AUTHOR},
    {"a-link-to-an-authors-page", "<a href='https://a.example/authors/jane'>A</a>",
     HTML_TAG_A, MARK_AUTHOR_LINK},
    {"microdata", "<span itemprop='author'>A</span>", HTML_TAG_SPAN,
     MARK_AUTHOR | MARK_ITEMPROP},
    {"inside-an-aside-it-is-foreign", "<aside><time>A</time></aside>", HTML_TAG_TIME,
     MARK_TIME | MARK_FOREIGN},
    {"an-aside-that-is-a-byline-is-not", "<aside class='byline'><time>A</time></aside>",
     HTML_TAG_TIME, MARK_TIME},
    {"inside-comments-it-is-foreign", "<div class='comments'><time>A</time></div>",
     HTML_TAG_TIME, MARK_TIME | MARK_FOREIGN},
    {"behind-comments-it-is-not", "<div class='comments'></div><time>A</time>",
     HTML_TAG_TIME, MARK_TIME},
    {"a-part-that-holds-the-headline-is-not-foreign",
     "<div class='content sidebar'><time>A</time><h1>B</h1></div>", HTML_TAG_TIME,
     MARK_TIME},
    {"a-menu-says-nothing", "<nav><time>A</time></nav>", HTML_TAG_TIME, 0},
    {"inside-what-is-hidden-it-is-hidden", "<div hidden><time>A</time></div>",
     HTML_TAG_TIME, MARK_TIME | MARK_HIDDEN},
    {"the-class-of-the-body-is-no-part", "<body class='has-sidebar'><time>A</time>",
     HTML_TAG_TIME, MARK_TIME},
    {"a-plain-element-is-not-marked", "<p>A</p>", HTML_TAG_P, 0},
};

static uint32_t
bits_of (const Claims *claims, HtmlTag tag)
{
  for (guint i = 0; i < claims->marks->len; i++) {
    const Mark *mark = &g_array_index (claims->marks, Mark, i);

    if (html_node_is (mark->node, tag))
      return mark->bits;
  }
  return 0;
}

static void
test_mark (gconstpointer data)
{
  const MarkCase *row = data;
  g_autoptr (HtmlDoc) doc = parse_page (row->html);
  g_auto (Claims) claims = {0};

  extract_claims_init (&claims, doc, NULL);
  g_assert_cmphex (bits_of (&claims, row->tag), ==, row->bits);
}

static void
test_root (void)
{
  g_autoptr (HtmlDoc) doc = parse_page (
      "<html lang=de dir=ltr><base href='/b/'><base href='/c/'><title>A</title><body "
      "lang=fr>"
      "<svg><title>icon</title></svg><script type='application/ld+json; charset=utf-8'>{}"
      "</script><script>x</script>");
  g_auto (Claims) claims = {0};

  extract_claims_init (&claims, doc, "https://a.example/");
  g_assert_true (html_slice_equal (claims.language, "de"));
  g_assert_true (html_slice_equal (claims.direction, "ltr"));
  g_assert_true (html_slice_equal (claims.base, "/b/"));
  g_assert_nonnull (claims.page_title);
  g_assert_true (html_slice_equal (claims.page_title->first_child->text, "A"));
  g_assert_cmpuint (claims.scripts->len, ==, 1);
}

static void
test_language_of_body (void)
{
  g_autoptr (HtmlDoc) doc = parse_page ("<body lang=fr dir=rtl>");
  g_auto (Claims) claims = {0};

  extract_claims_init (&claims, doc, NULL);
  g_assert_true (html_slice_equal (claims.language, "fr"));
  g_assert_true (html_slice_equal (claims.direction, "rtl"));
}

static void
test_language_of_article (void)
{
  g_autoptr (HtmlDoc) doc = parse_page ("<article lang=he dir=rtl>A</article>");
  g_auto (Claims) claims = {0};

  extract_claims_init (&claims, doc, NULL);
  g_assert_true (html_slice_equal (claims.language, "he"));
  g_assert_true (html_slice_equal (claims.direction, "rtl"));
}

static void
test_positions (void)
{
  g_autoptr (HtmlDoc) doc = parse_page ("<h1>A</h1><p>B<time>C</time>");
  g_auto (Claims) claims = {0};

  extract_claims_init (&claims, doc, NULL);
  g_assert_cmpuint (claims.marks->len, ==, 2);
  g_assert_cmpuint (g_array_index (claims.marks, Mark, 0).position, >, 0);
  g_assert_cmpuint (g_array_index (claims.marks, Mark, 1).position, ==,
                    g_array_index (claims.marks, Mark, 0).position + 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-claims/best", best_cases, test_best);
  ADD_CASES ("/extract-claims/mark", mark_cases, test_mark);
  g_test_add_func ("/extract-claims/the-first-of-what-stands-once", test_root);
  g_test_add_func ("/extract-claims/the-body-may-say-the-language",
                   test_language_of_body);
  g_test_add_func ("/extract-claims/the-article-may-say-the-language",
                   test_language_of_article);
  g_test_add_func ("/extract-claims/positions-count-nodes", test_positions);
  return g_test_run ();
}

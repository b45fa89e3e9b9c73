/* test-extract-drop.c: gives an element its verdict, and cuts it out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-drop.h"

#include "cases.h"
#include "extract/extract-cut.h"
#include "extract/extract-measure.h"
#include "html/html-serialize.h"
#include "html/html-walk.h"

static void
start (ExtractRun *run, HtmlDoc *doc)
{
  extract_run_init (run, doc);
  extract_measure (run, run->body);
}

static void
test_measures (void)
{
  g_autoptr (HtmlDoc) doc =
      parse_page ("<div><p>ab</p><p>cde <a href=/>f</a></p></div>g");
  g_auto (ExtractRun) run = {0};
  const ExtractMeasure *body;

  start (&run, doc);
  extract_drop (&run, html_walk_find (run.body, HTML_TAG_P)->next, REMOVAL_PROMO);
  body = extract_run_measure (&run, run.body);
  g_assert_cmpuint (body->text, ==, 3);
  g_assert_cmpuint (body->linked, ==, 0);
  g_assert_cmpuint (body->blocks, ==, 2);
}

static void
test_empty_box (void)
{
  g_autoptr (HtmlDoc) doc = parse_page ("<div><section><p>ab</p></section></div>c");
  g_auto (ExtractRun) run = {0};

  start (&run, doc);
  extract_drop (&run, html_walk_find (run.body, HTML_TAG_P), REMOVAL_PROMO);
  g_assert_true (extract_run_is_out (&run, html_walk_find (run.body, HTML_TAG_DIV)));
}

static void
test_body_stays (void)
{
  g_autoptr (HtmlDoc) doc = parse_page ("<p>ab</p>");
  g_auto (ExtractRun) run = {0};

  start (&run, doc);
  extract_drop (&run, run.body, REMOVAL_PROMO);
  extract_drop (&run, html_walk_find (run.body, HTML_TAG_P), REMOVAL_PROMO);
  g_assert_false (extract_run_is_out (&run, run.body));
}

static void
test_cut (void)
{
  g_autoptr (HtmlDoc) doc = parse_page ("a<p>b</p><p> </p><p>c</p>");
  g_auto (ExtractRun) run = {0};
  HtmlNode *first;
  g_autofree char *html = NULL;

  start (&run, doc);
  first = html_walk_find (run.body, HTML_TAG_P);
  extract_drop (&run, first, REMOVAL_SHARE);
  extract_run_measure (&run, first->next)->verdict = REMOVAL_PROMO + 1;
  extract_run_measure (&run, first->next->next)->verdict = VERDICT_TRIVIAL;
  extract_cut (&run);
  html = html_serialize_inner (run.body);
  g_assert_cmpstr (html, ==, "a<x-removed></x-removed>");
  g_assert_cmpuint (run.removals->len, ==, 1);
  g_assert_cmpint (g_array_index (run.removals, ExtractRemoval, 0).reason, ==,
                   REMOVAL_SHARE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract/drop/counts-no-more", test_measures);
  g_test_add_func ("/extract/drop/an-empty-box-goes-along", test_empty_box);
  g_test_add_func ("/extract/drop/the-article-itself-stays", test_body_stays);
  g_test_add_func ("/extract/cut/leaves-a-marker-for-what-has-text", test_cut);
  return g_test_run ();
}

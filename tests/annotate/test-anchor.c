/* test-anchor.c: a highlight is found again in an edited article, or said to be lost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor.h"

#include "annotate/anchor-fixture.h"
#include "annotate/selector.h"
#include "cases.h"

#define A "The council met on Monday to discuss the ferry between the two islands. "
#define B "Members agreed on a budget of eleven million after nine hours of debate. "
#define C "Turnout at the last election fell to 41.2 percent, the lowest since 1979. "
#define D "会議は月曜日に東京で開かれた。予算は十一億円である。"

static const struct {
  const char *name;
  const char *before, *after;
  const char *quote;
  const char *found; /* NULL: it is lost */
} cases[] = {
    {"an-unchanged-article", A B C, A B C, "a budget of eleven million",
     "a budget of eleven million"},
    {"a-paragraph-before-it-is-gone", A B C, B C, "41.2 percent", "41.2 percent"},
    {"paragraphs-changed-places", A B C, C B A, "Members agreed on a budget",
     "Members agreed on a budget"},
    {"a-word-in-it-was-replaced", A B C,
     A "Members agreed on a budget of twelve million after nine hours of debate. " C,
     "budget of eleven million after", "budget of twelve million after"},
    {"quotes-and-dashes-were-reset", A "He said \"never\" - twice. " C,
     A "He said “never” – twice. " C, "said \"never\" - twice", "said “never” – twice"},
    {"its-sentence-is-gone", A B C, A C, "agreed on a budget of eleven million", NULL},
    {"all-is-gone", A B, C, "ferry between the two islands", NULL},
    {"han-behind-a-new-sentence", D, "速報。" D, "予算は十一億円", "予算は十一億円"},
    {"marks-alone", A "*** " B, A "*** " B, "***", "***"},
    {"of-two-the-one-in-its-place", A "He agreed. " B "He agreed. ",
     A "He agreed. " C B "He agreed. ", "He agreed", "He agreed"},
};

static void
test_map (gconstpointer data)
{
  const typeof (cases[0]) *row = data;
  g_autoptr (Anchoring) self = anchoring_new (row->before, row->after);
  TextSpan span = {3, 4};
  double confidence = -1;
  Selector selector;

  g_assert_true (selector_make (
      row->before, anchor_fixture_find (row->before, row->quote), &selector));
  g_assert_cmpint (anchoring_map (self, &selector, &span, &confidence), ==,
                   row->found != NULL);
  if (row->found != NULL) {
    g_autofree char *found = anchor_fixture_quote (row->after, span);

    g_assert_cmpstr (found, ==, row->found);
    g_assert_cmpfloat (confidence, >=, ANCHOR_UNSURE);
    g_assert_cmpfloat (confidence, <=, 1);
  } else {
    g_assert_cmpuint (span.start, ==, 3);
    g_assert_cmpfloat (confidence, ==, -1);
  }
  selector_clear (&selector);
}

/* One alignment serves all highlights, and what changed is less sure. */
static void
test_confidence (void)
{
  static const char before[] = A B C;
  static const char after[] = A "Members agreed on some budget of ten million. " C;
  g_autoptr (Anchoring) self = anchoring_new (before, after);
  static const char *const quotes[] = {"ferry between the two islands",
                                       "agreed on a budget of eleven million"};
  double confidence[2];
  TextSpan span;

  for (size_t i = 0; i < G_N_ELEMENTS (quotes); i++) {
    Selector selector;

    g_assert_true (
        selector_make (before, anchor_fixture_find (before, quotes[i]), &selector));
    g_assert_true (anchoring_map (self, &selector, &span, &confidence[i]));
    selector_clear (&selector);
  }
  g_assert_cmpfloat (confidence[0], ==, 1);
  g_assert_cmpfloat (confidence[1], <, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/anchor", cases, test_map);
  g_test_add_func ("/anchor/what-changed-is-less-sure", test_confidence);
  return g_test_run ();
}

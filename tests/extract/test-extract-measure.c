/* test-extract-measure.c: how much text, of what kind, is in each element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-measure.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *html; /* what is measured is <body> */
  uint32_t text, linked, own;
  unsigned links, images, headlines, blocks;
} Case;

static const Case cases[] = {
    {"blanks-are-one", "<body>a  b\n c", 5, 0, 5, 0, 0, 0, 1},
    {"a-link-is-counted-apart", "<body>see <a href=/>this</a>", 8, 4, 8, 1, 0, 0, 1},
    {"a-name-is-no-link", "<body><a name=x>this</a>", 4, 0, 4, 0, 0, 0, 1},
    {"own-text-stops-at-blocks", "<body>ab<p>cde</p>", 5, 0, 2, 0, 0, 0, 2},
    {"chinese-letters-weigh-more", "<body>大桥", 6, 0, 6, 0, 0, 0, 1},
    {"scripts-are-not-seen", "<body>a<script>bcd</script>", 1, 0, 1, 0, 0, 0, 1},
    {"a-headline-is-a-link-alone", "<body><h3><a href=/>The bridge is too low</a></h3>",
     21, 21, 0, 1, 0, 1, 1},
    {"pictures-are-counted", "<body><p><img src=a><img src=b>", 0, 0, 0, 0, 2, 0, 0},
};

static void
test_measure (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (HtmlDoc) doc = parse_page (row->html);
  g_auto (ExtractRun) run = {0};
  const ExtractMeasure *measure;

  extract_run_init (&run, doc);
  extract_measure (&run, run.body);
  measure = extract_run_measure (&run, run.body);
  g_assert_cmpuint (measure->text, ==, row->text);
  g_assert_cmpuint (measure->linked, ==, row->linked);
  g_assert_cmpuint (measure->own, ==, row->own);
  g_assert_cmpuint (measure->links, ==, row->links);
  g_assert_cmpuint (measure->images, ==, row->images);
  g_assert_cmpuint (measure->headlines, ==, row->headlines);
  g_assert_cmpuint (measure->blocks, ==, row->blocks);
}

typedef struct {
  const char *name;
  const char *html;
  gboolean prose;
} ProseCase;

static const ProseCase proses[] = {
    {"a-sentence", "<body>The ferry sails again from Monday.", TRUE},
    {"a-label", "<body>Published on Monday", FALSE},
    {"a-short-line-with-a-mark", "<body>Oh. Well.", FALSE},
    {"a-number-has-no-mark", "<body>The prices rose by 3.5 per cent in example.com",
     FALSE},
    {"a-link-is-no-sentence", "<body><a href=/>The ferry sails again from Monday.</a>",
     FALSE},
    {"japanese", "<body>港の図書館が二年間の改装を終えた。", TRUE},
    {"hindi", "<body>नाव सोमवार से फिर चलेगी और सब खुश हैं।", TRUE},
    {"arabic", "<body>هل تعود العبارة إلى الميناء يوم الاثنين؟", TRUE},
};

static void
test_prose (gconstpointer data)
{
  const ProseCase *row = data;
  g_autoptr (HtmlDoc) doc = parse_page (row->html);
  g_auto (ExtractRun) run = {0};

  extract_run_init (&run, doc);
  extract_measure (&run, run.body);
  g_assert_cmpint (extract_measure_is_prose (extract_run_measure (&run, run.body)), ==,
                   row->prose);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract/measure", cases, test_measure);
  ADD_CASES ("/extract/measure/prose", proses, test_prose);
  return g_test_run ();
}

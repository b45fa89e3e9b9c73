/* test-extract-cues.c: what the words at the beginning of a line say about the line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-cues.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *html;
  uint32_t cues;
  gboolean alone;
} Case;

static const Case cases[] = {
    {"a-colon-follows", "<p>Read also: <a href=/>the bridge</a>", CUE_RELATED, TRUE},
    {"a-sentence-follows", "<p>Read more books", CUE_RELATED, FALSE},
    {"a-longer-word-is-another", "<p>Relatedness is a word", 0, FALSE},
    {"case-and-bullets-do-not-matter", "<p>» LESEN SIE AUCH", CUE_RELATED | CUE_SURE,
     TRUE},
    {"blanks-are-one", "<p>you\n may   also <b>like</b>", CUE_RELATED | CUE_SURE, TRUE},
    {"a-number-is-any-number", "<p>Image 12 of 340", CUE_NAVIGATION | CUE_SURE, TRUE},
    {"chinese-runs-on", "<p>相关阅读大桥", CUE_RELATED, FALSE},
    {"russian", "<p>Читайте также: мост", CUE_RELATED | CUE_SURE, TRUE},
    {"arabic", "<p>اقرأ أيضا: الجسر", CUE_RELATED | CUE_SURE, TRUE},
    {"scripts-are-not-read", "<p><script>share</script>Boats", 0, FALSE},
    {"an-ordinary-line", "<p>The ferry sails again", 0, FALSE},
};

static void
test_cues (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (HtmlDoc) doc = parse_page (row->html);
  g_autoptr (ExtractMatcher) phrases = extract_matcher_new (extract_phrases_openings);
  ExtractOpening line;
  bool alone = false;

  extract_cues_read (&line, html_doc_body (doc));
  g_assert_cmpuint (extract_cues_of (phrases, &line, &alone), ==, row->cues);
  g_assert_cmpint (alone, ==, row->alone);
}

static void
test_long_line (void)
{
  g_autofree char *many = g_strnfill (10000, 'a');
  g_autofree char *html = g_strconcat ("<p>", many, NULL);
  g_autoptr (HtmlDoc) doc = parse_page (html);
  ExtractOpening line;

  extract_cues_read (&line, html_doc_body (doc));
  g_assert_false (line.whole);
  g_assert_cmpuint (line.length, <, sizeof line.text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract/cues", cases, test_cues);
  g_test_add_func ("/extract/cues/a-long-line-is-cut", test_long_line);
  return g_test_run ();
}

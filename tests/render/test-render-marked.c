/* test-render-marked.c: highlights become elements, wherever they begin and end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/render-marked.h"

#include <stdio.h>

#include "cases.h"

/* A highlight is "start-end colour", with "note" behind it when it has one; its number
 * is its UUID. */
typedef struct {
  const char *name;
  const char *html;
  const char *highlights; /* ";" between them */
  const char *expected;
} Case;

#define Y(id, text) "<mark class=\"yellow\" id=\"h-" id "\">" text "</mark>"
#define NUMBER(n) "<sup class=\"number\"><a href=\"#n-" n "\">" n "</a></sup>"

static const Case cases[] = {
    {"no-highlight-changes-nothing", "<p>One <b>two</b></p>", "",
     "<p>One <b>two</b></p>"},
    {"a-word-is-marked", "<p>One two three</p>", "4-7 yellow",
     "<p>One " Y ("1", "two") " three</p>"},
    {"a-whole-node-is-marked", "<p>One</p>", "0-3 yellow", "<p>" Y ("1", "One") "</p>"},
    {"a-passage-across-elements-is-several-marks", "<p>One <b>two</b> three</p>",
     "2-9 yellow",
     "<p>On" Y ("1", "e ") "<b><mark class=\"yellow\">two</mark></b>"
                           "<mark class=\"yellow\"> t</mark>hree</p>"},
    {"a-passage-across-blocks-is-several-marks", "<p>One</p><p>Two</p>", "1-6 yellow",
     "<p>O" Y ("1", "ne") "</p><p><mark class=\"yellow\">Tw</mark>o</p>"},
    {"collapsed-blanks-are-marked-with-it", "<p>One \n  two</p>", "0-7 yellow",
     "<p>" Y ("1", "One \n  two") "</p>"},
    {"characters-count-not-bytes", "<p>Żółw 東京 x</p>", "5-7 yellow",
     "<p>Żółw " Y ("1", "東京") " x</p>"},
    {"overlaps-are-one-within-the-other", "<p>abcdef</p>", "0-4 yellow;2-6 blue",
     "<p>" Y ("1", "ab") "<mark class=\"yellow\"><mark class=\"blue\" id=\"h-2\">cd"
                         "</mark></mark><mark class=\"blue\">ef</mark></p>"},
    {"one-within-another", "<p>abcdef</p>", "0-6 yellow;2-4 blue",
     "<p>" Y ("1", "ab") "<mark class=\"yellow\"><mark class=\"blue\" id=\"h-2\">cd"
                         "</mark></mark><mark class=\"yellow\">ef</mark></p>"},
    {"a-note-has-its-number-behind-it", "<p>abcdef</p>", "0-2 yellow;2-4 yellow note",
     "<p>" Y ("1", "ab") Y ("2", "cd") NUMBER ("2") "ef</p>"},
    {"the-number-stands-behind-the-last-mark", "<p>abc</p><p>def</p>", "0-7 yellow note",
     "<p>" Y ("1", "abc") "</p><p><mark class=\"yellow\">def</mark>" NUMBER ("1") "</p>"},
    {"there-is-no-link-within-a-link", "<p><a href=\"/x\">abc</a></p>", "0-3 yellow note",
     "<p><a href=\"/x\">" Y ("1", "abc") "<sup class=\"number\">1</sup></a></p>"},
    {"an-orphan-is-left-out", "<p>abc</p>", "0-3 orphan", "<p>abc</p>"},
    {"past-the-end-nothing-is-marked", "<p>abc</p>", "90-95 yellow", "<p>abc</p>"},
    {"an-image-gets-its-place", "<img src=\"cuttings-image:aa\" alt=\"x\">", "",
     "<img src=\"here/aa\" alt=\"x\">"},
    {"a-missing-image-is-its-description",
     "<p><img src=\"cuttings-image:no\" alt=\"A &amp; b\"></p>", "",
     "<p><span class=\"missing\">A &amp; b</span></p>"},
    {"an-image-on-the-web-is-not-fetched", "<p><img src=\"https://example.org/x\"></p>",
     "", "<p></p>"},
};

static char *
place (const char *sha256, gpointer data)
{
  return g_str_equal (sha256, "no") ? NULL : g_strconcat ("here/", sha256, NULL);
}

static Highlight *
parse_highlight (const char *text, unsigned number)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  Highlight *highlight = highlight_new ();

  g_assert_cmpint (
      sscanf (words[0], "%zu-%zu", &highlight->span.start, &highlight->span.end), ==, 2);
  highlight->uuid = g_strdup_printf ("%u", number);
  highlight->orphan = !highlight_color_from_name (words[1], &highlight->color);
  if (words[2] != NULL) {
    g_free (highlight->note);
    highlight->note = g_strdup (words[2]);
  }
  return highlight;
}

static GPtrArray *
parse_highlights (const char *text)
{
  GPtrArray *highlights = g_ptr_array_new_with_free_func ((GDestroyNotify)highlight_free);
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (char **part = parts; *part != NULL; part++)
    g_ptr_array_add (highlights, parse_highlight (*part, highlights->len + 1));
  return highlights;
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (GPtrArray) highlights = parse_highlights (row->highlights);
  const RenderMarkedOptions options = {.image = place};
  g_autofree char *html = render_marked (row->html, highlights, &options);

  g_assert_cmpstr (html, ==, row->expected);
}

static void
test_books_get_xml (void)
{
  g_autoptr (GPtrArray) highlights = parse_highlights ("0-1 yellow");
  const RenderMarkedOptions options = {.syntax = RENDER_MARKED_XHTML, .image = place};
  g_autofree char *html = render_marked ("<p>a&nbsp;b<br><span><div>c</div></span></p>",
                                         highlights, &options);

  g_assert_cmpstr (html, ==,
                   "<p>" Y ("1", "a") "\xc2\xa0"
                                      "b<br/><span/></p><div>c</div><p/>");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/render-marked", cases, test_case);
  g_test_add_func ("/render-marked/books-get-xml", test_books_get_xml);
  return g_test_run ();
}

/* test-reader-text.c: the page counts its text as the library does, to the last character
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One program in two languages: html/html-text.c and page/reader-text.js.
 */

#include "display/display.h"

static const struct {
  const char *name;
  const char *language;
  const char *html;
} pages[] = {
    {"paragraphs-and-blanks", "en",
     "<p>  One\n two\t three </p>\n<p>four<b> five </b> six</p> seven"},
    {"inline-elements-join-words", "en", "<p>foot<b>ball</b> <i>pitch</i>es</p>"},
    {"no-break-and-other-spaces-stay", "en",
     "<p>a\u00a0\u00a0b \u2003 c\u200bd\u00ade \u3000f</p>"},
    {"marks-stay-where-they-are", "en", "<p>e\u0301 \u00e9 Å\u030a A\u030a</p>"},
    {"line-breaks-and-rules", "en", "<p>a<br>b<br><br>c</p><hr>d<br>"},
    {"blocks-in-blocks", "en",
     "<div>a<div>b<blockquote><p>c</p></blockquote></div>d</div><ul><li>e<ul><li>f</li>"
     "</ul>g</li></ul>"},
    {"definition-lists-and-details", "en",
     "<dl><dt>a</dt><dd>b<p>c</p></dd></dl><details><summary>d</summary>e</details>"},
    {"preformatted-text", "en", "<pre>a\n  b\n\n\tc  d</pre><p>e\n  f</p>"},
    {"preformatted-text-that-begins-with-a-line", "en", "<pre>\n\na\n</pre>b"},
    {"tables-with-captions", "en",
     "<table><caption>c</caption><thead><tr><th>1</th><th>2</th></tr></thead><tbody><tr>"
     "<td>3</td><td> 4 <br> 5 </td></tr></tbody></table>"},
    {"cells-with-blocks-and-tables", "en",
     "<table><tr><td><p>a</p>b</td><td><table><tr><td>c</td></tr></table></td></tr>"
     "</table>"},
    {"figures-and-images", "en",
     "<figure><img src=\"x.png\" alt=\"not text\"><figcaption>a</figcaption></figure>b"
     "<img src=\"y.png\" alt=\"\">c"},
    {"ruby", "ja",
     "<p><ruby>東京<rp>（</rp><rt>とうきょう</rt><rp>）</rp></ruby>は<ruby>大<rt>おお</"
     "rt>阪"
     "<rt>さか</rt></ruby>より</p>"},
    {"chinese", "zh", "<p>二月最后的星期日，潮水退去。</p><p>“没有人画过那条线。”</p>"},
    {"arabic-with-latin", "ar",
     "<p>قالت <span dir=\"ltr\">IPCC</span> إن 3.5٪ «كافيًا»</p><p>ـــ تُقدَّر</p>"},
    {"hebrew-with-points", "he", "<p>בְּרֵאשִׁית בָּרָא</p>"},
    {"devanagari", "hi", "<p>फ़रवरी के आख़िरी क्षेत्र</p>"},
    {"emoji-beyond-the-basic-plane", "en",
     "<p>👩‍👩‍👧‍👦 🇩🇪🇫🇷 ✊🏽 𝒳 𠮷野家 "
     "a👍b</p><p>😀</p>"},
    {"an-astral-letter-splits-no-offset", "en", "<p>𝒳<b>𝒴</b> 𝒵</p><p>z</p>"},
    {"references-and-odd-characters", "en",
     "<p>&lt;b&gt; &amp;amp; &quot; &#8209; &#x1F600; \u2028x\u2029y \ufeffz</p>"},
    {"superscripts-and-quotes", "en",
     "<p>x<sup>2</sup> H<sub>2</sub>O <q>quoted</q> <del>a</del><ins>b</ins></p>"},
    {"what-is-no-text-is-left-out", "en",
     "<p>a<svg><text>no</text></svg>b<math><mi>no</mi></math>c<video>no</video>d</p>"},
    {"nothing-but-an-image", "en", "<p><img src=\"x.png\"></p>"},
    {"a-block-in-a-link", "en", "<div>a<a href=\"b\"><h2>c</h2><p>d</p></a>e</div>"},
};

/* Every span of one to three characters, and some long ones: slices of the text are what
 * the ranges hold, and the ends of the ranges lead back to the span. */
static const char round_trip[] =
    "const text = reader.text, wrong = [];"
    "const points = [...text.string];"
    "const check = (start, end) => {"
    "  const ranges = text.ranges (start, end);"
    "  const held = ranges.map ((r) => r.startContainer.data.slice (r.startOffset,"
    "    r.endOffset)).join ('').replace (/[\\t\\n\\f\\r ]+/g, '');"
    "  const wanted = points.slice (start, end).join ('').replace (/[\\n ]+/g, '');"
    "  if (held !== wanted || text.slice (start, end) !== points.slice (start, end).join "
    "(''))"
    "    wrong.push ([start, end, held]);"
    "  if (points[start] === '\\n' || points[end - 1] === '\\n' || !ranges.length) "
    "return;"
    "  const first = ranges[0], last = ranges.at (-1);"
    "  const s = text.offsetOf (first.startContainer, first.startOffset, false);"
    "  const e = text.offsetOf (last.endContainer, last.endOffset, true);"
    "  if (s !== start || e !== end) wrong.push ([start, end, s, e]);"
    "};"
    "for (let i = 0; i < points.length; i++)"
    "  for (let n = 1; n <= 3 && i + n <= points.length; n++) check (i, i + n);"
    "for (let i = 0; i < points.length; i += 5) check (i, points.length);"
    "if (points.length !== text.length) wrong.push (['length', text.length]);"
    "return JSON.stringify (wrong);";

typedef struct {
  GtkWindow *window;
  CuttingsReader *reader;
} Fixture;

static Fixture fixture;

static void
test_page (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  LibraryClip *clip =
      display_make_clip ((int64_t)i + 1, pages[i].html, pages[i].language);
  g_autofree char *expected = g_strdup (clip->capture->article->text);
  g_autofree char *text = NULL;
  g_autofree char *wrong = NULL;

  cuttings_reader_show (fixture.reader, clip);
  display_wait_for_page (fixture.reader);
  text = display_eval (fixture.reader, "return reader.text.string");
  g_assert_cmpstr (text, ==, expected);
  wrong = display_eval (fixture.reader, round_trip);
  g_assert_cmpstr (wrong, ==, "[]");
}

int
main (int argc, char **argv)
{
  int status;

  display_init (&argc, &argv);
  fixture.reader = g_object_new (CUTTINGS_TYPE_READER, NULL);
  fixture.window = display_show (GTK_WIDGET (fixture.reader), 800, 600);
  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_autofree char *path = g_strconcat ("/reader-text/", pages[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_page);
  }
  status = g_test_run ();
  gtk_window_destroy (fixture.window);
  return status;
}

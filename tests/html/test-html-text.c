/* test-html-text.c: the canonical text, and where each piece of it comes from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-text.h"

#include <string.h>

#include "base/text.h"
#include "html/html-tree.h"
#include "html/html-walk.h"

typedef struct {
  const char *name;
  const char *html;
  const char *expected;
} Case;

static const Case cases[] = {
    {"nothing-gives-nothing", "", ""},
    {"blanks-give-nothing", " \n\t<p> </p> ", ""},
    {"text-alone", "abc", "abc"},
    {"runs-of-blanks-become-one", "a \t\r\n\f b", "a b"},
    {"none-at-the-ends", "  a b  ", "a b"},
    {"none-at-the-ends-of-blocks", "<p> a </p> <p> b </p>", "a\nb"},
    {"across-elements-there-is-one", "a <b> b</b> <i>c </i> d", "a b c d"},
    {"no-blank-is-made-up", "a<b>b</b>c", "abc"},
    {"other-spaces-stay",
     " \xc2\xa0"
     "a\xe2\x80\x83 b\xc2\xa0 ",
     "\xc2\xa0"
     "a\xe2\x80\x83 b\xc2\xa0"},
    {"soft-hyphens-joiners-and-marks-stay",
     "a\xc2\xad\xe2\x80\x8b\xe2\x80\x8d"
     "e\xcc\x81",
     "a\xc2\xad\xe2\x80\x8b\xe2\x80\x8d"
     "e\xcc\x81"},
    {"references-are-characters", "&lt;&amp;&#x1D4B3;", "<&𝒳"},
    {"a-line-break-breaks-once", "a<br><br> <br>b", "a\nb"},
    {"a-line-break-at-an-end-is-nothing", "<br>a<br>", "a"},
    {"nested-blocks-break-once", "<div><div><p>a</p></div></div><div>b</div>", "a\nb"},
    {"text-beside-a-block", "a<p>b</p>c", "a\nb\nc"},
    {"a-rule-breaks", "a<hr>b", "a\nb"},
    {"list-items", "<ul><li>a<li>b<ol><li>c</ol></ul>", "a\nb\nc"},
    {"definitions", "<dl><dt>a<dd>b</dl>", "a\nb"},
    {"cells-are-apart", "<table><caption>a<tr><td>1<td>2<tr><th>3</table>", "a\n1\n2\n3"},
    {"empty-cells-give-nothing", "<table><tr><td>1<td><td> <td>2</table>", "1\n2"},
    {"figures-with-captions", "<figure><img alt=x><figcaption>a</figcaption></figure>b",
     "a\nb"},
    {"images-give-nothing", "a<img alt=x>b", "ab"},
    {"line-feeds-break-in-pre", "<pre>a  b\n\n  c\t\nd</pre>e", "a b\nc\nd\ne"},
    {"line-feeds-break-inside-of-pre", "<pre><b>a\n</b>b</pre>", "a\nb"},
    {"line-feeds-after-pre-do-not", "<pre>a</pre>b\nc", "a\nb c"},
    {"skipped-elements-join", "a<script>x</script>b<style>y</style>c", "abc"},
    {"skipped-blocks-do-not-break", "a<object><p>x</p></object>b", "ab"},
    {"all-that-is-skipped",
     "a<audio>x</audio><button>x</button><canvas>x</canvas><datalist>x</datalist>"
     "<iframe>x</iframe><math><mi>x</math><meter>x</meter><noscript>x</noscript>"
     "<object>x</object><progress>x</progress><ruby>b<rp>x</rp><rt>x</rt></ruby>"
     "<script>x</script><select><option>x</select><style>x</style>"
     "<svg><text>x</text></svg><template>x</template><textarea>x</textarea>"
     "<title>x</title><video>x</video>c",
     "abc"},
    {"all-that-breaks",
     "<address>a</address><article>a</article><aside>a</aside><blockquote>a</blockquote>"
     "<center>a</center><details><summary>a</summary>a</details><dialog>a</dialog>"
     "<dir>a</dir><div>a</div><fieldset><legend>a</legend>a</fieldset><footer>a</footer>"
     "<form>a</form><h1>a</h1><h2>a</h2><h3>a</h3><h4>a</h4><h5>a</h5><h6>a</h6>"
     "<header>a</header><hgroup>a</hgroup><main>a</main><menu>a</menu><nav>a</nav>"
     "<search>a</search><section>a</section>a",
     "a\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\na\n"
     "a"},
    {"comments-join", "a<!--x-->b", "ab"},
    {"unknown-elements-join", "a<x-y>b</x-y>c", "abc"},
};

static HtmlDoc *
parse (const char *html)
{
  HtmlDoc *doc =
      html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL, NULL);

  g_assert_nonnull (doc);
  return doc;
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (HtmlDoc) doc = parse (row->html);
  g_autofree char *text = html_text (html_doc_root (doc));

  g_assert_cmpstr (text, ==, row->expected);
}

/* Every byte of the text is in a piece, unless it is a blank or break that stands for
 * something else; the pieces are in order and say the same on both sides. */
static void
check_pieces (const char *text, const GArray *pieces)
{
  size_t covered = 0;

  for (guint i = 0; i < pieces->len; i++) {
    const HtmlTextPiece *piece = &g_array_index (pieces, HtmlTextPiece, i);

    g_assert_cmpuint (piece->length, >, 0);
    g_assert_cmpuint (piece->text_byte, >=, covered);
    for (; covered < piece->text_byte; covered++)
      g_assert_true (text[covered] == ' ' || text[covered] == '\n');
    g_assert_cmpuint (piece->node_byte + piece->length, <=, piece->node->text.length);
    g_assert_true (memcmp (text + piece->text_byte,
                           piece->node->text.data + piece->node_byte,
                           piece->length) == 0);
    g_assert_cmpuint (piece->offset, ==, text_offset_of_byte (text, piece->text_byte));
    covered = piece->text_byte + piece->length;
  }
  g_assert_cmpuint (covered, ==, strlen (text));
}

static void
test_pieces (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (HtmlDoc) doc = parse (row->html);
  g_autoptr (GArray) pieces = g_array_new (false, false, sizeof (HtmlTextPiece));
  g_autofree char *text = html_text_mapped (html_doc_root (doc), pieces);

  g_assert_cmpstr (text, ==, row->expected);
  check_pieces (text, pieces);
}

static void
test_a_piece_goes_on (void)
{
  g_autoptr (HtmlDoc) doc = parse ("<p>one two three\nfour  five <b>six</b>");
  g_autoptr (GArray) pieces = g_array_new (false, false, sizeof (HtmlTextPiece));
  g_autofree char *text = html_text_mapped (html_doc_root (doc), pieces);

  g_assert_cmpstr (text, ==, "one two three four five six");
  g_assert_cmpuint (pieces->len, ==, 4);
  g_assert_cmpuint (g_array_index (pieces, HtmlTextPiece, 0).length, ==, 13);
}

static void
test_root_does_not_matter (void)
{
  g_autoptr (HtmlDoc) doc = parse ("<noscript><pre>a\nb</pre></noscript>");
  const HtmlNode *noscript = html_doc_root (doc)->first_child;
  g_autofree char *all = html_text (html_doc_root (doc));
  g_autofree char *inside = html_text (noscript);
  g_autofree char *in_pre = html_text (noscript->first_child);

  g_assert_cmpstr (all, ==, "");
  g_assert_cmpstr (inside, ==, "a\nb");
  g_assert_cmpstr (in_pre, ==, "a b");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = g_strconcat ("/html-text/", cases[i].name, NULL);
    g_autofree char *pieces = g_strconcat ("/html-text/pieces/", cases[i].name, NULL);

    g_test_add_data_func (text, &cases[i], test_case);
    g_test_add_data_func (pieces, &cases[i], test_pieces);
  }
  g_test_add_func ("/html-text/pieces/one-goes-on-over-single-blanks",
                   test_a_piece_goes_on);
  g_test_add_func ("/html-text/the-name-of-the-root-does-not-matter",
                   test_root_does_not_matter);
  return g_test_run ();
}

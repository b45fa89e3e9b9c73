/* test-render-article.c: restored pieces stand where they stood
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/render-article.h"

#define M(n) "<x-removed n=\"" #n "\"></x-removed>"

typedef struct {
  const char *name;
  const char *html;
  const char *removed[3]; /* HTML of the pieces, NULL at the end */
  const char *restored;   /* their numbers, as digits */
  const char *expected;
  const char *text;
} Case;

static const Case cases[] = {
    {"a-body-without-markers-stays-as-it-is",
     "<p>One.</p>",
     {NULL},
     "",
     "<p>One.</p>",
     "One."},
    {"a-marker-that-is-not-restored-is-gone",
     "<p>One.</p>" M (0) "<p>Two.</p>",
     {"<p>Ad</p>"},
     "",
     "<p>One.</p><p>Two.</p>",
     "One.\nTwo."},
    {"a-restored-piece-stands-in-its-place",
     "<p>One.</p>" M (0) "<p>Two.</p>",
     {"<p>Ad</p>"},
     "0",
     "<p>One.</p><p>Ad</p><p>Two.</p>",
     "One.\nAd\nTwo."},
    {"only-what-is-restored-is-shown",
     M (0) "<p>x</p>" M (1),
     {"<p>a</p>", "<p>b</p>"},
     "1",
     "<p>x</p><p>b</p>",
     "x\nb"},
    {"a-row-of-a-table-goes-back-into-the-table",
     "<table><tbody>" M (0) "<tr><td>1</td></tr></tbody></table>",
     {"<tr><td>0</td></tr>"},
     "0",
     "<table><tbody><tr><td>0</td></tr><tr><td>1</td></tr></tbody></table>",
     "0\n1"},
    {"a-restored-piece-may-hold-a-piece-that-is-not",
     M (0),
     {"<div>a" M (1) "c</div>", "b"},
     "0",
     "<div>ac</div>",
     "ac"},
    {"a-piece-within-a-piece-is-restored-too",
     M (0),
     {"<div>a" M (1) "c</div>", "b"},
     "01",
     "<div>abc</div>",
     "abc"},
    {"a-piece-within-a-hidden-piece-stays-hidden",
     "x" M (0),
     {"<p>" M (1) "</p>", "b"},
     "1",
     "x",
     "x"},
    {"a-piece-that-holds-itself-ends", M (0), {"a" M (0) "b"}, "0", "ab", "ab"},
    {"two-markers-of-one-piece-show-it-once", M (0) "-" M (0), {"a"}, "0", "a-", "a-"},
    {"a-marker-of-no-piece-is-gone", "a" M (7) "b", {NULL}, "", "ab", "ab"},
    {"a-number-beyond-all-bounds-is-no-piece",
     "a<x-removed n=\"99999999999999999999999\"></x-removed>b",
     {"x"},
     "0",
     "ab",
     "ab"},
    {"a-marker-cut-off-ends-the-body", "a<x-removed n=\"0", {"x"}, "", "a", "a"},
    {"the-word-in-the-text-is-text",
     "<p>&lt;x-removed n=\"0\"></p>",
     {"x"},
     "0",
     "<p>&lt;x-removed n=\"0\"></p>",
     "<x-removed n=\"0\">"},
    {"the-word-in-an-attribute-is-an-attribute",
     "<img alt=\"<x-removed n=&quot;0&quot;>\">",
     {"x"},
     "0",
     "<img alt=\"<x-removed n=&quot;0&quot;>\">",
     ""},
};

static Article *
make_article (const Case *c)
{
  Article *article = article_new ();

  article->html = g_strdup (c->html);
  for (unsigned i = 0; i < G_N_ELEMENTS (c->removed) && c->removed[i] != NULL; i++) {
    Removal *removal = g_new0 (Removal, 1);

    removal->number = i;
    removal->html = g_strdup (c->removed[i]);
    for (const char *digit = c->restored; *digit != '\0'; digit++)
      removal->restored |= *digit == (char)('0' + i);
    g_ptr_array_add (article->removals, removal);
  }
  return article;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (Article) article = make_article (c);
  g_autofree char *html = render_article_html (article);
  g_autofree char *text = render_article_text (article);

  g_assert_cmpstr (html, ==, c->expected);
  g_assert_cmpstr (text, ==, c->text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/render-article/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  return g_test_run ();
}

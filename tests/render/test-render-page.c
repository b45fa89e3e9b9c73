/* test-render-page.c: the reader's page says what is known, escaped for where it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/render-page.h"

#include <string.h>

#include "html/html-text.h"
#include "html/html-tree.h"
#include "html/html-walk.h"
#include "render/render-article.h"

typedef struct {
  const char *name;
  const char *title, *byline, *site, *address, *language, *direction;
  const char *published, *modified;
  const char *lead_image;
  const char *html;
  const char *has[3];   /* parts of the page, NULL at the end */
  const char *hasnt[3]; /* parts that are not in it */
} Case;

static const Case cases[] = {
    {.name = "a-title-alone-makes-a-page",
     .title = "A",
     .html = "<p>x</p>",
     .has = {"<title>A</title>", "<h1 class=\"title\" dir=\"auto\">A</h1>",
             "<html lang=\"\" dir=\"auto\">"},
     .hasnt = {"byline", "class=\"source\"", "published"}},
    {.name = "the-title-block-tells-who-and-where",
     .title = "A",
     .byline = "B. C.",
     .site = "The Daily",
     .address = "https://www.daily.example/a?b=1&c=2",
     .html = "<p>x</p>",
     .has = {"<p class=\"source\" dir=\"auto\">The Daily</p>",
             "<p class=\"byline\" dir=\"auto\">B. C.</p>",
             "<a href=\"https://www.daily.example/a?b=1&amp;c=2\" "
             "dir=\"ltr\">daily.example</a>"}},
    {.name = "the-host-stands-for-an-outlet-without-a-name",
     .title = "A",
     .address = "https://www.daily.example/",
     .html = "<p>x</p>",
     .has = {"<p class=\"source\" dir=\"auto\">daily.example</p>"}},
    {.name = "language-and-direction-are-the-page-s",
     .title = "A",
     .language = "ar",
     .direction = "rtl",
     .html = "<p>x</p>",
     .has = {"<html lang=\"ar\" dir=\"rtl\">"}},
    {.name = "a-direction-that-is-none-is-left-to-the-text",
     .title = "A",
     .direction = "up\" onload=\"x",
     .html = "<p>x</p>",
     .has = {"<html lang=\"\" dir=\"auto\">"},
     .hasnt = {"onload"}},
    {.name = "dates-keep-the-precision-they-came-with",
     .title = "A",
     .published = "2024-02",
     .modified = "2024-03-05T10:20+01:00",
     .html = "<p>x</p>",
     .has = {"<time class=\"published\" datetime=\"2024-02\">",
             "<time class=\"changed\" datetime=\"2024-03-05T10:20+01:00\">",
             "<time class=\"saved\" datetime=\"2025-03-03T11:06:40Z\">"}},
    {.name = "a-change-at-the-time-of-publishing-is-none",
     .title = "A",
     .published = "2024-02-01T09:00Z",
     .modified = "2024-02-01T09:00Z",
     .html = "<p>x</p>",
     .has = {"class=\"published\""},
     .hasnt = {"class=\"changed\""}},
    {.name = "markup-in-a-field-is-text",
     .title = "</title><script>alert (1)</script>",
     .byline = "<b>&amp;",
     .site = "a\"b<i>",
     .language = "en\"><script>",
     .html = "<p>x</p>",
     .has = {"&lt;script&gt;alert (1)&lt;/script&gt;", "&lt;b&gt;&amp;amp;",
             "lang=\"en&quot;"},
     .hasnt = {"<script", "<b>", "<i>"}},
    {.name = "an-address-that-is-no-web-address-is-no-link",
     .title = "A",
     .address = "javascript:alert(1)",
     .html = "<p>x</p>",
     .hasnt = {"javascript:", "<a "}},
    {.name = "a-quote-in-an-address-stays-in-it",
     .title = "A",
     .address = "https://a.example/\" onclick=\"x",
     .html = "<p>x</p>",
     .has = {"href=\"https://a.example/&quot; onclick=&quot;x\""}},
    {.name = "the-lead-image-stands-in-where-the-article-has-none",
     .title = "A",
     .lead_image = "abcd",
     .html = "<p>x</p>",
     .has = {"<img class=\"lead\" alt=\"\" src=\"cuttings-image:abcd\">"}},
    {.name = "the-lead-image-does-not-stand-twice",
     .title = "A",
     .lead_image = "abcd",
     .html = "<p><img src=\"cuttings-image:abcd\"></p>",
     .hasnt = {"class=\"lead\""}},
};

static Clip *
make_clip (const Case *c)
{
  Clip *clip = clip_new ();

  clip->title = g_strdup (c->title);
  clip->byline = g_strdup (c->byline);
  clip->site = g_strdup (c->site);
  clip->address = g_strdup (c->address);
  clip->language = g_strdup (c->language);
  clip->direction = g_strdup (c->direction);
  clip->lead_image = g_strdup (c->lead_image);
  clip->saved_at = G_GINT64_CONSTANT (1741000000) * G_USEC_PER_SEC;
  if (c->published != NULL)
    g_assert_true (date_parse (c->published, &clip->published));
  if (c->modified != NULL)
    g_assert_true (date_parse (c->modified, &clip->modified));
  return clip;
}

static Capture *
make_capture (const char *html)
{
  Capture *capture = capture_new ();

  g_clear_pointer (&capture->article, article_free);
  capture->article = article_new ();
  g_free (capture->article->html);
  capture->article->html = g_strdup (html);
  g_free (capture->article->text);
  capture->article->text = render_article_text (capture->article);
  return capture;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (Clip) clip = make_clip (c);
  g_autoptr (Capture) capture = make_capture (c->html);
  g_autofree char *page = render_page (clip, capture);

  for (size_t i = 0; i < G_N_ELEMENTS (c->has) && c->has[i] != NULL; i++)
    if (strstr (page, c->has[i]) == NULL)
      g_error ("“%s” is not in: %s", c->has[i], page);
  for (size_t i = 0; i < G_N_ELEMENTS (c->hasnt) && c->hasnt[i] != NULL; i++)
    if (strstr (page, c->hasnt[i]) != NULL)
      g_error ("“%s” is in: %s", c->hasnt[i], page);
}

/* What the page holds as <article> has the text that its hash is of. */
static void
test_hash (void)
{
  static const char html[] =
      "Loose "
      "<b>text</b>\u00a0here<table><tr><td>1<td>2</table><ruby>東<rt>ひがし</rt></ruby>"
      "<pre>a\n  b</pre><p>👩‍👩‍👧 e\u0301 <br> end</p>";
  Case c = {.title = "A", .html = html};
  g_autoptr (Clip) clip = make_clip (&c);
  g_autoptr (Capture) capture = make_capture (html);
  g_autofree char *page = render_page (clip, capture);
  g_autoptr (HtmlDoc) doc = html_parse (page, strlen (page), false, NULL, NULL);
  HtmlNode *article = html_walk_find (html_doc_root (doc), HTML_TAG_ARTICLE);
  const HtmlAttr *hash = html_node_attr_named (article, "data-text-sha256");
  g_autofree char *text = html_text (article);
  g_autofree char *expected = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  g_assert_cmpstr (text, ==, capture->article->text);
  g_assert_cmpstr (
      text, ==, "Loose text\u00a0here\n1\n2\n東\na\nb\n👩‍👩‍👧 e\u0301\nend");
  g_assert_nonnull (hash);
  g_assert_true (html_slice_equal (hash->value, expected));
}

/* A passage, a note with its number in both places, and an orphan. */
static void
test_marked (void)
{
  Case c = {.title = "A", .html = "<p>One passage here.</p>"};
  g_autoptr (Clip) clip = make_clip (&c);
  g_autoptr (Capture) capture = make_capture (c.html);
  g_autoptr (GPtrArray) highlights =
      g_ptr_array_new_with_free_func ((GDestroyNotify)highlight_free);
  Highlight *passage = highlight_new (), *orphan = highlight_new ();
  g_autofree char *page = NULL;

  passage->span = (TextSpan){4, 11};
  passage->uuid = g_strdup ("u");
  passage->made.exact = g_strdup ("passage");
  g_free (passage->note);
  passage->note = g_strdup ("*Why?*");
  orphan->orphan = true;
  orphan->made.exact = g_strdup ("Gone <now>");
  g_ptr_array_add (highlights, passage);
  g_ptr_array_add (highlights, orphan);
  page = render_page_marked (clip, capture, highlights);
  g_assert_nonnull (strstr (
      page, "One <mark class=\"yellow\" id=\"h-u\">passage</mark><sup class=\"number\">"
            "<a href=\"#n-u\">1</a></sup> here."));
  g_assert_nonnull (strstr (page, "<li value=\"1\" id=\"n-u\">"));
  g_assert_nonnull (strstr (page, "<p><em>Why?</em></p>"));
  g_assert_nonnull (strstr (page, "Gone &lt;now&gt;</blockquote>"));
}

static void
test_marked_without_notes (void)
{
  Case c = {.title = "A", .html = "<p>One passage here.</p>"};
  g_autoptr (Clip) clip = make_clip (&c);
  g_autoptr (Capture) capture = make_capture (c.html);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *page = render_page_marked (clip, capture, none);

  g_assert_null (strstr (page, "<footer>"));
  g_assert_null (strstr (page, "<mark"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/render-page/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/render-page/the-hash-is-that-of-the-article-s-text", test_hash);
  g_test_add_func ("/render-page/paper-has-passages-and-notes", test_marked);
  g_test_add_func ("/render-page/paper-without-notes-has-no-list",
                   test_marked_without_notes);
  return g_test_run ();
}

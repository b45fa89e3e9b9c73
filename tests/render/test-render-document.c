/* test-render-document.c: a clipping as a part of a page, with all that the user made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/render-document.h"

#include <string.h>

#include "cases.h"

typedef struct {
  Clip *clip;
  Article *article;
  GPtrArray *highlights, *links;
} Fixture;

static void
set (char **field, const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

static void
setup (Fixture *self, gconstpointer data)
{
  self->clip = clip_new ();
  self->article = article_new ();
  self->highlights = g_ptr_array_new_with_free_func ((GDestroyNotify)highlight_free);
  self->links = g_ptr_array_new_with_free_func (g_free);
  set (&self->clip->uuid, "1f0c");
  set (&self->clip->title, "A <b> & c");
  set (&self->article->html, "<p>Ships came in.</p>");
  self->clip->saved_at = G_GINT64_CONSTANT (1706778030) * G_USEC_PER_SEC;
}

static void
teardown (Fixture *self, gconstpointer data)
{
  clip_free (self->clip);
  article_free (self->article);
  g_ptr_array_unref (self->highlights);
  g_ptr_array_unref (self->links);
}

static Highlight *
add_highlight (Fixture *self, const char *quote, const char *link)
{
  Highlight *highlight = highlight_new ();

  set (&highlight->uuid, "aa");
  set (&highlight->made.exact, quote);
  highlight->created_at = self->clip->saved_at;
  highlight->span.end = 5;
  g_ptr_array_add (self->highlights, highlight);
  g_ptr_array_add (self->links, g_strdup (link));
  return highlight;
}

static char *
no_image (const char *sha256, gpointer data)
{
  return NULL;
}

static char *
render (Fixture *self)
{
  g_autoptr (GString) out = g_string_new (NULL);

  render_document_append (out, &(RenderDocument){
                                   .clip = self->clip,
                                   .article = self->article,
                                   .highlights = self->highlights,
                                   .links = self->links,
                                   .options = {.image = no_image},
                               });
  return g_strdup (out->str);
}

static void
assert_has (const char *html, const char *part)
{
  if (strstr (html, part) == NULL)
    g_assert_cmpstr (html, ==, part);
}

static void
test_what_is_not_known_is_not_there (Fixture *self, gconstpointer data)
{
  g_autofree char *html = render (self);

  g_assert_cmpstr (html, ==,
                   "<article id=\"c-1f0c\">\n<header>\n"
                   "<h1 class=\"title\" dir=\"auto\">A &lt;b&gt; &amp; c</h1>\n"
                   "<p class=\"dates\">Saved 2024-02-01</p>\n</header>\n"
                   "<div class=\"body\" dir=\"auto\">\n<p>Ships came in.</p>\n</div>\n"
                   "</article>\n");
}

static void
test_the_title_block_says_all_that_is_known (Fixture *self, gconstpointer data)
{
  g_autofree char *html = NULL;

  set (&self->clip->site, "The Wire");
  set (&self->clip->byline, "Jane Doe");
  set (&self->clip->address, "https://example.org/?a=1&b=\"");
  set (&self->clip->note, "My *note*");
  g_ptr_array_add (self->clip->tags, g_strdup ("r&d"));
  g_assert_true (date_parse ("2024-01", &self->clip->published));
  html = render (self);
  assert_has (html, "<p class=\"source\" dir=\"auto\">The Wire</p>\n");
  assert_has (html, "<p class=\"byline\" dir=\"auto\">Jane Doe</p>\n");
  assert_has (html, "<p class=\"dates\">Published 2024-01 · Saved 2024-02-01</p>\n");
  assert_has (html, "<a href=\"https://example.org/?a=1&amp;b=&quot;\">"
                    "https://example.org/?a=1&amp;b=\"</a>");
  assert_has (html, "<p class=\"tags\"><bdi>#r&amp;d</bdi></p>\n");
  assert_has (html,
              "<div class=\"note\" dir=\"auto\">\n<p>My <em>note</em></p>\n</div>\n");
}

static void
test_an_address_that_is_not_of_the_web_is_no_link (Fixture *self, gconstpointer data)
{
  g_autofree char *html = NULL;

  set (&self->clip->address, "javascript:alert(1)");
  html = render (self);
  g_assert_null (strstr (html, "javascript"));
}

static void
test_language_and_direction_are_those_of_the_clipping (Fixture *self, gconstpointer data)
{
  g_autofree char *html = NULL;

  set (&self->clip->language, "ar");
  set (&self->clip->direction, "rtl");
  html = render (self);
  assert_has (html, "<div class=\"body\" lang=\"ar\" dir=\"rtl\">");
}

static void
test_a_highlight_is_in_the_text_and_in_the_list (Fixture *self, gconstpointer data)
{
  Highlight *highlight =
      add_highlight (self, "Ships\ncame", "https://example.org/#:~:text=Ships");
  g_autofree char *html = NULL;

  set (&highlight->note, "Which?");
  g_ptr_array_add (highlight->tags, g_strdup ("ships"));
  html = render (self);
  assert_has (html, "<p><mark class=\"yellow\" id=\"h-aa\">Ships</mark>"
                    "<sup class=\"number\"><a href=\"#n-aa\">1</a></sup> came in.</p>");
  assert_has (html, "<li id=\"n-aa\">\n<blockquote class=\"yellow\" dir=\"auto\">\n"
                    "<p class=\"quote\" dir=\"auto\">Ships</p>\n"
                    "<p class=\"quote\" dir=\"auto\">came</p>\n</blockquote>\n");
  assert_has (html, "<p>Which?</p>");
  assert_has (html,
              "<p class=\"about\">yellow · 2024-02-01 · "
              "<a href=\"https://example.org/#:~:text=Ships\">In the page</a></p>\n");
  assert_has (html, "<bdi>#ships</bdi>");
}

static void
test_an_orphan_is_in_the_list_alone (Fixture *self, gconstpointer data)
{
  g_autofree char *html = NULL;

  add_highlight (self, "Planes", NULL)->orphan = true;
  html = render (self);
  assert_has (html, "<p>Ships came in.</p>");
  assert_has (html, "Planes");
  assert_has (html, "yellow · 2024-02-01 · not in the text any more</p>");
}

static void
test_the_style_knows_light_dark_and_paper (Fixture *self, gconstpointer data)
{
  assert_has (render_document_style (), "@media (prefers-color-scheme: dark)");
  assert_has (render_document_style (), "@media print");
  for (int i = 0; i < N_HIGHLIGHT_COLORS; i++)
    assert_has (render_document_style (), highlight_color_name ((HighlightColor)i));
}

#define ADD(name, func)                                                                  \
  g_test_add ("/render-document/" name, Fixture, NULL, setup, func, teardown)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("what-is-not-known-is-not-there", test_what_is_not_known_is_not_there);
  ADD ("the-title-block-says-all-that-is-known",
       test_the_title_block_says_all_that_is_known);
  ADD ("an-address-that-is-not-of-the-web-is-no-link",
       test_an_address_that_is_not_of_the_web_is_no_link);
  ADD ("language-and-direction-are-those-of-the-clipping",
       test_language_and_direction_are_those_of_the_clipping);
  ADD ("a-highlight-is-in-the-text-and-in-the-list",
       test_a_highlight_is_in_the_text_and_in_the_list);
  ADD ("an-orphan-is-in-the-list-alone", test_an_orphan_is_in_the_list_alone);
  ADD ("the-style-knows-light-dark-and-paper", test_the_style_knows_light_dark_and_paper);
  return g_test_run ();
}

/* test-junk.c: links that advertising networks put into articles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/junk.h"

#include "cases.h"
#include "extract/extract-removal.h"
#include "html/html-serialize.h"
#include "html/html-text.h"

static void
test_address (void)
{
  g_assert_true (junk_is_ad_address ("https://www.cpmrevenuegate.com/x?key=1"));
  g_assert_true (junk_is_ad_address ("http://go.trk.POPADS.net/"));
  g_assert_false (junk_is_ad_address ("https://example.org/popads.net"));
  g_assert_false (junk_is_ad_address ("https://example.org/?u=https://popads.net"));
  g_assert_false (junk_is_ad_address ("popads.net"));
  g_assert_false (junk_is_ad_address ("mailto:a@popads.net"));
  g_assert_false (junk_is_ad_address (""));
}

typedef struct {
  const char *name;
  const char *html;
  const char *text; /* what is left */
  guint n_removals;
} RemoveCase;

#define AD "https://www.popads.net/x?k=1"
#define FOREIGN "https://clk.example.net/a9f3"

static const RemoveCase remove_cases[] = {
    {"a-paragraph-that-is-an-ad-link", "<p>One.<p><a href='" AD "'>Buy now</a><p>Two.",
     "One.\nTwo.", 1},
    {"a-bare-address-without-a-link", "<p>One.<p>" AD "<p>Two.", "One.\nTwo.", 1},
    {"a-picture-that-is-an-ad-link", "<p>One.<div><a href='" AD "'><img src=b></a></div>",
     "One.", 1},
    {"an-ad-link-in-nested-blocks",
     "<p>One.<div><div><p><a href='" AD "'>x</a></div></div>", "One.", 1},
    {"an-ad-link-in-a-list", "<ul><li>One<li><a href='" AD "'>x</a></ul>", "One", 1},
    {"words-inside-a-sentence-stay", "<p>Read <a href='" AD "'>the report</a> first.",
     "Read the report first.", 0},
    {"a-bare-address-inside-a-sentence-goes", "<p>One <a href='" AD "'>" AD "</a> two.",
     "One two.", 1},
    {"a-paragraph-with-other-words-stays", "<p><a href='" AD "'>Buy</a> or not.",
     "Buy or not.", 0},
    {"two-links-in-one-paragraph-lose-their-addresses",
     "<p><a href='" AD "'>One</a> <a href='https://a.example/'>two</a>", "One two", 0},
    {"the-same-foreign-address-twice",
     "<p>One.<p>" FOREIGN "<p>Two.<p>" FOREIGN "<p>Three.", "One.\nTwo.\nThree.", 2},
    {"the-same-foreign-link-twice",
     "<p>One.<p><a href='" FOREIGN "'>" FOREIGN "</a><p>Two.<p><a href='" FOREIGN
     "'>" FOREIGN "</a>",
     "One.\nTwo.", 2},
    {"a-single-bare-link-is-a-source", "<p>One.<p>" FOREIGN "<p>Two.",
     "One.\n" FOREIGN "\nTwo.", 0},
    {"two-different-links-are-sources",
     "<p>One.<p>https://a.example/1<p>https://a.example/2",
     "One.\nhttps://a.example/1\nhttps://a.example/2", 0},
    {"a-repeated-link-with-words-is-meant",
     "<p><a href='" FOREIGN "'>Sign</a><p>One.<p><a href='" FOREIGN "'>Sign</a>",
     "Sign\nOne.\nSign", 0},
    {"a-host-that-the-text-names-is-meant",
     "<p>As Clocktower wrote.<p>https://clocktower.example/a<p>And again."
     "<p>https://clocktower.example/a",
     "As Clocktower wrote.\nhttps://clocktower.example/a\nAnd "
     "again.\nhttps://clocktower.example/a",
     0},
    {"a-host-that-a-sentence-links-is-meant",
     "<p>As <a href='https://clk.example.net/about'>they</a> say.<p>" FOREIGN
     "<p>Two.<p>" FOREIGN,
     "As they say.\n" FOREIGN "\nTwo.\n" FOREIGN, 0},
    {"a-video-twice-is-meant", "<p>One.<p>https://youtu.be/a<p>Two.<p>https://youtu.be/a",
     "One.\nhttps://youtu.be/a\nTwo.\nhttps://youtu.be/a", 0},
    {"a-text-of-nothing-but-links-is-a-list", "<p>" FOREIGN "<p>" FOREIGN,
     FOREIGN "\n" FOREIGN, 0},
    {"a-text-without-links-stays", "<p>One.<p>Two.", "One.\nTwo.", 0},
    {"nothing-stays-nothing", "", "", 0},
};

static void
test_remove (gconstpointer data)
{
  const RemoveCase *row = data;
  g_autoptr (HtmlDoc) doc = parse_page (row->html);
  g_autoptr (GArray) removals = g_array_new (FALSE, FALSE, sizeof (ExtractRemoval));
  g_autofree char *text = NULL, *html = NULL;

  junk_remove_links (doc, html_doc_body (doc), removals);
  text = html_text (html_doc_body (doc));
  html = html_serialize_inner (html_doc_body (doc));
  g_assert_cmpstr (text, ==, row->text);
  g_assert_null (strstr (html, "href=\"" AD));
  g_assert_cmpuint (removals->len, ==, row->n_removals);
  for (guint i = 0; i < removals->len; i++)
    g_assert_cmpint (g_array_index (removals, ExtractRemoval, i).reason, ==,
                     REMOVAL_AD_LINK);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/junk/networks-are-known-by-their-hosts", test_address);
  ADD_CASES ("/junk/remove", remove_cases, test_remove);
  return g_test_run ();
}

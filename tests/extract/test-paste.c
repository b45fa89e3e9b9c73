/* test-paste.c: pasted text becomes the tree of an article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/paste.h"

#include "cases.h"
#include "extract/extract-removal.h"
#include "html/html-serialize.h"

#define LONG                                                                             \
  "The council decided on Tuesday evening that the ferry between the mainland and the "  \
  "island will be replaced by a vessel that needs no diesel at all, and that it will "   \
  "leave more often."

typedef struct {
  const char *name;
  const char *text;
  const char *html; /* of the body; markers are "<x-removed></x-removed>" */
  const char *reasons;
} ReadCase;

#define MARK "<x-removed></x-removed>"

static const ReadCase read_cases[] = {
    {"paragraphs", "One is here.\nTwo is here.", "<p>One is here.</p><p>Two is here.</p>",
     ""},
    {"signs-of-html-are-text", "a < b & c > d.\n<script>x</script>",
     "<p>a &lt; b &amp; c &gt; d.</p><p>&lt;script&gt;x&lt;/script&gt;</p>", ""},
    {"an-address-becomes-a-link", "See https://a.example/x for more.",
     "<p>See <a href=\"https://a.example/x\">https://a.example/x</a> for more.</p>", ""},
    {"the-full-stop-is-no-part-of-an-address", "See https://a.example/x. Then go.",
     "<p>See <a href=\"https://a.example/x\">https://a.example/x</a>. Then go.</p>", ""},
    {"brackets-around-an-address-are-no-part", "It is (https://a.example/x).",
     "<p>It is (<a href=\"https://a.example/x\">https://a.example/x</a>).</p>", ""},
    {"brackets-inside-an-address-are", "It is https://a.example/x_(y).",
     "<p>It is <a href=\"https://a.example/x_(y)\">https://a.example/x_(y)</a>.</p>", ""},
    {"an-address-of-another-scheme-is-text", "It is ftp://a.example/x now.",
     "<p>It is ftp://a.example/x now.</p>", ""},
    {"bullets-become-a-list", "Bring these things:\n• bread\n• salt",
     "<p>Bring these things:</p><ul><li>bread</li><li>salt</li></ul>", ""},
    {"numbers-become-a-list", "Do these things:\n1. bake\n2. eat",
     "<p>Do these things:</p><ol><li>bake</li><li>eat</li></ol>", ""},
    {"a-list-may-begin-anywhere", "Then do these things:\n3. bake\n4. eat",
     "<p>Then do these things:</p><ol start=\"3\"><li>bake</li><li>eat</li></ol>", ""},
    {"a-short-line-above-a-long-paragraph-is-a-heading",
     "It was a long day.\nThe vote\n" LONG,
     "<p>It was a long day.</p><h2>The vote</h2><p>" LONG "</p>", ""},
    {"a-headline-is-metadata", "Ferry to be replaced\nBy Karin Aldersund\n" LONG,
     MARK MARK "<p>" LONG "</p>", "metadata metadata"},
    {"advertising-links-go",
     LONG
     "\nhttps://www.popads.net/a?k=1\nIt was a long day.\nhttps://www.popads.net/a?k=1",
     "<p>" LONG "</p>" MARK "<p>It was a long day.</p>" MARK, "ad-link ad-link"},
    {"what-the-site-added-goes",
     LONG "\nIt was a long day.\nRead more at: https://a.example/x",
     "<p>" LONG "</p><p>It was a long day.</p>" MARK, "copyright"},
    {"removals-stand-in-the-order-of-the-text",
     "Ferry to be replaced\n" LONG
     "\nhttps://www.popads.net/a\nIt was a long day.\n© 2024 A",
     MARK "<p>" LONG "</p>" MARK "<p>It was a long day.</p>" MARK,
     "metadata ad-link copyright"},
    {"a-source-stays", LONG "\nSource: https://a.example/report\nIt was a long day.",
     "<p>" LONG "</p><p>Source: <a href=\"https://a.example/report\">"
     "https://a.example/report</a></p><p>It was a long day.</p>",
     ""},
};

static char *
list_reasons (const GArray *removals)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < removals->len; i++) {
    const ExtractRemoval *removal = &g_array_index (removals, ExtractRemoval, i);

    g_string_append_printf (out, "%s%s", i > 0 ? " " : "",
                            removal_reason_name (removal->reason));
  }
  return g_string_free (out, FALSE);
}

static void
test_read (gconstpointer data)
{
  const ReadCase *row = data;
  g_autoptr (Article) article = article_new ();
  g_autoptr (GArray) removals = g_array_new (FALSE, FALSE, sizeof (ExtractRemoval));
  HtmlNode *body;
  g_autoptr (HtmlDoc) doc = paste_read (row->text, article, &body, removals, NULL);
  g_autofree char *html = html_serialize_inner (body);
  g_autofree char *reasons = list_reasons (removals);

  g_assert_cmpstr (html, ==, row->html);
  g_assert_cmpstr (reasons, ==, row->reasons);
  g_assert_nonnull (article->title);
  g_assert_nonnull (doc);
}

static void
test_nothing (void)
{
  g_autoptr (Article) article = article_new ();
  g_autoptr (GArray) removals = g_array_new (FALSE, FALSE, sizeof (ExtractRemoval));
  HtmlNode *body;
  g_autoptr (HtmlDoc) doc = paste_read (" \n\n", article, &body, removals, NULL);

  g_assert_nonnull (doc);
  g_assert_null (article->title);
  g_assert_null (body->first_child);
}

static void
test_language (void)
{
  g_autoptr (Article) article = article_new ();
  g_autoptr (GArray) removals = g_array_new (FALSE, FALSE, sizeof (ExtractRemoval));
  HtmlNode *body;
  g_autoptr (HtmlDoc) doc = paste_read ("قال رئيس الميناء إن العبارة التي تعمل بين "
                                        "الجزيرة والبر ستعود إلى العمل قبل الشتاء.",
                                        article, &body, removals, NULL);

  g_assert_nonnull (doc);
  g_assert_cmpstr (article->language, ==, "ar");
  g_assert_cmpstr (article->direction, ==, "rtl");
}

/* A text that does not fit is refused, not cut. */
static void
test_too_long (void)
{
  g_autofree char *text = g_strnfill ((4u << 20) + 1, 'a');
  g_autoptr (Article) article = article_new ();
  g_autoptr (GArray) removals = g_array_new (FALSE, FALSE, sizeof (ExtractRemoval));
  g_autoptr (GError) error = NULL;
  HtmlNode *body;
  HtmlDoc *doc = paste_read (text, article, &body, removals, &error);

  g_assert_null (doc);
  g_assert_error (error, HTML_ERROR, HTML_ERROR_TOO_COMPLEX);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/paste/read", read_cases, test_read);
  g_test_add_func ("/paste/nothing-has-no-title", test_nothing);
  g_test_add_func ("/paste/language-and-direction-are-told-from-the-text", test_language);
  g_test_add_func ("/paste/a-text-that-does-not-fit-is-refused", test_too_long);
  return g_test_run ();
}

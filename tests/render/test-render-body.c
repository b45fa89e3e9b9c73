/* test-render-body.c: what the page adds to a body, and that its text stays the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/render-body.h"

#include <string.h>

#include "html/html-text.h"
#include "html/html-tree.h"

#define SHA "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

static const struct {
  const char *name;
  const char *html;
  const char *expected;
} cases[] = {
    {"plain-paragraphs-stay-as-they-are", "<p>One <em>two</em>.</p><p>Three.</p>",
     "<p>One <em>two</em>.</p><p>Three.</p>"},
    {"a-saved-image-gets-its-size", "<p><img src=\"cuttings-image:" SHA "\"></p>",
     "<p><img src=\"cuttings-image:" SHA "\" width=\"800\" height=\"600\"></p>"},
    {"an-image-of-unknown-size-gets-none", "<p><img src=\"cuttings-image:bbbb\"></p>",
     "<p><img src=\"cuttings-image:bbbb\"></p>"},
    {"an-image-that-was-not-saved-names-no-address",
     "<p><img src=\"https://a.example/x.png\" srcset=\"y.png 2x\" alt=\"A dog\"></p>",
     "<p><img alt=\"A dog\" class=\"missing\"></p>"},
    {"an-image-without-an-address-is-missing", "<p><img alt=\"A dog\"></p>",
     "<p><img alt=\"A dog\" class=\"missing\"></p>"},
    {"a-table-gets-a-box", "<table><tbody><tr><td>1</td></tr></tbody></table>",
     "<div class=\"table\"><table><tbody><tr><td class=\"short\">1</td></tr></tbody>"
     "</table></div>"},
    {"a-table-within-a-table-gets-none",
     "<table><tbody><tr><td><table><tbody><tr><td>1</td></tr></tbody></table></td></tr>"
     "</tbody></table>",
     "<div class=\"table\"><table><tbody><tr><td class=\"short\"><table><tbody><tr>"
     "<td class=\"short\">1</td></tr></tbody></table></td></tr></tbody></table></div>"},
    {"a-cell-with-a-sentence-is-long",
     "<table><tbody><tr><th>Why</th><td>Because it had always been so.</td></tr></tbody>"
     "</table>",
     "<div class=\"table\"><table><tbody><tr><th class=\"short\">Why</th>"
     "<td class=\"long\">Because it had always been so.</td></tr></tbody></table></div>"},
    {"text-beside-a-block-gets-an-element", "<div>One<p>Two</p>three</div>",
     "<div><span>One</span><p>Two</p><span>three</span></div>"},
    {"text-beside-a-list-in-an-item-gets-one",
     "<ul><li>One<ul><li>Two</li></ul></li></ul>",
     "<ul><li><span>One</span><ul><li>Two</li></ul></li></ul>"},
    {"text-beside-a-block-within-a-link-gets-one",
     "<div>One<a href=\"x\"><p>Two</p></a></div>",
     "<div><span>One</span><a href=\"x\"><p>Two</p></a></div>"},
    {"text-at-the-top-beside-blocks-gets-one", "One<p>Two</p>",
     "<span>One</span><p>Two</p>"},
    {"a-line-break-is-no-block", "<p>One<br>two</p>", "<p>One<br>two</p>"},
    {"blanks-between-blocks-get-none", "<div>\n<p>One</p>\n</div>",
     "<div>\n<p>One</p>\n</div>"},
    {"the-base-of-a-ruby-gets-one", "<p><ruby>佐藤<rt>さとう</rt></ruby></p>",
     "<p><ruby><span>佐藤</span><rt>さとう</rt></ruby></p>"},
    {"what-is-in-a-details-gets-one", "<details><summary>More</summary>Text</details>",
     "<details><summary>More</summary><span>Text</span></details>"},
};

static Capture *
make_capture (void)
{
  Capture *capture = capture_new ();
  CaptureImage *image = g_new0 (CaptureImage, 1);

  image->sha256 = g_strdup (SHA);
  image->width = 800;
  image->height = 600;
  g_ptr_array_add (capture->images, image);
  return capture;
}

static char *
text_of (const char *html)
{
  g_autoptr (HtmlDoc) doc =
      html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL, NULL);

  return html_text (html_doc_root (doc));
}

static void
test_case (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autoptr (Capture) capture = make_capture ();
  g_autofree char *body = render_body (cases[i].html, capture);
  g_autofree char *before = text_of (cases[i].html);
  g_autofree char *after = text_of (body);

  g_assert_cmpstr (body, ==, cases[i].expected);
  g_assert_cmpstr (after, ==, before);
}

/* Each block climbs to the root: that must not be done anew for each. */
static void
test_deep (void)
{
  g_autoptr (Capture) capture = capture_new ();
  g_autoptr (GString) html = g_string_new (NULL);
  g_autofree char *body = NULL;

  for (int i = 0; i < 20000; i++)
    g_string_append (html, "<div>a");
  g_test_timer_start ();
  body = render_body (html->str, capture);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 5);
  g_assert_true (g_str_has_prefix (body, "<div><span>a</span><div>"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/render-body/", cases[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
  }
  g_test_add_func ("/render-body/deep-nesting-takes-no-longer-than-flat", test_deep);
  return g_test_run ();
}

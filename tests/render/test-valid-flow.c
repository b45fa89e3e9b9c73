/* test-valid-flow.c: elements stand where the standard allows them, and words stay
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/valid-flow.h"

#include <string.h>

#include "cases.h"
#include "html/html-serialize.h"
#include "html/html-tree.h"

typedef struct {
  const char *name;
  const char *html;
  const char *expected; /* NULL: as it was */
} Case;

static const Case cases[] = {
    {"what-is-valid-stays",
     "<h2>A <em>b</em></h2><p>c<br><a href=\"https://example.org/\">d</a></p>"
     "<ul><li>e<ol><li value=\"3\">f</li></ol></li></ul>"
     "<figure><img><figcaption>g</figcaption></figure>"
     "<details><summary>h</summary>i</details><dl><dt>j</dt><dd>k</dd></dl>",
     NULL},
    {"words-around-a-block-are-a-block", "<span>a<div>b</div></span>",
     "<div class=\"span\">a<div>b</div></div>"},
    {"emphasis-around-blocks-keeps-its-look", "<b><p>a</p><p>b</p></b>",
     "<div class=\"b\"><p>a</p><p>b</p></div>"},
    {"blocks-in-a-heading-are-words", "<h2><div>a</div><div>b</div></h2>",
     "<h2><span>a</span><br><span>b</span></h2>"},
    {"a-table-in-a-heading-is-words",
     "<h2><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table></h2>",
     "<h2><span><span><span><span>a</span><br><span>b</span></span></span></span></h2>"},
    {"what-is-no-item-becomes-one", "<ul>a<li>b</li><b>c</b></ul>",
     "<ul><li>a</li><li>b</li><li><b>c</b></li></ul>"},
    {"an-item-outside-a-list-is-a-block", "<div><li>a</li></div>",
     "<div><div class=\"li\">a</div></div>"},
    {"only-ordered-lists-have-numbers", "<ul><li value=\"2\">a</li></ul>",
     "<ul><li>a</li></ul>"},
    {"descriptions-without-terms-are-blocks", "<dl><dd>a</dd></dl>",
     "<div class=\"dl\"><div class=\"dd\">a</div></div>"},
    {"a-term-without-a-description-is-a-block", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>",
     "<div class=\"dl\"><div class=\"dt\">a</div><div class=\"dd\">b</div>"
     "<div class=\"dt\">c</div></div>"},
    {"a-term-outside-a-list-is-a-block", "<div><dt>a</dt></div>",
     "<div><div class=\"dt\">a</div></div>"},
    {"a-caption-in-the-middle-is-a-block",
     "<figure><img><figcaption>a</figcaption><img></figure>",
     "<figure><img><div class=\"figcaption\">a</div><img></figure>"},
    {"one-caption-is-enough",
     "<figure><figcaption>a</figcaption><figcaption>b</figcaption></figure>",
     "<figure><figcaption>a</figcaption><div class=\"figcaption\">b</div></figure>"},
    {"a-caption-of-nothing-is-a-block", "<div><figcaption>a</figcaption></div>",
     "<div><div class=\"figcaption\">a</div></div>"},
    {"details-begin-with-their-summary", "<details>a</details>",
     "<div class=\"details\">a</div>"},
    {"a-summary-of-nothing-is-a-block", "<summary>a</summary>",
     "<div class=\"summary\">a</div>"},
    {"headings-in-a-heading-cell-are-blocks",
     "<table><tbody><tr><th><h3>a</h3></th></tr></tbody></table>",
     "<table><tbody><tr><th><div class=\"h3\">a</div></th></tr></tbody></table>"},
    {"a-link-within-the-page-leads-nowhere", "<a href=\"#top\">a</a>", "<a>a</a>"},
    {"a-link-to-a-note-leads-there", "<a href=\"#n-1\">a</a>", NULL},
    {"a-time-is-words", "<time datetime=\"yesterday\">a</time>", "<span>a</span>"},
    {"a-change-has-no-time", "<ins datetime=\"yesterday\">a</ins>", "<ins>a</ins>"},
    {"words-without-a-direction-override-none", "<bdo>a</bdo><bdo dir=\"rtl\">b</bdo>",
     "<span>a</span><bdo dir=\"rtl\">b</bdo>"},
    {"a-table-without-rows-is-a-block", "<table><caption>a</caption></table>",
     "<div class=\"table\"><div class=\"caption\">a</div></div>"},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (HtmlDoc) doc = html_parse_fragment (row->html, strlen (row->html),
                                                 HTML_NS_HTML, "body", false, NULL, NULL);
  g_autofree char *html = NULL;

  valid_flow (doc, html_doc_root (doc));
  html = html_serialize_inner (html_doc_root (doc));
  g_assert_cmpstr (html, ==, row->expected != NULL ? row->expected : row->html);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/valid-flow", cases, test_case);
  return g_test_run ();
}

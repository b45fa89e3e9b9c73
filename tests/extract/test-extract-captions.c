/* test-extract-captions.c: text that belongs to a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-row.h"

#include <string.h>

#include "cases.h"

typedef struct {
  const char *name;
  const char *html; /* between two paragraphs of an article */
  const char *expected;
} Case;

static const Case cases[] = {
    {"named-a-caption-below-its-picture",
     "<div><img src=\"/a.jpg\"><p class=\"caption\">The boat</p></div>",
     "<figure><img src=\"/a.jpg\"><figcaption class=\"caption\">The "
     "boat</figcaption></figure>"},
    {"beside-the-picture-in-one-paragraph",
     "<p><img src=\"/a.jpg\"> The boat at noon</p>",
     "<figure><img src=\"/a.jpg\"><figcaption> The boat at noon</figcaption></figure>"},
    {"text-in-a-figure", "<figure><img src=\"/a.jpg\">The boat</figure>",
     "<figure><img src=\"/a.jpg\"><figcaption>The boat</figcaption></figure>"},
    {"after-a-paragraph-with-the-picture",
     "<p><img src=\"/a.jpg\"></p><p class=\"wp-caption-text\">The boat</p>",
     "<figure><img src=\"/a.jpg\"><figcaption class=\"wp-caption-text\">The "
     "boat</figcaption></figure>"},
    {"without-a-picture-it-goes", "<p class=\"photo-credit\">By A. Lind</p>",
     "<x-removed></x-removed>"},
    {"a-sentence-beside-a-picture-stays",
     "<p><img src=\"/a.jpg\">The boat is white, and it has forty seats.</p>",
     "<p><img src=\"/a.jpg\">The boat is white, and it has forty seats.</p>"},
};

static void
test_html (gconstpointer data)
{
  const Case *row = data;
  g_autofree char *html = page_row_html_between (row->html);

  g_assert_cmpstr (html, ==, row->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract/captions", cases, test_html);
  return g_test_run ();
}

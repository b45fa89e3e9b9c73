/* test-extract-images.c: pictures that pages hide until a script has run
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
    {"a-picture-that-waits-for-a-script",
     "<p><img src=\"data:image/gif;base64,R0\" data-src=\"/a.jpg\">",
     "<p><img src=\"/a.jpg\" data-src=\"/a.jpg\"></p>"},
    {"the-widest-that-fits",
     "<p><img srcset=\"/s.jpg 400w, /m.jpg 1600w, /l.jpg 5000w\">",
     "<p><img srcset=\"/s.jpg 400w, /m.jpg 1600w, /l.jpg 5000w\" src=\"/m.jpg\"></p>"},
    {"the-narrowest-when-none-fits", "<p><img srcset=\"/l.jpg 5000w, /m.jpg 3000w\">",
     "<p><img srcset=\"/l.jpg 5000w, /m.jpg 3000w\" src=\"/m.jpg\"></p>"},
    {"densities", "<p><img srcset=\"/a.jpg 1x, /b.jpg 2x\">",
     "<p><img srcset=\"/a.jpg 1x, /b.jpg 2x\" src=\"/b.jpg\"></p>"},
    {"no-descriptor-is-a-density-of-one", "<p><img srcset=\"/a.jpg, /b.jpg 2x\">",
     "<p><img srcset=\"/a.jpg, /b.jpg 2x\" src=\"/b.jpg\"></p>"},
    {"sizes-in-addresses",
     "<p><img srcset=\"/8x5.jpg 1280w, /4x3.jpg 640w, /2x1.jpg 320w\">",
     "<p><img srcset=\"/8x5.jpg 1280w, /4x3.jpg 640w, /2x1.jpg 320w\" "
     "src=\"/8x5.jpg\"></p>"},
    {"commas-in-addresses", "<p><img srcset=\"/w_1,h_2/a.jpg 400w\">",
     "<p><img srcset=\"/w_1,h_2/a.jpg 400w\" src=\"/w_1,h_2/a.jpg\"></p>"},
    {"the-one-without-scripts",
     "<p><img src=\"/placeholder.png\"><noscript><img src=\"/a.jpg\"></noscript></p>",
     "<p><img src=\"/a.jpg\"></p>"},
    {"a-picture-element", "<p><picture><source srcset=\"/a.webp\"><img alt=a></picture>",
     "<p><picture><img alt=\"a\" "
     "src=\"/a.webp\"></picture></p>"},
    {"counting-pixels-go", "<p><img src=\"/count.gif\" width=1 height=1>", ""},
    {"placeholders-without-a-picture-go", "<p><img src=\"/img/blank.gif\">", ""},
    {"amp", "<p><amp-img src=\"/a.jpg\"></amp-img>", "<p><img src=\"/a.jpg\"></p>"},
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
  ADD_CASES ("/extract/images", cases, test_html);
  return g_test_run ();
}

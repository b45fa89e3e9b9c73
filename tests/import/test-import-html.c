/* test-import-html.c: where saved pages came from, as their savers noted it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-html.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *html;
  const char *expected;
} AddressCase;

#define PAGE "https://example.org/news/story"
#define HEAD "<!DOCTYPE html><html><head>"
#define REST "</head><body><p>Text</p></body></html>"

static const AddressCase address_cases[] = {
    {"a-browser's-comment",
     "<!DOCTYPE html>\n<!-- saved from url=(0030)" PAGE " -->\n<html><body>Text", PAGE},
    {"a-browser's-comment-before-the-doctype",
     "<!-- saved from url=(0030)" PAGE " --><!DOCTYPE html><p>Text", PAGE},
    {"a-comment-of-singlefile",
     HEAD "<!--\n Page saved with SingleFile \n url: " PAGE " \n saved date: Tue Nov 24 "
          "2026 10:00:00 GMT+0100\n-->" REST,
     PAGE},
    {"a-comment-of-monolith",
     "<!-- Saved from " PAGE
     " at 2026-11-24T09:00:00Z using monolith v2.7.0 -->" HEAD REST,
     PAGE},
    {"a-comment-of-httrack",
     HEAD
     "<!-- Mirrored from example.org/news/story by HTTrack Website Copier/3.x -->" REST,
     PAGE},
    {"a-meta-of-save-page-we",
     HEAD "<meta name=\"savepage-url\" content=\"" PAGE "\">" REST, PAGE},
    {"an-attribute-of-webscrapbook",
     "<!DOCTYPE html><html data-scrapbook-source=\"" PAGE "\"><body>Text", PAGE},
    {"a-canonical-link", HEAD "<link rel=\"Canonical\" href=\" " PAGE " \">" REST, PAGE},
    {"an-og-url", HEAD "<meta property=\"og:url\" content=\"" PAGE "\">" REST, PAGE},
    {"a-base", HEAD "<base href=\"https://example.org/news/\">" REST,
     "https://example.org/news/"},
    {"the-saver-knows-better-than-the-page",
     HEAD "<link rel=canonical href=\"https://other.example/\">"
          "<!-- saved from url=(0030)" PAGE " -->" REST,
     PAGE},
    {"canonical-before-og-url-whatever-their-order",
     HEAD "<meta property=og:url content=\"https://other.example/\">"
          "<link rel=canonical href=\"" PAGE "\">" REST,
     PAGE},
    {"a-base-is-the-last-resort",
     HEAD "<base href=\"https://other.example/\">"
          "<meta property=og:url content=\"" PAGE "\">" REST,
     PAGE},
    {"references-in-an-address-are-decoded",
     HEAD "<link rel=canonical href=\"https://example.org/?a=1&amp;b=2\">" REST,
     "https://example.org/?a=1&b=2"},
    {"a-comment-that-names-no-web-address-is-passed-over",
     "<!-- saved from url=(0014)about:internet -->" HEAD
     "<link rel=canonical href=\"" PAGE "\">" REST,
     PAGE},
    {"a-canonical-link-that-is-relative-is-passed-over",
     HEAD "<link rel=canonical href=\"/news/story\">"
          "<meta property=og:url content=\"" PAGE "\">" REST,
     PAGE},

    {"a-script-is-no-address", HEAD "<link rel=canonical href=\"javascript:a()\">" REST,
     NULL},
    {"a-file-is-no-web-address", "<!-- saved from url=(0020)file:///home/jane/a.html -->",
     NULL},
    {"other-links-say-nothing", HEAD "<link rel=stylesheet href=\"" PAGE "\">" REST,
     NULL},
    {"what-stands-in-the-body-says-nothing",
     "<body><p>Text</p><!-- saved from url=(0030)" PAGE " -->", NULL},
    {"a-mark-without-an-address", "<!-- saved from url=( -->", NULL},
    {"a-page-that-says-nothing", HEAD REST, NULL},
    {"nothing", "", NULL},
};

static void
test_address (gconstpointer data)
{
  const AddressCase *row = data;
  g_autofree char *address = import_html_address (row->html, strlen (row->html));

  g_assert_cmpstr (address, ==, row->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (address_cases); i++) {
    g_autofree char *name =
        g_strconcat ("/import-html/address/", address_cases[i].name, NULL);

    g_test_add_data_func (name, &address_cases[i], test_address);
  }
  return g_test_run ();
}

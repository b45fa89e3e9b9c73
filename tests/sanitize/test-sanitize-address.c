/* test-sanitize-address.c: which links and pictures may stay
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sanitize/sanitize-address.h"

#include <string.h>

#include "base/uri.h"

#define BASE "https://news.example.org/2024/story.html"
#define DIGEST "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

typedef char *(*Clean) (HtmlSlice value, const SanitizeBase *base);

typedef struct {
  const char *name;
  Clean clean;
  const char *value;
  const char *base;
  const char *expected; /* NULL: it goes */
} Case;

#define LINK sanitize_address_link
#define IMAGE sanitize_address_image

static const Case cases[] = {
    {"a-web-address-stays", LINK, "https://e.org/a?b=c#d", NULL, "https://e.org/a?b=c#d"},
    {"the-scheme-is-read-in-any-case", LINK, "HTTPS://e.org/a", NULL, "https://e.org/a"},
    {"a-relative-address-needs-a-base", LINK, "a.html", NULL, NULL},
    {"a-relative-address-becomes-absolute", LINK, "a.html", BASE,
     "https://news.example.org/2024/a.html"},
    {"an-address-without-a-scheme-is-secure", LINK, "//e.org/a", NULL, "https://e.org/a"},
    {"mail-stays", LINK, "mailto:a@e.org?subject=b%20c", NULL,
     "mailto:a@e.org?subject=b%20c"},
    {"mail-cannot-end-an-attribute", LINK, "mailto:a\"onclick=b", NULL,
     "mailto:a%22onclick=b"},
    {"mail-to-nobody-goes", LINK, "mailto:", NULL, NULL},
    {"javascript-goes", LINK, "javascript:alert(1)", BASE, NULL},
    {"javascript-in-any-case-goes", LINK, "JaVaScRiPt:alert(1)", BASE, NULL},
    {"javascript-behind-controls-goes", LINK, "\001\037 java\tscr\nipt\r:alert(1)", BASE,
     NULL},
    {"javascript-that-names-a-host-goes", LINK, "javascript://e.org/%0aalert(1)", BASE,
     NULL},
    {"vbscript-goes", LINK, "vbscript:msgbox(1)", BASE, NULL},
    {"data-is-no-link", LINK, "data:text/html,a", BASE, NULL},
    {"a-picture-is-no-link", LINK, "data:image/png;base64,AAAA", BASE, NULL},
    {"a-stored-picture-is-no-link", LINK, "cuttings-image:" DIGEST, BASE, NULL},
    {"files-go", LINK, "file:///etc/passwd", BASE, NULL},
    {"unknown-schemes-go", LINK, "x-a.b+c:d", BASE, NULL},
    {"blob-goes", LINK, "blob:https://e.org/a", BASE, NULL},
    {"view-source-goes", LINK, "view-source:https://e.org", BASE, NULL},
    {"nothing-goes", LINK, "", BASE, NULL},
    {"blanks-alone-go", LINK, " \n\t ", BASE, NULL},

    {"a-picture-on-the-web-stays", IMAGE, "http://e.org/a.png", NULL,
     "http://e.org/a.png"},
    {"a-stored-picture-stays", IMAGE, "cuttings-image:" DIGEST, BASE,
     "cuttings-image:" DIGEST},
    {"a-stored-picture-has-a-whole-hash", IMAGE, "cuttings-image:0123", BASE, NULL},
    {"a-stored-picture-is-no-path", IMAGE, "cuttings-image:" DIGEST "/../a", BASE, NULL},
    {"a-picture-in-its-address-stays", IMAGE, "data:image/webp;base64,UklGRg==", BASE,
     "data:image/webp;base64,UklGRg=="},
    {"its-type-is-read-in-any-case-and-blanks-go", IMAGE,
     "DATA:image/GIF;base64,R0 lG\nOD", BASE, "data:image/gif;base64,R0lGOD"},
    {"a-drawing-goes", IMAGE, "data:image/svg+xml;base64,PHN2Zz4=", BASE, NULL},
    {"a-page-is-no-picture", IMAGE, "data:text/html;base64,PHA+", BASE, NULL},
    {"a-picture-in-plain-text-goes", IMAGE, "data:image/png,<svg>", BASE, NULL},
    {"a-picture-with-parameters-goes", IMAGE, "data:image/png;charset=x;base64,AAAA",
     BASE, NULL},
    {"data-that-is-no-base64-goes", IMAGE, "data:image/png;base64,AA\"AA", BASE, NULL},
    {"mail-is-no-picture", IMAGE, "mailto:a@e.org", BASE, NULL},
    {"javascript-is-no-picture", IMAGE, "javascript:a", BASE, NULL},
};

static void
test_address (gconstpointer data)
{
  const Case *row = data;
  HtmlSlice value = {row->value, strlen (row->value)};
  g_auto (SanitizeBase) base = {NULL, NULL};
  g_autofree char *address = NULL, *again = NULL;

  sanitize_address_base_init (&base, row->base);
  address = row->clean (value, &base);

  g_assert_cmpstr (address, ==, row->expected);
  if (address == NULL)
    return;
  again = row->clean ((HtmlSlice){address, strlen (address)}, &base);
  g_assert_cmpstr (again, ==, address);
}

static void
test_long_addresses (void)
{
  g_autofree char *path = g_strnfill (9000, 'a');
  g_autofree char *address = g_strconcat ("https://e.org/", path, NULL);
  const SanitizeBase base = {NULL, NULL};
  g_autofree char *result =
      sanitize_address_link ((HtmlSlice){address, strlen (address)}, &base);

  g_assert_null (result);
}

/* The shortcut says yes to what it is made for, and never where it would matter. */
static void
test_normal (void)
{
  static const struct {
    const char *address;
    bool expected;
  } rows[] = {
      {"https://www.example.org/", true},
      {"http://example.org/a/b.html?c=d&e=%20f#g", true},
      {"https://a-b.example.co/2024/05/01/title,123.html", true},
      {"https://example.org", false},
      {"HTTPS://example.org/", false},
      {"https://Example.org/", false},
      {"https://example.org:443/", false},
      {"https://a@example.org/", false},
      {"https://127.1/", false},
      {"https://example.0x7f/", false},
      {"https://xn--a.example.org/", false},
      {"https://.example.org/", false},
      {"https://example..org/", false},
      {"https://localhost/", false},
      {"https://example.org/a/../b", false},
      {"https://example.org/a/%2e%2E/b", false},
      {"https://example.org//a", false},
      {"https://example.org/a b", false},
      {"https://example.org/a'b", false},
      {"https://example.org/\"", false},
      {"https://example.org/\\a", false},
      {"https://example.org/\u00e9", false},
      {"ftp://example.org/", false},
      {"javascript://example.org/", false},
      {"/a", false},
      {"", false},
  };
  const SanitizeBase base = {NULL, NULL};

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    HtmlSlice value = {rows[i].address, strlen (rows[i].address)};
    g_autofree char *address = sanitize_address_link (value, &base);

    g_assert_cmpint (sanitize_address_is_normal (value), ==, rows[i].expected);
    if (rows[i].expected)
      g_assert_cmpstr (address, ==, rows[i].address);
  }
}

/* Addresses below the base's origin are put together without taking it apart. */
static void
test_below_origin (void)
{
  static const char *const references[] = {
      "/a",   "/a/b?c#d", "/a/../b",        "/./a", "//e.org/a", "/a//b", "/%2e/a", "/",
      "/a b", "/a'b",     "/.well-known/a", "?a",   "#a",        "a/b",   "/a\\b",
  };
  static const char *const bases[] = {"https://news.example.org/2024/story.html",
                                      "HTTP://Example.ORG:8080", "https://[::1]/a"};

  for (size_t i = 0; i < G_N_ELEMENTS (bases); i++) {
    g_auto (SanitizeBase) base = {NULL, NULL};

    sanitize_address_base_init (&base, bases[i]);
    for (size_t j = 0; j < G_N_ELEMENTS (references); j++) {
      HtmlSlice value = {references[j], strlen (references[j])};
      g_autofree char *address = sanitize_address_link (value, &base);
      g_autofree char *expected = uri_resolve (bases[i], references[j]);

      g_assert_cmpstr (address, ==, expected);
    }
  }
}

static void
test_local (void)
{
  static const struct {
    const char *address;
    bool expected;
  } rows[] = {
      {"cuttings-image:" DIGEST, true},
      {"data:image/png;base64,AAAA", true},
      {"https://e.org/a.png", false},
      {"cuttings-image:0", false},
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    HtmlSlice value = {rows[i].address, strlen (rows[i].address)};

    g_assert_cmpint (sanitize_address_is_local (value), ==, rows[i].expected);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = g_strconcat ("/sanitize-address/", cases[i].name, NULL);

    g_test_add_data_func (name, &cases[i], test_address);
  }
  g_test_add_func ("/sanitize-address/an-endless-address-goes", test_long_addresses);
  g_test_add_func ("/sanitize-address/what-is-normal-stays-as-it-is", test_normal);
  g_test_add_func ("/sanitize-address/below-the-origin-of-the-page", test_below_origin);
  g_test_add_func ("/sanitize-address/what-needs-no-network", test_local);
  return g_test_run ();
}

/* test-fetch-kind.c: what pages and images may be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-kind.h"

#include <string.h>

#include "cases.h"

typedef struct {
  const char *name;
  const char *media_type;
  bool page, image;
} TypeCase;

static const TypeCase type_cases[] = {
    {"html", "text/html", true, false},
    {"xhtml", "application/xhtml+xml", true, false},
    {"xml", "application/xml", true, false},
    {"plain-text", "text/plain", true, false},
    {"a-style-sheet", "text/css", false, false},
    {"a-pdf", "application/pdf", false, false},
    {"json", "application/json", false, false},
    {"a-png", "image/png", false, true},
    {"an-image-of-tomorrow", "image/xyz", false, true},
    {"a-type-that-begins-like-image", "imagex/png", false, false},
    {"bytes", "application/octet-stream", false, true},
    {"a-video", "video/mp4", false, false},
    {"no-type", NULL, true, true},
};

static void
test_type (gconstpointer data)
{
  const TypeCase *row = data;

  g_assert_cmpint (fetch_kind_accepts_type (&fetch_kind_page, row->media_type), ==,
                   row->page);
  g_assert_cmpint (fetch_kind_accepts_type (&fetch_kind_image, row->media_type), ==,
                   row->image);
}

#define BYTES(literal) literal, sizeof (literal) - 1

typedef struct {
  const char *name;
  const char *charset;
  const char *bytes;
  size_t length;
  bool expected;
} BytesCase;

static const BytesCase bytes_cases[] = {
    {"text", NULL, BYTES ("<p>hello\r\n\tworld\f</p>"), true},
    {"text-in-latin-1", NULL, BYTES ("caf\xe9"), true},
    {"escapes-of-japanese", NULL, BYTES ("\x1b$B@D?9\x1b(B"), true},
    {"one-zero-in-a-page", NULL, BYTES ("this was written before\0 and this after"),
     true},
    {"utf-16-with-a-mark", NULL, BYTES ("\xff\xfeh\0e\0l\0l\0o\0"), true},
    {"utf-16-by-charset", "UTF-16LE", BYTES ("h\0e\0l\0l\0o\0"), true},
    {"zeros", NULL, BYTES ("\0\0\0\0"), false},
    {"a-png", NULL, BYTES ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x8\x6"), false},
};

static void
test_bytes (gconstpointer data)
{
  const BytesCase *row = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (row->bytes, row->length);

  g_assert_cmpint (fetch_kind_accepts_bytes (&fetch_kind_page, row->charset, bytes), ==,
                   row->expected);
  g_assert_true (fetch_kind_accepts_bytes (&fetch_kind_image, row->charset, bytes));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/fetch-kind/type", type_cases, test_type);
  ADD_CASES ("/fetch-kind/bytes", bytes_cases, test_bytes);
  return g_test_run ();
}

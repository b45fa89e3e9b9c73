/* test-export-bookmarks.c: bookmarks as browsers read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cases.h"
#include "export-fixture.h"

#define HEAD                                                                             \
  "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n"                                                \
  "<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=UTF-8\">\n"            \
  "<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n"

typedef struct {
  const char *name;
  const char *title, *address, *note, *tags; /* tags: blanks between them */
  bool unread;
  const char *expected;
} Case;

static const Case cases[] = {
    {"an-address-with-its-date", "Quay", "https://example.org/", "", "", false,
     "    <DT><A HREF=\"https://example.org/\" ADD_DATE=\"1706778030\">Quay</A>\n"},
    {"marks-of-html-are-text", "A <b> & \"c\"", "https://example.org/?a=1&b=\"", "", "",
     false,
     "    <DT><A HREF=\"https://example.org/?a=1&amp;b=&quot;\" ADD_DATE=\"1706778030\">"
     "A &lt;b&gt; &amp; &quot;c&quot;</A>\n"},
    {"tags-are-named", "Quay", "https://example.org/", "", "climate/cop30 r&d", false,
     "    <DT><A HREF=\"https://example.org/\" ADD_DATE=\"1706778030\" "
     "TAGS=\"climate/cop30,r&amp;d\">Quay</A>\n"},
    {"what-is-unread-is-to-be-read", "Quay", "https://example.org/", "", "", true,
     "    <DT><A HREF=\"https://example.org/\" ADD_DATE=\"1706778030\" "
     "TOREAD=\"1\">Quay</A>\n"},
    {"a-note-stands-below", "Quay", "https://example.org/", "Call <him>\nback", "", false,
     "    <DT><A HREF=\"https://example.org/\" ADD_DATE=\"1706778030\">Quay</A>\n"
     "    <DD>Call &lt;him&gt;\nback\n"},
    {"without-an-address-it-is-its-own-link", "Quay", NULL, "", "", false,
     "    <DT><A HREF=\"cuttings://clipping/" SAMPLE_UUID
     "\" ADD_DATE=\"1706778030\">Quay</A>\n"},
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (Sample) sample = sample_new (row->title, "<p>Text</p>");
  g_auto (GStrv) tags = g_strsplit (row->tags, " ", -1);
  g_autofree char *html = NULL, *expected = NULL;

  sample_set (&sample->clip->address, row->address);
  sample_set (&sample->clip->note, row->note);
  sample->clip->unread = row->unread;
  for (char **tag = tags; *tag != NULL; tag++)
    g_ptr_array_add (sample->clip->tags, g_strdup (*tag));
  html = sample_export ("bookmarks", sample);
  expected = g_strconcat (HEAD, row->expected, "</DL><p>\n", NULL);
  g_assert_cmpstr (html, ==, expected);
}

static void
test_the_last_change_is_dated (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Text</p>");
  g_autofree char *html = NULL;

  sample->clip->changed_at = SAMPLE_SAVED_AT + G_USEC_PER_SEC;
  html = sample_export ("bookmarks", sample);
  g_assert_nonnull (strstr (html, " LAST_MODIFIED=\"1706778031\""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/export-bookmarks", cases, test_case);
  g_test_add_func ("/export-bookmarks/the-last-change-is-dated",
                   test_the_last_change_is_dated);
  return g_test_run ();
}

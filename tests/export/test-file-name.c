/* test-file-name.c: titles become names that every system takes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/file-name.h"

#include <string.h>

static const struct {
  const char *name;
  const char *title;
  const char *file;
} rows[] = {
    {"an-ordinary-title-stays", "What the vote means", "What the vote means"},
    {"a-colon-becomes-a-dash", "Climate: the vote", "Climate - the vote"},
    {"what-windows-forbids-goes", "a<b>c\"d/e\\f|g?h*i", "abcdefghi"},
    {"what-links-of-notes-use-goes", "a #1 [x] ^y `z`", "a 1 x y z"},
    {"blanks-collapse", "  a \t\n b  ", "a b"},
    {"dots-at-the-ends-go", "...hidden. . .", "hidden"},
    {"a-device-of-windows-is-no-name", "CON", "_CON"},
    {"a-device-with-an-extension-neither", "nul.txt", "_nul.txt"},
    {"a-word-that-begins-like-a-device-is", "Console", "Console"},
    {"invisible-characters-go",
     "a\xe2\x80\x8e\xe2\x80\x8b\xef\xbb\xbf"
     "b",
     "ab"},
    {"joiners-of-emoji-stay", "👩‍🚀 in space", "👩‍🚀 in space"},
    {"decomposed-letters-are-composed", "Cafe\xcc\x81", "Café"},
    {"other-scripts-stay", "한글 과 日本", "한글 과 日本"},
    {"nothing-left-is-untitled", " ?*/ ", "Untitled"},
    {"an-empty-title-is-untitled", "", "Untitled"},
};

static void
test_from_title (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *file = file_name_from_title (rows[i].title);

  g_assert_cmpstr (file, ==, rows[i].file);
}

static void
test_length (void)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autofree char *file = NULL;

  for (int i = 0; i < 200; i++)
    g_string_append (title, "e\xcc\x82\xcc\xa3"); /* a letter with two marks: 3 of NFC */
  file = file_name_from_title (title->str);
  g_assert_cmpuint (strlen (file), <=, 120);
  g_assert_cmpuint (strlen (file), >, 110);
  g_assert_true (g_utf8_validate (file, -1, NULL));
  g_assert_false (g_unichar_ismark (g_utf8_get_char (file)));
}

static void
test_candidates (void)
{
  g_auto (GStrv) all = file_name_candidates ("News", "a/b: org", "1f0c");
  g_auto (GStrv) without = file_name_candidates ("Новости", NULL, "2f0c");
  g_autofree char *joined = g_strjoinv ("|", all);
  g_autofree char *joined_without = g_strjoinv ("|", without);

  g_assert_cmpstr (joined, ==, "News|News (ab - org)|News (1f0c)");
  g_assert_cmpstr (joined_without, ==, "Новости|Новости (2f0c)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strdup_printf ("/file-name/%s", rows[i].name);
    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_from_title);
  }
  g_test_add_func ("/file-name/a-long-title-is-cut-between-characters", test_length);
  g_test_add_func ("/file-name/names-that-tell-clippings-of-one-title-apart",
                   test_candidates);
  return g_test_run ();
}

/* test-sanitize-text.c: control characters, line ends and marks in text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sanitize/sanitize-text.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *text;
  const char *expected; /* NULL: the text stays as it is */
} Case;

static const Case cases[] = {
    {"nothing-stays", "", NULL},
    {"plain-text-stays", "a b\tc\nd\fe", NULL},
    {"text-of-all-scripts-stays", "größer Ελλάδα русский 日本語 한국어 नमस्ते ไทย עִבְרִית 😀",
     NULL},
    {"controls-go", "\001a\002\003b\177", "ab"},
    {"a-carriage-return-becomes-a-line-feed", "a\rb\r", "a\nb\n"},
    {"a-pair-of-line-ends-becomes-one", "a\r\nb\r\r\n\nc", "a\nb\n\n\nc"},
};

static void
test_text (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) again = g_string_new (NULL);
  SanitizeMarks marks = {0};

  g_assert_cmpint (sanitize_text (row->text, strlen (row->text), &marks, out), ==,
                   row->expected != NULL);
  g_assert_cmpstr (out->str, ==, row->expected != NULL ? row->expected : "");
  marks.n_marks = 0;
  g_assert_false (sanitize_text (out->str, out->len, &marks, again));
}

/* The limit holds across the pieces of a text, and begins anew at each letter. */
static void
test_marks (void)
{
  g_autoptr (GString) text = g_string_new ("e");
  g_autoptr (GString) out = g_string_new (NULL);
  SanitizeMarks marks = {0};

  for (int i = 0; i < 20; i++)
    g_string_append (text, "\u0301");
  g_assert_false (sanitize_text (text->str, text->len, &marks, out));

  g_string_erase (text, 0, 1);
  g_string_append (text, "o\u0301");
  g_assert_true (sanitize_text (text->str, text->len, &marks, out));
  g_assert_cmpint (g_utf8_strlen (out->str, -1), ==, SANITIZE_TEXT_MAX_MARKS - 20 + 2);
  g_assert_true (g_str_has_suffix (out->str, "o\u0301"));
  g_assert_cmpuint (marks.n_marks, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = g_strconcat ("/sanitize-text/", cases[i].name, NULL);

    g_test_add_data_func (name, &cases[i], test_text);
  }
  g_test_add_func ("/sanitize-text/marks-are-counted-across-pieces", test_marks);
  return g_test_run ();
}

/* test-sanitize-line.c: metadata as one line of plain text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sanitize/sanitize.h"

#include "base/text.h"

typedef struct {
  const char *name;
  const char *text;
  size_t max_chars;
  const char *expected;
} Case;

static const Case cases[] = {
    {"a-plain-title-stays", "A plain title", 100, "A plain title"},
    {"blanks-and-line-ends-become-one-space", " a\n\tb\r\n\u00a0 c\u2028d ", 100,
     "a b c d"},
    {"control-characters-go", "a\001b\177c\033[31md", 100, "abc[31md"},
    {"characters-that-reorder-text-go", "abc\u202egnp.exe\u2066x\u200f", 100,
     "abcgnp.exex"},
    {"byte-order-marks-go",
     "\ufeff"
     "a\ufeff",
     100, "a"},
    {"joiners-of-scripts-and-emoji-stay", "می\u200cخواهم 👩\u200d🔬", 100,
     "می\u200cخواهم 👩\u200d🔬"},
    {"markup-is-text", "<b>a</b> & \"b\"", 100, "<b>a</b> & \"b\""},
    {"a-long-line-is-cut-at-a-word", "one two three", 8, "one two…"},
    {"nothing-is-nothing", "", 100, NULL},
    {"blanks-alone-are-nothing", " \n\u00a0\u200f", 100, NULL},
    {"no-room-is-nothing", "a", 0, NULL},
};

static void
test_line (gconstpointer data)
{
  const Case *row = data;
  g_autofree char *line = sanitize_line (row->text, row->max_chars);
  g_autofree char *again = line != NULL ? sanitize_line (line, row->max_chars) : NULL;

  g_assert_cmpstr (line, ==, row->expected);
  g_assert_cmpstr (again, ==, line);
}

static void
test_marks (void)
{
  g_autoptr (GString) text = g_string_new ("e");
  g_autofree char *line = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append (text, "\u0301");
  line = sanitize_line (text->str, 10000);
  g_assert_cmpuint (text_length (line), ==, 33);
}

static void
test_a_megabyte (void)
{
  g_autofree char *text = g_strnfill (1024 * 1024, 'a');
  g_autofree char *line = sanitize_line (text, 300);

  g_assert_cmpuint (text_length (line), ==, 300);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = g_strconcat ("/sanitize-line/", cases[i].name, NULL);

    g_test_add_data_func (name, &cases[i], test_line);
  }
  g_test_add_func ("/sanitize-line/marks-are-bounded", test_marks);
  g_test_add_func ("/sanitize-line/a-megabyte-is-cut", test_a_megabyte);
  return g_test_run ();
}

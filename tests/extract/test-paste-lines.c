/* test-paste-lines.c: which lines of a pasted text are one paragraph
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/paste-lines.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *text;
  const char *expected; /* blocks, parted by "¶"; "*" and "N#" mark items */
} LinesCase;

/* Text as a mail program wraps it. */
#define WRAPPED                                                                          \
  "The harbour master said on Monday that the ferry would be\n"                          \
  "back in service before the winter, although the new engine\n"                         \
  "had not been tested yet and the crew was still on leave.\n"

static const LinesCase lines_cases[] = {
    {"nothing-is-no-paragraph", "", ""},
    {"blanks-are-no-paragraph", " \n\t\n\u00a0\n", ""},
    {"a-line-is-a-paragraph", "One.\nTwo.", "One.¶Two."},
    {"blank-lines-part-paragraphs", "One.\n\n \nTwo.\n", "One.¶Two."},
    {"line-ends-of-windows", "One.\r\nTwo.\r\n\r\nThree.", "One.¶Two.¶Three."},
    {"line-ends-of-old-macs", "One.\rTwo.", "One.¶Two."},
    {"line-ends-of-unicode",
     "One.\u2028Two.\u2029Three.\xc2\x85"
     "Four.",
     "One.¶Two.¶Three.¶Four."},
    {"blanks-collapse", "  One \t two.  ", "One two."},
    {"no-break-spaces-become-blanks", "One\u00a0two.", "One two."},
    {"marks-of-byte-order-go", "\ufeffOne.\n\u200bTwo.", "One.¶Two."},
    {"wrapped-lines-are-one-paragraph", WRAPPED,
     "The harbour master said on Monday that the ferry would be back in service before "
     "the winter, although the new engine had not been tested yet and the crew was still "
     "on leave."},
    {"blank-lines-part-wrapped-paragraphs", WRAPPED "\n" WRAPPED,
     "The harbour master said on Monday that the ferry would be back in service before "
     "the winter, although the new engine had not been tested yet and the crew was still "
     "on leave.¶"
     "The harbour master said on Monday that the ferry would be back in service before "
     "the winter, although the new engine had not been tested yet and the crew was still "
     "on leave."},
    {"a-short-last-line-ends-a-wrapped-paragraph",
     "The harbour master said on Monday that the ferry would be\n"
     "back in service.\n"
     "Before the winter, although the new engine was not tested\n"
     "yet and the crew of the old ferry was still on leave, the\n"
     "council would decide on the price of the crossing and the\n"
     "timetable.",
     "The harbour master said on Monday that the ferry would be back in service.¶"
     "Before the winter, although the new engine was not tested yet and the crew of the "
     "old ferry was still on leave, the council would decide on the price of the "
     "crossing "
     "and the timetable."},
    {"a-hyphen-at-the-end-joins-without-a-blank",
     "The harbour master said on Monday that the ferry was well-\n"
     "known and would be back in service before the winter, as\n"
     "soon as the engine was tested and the crew was back from\n"
     "leave and well.",
     "The harbour master said on Monday that the ferry was well-known and would be back "
     "in "
     "service before the winter, as soon as the engine was tested and the crew was back "
     "from leave and well."},
    {"lines-that-are-sentences-are-not-wrapped",
     "The harbour master spoke on Monday about the ferry.\n"
     "The ferry will be back in service before the winter.\n"
     "The engine has not been tested by anybody so far.\n"
     "The crew of the ferry is still on leave until May.\n",
     "The harbour master spoke on Monday about the ferry.¶"
     "The ferry will be back in service before the winter.¶"
     "The engine has not been tested by anybody so far.¶"
     "The crew of the ferry is still on leave until May."},
    {"verses-are-not-wrapped", "Roses are red\nviolets are blue\nsugar is sweet\nand so",
     "Roses are red¶violets are blue¶sugar is sweet¶and so"},
    {"bullets-are-items", "Bring:\n• bread\n• salt", "Bring:¶*bread¶*salt"},
    {"dashes-are-items", "- bread\n\n- salt", "*bread¶*salt"},
    {"one-dash-is-a-line-of-dialogue", "- Who is it?\nShe waited.",
     "- Who is it?¶She waited."},
    {"numbers-that-count-are-items", "1. bread\n2. salt\n3) oil", "1#bread¶2#salt¶3#oil"},
    {"numbers-may-begin-anywhere", "4. bread\n5. salt", "4#bread¶5#salt"},
    {"numbers-that-do-not-count-are-text", "1. bread\n7. salt", "1. bread¶7. salt"},
    {"numbers-in-brackets-are-items", "(1) bread\n(2) salt", "1#bread¶2#salt"},
    {"a-year-is-no-number-of-an-item", "2023. It began.\n2024. It ended.",
     "2023. It began.¶2024. It ended."},
    {"a-decimal-is-no-number-of-an-item", "1.5 metres\n2.5 metres",
     "1.5 metres¶2.5 metres"},
    {"a-bullet-alone-stays", "•\n•", "•¶•"},
};

static char *
describe (const GArray *blocks)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++) {
    const PasteBlock *block = &g_array_index (blocks, PasteBlock, i);

    g_string_append (out, i > 0 ? "¶" : "");
    if (block->kind == PASTE_BULLET)
      g_string_append_c (out, '*');
    if (block->kind == PASTE_NUMBER)
      g_string_append_printf (out, "%d#", block->number);
    g_string_append (out, block->text);
  }
  return g_string_free (out, FALSE);
}

static void
test_lines (gconstpointer data)
{
  const LinesCase *row = data;
  g_autoptr (GArray) blocks = paste_lines_read (row->text);
  g_autofree char *found = describe (blocks);

  g_assert_cmpstr (found, ==, row->expected);
}

static void
test_end_of_sentence (void)
{
  static const char *const ends[] = {"It ended.",  "Did it?",        "It did!",
                                     "It ended…",  "“It ended.”",    "(It ended.)",
                                     "終わった。", "「終わった。」", "انتهى؟",
                                     "समाप्त।",     "as follows:"};
  static const char *const none[] = {"Bridge reopens", "one, two", "終わり", "", "\""};

  for (size_t i = 0; i < G_N_ELEMENTS (ends); i++)
    g_assert_true (paste_lines_end_sentence (ends[i]));
  for (size_t i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_false (paste_lines_end_sentence (none[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/paste-lines/read", lines_cases, test_lines);
  g_test_add_func ("/paste-lines/sentences-end-in-any-script", test_end_of_sentence);
  return g_test_run ();
}

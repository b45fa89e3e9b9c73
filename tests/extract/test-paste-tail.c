/* test-paste-tail.c: what sites put behind a text when it is copied
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/paste-tail.h"

#include "cases.h"
#include "extract/paste-lines.h"

typedef struct {
  const char *name;
  const char *text;
  guint tail;
} TailCase;

static const TailCase tail_cases[] = {
    {"a-text-without-a-tail", "One.\nTwo.", 2},
    {"a-call-to-read-on", "One.\nTwo.\nRead more at: https://a.example/x", 2},
    {"the-address-in-a-line-of-its-own", "One.\nTwo.\nRead more at:\nhttps://a.example/x",
     4},
    {"an-address-below-a-notice", "One.\nTwo.\n© 2024 A\nhttps://a.example/x", 2},
    {"a-notice-of-rights", "One.\nTwo.\n© 2024 City News. All rights reserved.", 2},
    {"both", "One.\nTwo.\nRead more: https://a.example/x\nCopyright © 2024 A", 2},
    {"in-german", "Eins.\nZwei.\nLesen Sie mehr auf: https://a.example/x", 2},
    {"in-french", "Un.\nDeux.\nTous droits réservés.", 2},
    {"in-russian", "Один.\nДва.\nЧитать полностью: https://a.example/x", 2},
    {"in-chinese", "一。\n二。\n版权所有", 2},
    {"a-call-without-an-address-is-text", "One.\nTwo.\nRead more about it in May.", 3},
    {"a-call-in-the-middle-is-text", "One.\nRead more at: https://a.example/x\nTwo.", 3},
    {"a-single-link-at-the-end-is-a-source", "One.\nTwo.\nhttps://a.example/x", 3},
    {"a-text-that-is-nothing-else-stays", "Read more at: https://a.example/x", 1},
    {"nothing-has-no-tail", "", 0},
};

static void
test_tail (gconstpointer data)
{
  const TailCase *row = data;
  g_autoptr (GArray) blocks = paste_lines_read (row->text);

  g_assert_cmpuint (paste_tail_find (blocks, 0), ==, row->tail);
}

static void
test_long_notice (void)
{
  g_autofree char *words = g_strnfill (500, 'x');
  g_autofree char *text = g_strconcat ("One.\nTwo.\n© 2024 ", words, NULL);
  g_autoptr (GArray) blocks = paste_lines_read (text);

  g_assert_cmpuint (paste_tail_find (blocks, 0), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/paste-tail/find", tail_cases, test_tail);
  g_test_add_func ("/paste-tail/a-long-paragraph-is-text", test_long_notice);
  return g_test_run ();
}

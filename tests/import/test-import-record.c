/* test-import-record.c: times, tags and notes as other programs write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-record.h"

#include "import/import-literal.h"

static void
test_times (void)
{
  static const struct {
    const char *text;
    int64_t us;
  } cases[] = {
      {"1714060800", 1714060800000000},
      {"1714060800.25", 1714060800250000},
      {"1714060800000", 1714060800000000},
      {"1714060800000000", 1714060800000000},
      {"2024-04-25T16:00:00Z", 1714060800000000},
      {"2024-04-25 16:00:00+00:00", 1714060800000000},
      {"2024-04-25 16:00:00.447000+00:00", 1714060800000000},
      {"2024-04-25T18:00:00+0200", 1714060800000000},
      {"0", 0},
      {"", 0},
      {"soon", 0},
      {"-5", 0},
      {"1e400", 0},
      {"999999999999999999999999", 0},
  };

  g_assert_cmpint (imported_time (NULL), ==, 0);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (imported_time (cases[i].text), ==, cases[i].us);
}

/* The strings, each followed by "|". */
static char *
join (const GPtrArray *strings)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < strings->len; i++)
    g_string_append_printf (joined, "%s|", (char *)g_ptr_array_index (strings, i));
  return g_string_free (joined, FALSE);
}

static void
test_tags (void)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  imported_tags_add_list (tags, " a, b c ,,d;e ", ",;");
  imported_tags_add_list (tags, NULL, ",");
  joined = join (tags);
  g_assert_cmpstr (joined, ==, "a|b c|d|e|");
}

static void
test_literals (void)
{
  static const struct {
    const char *list, *expected;
  } cases[] = {
      {"[\"a\", \"b c\"]", "a|b c|"},
      {"['a', \"it's\", 'say \\'no\\'']", "a|it's|say 'no'|"},
      {"[\"caf\\u00e9\", \"\\ud83d\\ude00\", '\\xe9', \"a\\nb\", \"\\\\\"]",
       "café|😀|é|a\nb|\\|"},
      {"[\"\\ud83d\", \"\\u12\", \"\\u0000\"]", "\xef\xbf\xbd|u12|\xef\xbf\xbd|"},
      {"[]", ""},
      {"['']", ""},
      {"", ""},
      {"a, b", ""},
      {"['a', 'b", "a|b|"},
      {"['a\\", "a\\|"},
      {" [1, 'a']", "a|"},
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
    g_autofree char *joined = NULL;

    import_literal_add_list (strings, cases[i].list);
    joined = join (strings);
    g_assert_cmpstr (joined, ==, cases[i].expected);
  }
}

static void
test_notes (void)
{
  g_autofree char *note = NULL;

  imported_note_add (&note, NULL);
  imported_note_add (&note, "  ");
  g_assert_null (note);
  imported_note_add (&note, " one\n");
  imported_note_add (&note, "two");
  g_assert_cmpstr (note, ==, "one\n\ntwo");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-record/times", test_times);
  g_test_add_func ("/import-record/tags", test_tags);
  g_test_add_func ("/import-record/literals", test_literals);
  g_test_add_func ("/import-record/notes", test_notes);
  return g_test_run ();
}

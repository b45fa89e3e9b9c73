/* test-extract-byline-names.c: the names of people, read out of bylines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-byline-names.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *lines;
  const char *expected; /* names, parted by "|" */
  bool introduced;
} ReadCase;

static const ReadCase shown_cases[] = {
    {"one-name", "By Jane Doe", "Jane Doe", true},
    {"two-names", "By Jane Doe and John Roe", "Jane Doe|John Roe", true},
    {"several-names", "By Jane Doe, John Roe & Jim Poe", "Jane Doe|John Roe|Jim Poe",
     true},
    {"capitals", "BY JANE DOE AND JOHN ROE", "JANE DOE|JOHN ROE", true},
    {"a-role-behind", "Jane Doe, Staff Writer", "Jane Doe", false},
    {"a-role-before", "Staff Writer Jane Doe", "Jane Doe", false},
    {"a-role-in-a-line-of-its-own", "By\nJane Doe\nSenior Reporter\nFollow", "Jane Doe",
     true},
    {"an-outlet-behind", "By Jane Doe for The Daily Post", "Jane Doe", true},
    {"a-date-behind", "By Jane Doe on May 5, 2024", "Jane Doe", true},
    {"a-date-right-behind", "By Jane Doe May 5, 2024", "Jane Doe", true},
    {"a-date-is-no-name", "May 5, 2024", "", false},
    {"names-that-are-months", "By April May", "April May", true},
    {"a-date-behind-a-bar", "Jane Doe | May 5", "Jane Doe", false},
    {"an-address-behind", "By Jane Doe (jane@a.example)", "Jane Doe", true},
    {"a-handle-behind", "By Jane Doe @janedoe", "Jane Doe", true},
    {"a-degree-behind", "By Jane Doe, PhD", "Jane Doe PhD", true},
    {"a-junior", "Michael B. Roe, Jr.", "Michael B. Roe Jr.", false},
    {"names-in-lines", "Jane Doe\nand\nJohn Roe", "Jane Doe|John Roe", false},
    {"the-same-name-twice", "By Jane Doe, jane doe", "Jane Doe", true},
    {"a-name-doubled-by-its-picture", "Jane Doe Jane Doe", "Jane Doe", false},
    {"no-break-spaces", "By\u00a0Jane\u00a0Doe", "Jane Doe", true},
    {"particles", "Door Jan van der Berg en Piet de Vries",
     "Jan van der Berg|Piet de Vries", true},
    {"german", "Von Karin Aldersund und Emre Tolland", "Karin Aldersund|Emre Tolland",
     true},
    {"german-text-and-pictures", "Text: Hans Müller, Fotos: Eva Braun", "Hans Müller",
     true},
    {"an-agency-beside-a-person-goes", "Par Jean-Luc Dupont avec AFP", "Jean-Luc Dupont",
     true},
    {"spanish", "Por María del Carmen García y José Pérez",
     "María del Carmen García|José Pérez", true},
    {"italian", "Di Mario Rossi", "Mario Rossi", true},
    {"russian", "Автор: Иван Петров", "Иван Петров", true},
    {"arabic", "بقلم: محمد علي", "محمد علي", true},
    {"chinese", "作者：张三", "张三", true},
    {"japanese", "記者 山田太郎", "山田太郎", true},
    {"one-word-without-an-introduction-is-none", "Home", "", false},
    {"words-are-no-name", "Read more", "", false},
    {"a-sentence-is-no-name", "The ferry will be replaced.", "", false},
    {"a-reading-time-is-no-name", "3 min read", "", false},
    {"an-account-is-no-name", "Posted by admin on May 5", "", true},
    {"nothing-is-no-name", "", "", false},
};

static const ReadCase claimed_cases[] = {
    {"a-name", "Jane Doe", "Jane Doe", false},
    {"an-account", "janedoe77", "janedoe77", false},
    {"a-name-with-by", "By Jane Doe", "Jane Doe", true},
    {"several-names", "Jane Doe, John Roe and Jim Poe", "Jane Doe|John Roe|Jim Poe",
     false},
    {"a-role-that-is-part-of-a-name", "Top Growth Marketing", "Top Growth Marketing",
     false},
    {"a-role-behind-a-comma", "Jane Doe, Shipping Expert", "Jane Doe", false},
    {"a-desk-behind-a-comma", "Jane Doe, Privacy", "Jane Doe", false},
    {"an-outlet-in-brackets", "Jane Doe (City News)", "Jane Doe", false},
    {"an-agency-behind-a-slash", "Jane Doe/AP", "Jane Doe", false},
    {"an-e-mail-address", "jane@a.example", "", false},
    {"a-web-address", "https://a.example/jane", "", false},
    {"what-a-template-left", "page.head.author", "", false},
    {"a-lone-letter", "J", "", false},
    {"signs", "---", "", false},
};

static char *
join (const GPtrArray *names)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "|" : "",
                            (char *)g_ptr_array_index (names, i));
  return g_string_free (out, FALSE);
}

static void
check (const ReadCase *row, BylineTrust trust)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  bool introduced = extract_byline_names_read (row->lines, trust, names);
  g_autofree char *joined = join (names);

  g_assert_cmpstr (joined, ==, row->expected);
  g_assert_cmpint (introduced, ==, row->introduced);
}

static void
test_shown (gconstpointer data)
{
  check (data, BYLINE_SHOWN);
}

static void
test_claimed (gconstpointer data)
{
  check (data, BYLINE_CLAIMED);
}

static void
test_linked (void)
{
  static const ReadCase account = {"", "jancak", "jancak", false};
  static const ReadCase call = {"", "Read more", "", false};

  check (&account, BYLINE_LINKED);
  check (&call, BYLINE_LINKED);
}

typedef struct {
  const char *name;
  const char *lines;
  const char *expected;
} FindCase;

static const FindCase find_cases[] = {
    {"at-the-start", "By Jane Doe", "Jane Doe"},
    {"behind-a-date", "May 5, 2024 by Jane Doe", "Jane Doe"},
    {"between-bars", "May 5 | By Jane Doe | Sport", "Jane Doe"},
    {"in-the-next-line", "May 5\nWritten by\nJane Doe", "Jane Doe"},
    {"in-german", "1. Mai 2024 von Karin Aldersund", "Karin Aldersund"},
    {"without-an-introduction", "Jane Doe | May 5", ""},
    {"an-introduction-of-nothing", "by 5 May", ""},
};

static void
test_find (gconstpointer data)
{
  const FindCase *row = data;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  bool found = extract_byline_names_find (row->lines, names);
  g_autofree char *joined = join (names);

  g_assert_cmpstr (joined, ==, row->expected);
  g_assert_cmpint (found, ==, *row->expected != '\0');
}

static void
test_crowd (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < 500; i++)
    g_string_append_printf (text, "Jane Doe%c%c, ", 'a' + i / 26, 'a' + i % 26);
  extract_byline_names_read (text->str, BYLINE_CLAIMED, names);
  g_assert_cmpuint (names->len, <=, 12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-byline-names/shown", shown_cases, test_shown);
  ADD_CASES ("/extract-byline-names/claimed", claimed_cases, test_claimed);
  g_test_add_func ("/extract-byline-names/a-linked-account-is-a-name", test_linked);
  ADD_CASES ("/extract-byline-names/find", find_cases, test_find);
  g_test_add_func ("/extract-byline-names/a-crowd-is-cut", test_crowd);
  return g_test_run ();
}

/* test-extract-fold.c: text in the form in which words are compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-fold.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *text;
  const char *folded;
  const char *letters;
} FoldCase;

static const FoldCase fold_cases[] = {
    {"nothing-stays-nothing", "", "", ""},
    {"capitals-become-small", "The BBC", "the bbc", "thebbc"},
    {"accents-of-latin-letters-go", "Élan, Ñandú", "elan, nandu", "elannandu"},
    {"two-accents-on-one-letter-go", "Ưu ể", "uu e", "uue"},
    {"combining-accents-go", "e\xcc\x81t", "et", "et"},
    {"accents-of-greek-letters-go", "Ιανουάριος", "ιανουαριος", "ιανουαριος"},
    {"letters-that-are-no-accented-ones-stay", "Ørsted ß ł", "ørsted ß ł", "ørstedßł"},
    {"cyrillic-keeps-its-marks", "Май Ёж", "май ёж", "майёж"},
    {"hangul-is-not-taken-apart", "한국", "한국", "한국"},
    {"a-letter-that-grows", "Ⱥ", "ⱥ", "ⱥ"},
    {"punctuation-and-blanks-are-no-letters", "A-b c’d 5!", "a-b c’d 5!", "abcd5"},
    {"vowel-signs-are-part-of-words", "हिन्दी", "हिन्दी", "हिन्दी"},
};

static void
test_fold (gconstpointer data)
{
  const FoldCase *row = data;
  g_autofree char *folded = extract_fold (row->text, strlen (row->text));
  g_autofree char *letters = extract_fold_letters (row->text);
  g_autofree char *again = extract_fold (folded, strlen (folded));

  g_assert_cmpstr (folded, ==, row->folded);
  g_assert_cmpstr (letters, ==, row->letters);
  g_assert_cmpstr (again, ==, folded);
}

static void
test_length (void)
{
  g_autofree char *folded = extract_fold ("ABCDEF", 3);

  g_assert_cmpstr (folded, ==, "abc");
}

static void
test_same_letters (void)
{
  g_assert_true (extract_fold_same_letters ("José Pérez", "JOSE PEREZ"));
  g_assert_true (extract_fold_same_letters ("N.Y. Times", "NY Times"));
  g_assert_false (extract_fold_same_letters ("Jane", "Jan"));
  g_assert_false (extract_fold_same_letters ("", ""));
  g_assert_false (extract_fold_same_letters ("…", "!"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-fold/fold", fold_cases, test_fold);
  g_test_add_func ("/extract-fold/only-the-bytes-that-are-asked-for", test_length);
  g_test_add_func ("/extract-fold/letters-are-compared-without-accents",
                   test_same_letters);
  return g_test_run ();
}

/* test-store-fold.c: letters that search takes for the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-fold.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *text;
  const char *expected;
} FoldCase;

static const FoldCase fold_cases[] = {
    {"capitals-are-small", "Climate CHANGE", "climate change"},
    {"digits-stay", "COP30 in 2025", "cop30 in 2025"},
    {"accents-are-removed", "Café Łódź São Ångström naïve",
     "cafe lodz sao angstrom naive"},
    {"combining-accents-are-removed", "Cafe\u0301 n\u0303", "cafe n"},
    {"sharp-s-is-double-s", "Straße STRASSE ẞ", "strasse strasse ss"},
    {"letters-with-strokes-lose-them", "Ørsted Đokić þing", "orsted dokic thing"},
    {"digraphs-are-taken-apart", "Æsop œuvre", "aesop oeuvre"},
    {"turkish-i-is-i", "İstanbul ısı", "istanbul isi"},
    {"final-sigma-is-sigma", "ΟΔΟΣ οδός", "οδοσ οδοσ"},
    {"greek-accents-are-removed", "Ελλάδα ΐ", "ελλαδα ι"},
    {"cyrillic-yo-is-ye", "Ёлка йод", "елка иод"},
    {"ligatures-are-taken-apart", "ﬁnance oﬃce", "finance office"},
    {"full-width-is-half-width", "ＮＨＫ １２３", "nhk 123"},
    {"half-width-kana-is-full-width", "ｶﾀ", "カタ"},
    {"voiced-kana-stay-voiced", "ガか゛", "ガか"},
    {"arabic-vowels-are-removed", "مُحَمَّد", "محمد"},
    {"arabic-hamza-forms-are-alef", "أحمد إلى آخر", "احمد الى اخر"},
    {"arabic-tatweel-is-removed", "عـــربي", "عربي"},
    {"hebrew-points-are-removed", "שָׁלוֹם", "שלום"},
    {"hindi-vowels-stay", "हिन्दी", "हिन्दी"},
    {"thai-vowels-stay", "ที่นี่", "ที่นี่"},
    {"korean-syllables-stay", "한국어", "한국어"},
    {"soft-hyphens-are-nothing", "Zei\u00adtungs\u00adartikel", "zeitungsartikel"},
    {"joiners-are-nothing", "می\u200cخواهم", "میخواهم"},
    {"zero-width-space-separates", "a\u200bb", "a b"},
    {"punctuation-separates", "l'été, “U.S.” 3.5%", "l ete u s 3 5"},
    {"one-sign-for-two-kana-stays-one", "ヿ", "ヿ"},
    {"superscripts-are-digits", "CO₂ m²", "co2 m2"},
    {"mathematical-letters-are-letters", "𝒳𝔸", "xa"},
    {"nothing-stays-nothing", "", ""},
    {"only-punctuation-is-nothing", "– … !", ""},
};

static void
test_fold (gconstpointer data)
{
  const FoldCase *row = data;
  g_autoptr (StoreFold) fold = store_fold_new ();
  g_autofree char *folded = store_fold_text (fold, row->text);

  g_assert_cmpstr (folded, ==, row->expected);
}

/* Folding what is folded changes nothing, for every character there is. */
static void
test_fixed_point (void)
{
  g_autoptr (StoreFold) fold = store_fold_new ();

  for (gunichar ch = 0; ch <= 0x110000; ch++) {
    const StoreFolded *once = store_fold_char (fold, ch);
    g_autofree char *text = g_strndup (once->utf8, once->length);
    g_autofree char *twice = NULL;

    if (once->kind <= STORE_FOLD_NOTHING) {
      g_assert_cmpuint (once->length, ==, 0);
      continue;
    }
    g_assert_true (g_utf8_validate (text, -1, NULL));
    twice = store_fold_text (fold, text);
    g_assert_cmpstr (twice, ==, text);
  }
}

static void
test_compose (void)
{
  g_assert_cmpuint (store_fold_compose (0x304b, 0x3099), ==, 0x304c);
  g_assert_cmpuint (store_fold_compose (0x30cf, 0x309a), ==, 0x30d1);
  g_assert_cmpuint (store_fold_compose ('a', 0x3099), ==, 0);
  g_assert_cmpuint (store_fold_compose ('a', 0x0301), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (fold_cases); i++) {
    g_autofree char *name = g_strconcat ("/store-fold/", fold_cases[i].name, NULL);
    g_test_add_data_func (name, &fold_cases[i], test_fold);
  }
  g_test_add_func ("/store-fold/a-fixed-point", test_fixed_point);
  g_test_add_func ("/store-fold/compose", test_compose);
  return g_test_run ();
}

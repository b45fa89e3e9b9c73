/* test-sentence.c: sentences of many languages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/sentence.h"

/* @expected: the sentences with "|" between them. */
typedef struct {
  const char *name;
  const char *language;
  const char *text;
  const char *expected;
} Row;

static const Row rows[] = {
    {"nothing-has-none", "en", "", ""},
    {"one-needs-no-stop", "en", "No stop", "No stop"},
    {"a-stop-and-a-blank-end-one", "en", "One. Two! Three?", "One.|Two!|Three?"},
    {"a-line-ends-one", "en", "A headline\nThe text. More.",
     "A headline|The text.|More."},
    {"several-stops-are-one", "en", "Really?! Yes… No...", "Really?!|Yes…|No..."},
    {"quotes-close-it", "en", "“Go.” He went. (So.) On.", "“Go.”|He went.|(So.)|On."},
    {"quoted-speech-goes-on", "en", "“Stop!” he said. They did.",
     "“Stop!” he said.|They did."},
    {"a-number-has-a-point", "en", "It is 3.5 m. That is all.",
     "It is 3.5 m. That is all."},
    {"a-title-goes-on", "en", "Dr. Smith met Mrs. Jones. They spoke.",
     "Dr. Smith met Mrs. Jones.|They spoke."},
    {"an-initial-goes-on", "en", "J. R. Hartley wrote it. It sold.",
     "J. R. Hartley wrote it.|It sold."},
    {"an-abbreviation-of-letters-goes-on", "en", "The U.S. Senate met. It voted.",
     "The U.S. Senate met.|It voted."},
    {"a-month-goes-on", "en", "On Jan. 5 it rained. Then snow.",
     "On Jan. 5 it rained.|Then snow."},
    {"an-address-has-points", "en", "See example.org for more. Thanks.",
     "See example.org for more.|Thanks."},
    {"a-german-ordinal-goes-on", "de", "Am 3. Mai war Markt. Es regnete.",
     "Am 3. Mai war Markt.|Es regnete."},
    {"a-german-year-ends-one", "de-AT", "Das war 2019. Dann kam mehr.",
     "Das war 2019.|Dann kam mehr."},
    {"an-english-number-ends-one", "en", "There were 12. All went.",
     "There were 12.|All went."},
    {"german-parts-go-on", "de", "Obst, z. B. Äpfel, fehlt. Brot auch.",
     "Obst, z. B. Äpfel, fehlt.|Brot auch."},
    {"french-keeps-its-blank", "fr", "Vraiment ? Oui ! « Bien. » Voilà.",
     "Vraiment ?|Oui !|« Bien. »|Voilà."},
    {"japanese-needs-no-blank", "ja", "雨が降った。「止んだ。」と言う。終わり！次？",
     "雨が降った。|「止んだ。」|と言う。|終わり！|次？"},
    {"chinese-too", "zh", "他来了。她走了！", "他来了。|她走了！"},
    {"hindi-has-a-danda", "hi", "वह आया। वह गया।", "वह आया।|वह गया।"},
    {"arabic-asks-its-own-way", "ar", "هل جاء؟ نعم. ذهب.", "هل جاء؟|نعم.|ذهب."},
    {"russian-is-known", "ru", "Это г. Москва. Да, это она.",
     "Это г. Москва.|Да, это она."},
    {"code-points-are-counted", "en", "😀 One. 𝒳 Two.", "😀 One.|𝒳 Two."},
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GArray) spans = sentence_spans (row->text, row->language);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++) {
    g_autofree char *sentence =
        text_slice (row->text, g_array_index (spans, TextSpan, i));

    g_string_append_printf (found, "%s%s", i > 0 ? "|" : "", sentence);
  }
  g_assert_cmpstr (found->str, ==, row->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strconcat ("/sentence/", rows[i].name, NULL);

    g_test_add_data_func (path, &rows[i], test_row);
  }
  return g_test_run ();
}

/* test-extract-language.c: languages, as pages say them and as texts show them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-language.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *tag;
  const char *expected;
} TagCase;

static const TagCase tag_cases[] = {
    {"a-language", "de", "de"},
    {"capitals-become-small", "DE", "de"},
    {"a-region", "en-us", "en-US"},
    {"an-underscore", "en_US", "en-US"},
    {"a-script", "zh-hant-tw", "zh-Hant-TW"},
    {"a-number-for-a-region", "es-419", "es-419"},
    {"three-letters", "ckb", "ckb"},
    {"blanks-around", " fr ", "fr"},
    {"the-first-of-several", "en, de", "en"},
    {"an-encoding-behind-it", "de_DE.UTF-8", "de-DE"},
    {"a-name-is-no-tag", "english", NULL},
    {"one-letter-is-no-tag", "x", NULL},
    {"a-template-is-no-tag", "{{lang}}", NULL},
    {"nothing-is-no-tag", "", NULL},
};

static void
test_tag (gconstpointer data)
{
  const TagCase *row = data;
  g_autofree char *tag = extract_language_normalise (row->tag);

  g_assert_cmpstr (tag, ==, row->expected);
}

typedef struct {
  const char *name;
  const char *text;
  const char *expected;
} DetectCase;

static const DetectCase detect_cases[] = {
    {"en",
     "The ferry that served the island for years is to be replaced by a new one, and "
     "nobody in the council was against it when the vote was held.",
     "en"},
    {"de",
     "Die Fähre, die seit Jahren auf die Insel fährt, wird durch ein neues Schiff "
     "ersetzt, und niemand im Rat war dagegen.",
     "de"},
    {"fr",
     "Le bac qui dessert les îles depuis des années est remplacé par un navire plus "
     "rapide, et personne dans le conseil ne s’y est opposé.",
     "fr"},
    {"es",
     "El transbordador que sirve a la isla desde hace años será sustituido por un "
     "barco más rápido, y nadie del consejo se opuso a la compra.",
     "es"},
    {"pt",
     "A balsa que serve a ilha há muitos anos será trocada por um navio mais rápido, e "
     "ninguém do conselho foi contra a compra dos novos motores.",
     "pt"},
    {"it",
     "Il traghetto che serve le isole da anni è sostituito con una nave più veloce, e "
     "nel consiglio non si è opposto nessuno dei presenti.",
     "it"},
    {"nl",
     "De veerboot die al jaren naar het eiland vaart wordt vervangen door een nieuw "
     "schip, en niemand in de raad was het daar niet mee eens.",
     "nl"},
    {"sv",
     "Färjan som har gått till ön i många år ska bytas ut mot ett nytt fartyg, och "
     "det var inte någon i rådet som röstade emot att köpa den.",
     "sv"},
    {"pl",
     "Prom, który od lat pływa na wyspę, zostanie zastąpiony przez nowy statek i nikt "
     "w radzie nie był temu przeciwny, ale nie wiadomo, co dalej ze starym.",
     "pl"},
    {"cs",
     "Trajekt, který na ostrov jezdí řadu let, bude nahrazen novou lodí a nikdo z rady "
     "se nepostavil proti, ale není jasné, co se stane se starou lodí.",
     "cs"},
    {"hu",
     "A komp, amely évek óta a szigetre jár, nem lesz többé, és egy új hajó váltja "
     "fel, de azt nem tudni, hogy mi lesz a régivel.",
     "hu"},
    {"tr",
     "Adaya yıllardır giden vapur yeni bir gemi ile değiştirilecek ve mecliste bu "
     "karara karşı olan çok az kişi vardı, ancak eski gemi için bir plan yok.",
     "tr"},
    {"fi",
     "Saarelle vuosia kulkenut lautta korvataan uudella, ja se on nopeampi kuin "
     "vanha, mutta valtuusto ei ole vielä kertonut, mitä vanhalle tehdään.",
     "fi"},
    {"ru",
     "Паром, который много лет ходил на остров, заменят на новый, и в совете не "
     "нашлось никого, кто был бы против.",
     "ru"},
    {"uk",
     "Пором, що багато років ходив на острів, замінять на новий, і в раді не було "
     "нікого, хто був би проти, як це часто буває.",
     "uk"},
    {"bg",
     "Фериботът, който от години пътува до острова, ще бъде сменен с нов, и в съвета "
     "не се намери никой, който да е против.",
     "bg"},
    {"el", "Το πλοίο που εδώ και χρόνια πηγαίνει στο νησί θα αντικατασταθεί.", "el"},
    {"ar", "العبارة التي تخدم الجزيرة من سنوات سوف تستبدل إلى سفينة جديدة في الربيع.",
     "ar"},
    {"fa",
     "کشتی که سال‌ها به جزیره می‌رفت با یک کشتی نو "
     "عوض "
     "می‌شود "
     "و "
     "این "
     "را "
     "شورا "
     "گفته "
     "است.",
     "fa"},
    {"he", "המעבורת שמשרתת את האי מזה שנים תוחלף בספינה חדשה באביב.", "he"},
    {"ja", "島を結んできたフェリーは来春、新しい船に替わる。", "ja"},
    {"zh", "多年来往返于岛上的渡轮将在明年春天更换。", "zh"},
    {"ko", "섬을 오가던 여객선이 내년 봄에 새 배로 바뀐다.", "ko"},
    {"hi", "द्वीप तक जाने वाली नाव अगले साल बदल दी जाएगी।", "hi"},
    {"th", "เรือข้ามฟากที่ให้บริการเกาะมานานหลายปีจะถูกแทนที่", "th"},
    {"too-few-words-cannot-be-told", "Sandholm", NULL},
    {"numbers-cannot-be-told", "1987 2024", NULL},
    {"nothing-cannot-be-told", "", NULL},
};

static void
test_detect (gconstpointer data)
{
  const DetectCase *row = data;

  g_assert_cmpstr (extract_language_detect (row->text), ==, row->expected);
}

static void
test_fits (void)
{
  g_assert_true (extract_language_fits ("en", "Ferry to be replaced"));
  g_assert_true (extract_language_fits ("ja", "島のフェリー、来春に交代へ"));
  g_assert_true (extract_language_fits ("ja-JP", "Ferry to be replaced"));
  g_assert_true (extract_language_fits ("uk", "Пором замінять на новий"));
  g_assert_true (extract_language_fits ("en", "2024"));
  g_assert_false (extract_language_fits ("en-US", "島のフェリー、来春に交代へ"));
  g_assert_false (extract_language_fits ("de", "Паром заменят на новый"));
}

static void
test_direction (void)
{
  g_assert_cmpstr (extract_language_direction ("ar"), ==, "rtl");
  g_assert_cmpstr (extract_language_direction ("he-IL"), ==, "rtl");
  g_assert_null (extract_language_direction ("de"));
  g_assert_null (extract_language_direction ("arn"));
  g_assert_null (extract_language_direction (""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-language/normalise", tag_cases, test_tag);
  ADD_CASES ("/extract-language/detect", detect_cases, test_detect);
  g_test_add_func ("/extract-language/a-headline-may-give-a-declaration-the-lie",
                   test_fits);
  g_test_add_func ("/extract-language/direction", test_direction);
  return g_test_run ();
}

/* extract-date-words.c: words that stand in and beside dates, in many languages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-date-words.h"

#include <string.h>

#include "extract/extract-fold.h"

/* Names of the months as dates use them, cases and short forms included, folded: the
 * alternatives of a month with '|' around each, the months parted by ';'. */
typedef struct {
  const char *language;
  const char *months;
} MonthNames;

#define MONTHS(a, b, c, d, e, f, g, h, i, j, k, l)                                       \
  "|" a "|;|" b "|;|" c "|;|" d "|;|" e "|;|" f "|;|" g "|;|" h "|;|" i "|;|" j "|;|" k  \
  "|;|" l "|"

/* clang-format off */
static const MonthNames month_names[] = {
  { "en", MONTHS ("january|jan", "february|feb|febr", "march|mar", "april|apr", "may",
               "june|jun", "july|jul", "august|aug", "september|sept|sep",
               "october|oct", "november|nov", "december|dec") },
  { "de", MONTHS ("januar|janner|jan", "februar|feber|feb", "marz|maerz|mrz|mar", "april|apr",
               "mai", "juni|jun", "juli|jul", "august|aug", "september|sept|sep",
               "oktober|okt", "november|nov", "dezember|dez") },
  { "fr", MONTHS ("janvier|janv|jan", "fevrier|fevr|fev", "mars", "avril|avr", "mai",
               "juin", "juillet|juil", "aout", "septembre|sept|sep", "octobre|oct",
               "novembre|nov", "decembre|dec") },
  { "es", MONTHS ("enero|ene", "febrero|feb", "marzo|mar", "abril|abr", "mayo|may",
               "junio|jun", "julio|jul", "agosto|ago", "septiembre|setiembre|sept|sep|set",
               "octubre|oct", "noviembre|nov", "diciembre|dic") },
  { "pt", MONTHS ("janeiro|jan", "fevereiro|fev", "marco|mar", "abril|abr", "maio|mai",
               "junho|jun", "julho|jul", "agosto|ago", "setembro|set", "outubro|out",
               "novembro|nov", "dezembro|dez") },
  { "it", MONTHS ("gennaio|gen", "febbraio|feb", "marzo|mar", "aprile|apr", "maggio|mag",
               "giugno|giu", "luglio|lug", "agosto|ago", "settembre|sett|set",
               "ottobre|ott", "novembre|nov", "dicembre|dic") },
  { "nl", MONTHS ("januari|jan", "februari|feb", "maart|mrt", "april|apr", "mei",
               "juni|jun", "juli|jul", "augustus|aug", "september|sept|sep",
               "oktober|okt", "november|nov", "december|dec") },
  { "sv", MONTHS ("januari|jan", "februari|feb", "mars|mar", "april|apr", "maj", "juni|jun",
               "juli|jul", "augusti|aug", "september|sept|sep", "oktober|okt",
               "november|nov", "december|dec") },
  { "da", MONTHS ("januar|jan", "februar|feb", "marts|mar", "april|apr", "maj", "juni|jun",
               "juli|jul", "august|aug", "september|sept|sep", "oktober|okt",
               "november|nov", "december|dec") },
  { "no", MONTHS ("januar|jan", "februar|feb", "mars|mar", "april|apr", "mai", "juni|jun",
               "juli|jul", "august|aug", "september|sept|sep", "oktober|okt",
               "november|nov", "desember|des") },
  { "is", MONTHS ("januar|jan", "februar|feb", "mars|mar", "april|apr", "mai", "juni|jun",
               "juli|jul", "agust|ag", "september|sept|sep", "oktober|okt",
               "november|nov", "desember|des") },
  { "fi", MONTHS ("tammikuuta|tammikuu|tammikuun|tammi", "helmikuuta|helmikuu|helmikuun|helmi",
               "maaliskuuta|maaliskuu|maaliskuun|maalis",
               "huhtikuuta|huhtikuu|huhtikuun|huhti", "toukokuuta|toukokuu|toukokuun|touko",
               "kesakuuta|kesakuu|kesakuun|kesa", "heinakuuta|heinakuu|heinakuun|heina",
               "elokuuta|elokuu|elokuun|elo", "syyskuuta|syyskuu|syyskuun|syys",
               "lokakuuta|lokakuu|lokakuun|loka", "marraskuuta|marraskuu|marraskuun|marras",
               "joulukuuta|joulukuu|joulukuun|joulu") },
  { "et", MONTHS ("jaanuar|jaan", "veebruar|veebr", "marts", "aprill|apr", "mai", "juuni",
               "juuli", "august|aug", "september|sept", "oktoober|okt", "november|nov",
               "detsember|dets") },
  { "lv", MONTHS ("janvaris|janvari|janv", "februaris|februari|febr", "marts|marta",
               "aprilis|aprili|apr", "maijs|maija", "junijs|junija|jun",
               "julijs|julija|jul", "augusts|augusta|aug", "septembris|septembri|sept",
               "oktobris|oktobri|okt", "novembris|novembri|nov", "decembris|decembri|dec") },
  { "lt", MONTHS ("sausio|sausis|saus", "vasario|vasaris|vas", "kovo|kovas",
               "balandzio|balandis|bal", "geguzes|geguze|geg", "birzelio|birzelis|birz",
               "liepos|liepa|liep", "rugpjucio|rugpjutis|rugp", "rugsejo|rugsejis|rugs",
               "spalio|spalis|spal", "lapkricio|lapkritis|lapkr", "gruodzio|gruodis|gruod") },
  { "pl", MONTHS ("stycznia|styczen|sty", "lutego|luty|lut", "marca|marzec|mar",
               "kwietnia|kwiecien|kwi", "maja|maj", "czerwca|czerwiec|cze",
               "lipca|lipiec|lip", "sierpnia|sierpien|sie", "wrzesnia|wrzesien|wrz",
               "pazdziernika|pazdziernik|paz", "listopada|listopad|lis",
               "grudnia|grudzien|gru") },
  { "cs", MONTHS ("ledna|leden|led", "unora|unor|uno", "brezna|brezen|bre", "dubna|duben|dub",
               "kvetna|kveten|kve", "cervna|cerven|cvn", "cervence|cervenec|cvc",
               "srpna|srpen|srp", "zari", "rijna|rijen|rij", "listopadu|listopad|lis",
               "prosince|prosinec|pro") },
  { "sk", MONTHS ("januara|januar|jan", "februara|februar|feb", "marca|marec|mar",
               "aprila|april|apr", "maja|maj", "juna|jun", "jula|jul", "augusta|august|aug",
               "septembra|september|sep", "oktobra|oktober|okt", "novembra|november|nov",
               "decembra|december|dec") },
  { "sl", MONTHS ("januarja|januar|jan", "februarja|februar|feb", "marca|marec|mar",
               "aprila|april|apr", "maja|maj", "junija|junij|jun", "julija|julij|jul",
               "avgusta|avgust|avg", "septembra|september|sep", "oktobra|oktober|okt",
               "novembra|november|nov", "decembra|december|dec") },
  { "hr", MONTHS ("sijecnja|sijecanj|sij", "veljace|veljaca|velj", "ozujka|ozujak|ozu",
               "travnja|travanj|tra", "svibnja|svibanj|svi", "lipnja|lipanj|lip",
               "srpnja|srpanj|srp", "kolovoza|kolovoz|kol", "rujna|rujan|ruj",
               "listopada|listopad|lis", "studenoga|studenog|studeni|stu",
               "prosinca|prosinac|pro") },
  { "sr", MONTHS ("januara|januar|јануара|јануар|јан", "februara|februar|фебруара|фебруар|феб",
               "marta|mart|марта|март", "aprila|april|априла|април|апр", "maja|maj|маја|мај",
               "juna|jun|јуна|јун", "jula|jul|јула|јул", "avgusta|avgust|августа|август|авг",
               "septembra|septembar|септембра|септембар|сеп",
               "oktobra|oktobar|октобра|октобар|окт", "novembra|novembar|новембра|новембар|нов",
               "decembra|decembar|децембра|децембар|дец") },
  { "hu", MONTHS ("januar|januari|jan", "februar|februari|febr|feb", "marcius|marciusi|marc",
               "aprilis|aprilisi|apr", "majus|majusi|maj", "junius|juniusi|jun",
               "julius|juliusi|jul", "augusztus|augusztusi|aug",
               "szeptember|szeptemberi|szept", "oktober|oktoberi|okt",
               "november|novemberi|nov", "december|decemberi|dec") },
  { "ro", MONTHS ("ianuarie|ian", "februarie|feb", "martie|mart", "aprilie|apr", "mai",
               "iunie|iun", "iulie|iul", "august|aug", "septembrie|sept", "octombrie|oct",
               "noiembrie|noi|nov", "decembrie|dec") },
  { "ca", MONTHS ("gener|gen", "febrer|febr", "marc", "abril|abr", "maig", "juny", "juliol|jul",
               "agost|ag", "setembre|set", "octubre|oct", "novembre|nov", "desembre|des") },
  { "gl", MONTHS ("xaneiro|xan", "febreiro|feb", "marzo|mar", "abril|abr", "maio",
               "xuno|xun", "xullo|xul", "agosto|ago", "setembro|set", "outubro|out",
               "novembro|nov", "decembro|dec") },
  { "eu", MONTHS ("urtarrilaren|urtarrila|urt", "otsailaren|otsaila|ots",
               "martxoaren|martxoa|mar", "apirilaren|apirila|api", "maiatzaren|maiatza|mai",
               "ekainaren|ekaina|eka", "uztailaren|uztaila|uzt", "abuztuaren|abuztua|abu",
               "irailaren|iraila|ira", "urriaren|urria|urr", "azaroaren|azaroa|aza",
               "abenduaren|abendua|abe") },
  { "tr", MONTHS ("ocak|oca", "subat|sub", "mart|mar", "nisan|nis", "mayıs|mayis|may",
               "haziran|haz", "temmuz|tem", "agustos|agu", "eylul|eyl", "ekim|eki",
               "kasım|kasim|kas", "aralık|aralik|ara") },
  { "id", MONTHS ("januari|jan", "februari|pebruari|feb", "maret|mar", "april|apr", "mei",
               "juni|jun", "juli|jul", "agustus|agu|agt", "september|sep", "oktober|okt",
               "november|nov|nop", "desember|des") },
  { "ru", MONTHS ("января|январь|янв", "февраля|февраль|фев|февр", "марта|март|мар",
               "апреля|апрель|апр", "мая|май", "июня|июнь|июн", "июля|июль|июл",
               "августа|август|авг", "сентября|сентябрь|сен|сент",
               "октября|октябрь|окт", "ноября|ноябрь|ноя|нояб", "декабря|декабрь|дек") },
  { "uk", MONTHS ("січня|січень|січ", "лютого|лютий|лют", "березня|березень|бер",
               "квітня|квітень|квіт", "травня|травень|трав", "червня|червень|черв",
               "липня|липень|лип", "серпня|серпень|серп", "вересня|вересень|вер",
               "жовтня|жовтень|жовт", "листопада|листопад|лист", "грудня|грудень|груд") },
  { "be", MONTHS ("студзеня|студзень", "лютага|люты", "сакавіка|сакавік", "красавіка|красавік",
               "мая|май", "чэрвеня|чэрвень", "ліпеня|ліпень", "жніўня|жнівень",
               "верасня|верасень", "кастрычніка|кастрычнік", "лістапада|лістапад",
               "снежня|снежань") },
  { "bg", MONTHS ("януари|яну", "февруари|фев", "март|мар", "април|апр", "май", "юни",
               "юли", "август|авг", "септември|сеп", "октомври|окт", "ноември|ное",
               "декември|дек") },
  { "el", MONTHS ("ιανουαριου|ιανουαριος|ιαν", "φεβρουαριου|φεβρουαριος|φεβ",
               "μαρτιου|μαρτιος|μαρ", "απριλιου|απριλιος|απρ", "μαιου|μαιος|μαι",
               "ιουνιου|ιουνιος|ιουν", "ιουλιου|ιουλιος|ιουλ", "αυγουστου|αυγουστος|αυγ",
               "σεπτεμβριου|σεπτεμβριος|σεπ|σεπτ", "οκτωβριου|οκτωβριος|οκτ",
               "νοεμβριου|νοεμβριος|νοε|νοεμ", "δεκεμβριου|δεκεμβριος|δεκ") },
  { "he", MONTHS ("בינואר|ינואר", "בפברואר|פברואר", "במרץ|מרץ|במרס|מרס", "באפריל|אפריל",
               "במאי|מאי", "ביוני|יוני", "ביולי|יולי", "באוגוסט|אוגוסט",
               "בספטמבר|ספטמבר", "באוקטובר|אוקטובר", "בנובמבר|נובמבר", "בדצמבר|דצמבר") },
  { "ar", MONTHS ("يناير|كانون الثاني|جانفي", "فبراير|شباط|فيفري", "مارس|آذار",
               "أبريل|ابريل|إبريل|نيسان|أفريل", "مايو|أيار|ماي", "يونيو|يونيه|حزيران|جوان",
               "يوليو|يوليه|تموز|جويلية", "أغسطس|اغسطس|آب|أوت", "سبتمبر|أيلول|شتنبر",
               "أكتوبر|اكتوبر|تشرين الأول", "نوفمبر|تشرين الثاني|نونبر",
               "ديسمبر|كانون الأول|دجنبر") },
  { "fa", MONTHS ("ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه|جولای", "اوت",
               "سپتامبر", "اکتبر", "نوامبر", "دسامبر") },
  { "ur", MONTHS ("جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر",
               "اکتوبر", "نومبر", "دسمبر") },
  { "hi", MONTHS ("जनवरी", "फरवरी|फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त",
               "सितंबर|सितम्बर", "अक्टूबर|अक्तूबर", "नवंबर|नवम्बर", "दिसंबर|दिसम्बर") },
  { "bn", MONTHS ("জানুয়ারি|জানুয়ারী", "ফেব্রুয়ারি|ফেব্রুয়ারী", "মার্চ", "এপ্রিল", "মে", "জুন",
               "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর") },
  { "th", MONTHS ("มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน",
               "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม",
               "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม") },
  { "ka", MONTHS ("იანვარი|იანვარს", "თებერვალი|თებერვალს", "მარტი|მარტს", "აპრილი|აპრილს",
               "მაისი|მაისს", "ივნისი|ივნისს", "ივლისი|ივლისს", "აგვისტო|აგვისტოს",
               "სექტემბერი|სექტემბერს", "ოქტომბერი|ოქტომბერს", "ნოემბერი|ნოემბერს",
               "დეკემბერი|დეკემბერს") },
};
/* clang-format on */

/* Prepositions, articles, and what some languages call the year and the day. */
static const char fillers[] =
    "|de|del|of|the|d|di|du|le|den|des|a|e|el|la|do|da|dei|kl|m|mes|"    /* Romance … */
    "en|y|og|och|on|of|in|am|vom|il|dia|den|dne|dnia|r|god|gada|metu|d|" /* … and north */
    "г|года|год|р|року|од|na|o|от|τις|του|στις|την|"
    "nam|ngay|ใน|พ.ศ|ค.ศ|ที่|วันที่|سنة|عام|";

/* Beginnings of words, folded. */
static const char *const modified_words[] = {
    "updat",      "modif",     "revis",      "edited",   "changed",    "aktualisier",
    "geandert",   "zuletzt",   "uberarbeit", "stand:",   "mis a jour", "mise a jour",
    "maj ",       "actualiz",  "ultima mod", "atualiz",  "aggiorn",    "modific",
    "bijgewerkt", "gewijzigd", "uppdater",   "andrad",   "oppdatert",  "opdateret",
    "paivitetty", "muokattu",  "zaktualiz",  "aktualiz", "frissit",    "modositva",
    "actualizat", "guncelle",  "obnovl",     "обновл",   "изменен",    "оновл",
    "актуализ",   "ενημερωσ",  "ενημερω",    "更新",     "最終更新",   "修改",
    "수정",       "업데이트",  "최종",       "تحديث",    "آخر تحديث",  "עודכן",
    "diperbarui", "cap nhat",  "แก้ไข",       "อัปเดต",    "अपडेट",
};
static const char *const published_words[] = {
    "publish",  "posted",   "created",        "written",     "released",     "first ",
    "pubblic",  "publi",    "veroffentl",     "erschienen",  "erstellt",     "vom ",
    "datum",    "date",     "fecha",          "data:",       "gepubliceerd", "geplaatst",
    "publicer", "publiser", "offentliggjort", "julkaistu",   "opublikow",    "dodano",
    "publikov", "zverejn",  "vydano",         "megjelen",    "kozzetev",     "objavlj",
    "yayın",    "yayin",    "eklenme",        "опубликов",   "опубліков",    "дата",
    "публикув", "δημοσιευ", "发布",           "发表",        "發布",         "發佈",
    "公開",     "掲載",     "投稿",           "등록",        "입력",         "게시",
    "نشر",      "تاريخ",    "פורסם",          "diterbitkan", "đang",         "dang ngay",
    "เผยแพร่",   "प्रकाशित",
};

/* ---- months ---- */

/* @entry: the word between two '|' */
static int
find_month (const MonthNames *names, const char *entry)
{
  const char *found = strstr (names->months, entry);
  int month = 1;

  if (found == NULL)
    return 0;
  for (const char *at = names->months; at < found; at++)
    month += *at == ';';
  return month;
}

static bool
is_language (const char *language, const char *code)
{
  size_t length = strlen (code);

  return language != NULL && g_ascii_strncasecmp (language, code, length) == 0 &&
         !g_ascii_isalpha (language[length]);
}

int
extract_date_words_month (const char *word, const char *language)
{
  g_autofree char *entry = g_strconcat ("|", word, "|", NULL);
  int month = 0;

  if (*word == '\0')
    return 0;
  for (size_t i = 0; i < G_N_ELEMENTS (month_names) && month == 0; i++) {
    if (is_language (language, month_names[i].language))
      month = find_month (&month_names[i], entry);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (month_names) && month == 0; i++)
    month = find_month (&month_names[i], entry);
  return month;
}

bool
extract_date_words_is_filler (const char *word)
{
  g_autofree char *entry = g_strconcat ("|", word, "|", NULL);

  return *word != '\0' && strstr (fillers, entry) != NULL;
}

/* ---- what stands before ---- */

/* Where the last of the words begins, at the start of a word; -1 when none is there. */
static gssize
find_last (const char *text, const char *const *words, size_t n_words)
{
  gssize last = -1;

  for (size_t i = 0; i < n_words; i++) {
    const char *at = g_strrstr (text, words[i]);

    if (at != NULL && at - text > last &&
        (at == text || !g_ascii_isalpha (at[-1]) || !g_ascii_isalpha (*at)))
      last = at - text;
  }
  return last;
}

DateWords
extract_date_words_before (const char *text, size_t length)
{
  g_autofree char *folded = extract_fold (text, length);
  gssize modified = find_last (folded, modified_words, G_N_ELEMENTS (modified_words));
  gssize published = find_last (folded, published_words, G_N_ELEMENTS (published_words));

  if (modified < 0 && published < 0)
    return DATE_WORDS_NOTHING;
  return modified >= published ? DATE_WORDS_MODIFIED : DATE_WORDS_PUBLISHED;
}

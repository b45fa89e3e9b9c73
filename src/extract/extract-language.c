/* extract-language.c: the language of a page and the direction it is read in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-language.h"

#include <glib.h>
#include <string.h>

#include "extract/extract-fold.h"

/* Languages that are alone with their script, or by far the most frequent in it. */
static const struct {
  GUnicodeScript script;
  const char *language;
} scripts[] = {
    {G_UNICODE_SCRIPT_GREEK, "el"},    {G_UNICODE_SCRIPT_HEBREW, "he"},
    {G_UNICODE_SCRIPT_THAI, "th"},     {G_UNICODE_SCRIPT_HANGUL, "ko"},
    {G_UNICODE_SCRIPT_HIRAGANA, "ja"}, {G_UNICODE_SCRIPT_KATAKANA, "ja"},
    {G_UNICODE_SCRIPT_HAN, "zh"},      {G_UNICODE_SCRIPT_DEVANAGARI, "hi"},
    {G_UNICODE_SCRIPT_BENGALI, "bn"},  {G_UNICODE_SCRIPT_TAMIL, "ta"},
    {G_UNICODE_SCRIPT_TELUGU, "te"},   {G_UNICODE_SCRIPT_GUJARATI, "gu"},
    {G_UNICODE_SCRIPT_KANNADA, "kn"},  {G_UNICODE_SCRIPT_MALAYALAM, "ml"},
    {G_UNICODE_SCRIPT_GURMUKHI, "pa"}, {G_UNICODE_SCRIPT_SINHALA, "si"},
    {G_UNICODE_SCRIPT_GEORGIAN, "ka"}, {G_UNICODE_SCRIPT_ARMENIAN, "hy"},
    {G_UNICODE_SCRIPT_KHMER, "km"},    {G_UNICODE_SCRIPT_LAO, "lo"},
    {G_UNICODE_SCRIPT_MYANMAR, "my"},  {G_UNICODE_SCRIPT_ETHIOPIC, "am"},
    {G_UNICODE_SCRIPT_ARABIC, "ar"},   {G_UNICODE_SCRIPT_CYRILLIC, "ru"},
    {G_UNICODE_SCRIPT_LATIN, "la"},
};

/* Short words that running text of a language cannot do without, folded; those that a
 * neighbour has too are left out where that is possible. */
static const struct {
  const char *language;
  const char *words;
} frequent[] = {
    {"en", "|the|and|of|to|in|that|is|was|for|with|as|on|it|his|are|by|from|this|have|"
           "not|were|which|been|their|"},
    {"de", "|der|die|und|das|den|von|mit|ist|des|nicht|ein|eine|auch|sich|auf|fur|dem|"
           "wird|sind|im|zu|aus|nach|einen|wurde|"},
    {"fr", "|le|les|et|des|est|une|dans|qui|pour|pas|sur|au|avec|du|par|plus|sont|ce|il|"
           "elle|aux|cette|"},
    {"es", "|el|los|las|y|una|con|por|para|del|es|su|mas|como|pero|fue|sus|este|ha|"
           "desde|tambien|"},
    {"pt", "|o|os|e|do|da|em|um|uma|nao|com|para|dos|das|ao|mais|foi|pela|pelo|sao|ele|"
           "tambem|"},
    {"it", "|il|di|che|e|della|del|per|un|una|non|sono|con|gli|nel|alla|piu|dei|delle|"
           "anche|ha|"},
    {"nl", "|de|het|een|en|van|dat|niet|met|voor|zijn|op|te|aan|ook|door|naar|worden|"
           "bij|maar|heeft|"},
    {"sv", "|och|att|det|som|inte|for|med|av|har|ett|till|om|ar|fran|eller|men|vid|"
           "under|"},
    {"da", "|og|at|det|ikke|til|af|som|er|den|med|en|har|blev|fra|efter|hvor|ogsa|vil|"
           "kunne|"},
    {"no", "|og|at|det|ikke|til|av|som|er|den|med|en|har|ble|fra|etter|hvor|ogsa|vil|"
           "kunne|seg|"},
    {"fi", "|ja|on|ei|etta|oli|se|han|ovat|mutta|kun|joka|myos|mukaan|kuin|sen|tai|"},
    {"pl", "|i|w|na|z|nie|ze|sie|do|jest|to|o|przez|jak|ale|oraz|dla|po|od|byl|ktory|"},
    {"cs", "|a|v|se|na|je|ze|s|z|to|do|ale|jako|ktere|ktery|pro|podle|bylo|jsou|nebo|"},
    {"sk", "|a|v|sa|na|je|ze|s|z|to|do|ale|ako|ktore|ktory|pre|podla|bolo|su|alebo|"},
    {"sl", "|in|je|v|na|se|da|za|ki|so|ne|pa|z|po|tudi|bi|kot|iz|"},
    {"hr", "|i|je|u|na|se|da|za|su|koji|od|s|ne|kao|nije|bi|iz|sto|"},
    {"hu", "|a|az|es|hogy|nem|egy|is|volt|meg|ez|van|de|csak|mar|mint|azt|szerint|"},
    {"ro", "|si|de|in|la|nu|din|cu|pe|este|care|un|o|sa|pentru|mai|fost|prin|"},
    {"tr", "|ve|bir|bu|icin|da|de|ile|olarak|cok|olan|gibi|daha|sonra|kadar|ancak|"},
    {"id", "|yang|dan|di|dari|untuk|dengan|ini|itu|pada|tidak|dalam|akan|juga|oleh|"},
    {"vi", "|va|cua|la|cac|nhung|trong|mot|cho|khong|voi|nguoi|đuoc|co|nam|"},
    {"ca", "|i|el|els|les|amb|per|que|una|del|es|mes|aquest|aquesta|ha|dels|"},
    {"et", "|ja|on|et|ei|see|ta|oli|kui|ning|ka|mis|aga|eesti|"},
    {"lv", "|un|ir|ka|no|uz|ar|par|ari|kas|bet|latvijas|"},
    {"lt", "|ir|kad|yra|su|is|kaip|bet|ar|apie|nuo|lietuvos|"},
    {"ru", "|и|в|не|на|что|с|по|это|как|его|для|из|от|был|также|"},
    {"uk", "|і|в|не|на|що|з|та|це|як|його|для|із|від|був|також|є|"},
    {"be", "|і|у|не|на|што|з|гэта|як|яго|для|ад|быў|таксама|"},
    {"bg", "|и|в|не|на|че|с|се|от|за|да|по|са|като|е|"},
    {"sr", "|и|у|не|на|да|се|је|за|од|су|са|који|као|"},
    {"ar", "|في|من|على|إلى|أن|التي|الذي|عن|مع|هذا|"},
    {"fa", "|در|به|از|که|این|را|با|است|برای|آن|"},
    {"ur", "|کے|میں|کی|ہے|اور|سے|کا|کو|نے|پر|"},
};

/* Bytes of the longest word in the lists. */
#define MAX_FREQUENT 18

/* Frequent words must be so many for a judgement. */
#define MIN_HITS 3

/* ---- tags ---- */

static bool
is_subtag (const char *text, size_t length)
{
  for (size_t i = 0; i < length; i++) {
    if (!g_ascii_isalnum (text[i]))
      return false;
  }
  return length >= 1 && length <= 8;
}

/* RFC 5646, section 2.1.1: regions in upper case, scripts with a capital. */
static void
append_subtag (GString *out, const char *text, size_t length)
{
  g_string_append_c (out, '-');
  for (size_t i = 0; i < length; i++) {
    bool upper = length == 2 || (length == 4 && i == 0);

    g_string_append_c (out,
                       upper ? g_ascii_toupper (text[i]) : g_ascii_tolower (text[i]));
  }
}

char *
extract_language_normalise (const char *tag)
{
  size_t length = 0;
  GString *out;

  while (g_ascii_isspace (*tag))
    tag++;
  while (g_ascii_isalpha (tag[length]))
    length++;
  if (length < 2 || length > 3 ||
      (tag[length] != '\0' && strchr ("-_ ,;.", tag[length]) == NULL))
    return NULL;
  out = g_string_new (NULL);
  for (size_t i = 0; i < length; i++)
    g_string_append_c (out, g_ascii_tolower (tag[i]));
  for (tag += length; *tag == '-' || *tag == '_'; tag += length) {
    tag++;
    length = strcspn (tag, "-_ ,;.");
    if (!is_subtag (tag, length))
      break;
    append_subtag (out, tag, length);
  }
  return g_string_free (out, FALSE);
}

/* ---- detection ---- */

/* The language that the script of most letters stands for.  Kana are few among Han,
 * and say all the same that it is Japanese. */
static const char *
main_script (const char *text)
{
  size_t counts[G_N_ELEMENTS (scripts)] = {0};
  size_t best = 0, kana = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);

    if (!g_unichar_isalpha (c))
      continue;
    for (size_t i = 0; i < G_N_ELEMENTS (scripts); i++)
      counts[i] += scripts[i].script == g_unichar_get_script (c);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (scripts); i++) {
    if (counts[i] > counts[best])
      best = i;
    if (g_str_equal (scripts[i].language, "ja"))
      kana += counts[i];
  }
  if (counts[best] == 0)
    return NULL;
  if (scripts[best].script == G_UNICODE_SCRIPT_HAN && kana * 10 > counts[best])
    return "ja";
  return scripts[best].language;
}

/* How often the words of the list stand in the folded text. */
static size_t
count_hits (const char *folded, const char *list)
{
  size_t hits = 0;

  for (const char *at = folded; *at != '\0';) {
    char word[34];
    size_t length = 0;

    while (at[length] != '\0' &&
           (g_ascii_isalpha (at[length]) || (unsigned char)at[length] >= 0x80))
      length++;
    if (length > 0 && length <= MAX_FREQUENT) {
      g_snprintf (word, sizeof word, "|%.*s|", (int)length, at);
      hits += strstr (list, word) != NULL;
    }
    at += length > 0 ? length : 1;
  }
  return hits;
}

const char *
extract_language_detect (const char *text)
{
  const char *by_script = main_script (text);
  g_autofree char *folded = NULL;
  const char *best = NULL;
  size_t best_hits = MIN_HITS - 1;

  if (by_script == NULL)
    return NULL;
  folded = extract_fold (text, strlen (text));
  for (size_t i = 0; i < G_N_ELEMENTS (frequent); i++) {
    size_t hits = count_hits (folded, frequent[i].words);

    if (hits > best_hits) {
      best_hits = hits;
      best = frequent[i].language;
    }
  }
  if (best != NULL)
    return best;
  return g_str_equal (by_script, "la") ? NULL : by_script;
}

static bool
is_subtag_of (const char *language, const char *subtag)
{
  size_t length = strlen (subtag);

  return strncmp (language, subtag, length) == 0 && !g_ascii_isalpha (language[length]);
}

bool
extract_language_fits (const char *language, const char *text)
{
  static const char *const other[] = {"uk", "be", "bg", "sr", "mk", "kk",
                                      "ky", "mn", "tg", "fa", "ur", "ps",
                                      "ku", "ug", "sd", "mr", "ne", "yi"};
  const char *by_script = main_script (text);

  if (by_script == NULL || g_str_equal (by_script, "la"))
    return true;
  for (size_t i = 0; i < G_N_ELEMENTS (scripts); i++) {
    if (scripts[i].script != G_UNICODE_SCRIPT_LATIN &&
        is_subtag_of (language, scripts[i].language))
      return true;
  }
  for (size_t i = 0; i < G_N_ELEMENTS (other); i++) {
    if (is_subtag_of (language, other[i]))
      return true;
  }
  return false;
}

const char *
extract_language_direction (const char *language)
{
  static const char *const right_to_left[] = {"ar", "he", "fa", "ur",  "yi", "ps",
                                              "sd", "ug", "dv", "ckb", "iw", "syr"};

  for (size_t i = 0; i < G_N_ELEMENTS (right_to_left); i++) {
    if (is_subtag_of (language, right_to_left[i]))
      return "rtl";
  }
  return NULL;
}

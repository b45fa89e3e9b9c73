/* extract-byline-words.c: words that stand before, behind and in place of authors' names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-byline-words.h"

#include <glib.h>
#include <string.h>

/* Lists of folded words, each with a '|' on both sides. */
static const char prefixes[] =
    /* English */
    "|by|written by|posted by|published by|authored by|words by|story by|text by|"
    "reported by|created by|article by|contributed by|author|authors|author(s)|"
    "posted|writer|writers|words|about the author|more about|about|submitted by|view all "
    "posts by|all "
    "posts by|"
    "posts by|more by|articles by|"
    /* German */
    "von|ein beitrag von|ein artikel von|geschrieben von|verfasst von|erstellt von|"
    "veroffentlicht von|eingestellt von|ein gastbeitrag von|gastbeitrag von|text|"
    "text von|autor|autorin|autoren|autor*in|autor:in|autor/in|verfasser|"
    "kommentar von|eine analyse von|gespeichert von|zeige alle beitrage von|alle "
    "beitrage von|"
    "beitrag von|blog beitrag von|mehr von|interview von|interview|"
    /* French */
    "par|ecrit par|publie par|redige par|propos recueillis par|texte|texte de|auteur|"
    "auteurs|un article de|poste par|"
    /* Spanish, Portuguese, Italian, Catalan, Romanian */
    "por|escrito por|publicado por|redactado por|texto|texto de|texto por|autora|"
    "autores|di|scritto da|a cura di|pubblicato da|articolo di|autore|testo di|per|"
    "escrit per|de|scris de|publicat de|postado por|"
    /* Dutch, the North */
    "door|geschreven door|geplaatst door|tekst|av|af|skrevet av|skrevet af|skriven av|"
    "skribent|forfatter|forfattare|journalist|kirjoittanut|kirjoittaja|teksti|"
    /* the East */
    "przez|autor tekstu|opracowanie|oprac.|napisal|napisala|napsal|napsala|pise|irta|"
    "szerzo|autorius|autors|autor clanka|"
    "автор|авторы|автори|текст|автор текста|автор статьи|від|"
    "yazan|yazar|oleh|penulis|viet boi|tac gia|boi|"
    "απο|του|της|γραφει ο|γραφει η|συντακτης|συντακτρια|κειμενο|"
    /* right to left, and what lies beyond */
    "מאת|כתב|כתבה|بقلم|كتب|كتبت|الكاتب|تأليف|نویسنده|लेखक|द्वारा|"
    "作者|文|撰文|記者|记者|編集|著者|執筆|責任編輯|责任编辑|来源作者|글|글쓴이|작성자|"
    "기자|";

static const char *const introductions[] = {
    "by",           "written by",
    "posted by",    "author:",
    "von",          "geschrieben von",
    "verfasst von", "autor:",
    "autorin:",     "par",
    "publie par",   "ecrit par",
    "auteur:",      "por",
    "escrito por",  "publicado por",
    "autor :",      "scritto da",
    "a cura di",    "autore:",
    "door",         "geschreven door",
    "skrevet av",   "skrevet af",
    "przez",        "автор:",
    "автор",        "oleh",
    "yazan:",       "بقلم",
    "作者：",       "作者:",
    "文／",         "文/",
    NULL,
};

static const char *const signatures[] = {
    "written by",
    "posted by",
    "author:",
    "about the author",
    "geschrieben von",
    "verfasst von",
    "autor:",
    "autorin:",
    "uber den autor",
    "uber die autorin",
    "text:",
    "publie par",
    "ecrit par",
    "auteur:",
    "escrito por",
    "publicado por",
    "sobre el autor",
    "sobre o autor",
    "scritto da",
    "a cura di",
    "autore:",
    "geschreven door",
    "over de auteur",
    "skrevet av",
    "skrevet af",
    "автор:",
    "об авторе",
    "yazan:",
    "作者：",
    "作者:",
    NULL,
};

static const char roles[] =
    "|staff|senior|junior|chief|deputy|managing|executive|associate|assistant|"
    "contributing|guest|editor|editors|editorial|reporter|writer|writers|correspondent|"
    "columnist|contributor|contributors|journalist|author|blogger|analyst|producer|"
    "photographer|photography|director|manager|founder|co-founder|cofounder|ceo|cto|cmo|"
    "president|professor|freelance|freelancer|specialist|expert|consultant|strategist|"
    "copywriter|marketing|content|news|digital|lead|head|intern|fellow|researcher|"
    "follow|subscribe|bio|email|contact|share|profile|view|read|more|see|all|posts|login|"
    "log|sign|register|account|print|comments|menu|home|youtube|facebook|twitter|"
    "instagram|name|website|comment|publiziert|verlinkt|kategorien|kategorie|nachricht|"
    "datenschutz|impressum|kontakt|bilder|bild|"
    "redakteur|redakteurin|redaktor|redaktorin|journalistin|chefredakteur|chefredaktor|"
    "korrespondent|korrespondentin|volontar|volontarin|ressortleiter|leiter|"
    "geschaftsfuhrer|mitarbeiter|freier|freie|autor|autorin|fotograf|foto|fotos|bild|"
    "redacteur|redactrice|journaliste|correspondant|correspondante|chroniqueur|"
    "redactor|redactora|periodista|corresponsal|colaborador|colaboradora|jornalista|"
    "editora|reporter|giornalista|redattore|redattrice|verslaggever|redactie|"
    "journalistka|dziennikarz|dziennikarka|redaktorka|toimittaja|journalista|"
    "корреспондент|журналист|редактор|обозреватель|muhabir|editoru|"
    "편집|特派员|編集部|";

static const char stops[] =
    "|what|how|why|when|where|uber|alle|mehr|all|more|published|posted|updated|last|"
    "modified|created|reviewed|edited|on|at|in|for|from|is|was|has|who|with|via|about|"
    "the|this|to|as|date|comments|comment|min|mins|minute|minutes|read|reading|ago|"
    "today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|"
    "wed|thu|fri|sat|sun|am|veroffentlicht|aktualisiert|zuletzt|stand|um|vom|uhr|mit|"
    "im|fur|aus|ist|hat|lesezeit|minuten|kommentare|montag|dienstag|mittwoch|"
    "donnerstag|freitag|samstag|sonntag|publie|mis|modifie|le|les|avec|pour|dans|est|"
    "publicado|actualizado|atualizado|el|en|con|para|em|pubblicato|aggiornato|il|"
    "gepubliceerd|bijgewerkt|publicerad|publisert|opublikowano|©|copyright|http|https|"
    "www|photo|photos|image|images|credit|";

static const char joiners[] =
    "|and|&|und|sowie|et|y|e|ed|och|og|en|ja|i|a|oraz|и|і|та|ve|και|dan|va|ו|و|with|"
    "mit|avec|con|+|";

static const char generic_names[] =
    "|admin|administrator|adm|root|editor|editors|theeditor|editorial|editorialteam|"
    "editorialstaff|editorialboard|staff|staffwriter|staffwriters|staffreporter|"
    "newsstaff|newsdesk|webdesk|newsroom|webmaster|web|team|theteam|author|authors|guest|"
    "guestauthor|guestcontributor|guestpost|contributor|contributors|user|username|"
    "yourname|unknown|"
    "anonymous|anonym|none|null|undefined|na|wordpress|wpadmin|siteadmin|super|superuser|"
    "webteam|marketing|marketingteam|contentteam|pressrelease|press|default|test|"
    "redaktion|redaktionsteam|dieredaktion|onlineredaktion|redaction|laredaction|"
    "redaccion|redacciondigital|redacao|daredacao|redazione|laredazione|redactie|"
    "redakcja|redakce|redakcia|redaktionen|toimitus|szerkesztoseg|redactia|редакция|"
    "редакція|habermerkezi|編集部|小编|编辑|관리자|편집부|admin1|adminn|"
    "byadmin|facebook|twitter|google|instagram|linkedin|share|follow|";

static const char degrees[] =
    "|phd|ph.d|ph.d.|md|m.d|m.d.|ma|m.a.|ms|m.s.|msc|bsc|ba|b.a.|rd|rdn|ldn|rn|mba|mph|"
    "cpa|cfp|cfa|esq|esq.|jd|j.d.|dvm|dds|do|pt|dpt|cssd|cscs|fand|lcsw|lmft|psyd|pharmd|"
    "np|facp|facs|dacvb|vmd|lvt|cdn|cdces|cpt|aprn|fnp|pmp|llm|llb|";

/* Whether the list holds exactly that word. */
static bool
is_listed (const char *list, const char *word)
{
  size_t length = strlen (word);

  if (length == 0 || strchr (word, '|') != NULL)
    return false;
  for (const char *at = strstr (list, word); at != NULL; at = strstr (at + 1, word)) {
    if (at[-1] == '|' && at[length] == '|')
      return true;
  }
  return false;
}

/* What must follow a prefix: a blank, a colon, or nothing where words are not parted. */
static size_t
border_length (const char *after)
{
  size_t n = 0;

  while (after[n] == ' ')
    n++;
  if (after[n] == ':' || after[n] == '/')
    n++;
  else if (g_str_has_prefix (after + n, "：") || g_str_has_prefix (after + n, "／"))
    n += strlen ("：");
  else if (n == 0)
    return 0;
  while (after[n] == ' ')
    n++;
  return n;
}

size_t
extract_byline_words_prefix (const char *text)
{
  size_t longest = 0;

  for (const char *at = prefixes; at[1] != '\0'; at = strchr (at + 1, '|')) {
    size_t length, border;

    if (at[1] != *text)
      continue;
    length = strcspn (at + 1, "|");
    if (length <= longest || strncmp (text, at + 1, length) != 0)
      continue;
    border = border_length (text + length);
    if (border > 0)
      longest = length + border;
  }
  return longest;
}

/* Whether @text begins with one of the words, and something ends it. */
static bool
begins_with (const char *const *words, const char *text)
{
  for (; *words != NULL; words++) {
    const char *word = *words;
    size_t length;

    if (word[0] != text[0] || word[1] != text[1])
      continue;
    length = strlen (word);
    if (strncmp (text, word, length) == 0 &&
        (word[length - 1] == ':' || (unsigned char)word[0] >= 0x80 ||
         text[length] == '\0' || border_length (text + length) > 0))
      return true;
  }
  return false;
}

bool
extract_byline_words_introduces (const char *text)
{
  return begins_with (introductions, text);
}

bool
extract_byline_words_signs (const char *text)
{
  return begins_with (signatures, text);
}

bool
extract_byline_words_is_role (const char *word)
{
  return is_listed (roles, word);
}

bool
extract_byline_words_is_stop (const char *word)
{
  return is_listed (stops, word);
}

bool
extract_byline_words_is_joiner (const char *word)
{
  return is_listed (joiners, word);
}

bool
extract_byline_words_is_generic (const char *name)
{
  return is_listed (generic_names, name);
}

bool
extract_byline_words_is_degree (const char *word)
{
  return is_listed (degrees, word);
}

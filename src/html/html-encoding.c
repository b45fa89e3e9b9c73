/* html-encoding.c: the encodings of the WHATWG Encoding Standard and their labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-encoding.h"

#include <glib.h>
#include <string.h>

#define KIND(kind) HTML_ENCODING_KIND_##kind

/* The standard's names and labels (section 4.2), and the tables of iconv that come
 * closest; html-encoding-convert.c makes up the differences. */
/* clang-format off */
static const HtmlEncoding encodings[] = {
  { "UTF-8", KIND (UTF_8), NULL, NULL,
    " unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8 " },
  { "IBM866", KIND (SINGLE_BYTE), "CP866", NULL,
    " 866 cp866 csibm866 ibm866 " },
  { "ISO-8859-2", KIND (SINGLE_BYTE), "ISO-8859-2", NULL,
    " csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 "
    "iso_8859-2:1987 l2 latin2 " },
  { "ISO-8859-3", KIND (SINGLE_BYTE), "ISO-8859-3", NULL,
    " csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 "
    "iso_8859-3:1988 l3 latin3 " },
  { "ISO-8859-4", KIND (SINGLE_BYTE), "ISO-8859-4", NULL,
    " csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 "
    "iso_8859-4:1988 l4 latin4 " },
  { "ISO-8859-5", KIND (SINGLE_BYTE), "ISO-8859-5", NULL,
    " csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 "
    "iso_8859-5 iso_8859-5:1988 " },
  { "ISO-8859-6", KIND (SINGLE_BYTE), "ISO-8859-6", NULL,
    " arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 "
    "iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 "
    "iso_8859-6:1987 " },
  { "ISO-8859-7", KIND (SINGLE_BYTE), "ISO-8859-7", NULL,
    " csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 "
    "iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek " },
  { "ISO-8859-8", KIND (SINGLE_BYTE), "ISO-8859-8", NULL,
    " csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 "
    "iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual " },
  { "ISO-8859-8-I", KIND (SINGLE_BYTE), "ISO-8859-8", NULL,
    " csiso88598i iso-8859-8-i logical " },
  { "ISO-8859-10", KIND (SINGLE_BYTE), "ISO-8859-10", NULL,
    " csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6 " },
  { "ISO-8859-13", KIND (SINGLE_BYTE), "ISO-8859-13", NULL,
    " iso-8859-13 iso8859-13 iso885913 " },
  { "ISO-8859-14", KIND (SINGLE_BYTE), "ISO-8859-14", NULL,
    " iso-8859-14 iso8859-14 iso885914 " },
  { "ISO-8859-15", KIND (SINGLE_BYTE), "ISO-8859-15", NULL,
    " csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 " },
  { "ISO-8859-16", KIND (SINGLE_BYTE), "ISO-8859-16", NULL,
    " iso-8859-16 " },
  { "KOI8-R", KIND (SINGLE_BYTE), "KOI8-R", NULL,
    " cskoi8r koi koi8 koi8-r koi8_r " },
  { "KOI8-U", KIND (SINGLE_BYTE), "KOI8-U", NULL,
    " koi8-ru koi8-u " },
  { "macintosh", KIND (SINGLE_BYTE), "MACINTOSH", NULL,
    " csmacintosh mac macintosh x-mac-roman " },
  { "windows-874", KIND (SINGLE_BYTE), "CP874", NULL,
    " dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874 " },
  { "windows-1250", KIND (SINGLE_BYTE), "CP1250", NULL,
    " cp1250 windows-1250 x-cp1250 " },
  { "windows-1251", KIND (SINGLE_BYTE), "CP1251", NULL,
    " cp1251 windows-1251 x-cp1251 " },
  { "windows-1252", KIND (SINGLE_BYTE), "CP1252", NULL,
    " ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 "
    "iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 "
    "x-cp1252 " },
  { "windows-1253", KIND (SINGLE_BYTE), "CP1253", NULL,
    " cp1253 windows-1253 x-cp1253 " },
  { "windows-1254", KIND (SINGLE_BYTE), "CP1254", NULL,
    " cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 "
    "iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254 " },
  { "windows-1255", KIND (SINGLE_BYTE), "CP1255", NULL,
    " cp1255 windows-1255 x-cp1255 " },
  { "windows-1256", KIND (SINGLE_BYTE), "CP1256", NULL,
    " cp1256 windows-1256 x-cp1256 " },
  { "windows-1257", KIND (SINGLE_BYTE), "CP1257", NULL,
    " cp1257 windows-1257 x-cp1257 " },
  { "windows-1258", KIND (SINGLE_BYTE), "CP1258", NULL,
    " cp1258 windows-1258 x-cp1258 " },
  { "x-mac-cyrillic", KIND (SINGLE_BYTE), "MAC-UK", NULL,
    " x-mac-cyrillic x-mac-ukrainian " },
  { "GBK", KIND (MULTI_BYTE), "GB18030", NULL,
    " chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 "
    "x-gbk " },
  { "gb18030", KIND (MULTI_BYTE), "GB18030", NULL,
    " gb18030 " },
  { "Big5", KIND (MULTI_BYTE), "BIG5-HKSCS", "CP950",
    " big5 big5-hkscs cn-big5 csbig5 x-x-big5 " },
  { "EUC-JP", KIND (EUC_JP), "EUC-JP", "CP932",
    " cseucpkdfmtjapanese euc-jp x-euc-jp " },
  { "ISO-2022-JP", KIND (ISO_2022_JP), "EUC-JP", "CP932",
    " csiso2022jp iso-2022-jp " },
  { "Shift_JIS", KIND (MULTI_BYTE), "CP932", NULL,
    " csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis " },
  { "EUC-KR", KIND (MULTI_BYTE), "UHC", NULL,
    " cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 "
    "ksc5601 ksc_5601 windows-949 " },
  { "replacement", KIND (REPLACEMENT), NULL, NULL,
    " csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement " },
  { "UTF-16BE", KIND (UTF_16BE), NULL, NULL,
    " unicodefffe utf-16be " },
  { "UTF-16LE", KIND (UTF_16LE), NULL, NULL,
    " csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le " },
  { "x-user-defined", KIND (USER_DEFINED), NULL, NULL,
    " x-user-defined " },
};
/* clang-format on */

/* The longest label is "unicode-1-1-utf-8"; a longer one is none. */
#define MAX_LABEL 31

const HtmlEncoding *
html_encoding_find (const char *label, size_t length)
{
  char key[MAX_LABEL + 3];
  size_t n = 0;

  while (length > 0 && g_ascii_isspace (*label)) {
    label++;
    length--;
  }
  while (length > 0 && g_ascii_isspace (label[length - 1]))
    length--;
  if (length == 0 || length > MAX_LABEL)
    return NULL;

  key[n++] = ' ';
  for (size_t i = 0; i < length; i++) {
    if (!g_ascii_isgraph (label[i]))
      return NULL;
    key[n++] = g_ascii_tolower (label[i]);
  }
  key[n++] = ' ';
  key[n] = '\0';

  for (size_t i = 0; i < G_N_ELEMENTS (encodings); i++) {
    if (strstr (encodings[i].labels, key) != NULL)
      return &encodings[i];
  }
  return NULL;
}

const HtmlEncoding *
html_encoding_named (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (encodings); i++) {
    if (strcmp (encodings[i].name, name) == 0)
      return &encodings[i];
  }
  g_assert_not_reached ();
}

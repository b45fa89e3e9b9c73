/* html-encoding-convert.c: bytes of a known encoding become UTF-8
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * iconv has the big tables.  Where its idea of an encoding is not that of the WHATWG
 * Encoding Standard, the small tables below put it right; they were found by
 * decoding every byte and every pair of bytes with both.
 */

#include "html/html-encoding-convert.h"

#include <errno.h>
#include <string.h>

#define REPLACEMENT 0xfffd

/* Bytes that iconv reads otherwise than the standard, or not at all. */
static const struct {
  const char *encoding;
  unsigned char byte;
  gunichar character;
} byte_fixes[] = {
    {"KOI8-U", 0xae, 0x045e},       {"KOI8-U", 0xbe, 0x040e},
    {"macintosh", 0xc6, 0x2206},    {"macintosh", 0xf0, 0xf8ff},
    {"windows-1255", 0xca, 0x05ba}, {"x-mac-cyrillic", 0xff, 0x20ac},
    {"GBK", 0x80, 0x20ac},          {"gb18030", 0x80, 0x20ac},
    {"Shift_JIS", 0x80, 0x0080},
};

/* Characters that iconv writes where the standard has another.  None of those on the
 * left comes from any other bytes of the encoding. */
static const struct {
  const char *encoding;
  gunichar wrong, right;
} character_fixes[] = {
    {"GBK", 0xe5e5, 0x3000},    {"gb18030", 0xe5e5, 0x3000}, {"Big5", 0x2022, 0x2027},
    {"Big5", 0xff64, 0xfe51},   {"Big5", 0x203e, 0x00af},    {"Big5", 0x223c, 0xff5e},
    {"Big5", 0x2641, 0x2295},   {"Big5", 0x2609, 0x2299},    {"Big5", 0x00a5, 0xffe5},
    {"Big5", 0x00a2, 0xffe0},   {"Big5", 0x00a3, 0xffe1},    {"EUC-JP", 0x301c, 0xff5e},
    {"EUC-JP", 0x2016, 0x2225}, {"EUC-JP", 0x2212, 0xff0d},  {"EUC-JP", 0x00a2, 0xffe0},
    {"EUC-JP", 0x00a3, 0xffe1}, {"EUC-JP", 0x00ac, 0xffe2},
};

/* One conversion under way. */
typedef struct {
  const HtmlEncoding *encoding;
  GString *out;
  size_t n_replaced;
} Conversion;

/* iconv's handle, closed when it goes out of scope. */
typedef struct {
  GIConv handle;
} Converter;

static bool
converter_open (Converter *self, const char *table)
{
  self->handle = g_iconv_open ("UTF-8", table);
  return self->handle != (GIConv)-1;
}

static void
converter_clear (Converter *self)
{
  if (self->handle != (GIConv)-1)
    g_iconv_close (self->handle);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Converter, converter_clear)

/* The character that @bytes mean by themselves, or U+FFFD. */
static gunichar
converter_character (Converter *self, const char *bytes, size_t length)
{
  char utf8[16];
  char *in = (char *)bytes, *out = utf8;
  gsize in_left = length, out_left = sizeof utf8;

  g_iconv (self->handle, NULL, NULL, NULL, NULL);
  if (g_iconv (self->handle, &in, &in_left, &out, &out_left) == (gsize)-1)
    return REPLACEMENT;
  g_iconv (self->handle, NULL, NULL, &out, &out_left);
  return out > utf8 ? g_utf8_get_char (utf8) : REPLACEMENT;
}

static bool
find_byte_fix (const HtmlEncoding *encoding, unsigned char byte, gunichar *character)
{
  for (size_t i = 0; i < G_N_ELEMENTS (byte_fixes); i++) {
    if (byte_fixes[i].byte == byte &&
        strcmp (byte_fixes[i].encoding, encoding->name) == 0) {
      *character = byte_fixes[i].character;
      return true;
    }
  }
  return false;
}

static void
append_replacement (Conversion *self)
{
  g_string_append (self->out, "\xef\xbf\xbd");
  self->n_replaced++;
}

static void
append_character (Conversion *self, gunichar character)
{
  if (character == REPLACEMENT)
    append_replacement (self);
  else
    g_string_append_unichar (self->out, character);
}

/* How much of a damaged sequence one U+FFFD stands for: all that could have begun a
 * character ("maximal subpart", Unicode 15, section 3.9). */
static size_t
damaged_length (const char *bytes, size_t left)
{
  unsigned char lead = (unsigned char)bytes[0], second;
  size_t wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2, n = 2;

  if (lead < 0xc2 || lead > 0xf4 || left < 2)
    return 1;
  second = (unsigned char)bytes[1];
  if (second < (lead == 0xe0   ? 0xa0
                : lead == 0xf0 ? 0x90
                               : 0x80) ||
      second > (lead == 0xed   ? 0x9f
                : lead == 0xf4 ? 0x8f
                               : 0xbf))
    return 1;
  while (n < left && n < wanted && ((unsigned char)bytes[n] & 0xc0) == 0x80)
    n++;
  return n;
}

static void
convert_utf_8 (Conversion *self, const char *bytes, size_t length)
{
  const char *end = bytes + length, *bad;

  while (!g_utf8_validate_len (bytes, (gsize)(end - bytes), &bad)) {
    g_string_append_len (self->out, bytes, bad - bytes);
    bytes = bad;
    if (*bytes == '\0') {
      bytes++;
      continue;
    }
    append_replacement (self);
    bytes += damaged_length (bytes, (size_t)(end - bytes));
  }
  g_string_append_len (self->out, bytes, end - bytes);
}

static void
convert_utf_16 (Conversion *self, const char *bytes, size_t length)
{
  size_t high = self->encoding->kind == HTML_ENCODING_KIND_UTF_16BE ? 0 : 1;
  gunichar lead = 0;

  for (size_t i = 0; i + 1 < length; i += 2) {
    gunichar unit = (gunichar)((unsigned char)bytes[i + high] << 8 |
                               (unsigned char)bytes[i + 1 - high]);
    bool is_trail = unit >= 0xdc00 && unit <= 0xdfff;

    if (lead != 0 && !is_trail)
      append_replacement (self);
    if (is_trail)
      append_character (self, lead == 0
                                  ? REPLACEMENT
                                  : 0x10000 + ((lead - 0xd800) << 10) + unit - 0xdc00);
    lead = unit >= 0xd800 && unit <= 0xdbff ? unit : 0;
    if (lead == 0 && !is_trail)
      append_character (self, unit);
  }
  if (lead != 0 || length % 2 != 0)
    append_replacement (self);
}

static bool
convert_single_byte (Conversion *self, const char *bytes, size_t length)
{
  gunichar characters[128];
  size_t start = 0;

  if (!html_encoding_characters (self->encoding, characters))
    return false;
  for (size_t i = 0; i < length; i++) {
    unsigned char byte = (unsigned char)bytes[i];

    if (byte < 0x80)
      continue;
    g_string_append_len (self->out, bytes + start, (gssize)(i - start));
    append_character (self, characters[byte - 0x80]);
    start = i + 1;
  }
  g_string_append_len (self->out, bytes + start, (gssize)(length - start));
  return true;
}

/* A pair of EUC-JP as Shift_JIS, whose table also has the rows that vendors added. */
static void
shift_jis_pair (const char euc[2], char pair[2])
{
  unsigned row = (unsigned char)euc[0] - 0xa1u, cell = (unsigned char)euc[1] - 0xa1u;
  unsigned lead = row / 2, trail = row % 2 * 94 + cell;

  pair[0] = (char)(lead + (lead < 0x1f ? 0x81 : 0xc1));
  pair[1] = (char)(trail + (trail < 0x3f ? 0x40 : 0x41));
}

/* What iconv refused at @bytes: asks the tables of differences and the second table.
 * Returns how many bytes are dealt with. */
static size_t
convert_refused (Conversion *self, Converter *fallback, const char *bytes, size_t left)
{
  gunichar character = REPLACEMENT;
  char pair[2];
  bool has_trail = left > 1 && (bytes[1] & 0x80) != 0;

  if (find_byte_fix (self->encoding, (unsigned char)bytes[0], &character)) {
    append_character (self, character);
    return 1;
  }
  if (fallback->handle != (GIConv)-1 && left > 1) {
    memcpy (pair, bytes, sizeof pair);
    if (self->encoding->kind == HTML_ENCODING_KIND_EUC_JP)
      shift_jis_pair (bytes, pair);
    if (self->encoding->kind != HTML_ENCODING_KIND_EUC_JP ||
        ((unsigned char)bytes[0] >= 0xa1 && (unsigned char)bytes[1] >= 0xa1))
      character = converter_character (fallback, pair, sizeof pair);
  }
  append_character (self, character);
  return character != REPLACEMENT || has_trail ? 2 : 1;
}

/* Puts characters that iconv chose otherwise right. */
static void
fix_characters (Conversion *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (character_fixes); i++) {
    char wrong[8] = "", right[8] = "";

    if (strcmp (character_fixes[i].encoding, self->encoding->name) != 0)
      continue;
    g_unichar_to_utf8 (character_fixes[i].wrong, wrong);
    g_unichar_to_utf8 (character_fixes[i].right, right);
    g_string_replace (self->out, wrong, right, 0);
  }
}

/* Writes what the converter still holds back: Big5 has letters that may get a mark. */
static void
flush (Conversion *self, Converter *converter)
{
  char buffer[16];
  char *out = buffer;
  gsize out_left = sizeof buffer;

  g_iconv (converter->handle, NULL, NULL, &out, &out_left);
  g_string_append_len (self->out, buffer, out - buffer);
}

/* Converts up to a buffer's worth; what stopped it, as errno, or 0 at the end. */
static int
convert_some (Conversion *self, Converter *converter, char **in, gsize *in_left)
{
  char buffer[8192];
  char *out = buffer;
  gsize out_left = sizeof buffer;
  int why =
      g_iconv (converter->handle, in, in_left, &out, &out_left) == (gsize)-1 ? errno : 0;

  g_string_append_len (self->out, buffer, out - buffer);
  return why;
}

static bool
convert_multi_byte (Conversion *self, const char *bytes, size_t length)
{
  g_auto (Converter) converter = {(GIConv)-1};
  g_auto (Converter) fallback = {(GIConv)-1};
  char *in = (char *)bytes;
  gsize in_left = length;

  if (!converter_open (&converter, self->encoding->iconv))
    return false;
  if (self->encoding->fallback != NULL)
    converter_open (&fallback, self->encoding->fallback);

  while (in_left > 0) {
    int why = convert_some (self, &converter, &in, &in_left);
    size_t done;

    if (why == 0 || why == E2BIG)
      continue;
    flush (self, &converter);
    if (in_left == 0) { /* glibc's UHC moves past what it refuses */
      append_replacement (self);
      break;
    }
    done = convert_refused (self, &fallback, in, in_left);
    in += done;
    in_left -= done;
  }
  flush (self, &converter);
  fix_characters (self);
  return true;
}

/* ISO-2022-JP as EUC-JP: pairs get their high bits; half-width kana a lead byte. */
static GString *
iso_2022_jp_as_euc (const char *bytes, size_t length)
{
  GString *euc = g_string_sized_new (length);
  char set = 'B';

  for (size_t i = 0; i < length; i++) {
    unsigned char byte = (unsigned char)bytes[i];

    if (byte == 0x1b && i + 2 < length && (bytes[i + 1] == '(' || bytes[i + 1] == '$')) {
      set = bytes[i + 1] == '$' ? '$' : bytes[i + 2];
      i += 2;
    } else if (set == '$' && byte > 0x20 && byte < 0x7f && i + 1 < length) {
      g_string_append_c (euc, (char)(byte | 0x80));
      g_string_append_c (euc, (char)(bytes[++i] | 0x80));
    } else if (set == 'I' && byte > 0x20 && byte < 0x60) {
      g_string_append_c (euc, (char)0x8e);
      g_string_append_c (euc, (char)(byte | 0x80));
    } else {
      g_string_append_c (euc, (char)byte);
    }
  }
  return euc;
}

static bool
convert_iso_2022_jp (Conversion *self, const char *bytes, size_t length)
{
  g_autoptr (GString) euc = iso_2022_jp_as_euc (bytes, length);

  self->encoding = html_encoding_named ("EUC-JP");
  return convert_multi_byte (self, euc->str, euc->len);
}

static void
convert_user_defined (Conversion *self, const char *bytes, size_t length)
{
  for (size_t i = 0; i < length; i++) {
    unsigned char byte = (unsigned char)bytes[i];

    append_character (self, byte < 0x80 ? byte : 0xf780u + byte - 0x80u);
  }
}

static bool
convert (Conversion *self, const char *bytes, size_t length)
{
  switch (self->encoding->kind) {
  case HTML_ENCODING_KIND_UTF_8:
    convert_utf_8 (self, bytes, length);
    return true;
  case HTML_ENCODING_KIND_UTF_16BE:
  case HTML_ENCODING_KIND_UTF_16LE:
    convert_utf_16 (self, bytes, length);
    return true;
  case HTML_ENCODING_KIND_SINGLE_BYTE:
    return convert_single_byte (self, bytes, length);
  case HTML_ENCODING_KIND_MULTI_BYTE:
  case HTML_ENCODING_KIND_EUC_JP:
    return convert_multi_byte (self, bytes, length);
  case HTML_ENCODING_KIND_ISO_2022_JP:
    return convert_iso_2022_jp (self, bytes, length);
  case HTML_ENCODING_KIND_USER_DEFINED:
    convert_user_defined (self, bytes, length);
    return true;
  case HTML_ENCODING_KIND_REPLACEMENT:
    return false;
  }
  g_assert_not_reached ();
}

/* Takes U+0000 out in place. */
static void
drop_nul (GString *text)
{
  char *out = memchr (text->str, '\0', text->len);

  if (out == NULL)
    return;
  for (const char *in = out; in < text->str + text->len; in++) {
    if (*in != '\0')
      *out++ = *in;
  }
  g_string_truncate (text, (gsize)(out - text->str));
}

GString *
html_encoding_convert (const HtmlEncoding *self, const char *bytes, size_t length,
                       size_t *n_replaced)
{
  g_autoptr (GString) out = g_string_sized_new (length + length / 4 + 16);
  Conversion conversion = {.encoding = self, .out = out};

  if (!convert (&conversion, bytes, length))
    return NULL;
  drop_nul (out);
  if (g_str_has_prefix (out->str, "\ufeff"))
    g_string_erase (out, 0, 3);
  *n_replaced = conversion.n_replaced;
  return g_steal_pointer (&out);
}

bool
html_encoding_characters (const HtmlEncoding *self, gunichar characters[128])
{
  g_auto (Converter) converter = {(GIConv)-1};

  if (!converter_open (&converter, self->iconv))
    return false;
  for (unsigned i = 0; i < 128; i++) {
    char byte = (char)(0x80 + i);

    if (find_byte_fix (self, (unsigned char)byte, &characters[i]))
      continue;
    characters[i] = converter_character (&converter, &byte, 1);
    if (characters[i] == REPLACEMENT && i < 0x20)
      characters[i] = 0x80 + i;
  }
  return true;
}

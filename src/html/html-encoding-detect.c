/* html-encoding-detect.c: what encoding bytes are in, judged from themselves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-encoding-detect.h"

#include <string.h>

#include "html/html-encoding-letters.h"
#include "html/html-encoding-pairs.h"

/* Enough to judge by; the rest of a longer page is in the same encoding. */
#define MAX_TEXT (256 * 1024)
#define MAX_SAMPLE 8192

#define ESCAPE 0x1b

/* How files begin that are served or saved as pages by mistake (WHATWG MIME Sniffing,
 * section 6, and the formats' own specifications). */
static const struct {
  const char *bytes;
  size_t length;
} signatures[] = {
#define SIGNATURE(literal)                                                               \
  {                                                                                      \
    literal, sizeof (literal) - 1                                                        \
  }
    SIGNATURE ("%PDF-"),
    SIGNATURE ("\x89PNG\r\n\x1a\n"),
    SIGNATURE ("\xff\xd8\xff"),
    SIGNATURE ("GIF87a"),
    SIGNATURE ("GIF89a"),
    SIGNATURE ("PK\x03\x04"),
    SIGNATURE ("\x1f\x8b\x08"),
    SIGNATURE ("Rar!\x1a\x07"),
    SIGNATURE ("7z\xbc\xaf\x27\x1c"),
    SIGNATURE ("\x7f"
               "ELF"),
    SIGNATURE ("wOF2"),
    SIGNATURE ("wOFF"),
    SIGNATURE ("OggS"),
    SIGNATURE ("ID3\x03"),
    SIGNATURE ("\x1a\x45\xdf\xa3"),
#undef SIGNATURE
};

/* A control character that no text has; the escape of ISO-2022-JP is none. */
static bool
is_control (unsigned char byte)
{
  return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\f' && byte != '\r' &&
          byte != ESCAPE) ||
         byte == 0x7f;
}

bool
html_encoding_detect_binary (const char *bytes, size_t length)
{
  size_t n = MIN (length, MAX_SAMPLE), n_controls = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (signatures); i++) {
    if (length >= signatures[i].length &&
        memcmp (bytes, signatures[i].bytes, signatures[i].length) == 0)
      return true;
  }
  for (size_t i = 0; i < n; i++)
    n_controls += is_control ((unsigned char)bytes[i]);
  /* Random bytes have one in nine; no page was seen with one in twenty. */
  return n_controls > 3 && n_controls * 20 > n;
}

const HtmlEncoding *
html_encoding_detect_wide (const char *bytes, size_t length)
{
  size_t n = MIN (length, MAX_SAMPLE) / 2;
  size_t zeros[2] = {0, 0}, n_controls = 0;
  unsigned high;

  for (size_t i = 0; i < 2 * n; i++)
    zeros[i % 2] += bytes[i] == '\0';
  high = zeros[0] > zeros[1] ? 0 : 1;
  if (zeros[high] < 2 || zeros[high] * 16 < n || zeros[1 - high] * 16 > zeros[high])
    return NULL;

  for (size_t i = 0; i < n; i++)
    n_controls += bytes[2 * i + high] == '\0' &&
                  is_control ((unsigned char)bytes[2 * i + 1 - high]);
  if (n_controls * 20 > n)
    return NULL;
  return html_encoding_named (high == 0 ? "UTF-16BE" : "UTF-16LE");
}

/* The end of the element whose start tag ends at @at: past "</name". */
static const char *
skip_raw_text (const char *at, const char *end, const char *name)
{
  size_t length = strlen (name);

  while ((at = memchr (at, '<', (size_t)(end - at))) != NULL) {
    if ((size_t)(end - at) >= length + 2 && at[1] == '/' &&
        g_ascii_strncasecmp (at + 2, name, length) == 0)
      return at;
    at++;
  }
  return end;
}

/* Past the tag or comment that begins at @at. */
static const char *
skip_markup (const char *at, const char *end)
{
  static const char *const raw[] = {"script", "style"};
  bool is_comment = end - at >= 4 && memcmp (at, "<!--", 4) == 0;
  const char *close = is_comment ? g_strstr_len (at + 4, end - at - 4, "-->")
                                 : memchr (at, '>', (size_t)(end - at));

  if (close == NULL)
    return end;
  close += is_comment ? 3 : 1;
  for (size_t i = 0; i < G_N_ELEMENTS (raw); i++) {
    size_t length = strlen (raw[i]);

    if ((size_t)(end - at) > length && g_ascii_strncasecmp (at + 1, raw[i], length) == 0)
      return skip_raw_text (close, end, raw[i]);
  }
  return close;
}

/* Takes markup, scripts and styles out: names and code are English in all languages.
 * (transfer full): the bytes between the tags, a part of them when it is much. */
static GString *
text_of_markup (const char *bytes, size_t length)
{
  GString *text = g_string_sized_new (MIN (length, MAX_TEXT) + 1);
  const char *end = bytes + length;

  while (bytes < end && text->len < MAX_TEXT) {
    const char *markup = memchr (bytes, '<', (size_t)(end - bytes));
    const char *stop = markup != NULL ? markup : end;

    g_string_append_len (text, bytes, MIN (stop - bytes, MAX_TEXT));
    if (markup == NULL)
      break;
    /* A "<" in running text begins nothing. */
    if (end - markup > 1 && (g_ascii_isalpha (markup[1]) || strchr ("/!?", markup[1])))
      bytes = skip_markup (markup, end);
    else
      bytes = markup + 1;
    g_string_append_c (text, ' ');
  }
  return text;
}

static bool
has_high_bytes (const char *bytes, size_t length)
{
  for (size_t i = 0; i < length; i++) {
    if ((bytes[i] & 0x80) != 0)
      return true;
  }
  return false;
}

const HtmlEncoding *
html_encoding_detect_escapes (const char *bytes, size_t length)
{
  const char *end = bytes + length;
  const char *at = memchr (bytes, ESCAPE, length);

  while (at != NULL && !(end - at > 2 && at[1] == '$' && (at[2] == 'B' || at[2] == '@')))
    at = memchr (at + 1, ESCAPE, (size_t)(end - at - 1));
  if (at == NULL || has_high_bytes (bytes, length))
    return NULL;
  return html_encoding_named ("ISO-2022-JP");
}

const HtmlEncoding *
html_encoding_detect (const char *bytes, size_t length)
{
  g_autoptr (GString) text = text_of_markup (bytes, length);
  const HtmlEncoding *encoding;

  if (!has_high_bytes (text->str, text->len)) {
    g_string_truncate (text, 0);
    g_string_append_len (text, bytes, (gssize)MIN (length, MAX_TEXT));
  }
  encoding = html_encoding_pairs_detect (text->str, text->len);
  return encoding != NULL ? encoding
                          : html_encoding_letters_detect (text->str, text->len);
}

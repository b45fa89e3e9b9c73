/* sanitize-text.c: takes out of text what breaks its display
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sanitize/sanitize-text.h"

#include <string.h>

static bool
is_bad_control (unsigned char byte)
{
  return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\f') || byte == 0x7f;
}

/* The big scripts without marks are told by their place; the rest by its category. */
static bool
is_mark (gunichar c)
{
  if (c < 0x300 || (c >= 0x370 && c < 0x483) || (c >= 0x48a && c < 0x591) ||
      (c >= 0x30a0 && c < 0xa66f) || (c >= 0xac00 && c < 0xfb1e))
    return false;
  return g_unichar_ismark (c);
}

/* How much of the text may stay as it is, from its beginning. */
static size_t
clean_length (const char *text, size_t length, SanitizeMarks *marks)
{
  size_t i = 0;

  while (i < length) {
    unsigned char byte = (unsigned char)text[i];
    bool mark;

    if (byte < 0x80) {
      if (is_bad_control (byte))
        break;
      marks->n_marks = 0;
      i++;
      continue;
    }
    mark = byte >= 0xcc && is_mark (g_utf8_get_char (text + i));
    if (mark && marks->n_marks == SANITIZE_TEXT_MAX_MARKS)
      break;
    marks->n_marks = mark ? marks->n_marks + 1 : 0;
    i += (size_t)g_utf8_skip[byte];
  }
  return i;
}

bool
sanitize_text (const char *text, size_t length, SanitizeMarks *marks, GString *out)
{
  size_t i = clean_length (text, length, marks);

  if (i == length)
    return false;
  g_string_append_len (out, text, (gssize)i);
  while (i < length) {
    size_t clean;

    if (text[i] == '\r') {
      i += i + 1 < length && text[i + 1] == '\n' ? 2 : 1;
      g_string_append_c (out, '\n');
      marks->n_marks = 0;
    } else {
      i += (size_t)g_utf8_skip[(unsigned char)text[i]];
    }
    clean = clean_length (text + i, length - i, marks);
    g_string_append_len (out, text + i, (gssize)clean);
    i += clean;
  }
  return true;
}

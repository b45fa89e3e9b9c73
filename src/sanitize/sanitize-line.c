/* sanitize-line.c: a metadata field as one line of plain text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "base/text.h"
#include "sanitize/sanitize-text.h"
#include "sanitize/sanitize.h"

/* Characters that reorder what stands around them (Unicode 15, UAX 9), so that a title
 * could change how a whole row reads. */
static bool
is_bidi_control (gunichar c)
{
  return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

/* What becomes of a character: itself, a blank, or 0 for nothing. */
static gunichar
in_line (gunichar c)
{
  if (g_unichar_isspace (c) || c == 0x2028 || c == 0x2029 || c == 0x0085)
    return ' ';
  if (g_unichar_iscntrl (c) || is_bidi_control (c) || c == 0xfeff ||
      (c >= 0xfff9 && c <= 0xfffc))
    return 0;
  return c;
}

char *
sanitize_line (const char *text, size_t max_chars)
{
  g_autoptr (GString) line = g_string_sized_new (strlen (text));
  g_autoptr (GString) fewer = g_string_new (NULL);
  g_autofree char *collapsed = NULL;
  SanitizeMarks marks = {0};

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = in_line (g_utf8_get_char (text));

    if (c != 0)
      g_string_append_unichar (line, c);
  }
  if (sanitize_text (line->str, line->len, &marks, fewer))
    g_string_assign (line, fewer->str);
  collapsed = text_collapse (line->str);
  return *collapsed != '\0' && max_chars > 0 ? text_truncate (collapsed, max_chars)
                                             : NULL;
}

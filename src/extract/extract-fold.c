/* extract-fold.c: text in the one form in which words are compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-fold.h"

#include <glib.h>
#include <string.h>

/* Letters of these scripts are the same letters without their accents. */
static bool
is_latin_or_greek (gunichar c)
{
  return c < 0x80 || (c >= 0x370 && c < 0x400);
}

static bool
is_accent (gunichar c)
{
  return c >= 0x300 && c < 0x370;
}

static gunichar
fold_char (gunichar c)
{
  gunichar base, mark;

  c = g_unichar_tolower (c);
  while (c >= 0x80 && g_unichar_decompose (c, &base, &mark) && mark != 0 &&
         (is_latin_or_greek (base) || base < 0x250))
    c = base;
  return g_unichar_tolower (c);
}

char *
extract_fold (const char *text, size_t length)
{
  /* Lower case takes at most three bytes where upper case takes two (U+023A). */
  char *folded = g_malloc (length + length / 2 + 1);
  char *out = folded;

  for (const char *end = text + length; text < end;) {
    gunichar c;

    if ((unsigned char)*text < 0x80) {
      *out++ = g_ascii_tolower (*text++);
      continue;
    }
    c = g_utf8_get_char (text);
    text = g_utf8_next_char (text);
    if (!is_accent (c))
      out += g_unichar_to_utf8 (fold_char (c), out);
  }
  *out = '\0';
  return folded;
}

char *
extract_fold_letters (const char *text)
{
  g_autofree char *folded = extract_fold (text, strlen (text));
  GString *out = g_string_sized_new (strlen (folded));

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_isalnum (c) || g_unichar_ismark (c))
      g_string_append_unichar (out, c);
  }
  return g_string_free (out, FALSE);
}

bool
extract_fold_same_letters (const char *a, const char *b)
{
  g_autofree char *letters_a = extract_fold_letters (a);
  g_autofree char *letters_b = extract_fold_letters (b);

  return *letters_a != '\0' && g_str_equal (letters_a, letters_b);
}

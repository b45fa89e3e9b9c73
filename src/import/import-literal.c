/* import-literal.c: lists of strings as programs write them into a field of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-literal.h"

#include <stdbool.h>
#include <string.h>

/* What a letter after a backslash stands for; what is not here stands for itself. */
static const struct {
  char letter;
  char meaning;
} escapes[] = {{'n', '\n'}, {'t', '\t'}, {'r', '\r'}, {'b', '\b'}, {'f', '\f'}};

/* How many hexadecimal digits follow. */
static const struct {
  char letter;
  unsigned n_digits;
} numbers[] = {{'x', 2}, {'u', 4}, {'U', 8}};

static bool
read_hex (const char **at, unsigned n_digits, gunichar *value)
{
  gunichar number = 0;

  for (unsigned i = 0; i < n_digits; i++) {
    int digit = g_ascii_xdigit_value ((*at)[i]);

    if (digit < 0)
      return false;
    number = number * 16 + (gunichar)digit;
  }
  *at += n_digits;
  *value = number;
  return true;
}

/* JSON writes characters beyond the first plane as two halves. */
static gunichar
join_halves (const char **at, gunichar high)
{
  const char *next = *at;
  gunichar low;

  if (high < 0xd800 || high > 0xdbff || next[0] != '\\' || next[1] != 'u')
    return high;
  next += 2;
  if (!read_hex (&next, 4, &low) || low < 0xdc00 || low > 0xdfff)
    return high;
  *at = next;
  return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
}

/* What follows a backslash. */
static void
read_escape (const char **at, GString *into)
{
  char letter = *(*at)++;

  for (size_t i = 0; i < G_N_ELEMENTS (escapes); i++) {
    if (escapes[i].letter == letter) {
      g_string_append_c (into, escapes[i].meaning);
      return;
    }
  }
  for (size_t i = 0; i < G_N_ELEMENTS (numbers); i++) {
    gunichar c;

    if (numbers[i].letter == letter && read_hex (at, numbers[i].n_digits, &c)) {
      c = join_halves (at, c);
      g_string_append_unichar (into, g_unichar_validate (c) && c != 0 ? c : 0xfffd);
      return;
    }
  }
  g_string_append_c (into, letter);
}

/* The string that begins after its @quote. (transfer full) */
static char *
read_string (const char **at, char quote)
{
  GString *string = g_string_new (NULL);

  while (**at != '\0' && **at != quote) {
    if (**at == '\\' && (*at)[1] != '\0') {
      (*at)++;
      read_escape (at, string);
    } else {
      g_string_append_c (string, *(*at)++);
    }
  }
  if (**at == quote)
    (*at)++;
  return g_string_free (string, FALSE);
}

void
import_literal_add_list (GPtrArray *strings, const char *list)
{
  const char *at = list == NULL ? "" : list + strspn (list, " \t\r\n");

  if (*at != '[')
    return;
  while (*at != '\0' && *at != ']') {
    if (*at == '"' || *at == '\'') {
      char quote = *at++;
      char *string = read_string (&at, quote);

      if (*string != '\0')
        g_ptr_array_add (strings, string);
      else
        g_free (string);
    } else {
      at++;
    }
  }
}

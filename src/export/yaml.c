/* yaml.c: writes a flat YAML mapping that every parser reads the same way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/yaml.h"

#include <string.h>

/* Escapes with a letter of their own. */
static const char *
short_escape (gunichar c)
{
  switch (c) {
  case '"':
    return "\\\"";
  case '\\':
    return "\\\\";
  case '\n':
    return "\\n";
  case '\r':
    return "\\r";
  case '\t':
    return "\\t";
  default:
    return NULL;
  }
}

/* What is not printable in YAML (section 5.1), breaks lines in 1.1, or is invisible at
 * the start of a file. */
static bool
needs_number (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 ||
         c == 0xfeff || (c >= 0xfff0 && c <= 0xffff);
}

void
yaml_quote (GString *out, const char *value)
{
  g_string_append_c (out, '"');
  for (const char *at = value; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    const char *escape = short_escape (c);

    if (escape != NULL)
      g_string_append (out, escape);
    else if (c == '<' && at[1] == '%') /* Templater would run what follows */
      g_string_append (out, "\\x3c");
    else if (needs_number (c))
      g_string_append_printf (out, c < 0x100 ? "\\x%02x" : "\\u%04x", c);
    else
      g_string_append_unichar (out, c);
  }
  g_string_append_c (out, '"');
}

void
yaml_string (GString *out, const char *key, const char *value)
{
  g_string_append_printf (out, "%s: ", key);
  yaml_quote (out, value);
  g_string_append_c (out, '\n');
}

void
yaml_bare (GString *out, const char *key, const char *value)
{
  g_string_append_printf (out, "%s: %s\n", key, value);
}

void
yaml_list (GString *out, const char *key, const GPtrArray *values)
{
  if (values->len == 0) {
    g_string_append_printf (out, "%s: []\n", key);
    return;
  }
  g_string_append_printf (out, "%s:\n", key);
  for (guint i = 0; i < values->len; i++) {
    g_string_append (out, "  - ");
    yaml_quote (out, g_ptr_array_index (values, i));
    g_string_append_c (out, '\n');
  }
}
